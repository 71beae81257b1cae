/**
 * A CSV file on its way out of an agency: leaves out the columns that the make does not hand over, empties cells at the rate at which they are
 * not filled, and writes phones, addresses, documents and names in the agency's forms. Of the standard make nothing is changed.
 */
import { join } from "node:path";
import type { Prng } from "#base/prng.ts";
import { CsvFile, type Cell } from "./csv.ts";
import { asHanded, formOf, type FormOf } from "./handed-forms.ts";
import type { Handover } from "./make/handover.ts";
import type { World } from "./world.ts";
import { stream } from "./world.ts";

export class HandedFile {
  readonly #file: CsvFile | undefined;
  readonly #columns: readonly string[];
  /** Which columns are written. */
  readonly #written: readonly number[];
  /** By column: the share of filled cells, and the form that is written. */
  readonly #filled: readonly number[];
  readonly #forms: readonly (FormOf | undefined)[];
  readonly #handover: Handover;
  readonly #prng: Prng;

  constructor(world: World, dir: string, name: string, columns: readonly string[]) {
    const { handover } = world.make;
    const rule = handover.files[name];
    this.#columns = columns;
    this.#written = columns.flatMap((column, i) => (rule?.absent.includes(column) === true ? [] : [i]));
    this.#filled = columns.map((column) => rule?.filled[column] ?? 1);
    this.#forms = columns.map((column) => formOf(column, handover.forms));
    this.#handover = handover;
    this.#prng = stream(world, `handed/${name}`);
    this.#file = handover.absent.includes(name)
      ? undefined
      : new CsvFile(
          join(dir, name),
          this.#written.map((i) => columns[i]!),
        );
  }

  /** Rows written so far. */
  get rows(): number {
    return this.#file?.rows ?? 0;
  }

  /** Gives back the cells by column as they were written: empty where they were not. */
  add(...cells: Cell[]): Cell[] {
    const handed: Cell[] = cells.map(() => undefined);
    if (this.#file === undefined) return handed;
    for (const i of this.#written) {
      const cell = cells[i];
      if (cell === undefined || cell === "") handed[i] = cell;
      else if (this.#filled[i]! < 1 && this.#prng() >= this.#filled[i]!) handed[i] = "";
      else handed[i] = asHanded(this.#prng, cell, { form: this.#forms[i], forms: this.#handover.forms });
    }
    this.#file.add(...this.#written.map((i) => handed[i]));
    return handed;
  }

  /** Whether anybody sends it at all. */
  get isSent(): boolean {
    return this.#file !== undefined;
  }

  /** Columns of a row that `add` gave back whose cells are filled. */
  filledOf(cells: readonly Cell[]): ReadonlySet<string> {
    return new Set(this.#columns.filter((_, i) => cells[i] !== undefined && cells[i] !== ""));
  }

  close(): void {
    this.#file?.close();
  }
}
