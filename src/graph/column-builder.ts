/** One column of a snapshot while it is built: values come in store order, leave in content order. */
import type { ColumnType } from "#model/columns.ts";
import type { PropValue } from "#model/record.ts";
import { momentOf } from "#model/time.ts";
import { growableF64, growableU8, growableU32, sharedF64, sharedU8, sharedU32 } from "./growable.ts";
import type { Column } from "./snapshot.ts";

export interface ColumnBuilder {
  /** The value of the next row; undefined = not known. */
  push(value: PropValue | undefined): void;
  /** No more rows: from now on `compare` and `finish` may be called. */
  seal(): void;
  /** Order of two rows by value, negative when a comes first. */
  compare(a: number, b: number): number;
  /** `order[i]` is the pushed row that becomes row i. */
  finish(order: Uint32Array): Column;
}

export function columnBuilder(type: ColumnType): ColumnBuilder {
  if (type === "dict") return new DictBuilder();
  return type === "flag" ? new FlagBuilder() : new NumBuilder(type);
}

class DictBuilder implements ColumnBuilder {
  readonly #codes = growableU32();
  readonly #codeOf = new Map<string, number>([["", 0]]);
  #values: string[] = [];

  push(value: PropValue | undefined): void {
    const text = textOf(value);
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(text, code);
    }
    this.#codes.push(code);
  }

  /** Codes were given in order of appearance; now they follow the sorted values. "" sorts first. */
  seal(): void {
    this.#values = [...this.#codeOf.keys()].sort();
    const sorted = new Uint32Array(this.#values.length);
    this.#values.forEach((value, i) => (sorted[this.#codeOf.get(value)!] = i));
    const codes = this.#codes.values();
    for (let row = 0; row < codes.length; row++) codes[row] = sorted[codes[row]!]!;
    this.#codeOf.clear();
  }

  compare(a: number, b: number): number {
    const codes = this.#codes.values();
    return codes[a]! - codes[b]!;
  }

  finish(order: Uint32Array): Column {
    const from = this.#codes.values();
    const codes = sharedU32(order.length);
    for (let i = 0; i < order.length; i++) codes[i] = from[order[i]!]!;
    return { type: "dict", codes, values: this.#values };
  }
}

class NumBuilder implements ColumnBuilder {
  readonly #type: "num" | "time";
  readonly #numbers = growableF64();

  constructor(type: "num" | "time") {
    this.#type = type;
  }

  push(value: PropValue | undefined): void {
    this.#numbers.push(this.#type === "time" ? momentOf(value) : numberOf(value));
  }

  seal(): void {}

  compare(a: number, b: number): number {
    const numbers = this.#numbers.values();
    return compareNumbers(numbers[a]!, numbers[b]!);
  }

  finish(order: Uint32Array): Column {
    const from = this.#numbers.values();
    const values = sharedF64(order.length);
    for (let i = 0; i < order.length; i++) values[i] = from[order[i]!]!;
    return { type: this.#type, values };
  }
}

class FlagBuilder implements ColumnBuilder {
  readonly #flags = growableU8();

  push(value: PropValue | undefined): void {
    this.#flags.push(
      value === true || value === "true" || value === 1 ? 1 : value === false || value === "false" || value === 0 ? 0 : 255,
    );
  }

  seal(): void {}

  compare(a: number, b: number): number {
    const flags = this.#flags.values();
    return flags[a]! - flags[b]!;
  }

  finish(order: Uint32Array): Column {
    const from = this.#flags.values();
    const values = sharedU8(order.length);
    for (let i = 0; i < order.length; i++) values[i] = from[order[i]!]!;
    return { type: "flag", values };
  }
}

/** Not known (NaN) comes after every number. */
export function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

function textOf(value: PropValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.join(";") : String(value);
}

// Ingest has refused what is no number or time; what a later version wrote and this one cannot read is not known.
function numberOf(value: PropValue | undefined): number {
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : NaN;
  if (typeof value !== "string" || value.trim() === "") return NaN;
  const number = Number(value);
  return Number.isFinite(number) ? number : NaN;
}
