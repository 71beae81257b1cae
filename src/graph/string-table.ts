/** Many strings as one run of UTF-8 bytes and their ends, in shared memory: what a snapshot's texts are sent and stored as. */
import { sharedU8, sharedU32 } from "./growable.ts";

export interface StringTable {
  readonly bytes: Uint8Array;
  /** Text i is bytes `[offsets[i], offsets[i+1])`. */
  readonly offsets: Uint32Array;
}

/** So many texts cross into native code together: a call for each would cost more than the work. */
const CHUNK = 4096;

export function encodeStrings(texts: readonly string[]): StringTable {
  const offsets = sharedU32(texts.length + 1);
  let length = 0;
  for (let i = 0; i < texts.length; i++) {
    length += byteLength(texts[i]!);
    offsets[i + 1] = length;
  }
  const bytes = sharedU8(length);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, length);
  for (let start = 0; start < texts.length; start += CHUNK)
    buffer.write(texts.slice(start, start + CHUNK).join(""), offsets[start]!);
  return { bytes, offsets };
}

export function decodeStrings(table: StringTable): string[] {
  const { bytes, offsets } = table;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = offsets.length - 1;
  const texts = new Array<string>(count);
  for (let start = 0; start < count; start += CHUNK) {
    const end = Math.min(count, start + CHUNK);
    const base = offsets[start]!;
    const chunk = buffer.toString("utf8", base, offsets[end]);
    // One character a byte: all is ASCII, and offsets of bytes are those of characters.
    const ascii = chunk.length === offsets[end]! - base;
    for (let i = start; i < end; i++) {
      texts[i] = ascii
        ? chunk.slice(offsets[i]! - base, offsets[i + 1]! - base)
        : buffer.toString("utf8", offsets[i]!, offsets[i + 1]!);
    }
  }
  return texts;
}

function byteLength(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return Buffer.byteLength(text);
  return text.length;
}
