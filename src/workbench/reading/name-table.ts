/**
 * Numbers for names that are met as bytes: an open-addressing hash table on the bytes themselves, so that reading millions of rows makes
 * no string. A name of up to eight bytes is its own key, so that finding it touches one line of memory; of longer ones the key is a hash, and the
 * bytes are compared. Names are numbered in order of first appearance; `finish` puts them into their order.
 */
import { sharedU8, sharedU32 } from "#graph/growable.ts";
import { IntegerIds, TextIds, wholeNumber, type NodeIds } from "../file-graph/node-ids.ts";
import { sortByBytes } from "./sort-by-bytes.ts";

/** A slot is number + 1 (0 = free), the two halves of the key, and how many bytes the name has. */
const SLOT = 4;
const KEY_BYTES = 8;
const FNV_START = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

export class NameTable {
  #count = 0;
  #bytes = new Uint8Array(1 << 16);
  #offsets = new Uint32Array(1 << 12);
  /** At most half of it is in use. */
  #slots = new Int32Array(SLOT << 13);
  /** Slots less one: slots are a power of two. */
  #mask = (1 << 13) - 1;

  get count(): number {
    return this.#count;
  }

  /** The number of the name `text[start … end)`. */
  add(text: Uint8Array, start: number, end: number): number {
    const length = end - start;
    let low = 0;
    let high = 0;
    if (length <= KEY_BYTES) {
      let at = start;
      // Shifts count modulo 32: a byte's place in its half.
      for (let shift = 0; at < end && shift < 32; shift += 8) low |= text[at++]! << shift;
      for (let shift = 0; at < end; shift += 8) high |= text[at++]! << shift;
    } else {
      low = FNV_START;
      for (let at = start; at < end; at++) low = Math.imul(low ^ text[at]!, FNV_PRIME);
    }
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = slotOf(low, high) & mask;
    for (;;) {
      const at = slot * SLOT;
      const entry = slots[at]!;
      if (entry === 0) break;
      if (slots[at + 1] === low && slots[at + 2] === high && slots[at + 3] === length) {
        if (length <= KEY_BYTES || this.#holds(entry - 1, text, start)) return entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    const at = slot * SLOT;
    slots[at] = this.#count + 1;
    slots[at + 1] = low;
    slots[at + 2] = high;
    slots[at + 3] = length;
    return this.#append(text, start, end);
  }

  /** Of a name as long as name `name`. */
  #holds(name: number, text: Uint8Array, start: number): boolean {
    const bytes = this.#bytes;
    const end = this.#offsets[name + 1]!;
    for (let at = this.#offsets[name]!, i = start; at < end; at++, i++) if (bytes[at] !== text[i]) return false;
    return true;
  }

  #append(text: Uint8Array, start: number, end: number): number {
    const name = this.#count++;
    const from = this.#offsets[name]!;
    const until = from + end - start;
    if (until > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(2 * until));
    if (name + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, new Uint32Array(2 * this.#offsets.length));
    for (let i = start, at = from; i < end; i++) this.#bytes[at++] = text[i]!;
    this.#offsets[name + 1] = until;
    if (2 * this.#count > this.#mask) this.#spread();
    return name;
  }

  /** Into twice as many slots. */
  #spread(): void {
    const old = this.#slots;
    const slots = new Int32Array(2 * old.length);
    const mask = 2 * this.#mask + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] === 0) continue;
      let slot = slotOf(old[from + 1]!, old[from + 2]!) & mask;
      while (slots[slot * SLOT] !== 0) slot = (slot + 1) & mask;
      for (let i = 0; i < SLOT; i++) slots[slot * SLOT + i] = old[from + i]!;
    }
    this.#slots = slots;
    this.#mask = mask;
  }

  addText(name: string): number {
    const bytes = Buffer.from(name);
    return this.add(bytes, 0, bytes.length);
  }

  text(name: number): string {
    return Buffer.from(this.#bytes.subarray(this.#offsets[name], this.#offsets[name + 1])).toString();
  }

  /** The names in order, and where each number went. `asText`: in order of bytes even when all are whole numbers. */
  finish(asText = false): { ids: NodeIds; rankOf: Uint32Array } {
    return (asText ? null : this.#finishIntegers()) ?? this.#finishTexts();
  }

  /** Number of a name → the plain whole number that it spells; null when one does not. */
  wholeNumbers(): Uint32Array | null {
    const values = new Uint32Array(this.#count);
    for (let name = 0; name < this.#count; name++) {
      const value = wholeNumber(this.#bytes, this.#offsets[name]!, this.#offsets[name + 1]!);
      if (value === -1) return null;
      values[name] = value;
    }
    return values;
  }

  #finishIntegers(): { ids: NodeIds; rankOf: Uint32Array } | null {
    const values = this.wholeNumbers();
    if (values === null) return null;
    const sorted = sharedU32(values.length);
    sorted.set(values);
    const ids = new IntegerIds(sorted.sort());
    return { ids, rankOf: values.map((value) => ids.indexOfValue(value)!) };
  }

  #finishTexts(): { ids: NodeIds; rankOf: Uint32Array } {
    const count = this.#count;
    const bytes = this.#bytes;
    const offsets = this.#offsets;
    const order = sortByBytes(bytes, offsets, count);
    const rankOf = new Uint32Array(count);
    const sortedOffsets = sharedU32(count + 1);
    const sortedBytes = sharedU8(offsets[count]!);
    let at = 0;
    for (let rank = 0; rank < count; rank++) {
      const name = order[rank]!;
      rankOf[name] = rank;
      for (let i = offsets[name]!; i < offsets[name + 1]!; i++) sortedBytes[at++] = bytes[i]!;
      sortedOffsets[rank + 1] = at;
    }
    return { ids: new TextIds({ bytes: sortedBytes, offsets: sortedOffsets }), rankOf };
  }
}

function slotOf(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function grown<T extends Uint8Array | Uint32Array>(small: T, large: T): T {
  large.set(small);
  return large;
}
