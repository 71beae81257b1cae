/** Snapshots on disk, for a fast start. The file says which kinds and columns it was written with; a build with others refuses it. */
import { createHash } from "node:crypto";
import { AppError } from "#base/errors.ts";
import { ENTITY_COLUMNS, LINK_COLUMNS } from "#model/columns.ts";
import { ENTITY_CODES, LINK_CODES } from "#model/kinds.ts";
import { readArrayFile, writeArrayFile } from "./array-file.ts";
import type { Snapshot } from "./snapshot.ts";
import { decodeSnapshot, encodeSnapshot } from "./snapshot-codec.ts";

const FORMAT = { magic: "TRAMASNP", version: 1, name: "snapshot" };
/** Stands for the kinds, their codes and the columns that a file was written with; where they stand in the source does not count. */
const SCHEMA = createHash("sha256")
  .update(JSON.stringify([ENTITY_CODES.of, LINK_CODES.of, ENTITY_COLUMNS, LINK_COLUMNS].map(sorted)))
  .digest("hex");

/** Names and what they stand for, by name. */
function sorted(table: object): unknown[] {
  const names = Object.entries(table) as [string, unknown][];
  return names
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, typeof value === "object" && value !== null ? sorted(value) : value]);
}

interface Facts {
  readonly id: string;
  readonly seq: number;
  readonly asOf: number;
  readonly schema: string;
}

export function writeSnapshotFile(path: string, snapshot: Snapshot): void {
  const { arrays, ...identity } = encodeSnapshot(snapshot);
  writeArrayFile<Facts>(path, FORMAT, { facts: { ...identity, schema: SCHEMA }, arrays });
}

/** Refuses (SNAPSHOT_FORMAT) what is of another version, cut short or damaged. */
export function readSnapshotFile(path: string): Snapshot {
  const { facts, arrays } = readArrayFile<Facts>(path, FORMAT, ({ schema }) => {
    if (schema !== SCHEMA) throw new AppError("SNAPSHOT_FORMAT", "the snapshot file has other kinds or columns than this build");
  });
  const { id, seq, asOf } = facts;
  return decodeSnapshot({ id, seq, asOf, arrays });
}
