/** Persons of a snapshot as one reader may contract its identities: the same as the reader is shown one by one (reader/reader.ts). */
import type { RecordsSnapshot } from "#graph/snapshot.ts";
import { judgementsInForce } from "#model/judgements-in-force.ts";
import { personsUnder } from "#model/persons-under.ts";
import type { Store } from "#store/port.ts";
import type { LabelSight } from "../reader/label-sight.ts";

/** Person of each identity that is not alone to the reader. */
export async function readersPersons(
  store: Store,
  snapshot: RecordsSnapshot,
  sight: LabelSight,
): Promise<ReadonlyMap<string, string>> {
  const assigned = await store.personAssignments();
  if (sight.readable.labels === undefined) return assigned;
  return personsUnder({
    judgements: judgementsInForce(await store.judgements()).filter(({ handling }) => sight.handling(handling)),
    personOf: (identity) => assigned.get(identity),
    seen(identity) {
      const node = snapshot.nodeIndex(identity);
      return node !== undefined && sight.set(snapshot.nodeLabelSet[node]!);
    },
  });
}
