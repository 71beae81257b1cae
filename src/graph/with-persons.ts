/** The same records with other persons: after a judgement nothing else of a snapshot changes. All arrays but the persons' are shared. */
import { contentHash } from "./content-hash.ts";
import { contractPersons } from "./contract-persons.ts";
import { makeSnapshot } from "./make-snapshot.ts";
import { columnsOf } from "./snapshot-codec.ts";
import type { Column, Snapshot } from "./snapshot.ts";

/** `persons` as in SnapshotBuilder.finish; `seq`: the feed's sequence with these persons. */
export function withPersons(snapshot: Snapshot, persons: ReadonlyMap<string, string>, seq: number): Snapshot {
  const { start, end } = snapshot.nodeRange("Identity");
  const columns = new Map<string, Column>();
  for (const [name, , column] of columnsOf(snapshot)) columns.set(name, column);
  const data = { ...snapshot, ...contractPersons(snapshot.ids.slice(start, end), start, persons), seq, columns };
  return makeSnapshot({ ...data, id: contentHash(data) });
}
