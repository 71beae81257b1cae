/** Many strings as one run of UTF-8 bytes and their ends, in shared memory: what a snapshot's texts are sent and stored as. */
import { sharedU8, sharedU32 } from "./growable.ts";

export interface StringTable {
  readonly bytes: Uint8Array;
  /** Text i is bytes `[offsets[i], offsets[i+1])`. */
  readonly offsets: Uint32Array;
}

export function encodeStrings(texts: readonly string[]): StringTable {
  const offsets = sharedU32(texts.length + 1);
  let length = 0;
  for (let i = 0; i < texts.length; i++) {
    length += Buffer.byteLength(texts[i]!);
    offsets[i + 1] = length;
  }
  const bytes = sharedU8(length);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, length);
  for (let i = 0; i < texts.length; i++) buffer.write(texts[i]!, offsets[i]!);
  return { bytes, offsets };
}

export function decodeStrings(table: StringTable): string[] {
  const { bytes, offsets } = table;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const texts = new Array<string>(offsets.length - 1);
  for (let i = 0; i < texts.length; i++) texts[i] = buffer.toString("utf8", offsets[i]!, offsets[i + 1]!);
  return texts;
}
