/**
 * Arrays on disk, read back into shared memory in one piece. Layout, little-endian:
 *
 *     0   8 bytes  magic
 *     8   u32      version of the format
 *     12  u32      length of the header
 *     16  JSON     { sha256 of all that follows, content: { …, arrays: [{ name, type, byteOffset, length }] } }, padded to 8 bytes
 *     …   the arrays, each beginning on 8 bytes
 *
 * A file may hold personal data: mode 0600, written under another name, synced and renamed, so that a reader sees all of it or none.
 */
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import { putInPlace, removeQuietly, temporaryName } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";
import type { Numeric } from "./growable.ts";

/** What tells a kind of file from others. */
export interface ArrayFormat {
  /** Eight ASCII characters. */
  readonly magic: string;
  /** Goes up with any change of layout. */
  readonly version: number;
  /** What errors call it: "snapshot". */
  readonly name: string;
}

export interface NamedArray {
  readonly name: string;
  readonly array: Numeric;
}

const PREAMBLE = 16;

const TYPES = { Uint8Array, Uint32Array, Int32Array, Float64Array };
type TypeName = keyof typeof TYPES;

interface Header<T> {
  readonly sha256: string;
  readonly content: Content<T>;
}

type Content<T> = T & {
  readonly arrays: readonly {
    readonly name: string;
    readonly type: TypeName;
    readonly byteOffset: number;
    readonly length: number;
  }[];
};

/** `facts` are what the file says besides its arrays. */
export function writeArrayFile<T extends object>(
  path: string,
  format: ArrayFormat,
  { facts, arrays }: { readonly facts: T; readonly arrays: readonly NamedArray[] },
): void {
  let end = 0;
  const listed = arrays.map(({ name, array }) => {
    const byteOffset = end;
    end = padded(end + array.byteLength);
    return { name, type: array.constructor.name as TypeName, byteOffset, length: array.length };
  });
  const content: Content<T> = { ...facts, arrays: listed };
  const header = Buffer.from(JSON.stringify({ sha256: checksum(content, arrays), content } satisfies Header<T>));
  const preamble = Buffer.alloc(PREAMBLE);
  preamble.write(format.magic, "latin1");
  preamble.writeUInt32LE(format.version, 8);
  preamble.writeUInt32LE(header.length, 12);
  const dataAt = padded(PREAMBLE + header.length);
  const temporary = temporaryName(path);
  try {
    const file = openSync(temporary, "wx", 0o600);
    try {
      writeAll(file, preamble, 0);
      writeAll(file, header, PREAMBLE);
      arrays.forEach(({ array }, i) => writeAll(file, bytesOf(array), dataAt + listed[i]!.byteOffset));
      // The last array may be empty and begin past what was written.
      ftruncateSync(file, dataAt + end);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    putInPlace(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

/**
 * Refuses (SNAPSHOT_FORMAT) what is of another kind or version, cut short or damaged. `accept` looks at the facts before any array is
 * read, and refuses by throwing.
 */
export function readArrayFile<T extends object>(
  path: string,
  format: ArrayFormat,
  accept: (facts: T) => void,
): { readonly facts: T; readonly arrays: readonly NamedArray[] } {
  const file = openSync(path, "r");
  try {
    const refuse = (text: string, cause?: unknown): AppError => new AppError("SNAPSHOT_FORMAT", text, { cause });
    const cutShort = refuse(`the ${format.name} file is cut short`);
    const readAll = (into: Buffer, at: number): Buffer => {
      for (let done = 0; done < into.length;) {
        const count = readSync(file, into, done, into.length - done, at + done);
        if (count === 0) throw cutShort;
        done += count;
      }
      return into;
    };
    const preamble = readAll(Buffer.alloc(PREAMBLE), 0);
    if (preamble.toString("latin1", 0, 8) !== format.magic) throw refuse(`not a ${format.name} file`);
    const version = preamble.readUInt32LE(8);
    if (version !== format.version) throw refuse(`${format.name} v${version}, this build reads v${format.version}`);
    const headerLength = preamble.readUInt32LE(12);
    const dataAt = padded(PREAMBLE + headerLength);
    const dataLength = fstatSync(file).size - dataAt;
    if (dataLength < 0) throw cutShort;
    let header: Header<T>;
    try {
      header = JSON.parse(readAll(Buffer.alloc(headerLength), PREAMBLE).toString()) as Header<T>;
    } catch (cause) {
      throw refuse(`the ${format.name} file has no readable header`, cause);
    }
    const listed = header?.content?.arrays as unknown;
    if (!Array.isArray(listed)) throw refuse(`the ${format.name} file has no readable header`);
    accept(header.content);
    const data = new SharedArrayBuffer(dataLength);
    readAll(Buffer.from(data), dataAt);
    const arrays = header.content.arrays.map(({ name, type, byteOffset, length }) => {
      const bytesEach = TYPES[type]?.BYTES_PER_ELEMENT ?? NaN;
      if (byteOffset % 8 !== 0 || !(byteOffset + length * bytesEach <= dataLength)) throw cutShort;
      return { name, array: viewOf(type, { data, byteOffset, length }) };
    });
    if (checksum(header.content, arrays) !== header.sha256) throw refuse(`the ${format.name} file is damaged`);
    return { facts: header.content, arrays };
  } finally {
    closeSync(file);
  }
}

function viewOf(type: TypeName, place: { data: SharedArrayBuffer; byteOffset: number; length: number }): Numeric {
  const { data, byteOffset, length } = place;
  if (type === "Uint8Array") return new Uint8Array(data, byteOffset, length);
  if (type === "Uint32Array") return new Uint32Array(data, byteOffset, length);
  return type === "Int32Array" ? new Int32Array(data, byteOffset, length) : new Float64Array(data, byteOffset, length);
}

function checksum(content: object, arrays: readonly NamedArray[]): string {
  const hash = createHash("sha256").update(JSON.stringify(content));
  for (const { array } of arrays) hash.update(bytesOf(array));
  return hash.digest("hex");
}

function bytesOf(array: Numeric): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}
