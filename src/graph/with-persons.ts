/** The same records with other persons. All arrays but the persons' are shared. */
import { contentHash } from "./content-hash.ts";
import { contractPersons } from "./contract-persons.ts";
import { makeSnapshot, type SnapshotData } from "./make-snapshot.ts";
import { columnsOf } from "./snapshot-codec.ts";
import type { Column, RecordsSnapshot, Snapshot } from "./snapshot.ts";

/** After a judgement, which changes nothing else. `persons` as in SnapshotBuilder.finish; `seq`: the feed's sequence with these persons. */
export function withPersons(snapshot: RecordsSnapshot, persons: ReadonlyMap<string, string>, seq: number): Snapshot {
  const data = { ...dataWith({ ...snapshot, id: "" }, persons), seq };
  return makeSnapshot({ ...data, id: contentHash(data) });
}

/** As one reader may contract it: a view of that snapshot, under its id. */
export function viewWithPersons(snapshot: Snapshot, persons: ReadonlyMap<string, string>): Snapshot {
  return makeSnapshot(dataWith(snapshot, persons));
}

function dataWith(snapshot: Snapshot, persons: ReadonlyMap<string, string>): SnapshotData {
  const { start, end } = snapshot.nodeRange("Identity");
  const columns = new Map<string, Column>();
  for (const [name, , column] of columnsOf(snapshot)) columns.set(name, column);
  return { ...snapshot, ...contractPersons(snapshot.ids.slice(start, end), start, persons), columns };
}
