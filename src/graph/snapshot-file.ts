/** Snapshots on disk, for a fast start. The file says which kinds and columns it was written with; a build with others refuses it. */
import { createHash } from "node:crypto";
import { AppError } from "#base/errors.ts";
import { ENTITY_COLUMNS, LINK_COLUMNS } from "#model/columns.ts";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { readArrayFile, writeArrayFile } from "./array-file.ts";
import type { Snapshot } from "./snapshot.ts";
import { decodeSnapshot, encodeSnapshot } from "./snapshot-codec.ts";

const FORMAT = { magic: "TRAMASNP", version: 1, name: "snapshot" };
/** Stands for the kinds and columns that a file was written with. */
const SCHEMA = createHash("sha256")
  .update(JSON.stringify([ENTITY_KINDS, LINK_KINDS, ENTITY_COLUMNS, LINK_COLUMNS]))
  .digest("hex");

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
