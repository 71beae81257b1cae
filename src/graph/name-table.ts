/**
 * Numbers for names that are met as bytes: an open-addressing hash table on the bytes themselves, so that reading millions of rows makes
 * no string. Names are numbered in order of first appearance; `finish` puts them into order of bytes.
 */
import { sharedU8, sharedU32 } from "./growable.ts";
import { IntegerIds, TextIds, wholeNumber, type NodeIds } from "./node-ids.ts";
import { sortByBytes } from "./sort-by-bytes.ts";

const FNV_PRIME = 0x01000193;
export const HASH_START = 0x811c9dc5 | 0;

/** One step of FNV-1a; `NameTable.add` expects the hash so made of all bytes of the name. */
export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, FNV_PRIME);
}

export class NameTable {
  #count = 0;
  #bytes = new Uint8Array(1 << 16);
  #offsets = new Uint32Array(1 << 12);
  #hashes = new Int32Array(1 << 12);
  /** Number of a name plus one; 0 = free. At most half of it is in use. */
  #slots = new Int32Array(1 << 13);

  get count(): number {
    return this.#count;
  }

  /** The number of the name `text[start … end)`. */
  add(text: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // FNV's low bits are its weak ones.
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
      if (this.#hashes[entry - 1] === hash && this.#holds(entry - 1, text, start, end)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    return this.#append(text, start, end, hash);
  }

  #holds(name: number, text: Uint8Array, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let at = this.#offsets[name]!;
    if (this.#offsets[name + 1]! - at !== end - start) return false;
    for (let i = start; i < end; i++) if (bytes[at++] !== text[i]) return false;
    return true;
  }

  #append(text: Uint8Array, start: number, end: number, hash: number): number {
    const name = this.#count++;
    const from = this.#offsets[name]!;
    const until = from + end - start;
    if (until > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(2 * until));
    if (name + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, new Uint32Array(2 * this.#offsets.length));
    if (name + 1 > this.#hashes.length) this.#hashes = grown(this.#hashes, new Int32Array(2 * this.#hashes.length));
    for (let i = start, at = from; i < end; i++) this.#bytes[at++] = text[i]!;
    this.#offsets[name + 1] = until;
    this.#hashes[name] = hash;
    if (2 * this.#count > this.#slots.length) this.#rehash();
    else this.#place(name);
    return name;
  }

  #rehash(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let name = 0; name < this.#count; name++) this.#place(name);
  }

  #place(name: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.#hashes[name]!;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = name + 1;
  }

  addText(name: string): number {
    const bytes = Buffer.from(name);
    return this.add(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
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

function grown<T extends Uint8Array | Uint32Array | Int32Array>(small: T, large: T): T {
  large.set(small);
  return large;
}

export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashStep(hash, bytes[i]!);
  return hash;
}
