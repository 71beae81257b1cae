/** Writes one CSV file piece by piece: memory does not grow with it. */
import { closeSync, openSync, writeSync } from "node:fs";
import { assert } from "#base/assert.ts";

const CHUNK_CHARS = 1 << 18;

export type Cell = string | number | boolean | undefined;

export class CsvFile {
  readonly #file: number;
  readonly #columns: number;
  #pending = "";
  rows = 0;

  constructor(path: string, columns: readonly string[]) {
    this.#file = openSync(path, "w");
    this.#columns = columns.length;
    this.#pending = `${columns.join(",")}\n`;
  }

  add(...cells: Cell[]): void {
    assert(cells.length === this.#columns, `row of ${cells.length} cells under ${this.#columns} columns`);
    let line = "";
    for (let i = 0; i < cells.length; i++) line += (i === 0 ? "" : ",") + quoted(cells[i]);
    this.#pending += `${line}\n`;
    this.rows++;
    if (this.#pending.length > CHUNK_CHARS) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending, "utf8");
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    this.#pending = "";
  }
}

function quoted(cell: Cell): string {
  if (cell === undefined) return "";
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
