/**
 * The snapshot of one reader: what the records say that they may read, and persons by the judgements that they may read. Built by a scan
 * of its own, because the values and times of a fact are those of its readable records; the store's own snapshot has those of all.
 */
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { withPersons } from "#graph/with-persons.ts";
import type { Store } from "#store/port.ts";
import type { LabelSight } from "../reader/label-sight.ts";
import { readersPersons } from "./readers-persons.ts";
import { scanUntil } from "./snapshot-until.ts";

/** `at`: as it was known by then; null = now. */
export async function readersSnapshot(store: Store, sight: LabelSight, at: number | null): Promise<Snapshot> {
  const { labels } = sight.readable;
  const builder = new SnapshotBuilder();
  const { seq } =
    at === null
      ? await store.scan({ entities: (batch) => builder.addEntities(batch), links: (batch) => builder.addLinks(batch) }, labels)
      : await scanUntil(store, builder, { asOf: at, ...(labels === undefined ? {} : { labels }) });
  const snapshot = builder.finish(new Map(), seq, ...(at === null ? [] : [at]));
  return withPersons(snapshot, await readersPersons(store, snapshot, sight), seq);
}
