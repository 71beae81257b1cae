/**
 * Snapshots on disk, for a fast start. Layout, little-endian:
 *
 *     0   8 bytes  "TRAMASNP"
 *     8   u32      version of the format
 *     12  u32      length of the header
 *     16  JSON     { sha256 of all that follows, content: { id, seq, asOf, schema, arrays: [{ name, type, byteOffset, length }] } }, padded to 8 bytes
 *     …   the arrays, each beginning on 8 bytes
 *
 * A file holds personal data: mode 0600, written under another name and renamed, so that a reader sees all of it or none.
 */
import { createHash, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { AppError } from "#base/errors.ts";
import { ENTITY_COLUMNS, LINK_COLUMNS } from "#model/columns.ts";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import type { Numeric } from "./growable.ts";
import type { Snapshot } from "./snapshot.ts";
import { decodeSnapshot, encodeSnapshot, type NamedArray } from "./snapshot-codec.ts";

const MAGIC = "TRAMASNP";
/** Goes up with any change of layout. */
export const SNAPSHOT_FILE_VERSION = 1;
/** Stands for the kinds and columns that a file was written with. */
const SCHEMA = createHash("sha256")
  .update(JSON.stringify([ENTITY_KINDS, LINK_KINDS, ENTITY_COLUMNS, LINK_COLUMNS]))
  .digest("hex");
const PREAMBLE = 16;

const TYPES = { Uint8Array, Uint32Array, Int32Array, Float64Array };
type TypeName = keyof typeof TYPES;

interface Header {
  readonly sha256: string;
  readonly content: Content;
}

interface Content {
  readonly id: string;
  readonly seq: number;
  readonly asOf: number;
  readonly schema: string;
  readonly arrays: readonly {
    readonly name: string;
    readonly type: TypeName;
    readonly byteOffset: number;
    readonly length: number;
  }[];
}

export function writeSnapshotFile(path: string, snapshot: Snapshot): void {
  const { arrays, ...identity } = encodeSnapshot(snapshot);
  let end = 0;
  const listed = arrays.map(({ name, array }) => {
    const byteOffset = end;
    end = padded(end + array.byteLength);
    return { name, type: typeName(array), byteOffset, length: array.length };
  });
  const content: Content = { ...identity, schema: SCHEMA, arrays: listed };
  const sha256 = checksum(content, arrays);
  const header = Buffer.from(JSON.stringify({ sha256, content } satisfies Header));
  const preamble = Buffer.alloc(PREAMBLE);
  preamble.write(MAGIC, "latin1");
  preamble.writeUInt32LE(SNAPSHOT_FILE_VERSION, 8);
  preamble.writeUInt32LE(header.length, 12);
  const dataAt = padded(PREAMBLE + header.length);
  const temporary = `${path}.${randomUUID()}.part`;
  const file = openSync(temporary, "wx", 0o600);
  try {
    writeAll(file, preamble, 0);
    writeAll(file, header, PREAMBLE);
    arrays.forEach(({ array }, i) => writeAll(file, bytesOf(array), dataAt + listed[i]!.byteOffset));
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Refuses (SNAPSHOT_FORMAT) what is of another version, cut short or damaged. */
export function readSnapshotFile(path: string): Snapshot {
  const file = openSync(path, "r");
  try {
    const preamble = readAll(file, Buffer.alloc(PREAMBLE), 0);
    if (preamble.toString("latin1", 0, 8) !== MAGIC) throw new AppError("SNAPSHOT_FORMAT", "not a snapshot file");
    const version = preamble.readUInt32LE(8);
    if (version !== SNAPSHOT_FILE_VERSION) {
      throw new AppError("SNAPSHOT_FORMAT", `snapshot v${version}, this build reads v${SNAPSHOT_FILE_VERSION}`);
    }
    const headerLength = preamble.readUInt32LE(12);
    const dataAt = padded(PREAMBLE + headerLength);
    const dataLength = statSync(path).size - dataAt;
    if (dataLength < 0) throw new AppError("SNAPSHOT_FORMAT", "the snapshot file is cut short");
    const header = headerOf(readAll(file, Buffer.alloc(headerLength), PREAMBLE).toString());
    const data = new SharedArrayBuffer(dataLength);
    readAll(file, Buffer.from(data), dataAt);
    const { id, seq, asOf } = header.content;
    return decodeSnapshot({ id, seq, asOf, arrays: arraysOf(header, data) });
  } finally {
    closeSync(file);
  }
}

function headerOf(text: string): Header {
  let header: Header;
  try {
    header = JSON.parse(text) as Header;
  } catch (cause) {
    throw new AppError("SNAPSHOT_FORMAT", "the snapshot file has no readable header", { cause });
  }
  if (header.content?.schema !== SCHEMA)
    throw new AppError("SNAPSHOT_FORMAT", "the snapshot file has other kinds or columns than this build");
  return header;
}

/** Only when the checksum says that these are the arrays that were written. */
function arraysOf(header: Header, data: SharedArrayBuffer): NamedArray[] {
  const arrays = header.content.arrays.map(({ name, type, byteOffset, length }) => {
    const bytesEach = TYPES[type]?.BYTES_PER_ELEMENT ?? NaN;
    const fits = byteOffset % 8 === 0 && byteOffset + length * bytesEach <= data.byteLength;
    if (!fits) throw new AppError("SNAPSHOT_FORMAT", "the snapshot file is cut short");
    return { name, array: viewOf(type, { data, byteOffset, length }) };
  });
  if (checksum(header.content, arrays) !== header.sha256) throw new AppError("SNAPSHOT_FORMAT", "the snapshot file is damaged");
  return arrays;
}

function checksum(content: Content, arrays: readonly NamedArray[]): string {
  const hash = createHash("sha256").update(JSON.stringify(content));
  for (const { array } of arrays) hash.update(bytesOf(array));
  return hash.digest("hex");
}

function viewOf(type: TypeName, place: { data: SharedArrayBuffer; byteOffset: number; length: number }): Numeric {
  const { data, byteOffset, length } = place;
  if (type === "Uint8Array") return new Uint8Array(data, byteOffset, length);
  if (type === "Uint32Array") return new Uint32Array(data, byteOffset, length);
  return type === "Int32Array" ? new Int32Array(data, byteOffset, length) : new Float64Array(data, byteOffset, length);
}

function typeName(array: Numeric): TypeName {
  return array.constructor.name as TypeName;
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

function readAll(file: number, into: Buffer, at: number): Buffer {
  for (let done = 0; done < into.length;) {
    const count = readSync(file, into, done, into.length - done, at + done);
    if (count === 0) throw new AppError("SNAPSHOT_FORMAT", "the snapshot file is cut short");
    done += count;
  }
  return into;
}
