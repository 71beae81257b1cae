/**
 * Node index ↔ id of a graph that was read from a file. Ids are strings, in order of value when all of them are plain whole numbers and in
 * order of bytes otherwise, so that equal graphs have equal indices whatever the order of their rows. Whole numbers are kept as such, or not at all when
 * they are 0, 1, 2, …: text costs memory and time that graphs of millions of nodes would feel.
 */
import { decodeStrings, type StringTable } from "#graph/string-table.ts";

export interface NodeIds {
  readonly count: number;
  name(node: number): string;
  indexOf(name: string): number | undefined;
  /** All ids in order of node. */
  names(): string[];
}

/** Plain whole numbers: digits without leading zeros, so that "01", "+1" and "1e2" are other names than "1" and "100". */
export class IntegerIds implements NodeIds {
  readonly count: number;
  /** Ascending; null when they are 0, 1, 2, …. */
  readonly values: Uint32Array | null;

  constructor(values: Uint32Array | number) {
    this.count = typeof values === "number" ? values : values.length;
    // Distinct and ascending: the last is count − 1 only when none is left out.
    this.values = typeof values === "number" || values[values.length - 1] === values.length - 1 ? null : values;
  }

  name(node: number): string {
    return String(this.values === null ? node : this.values[node]!);
  }

  indexOf(name: string): number | undefined {
    const bytes = Buffer.from(name);
    const value = wholeNumber(bytes, 0, bytes.length);
    return value === -1 ? undefined : this.indexOfValue(value);
  }

  indexOfValue(value: number): number | undefined {
    const { count, values } = this;
    if (values === null) return value < count ? value : undefined;
    const node = lowerBound(count, (i) => values[i]! < value);
    return values[node] === value ? node : undefined;
  }

  names(): string[] {
    return Array.from({ length: this.count }, (_, node) => this.name(node));
  }
}

/** Ids of any text, in order of their bytes. */
export class TextIds implements NodeIds {
  readonly count: number;
  readonly table: StringTable;

  constructor(table: StringTable) {
    this.count = table.offsets.length - 1;
    this.table = table;
  }

  name(node: number): string {
    return this.#bytes(node).toString("utf8");
  }

  indexOf(name: string): number | undefined {
    const wanted = Buffer.from(name);
    const node = lowerBound(this.count, (i) => this.#bytes(i).compare(wanted) < 0);
    return node < this.count && this.#bytes(node).equals(wanted) ? node : undefined;
  }

  names(): string[] {
    return decodeStrings(this.table);
  }

  #bytes(node: number): Buffer {
    const { bytes, offsets } = this.table;
    return Buffer.from(bytes.buffer, bytes.byteOffset + offsets[node]!, offsets[node + 1]! - offsets[node]!);
  }
}

/** The first of 0 … count − 1 that is not below. */
function lowerBound(count: number, below: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (below(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ZERO = 48;
const DIGITS_MAX = 10;
const VALUE_MAX = 2 ** 32 - 2;

/** The plain whole number that bytes [start, end) spell, up to 2³² − 2; −1 when they do not. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  const digits = end - start;
  if (digits === 0 || digits > DIGITS_MAX || (digits > 1 && bytes[start] === ZERO)) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value <= VALUE_MAX ? value : -1;
}
