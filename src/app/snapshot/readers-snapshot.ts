/**
 * The snapshot of one reader: what the records say that they may read, and persons by the judgements that they may read. Built by a scan
 * of its own, because the values and times of a fact are those of its readable records; the store's own snapshot has those of all.
 */
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { withPersons } from "#graph/with-persons.ts";
import type { PastMoment } from "#model/run.ts";
import type { Store } from "#store/port.ts";
import type { LabelSight } from "../reader/label-sight.ts";
import type { AddedTo } from "./happened-since.ts";
import { readersPersons } from "./readers-persons.ts";
import { scanUntil } from "./snapshot-until.ts";

export interface SnapshotMoment {
  /** Of now when neither time is given. */
  readonly moment: PastMoment;
  /** Called between pages; what it throws ends the scan. */
  readonly endIfAsked: () => void;
}

export async function readersSnapshot(
  store: Store,
  sight: LabelSight,
  { moment, endIfAsked }: SnapshotMoment,
): Promise<Snapshot> {
  let builder = new SnapshotBuilder();
  const watched: AddedTo = {
    addEntities(batch) {
      endIfAsked();
      builder.addEntities(batch);
    },
    addLinks(batch) {
      endIfAsked();
      builder.addLinks(batch);
    },
    leaveOut: (refs) => builder.leaveOut(refs),
  };
  const begin = (): AddedTo => {
    builder = new SnapshotBuilder();
    return watched;
  };
  const { seq } = await scanUntil(store, begin, { ...moment, ...sight.readable });
  const records = builder.finishRecords(seq, moment.asOf ?? undefined);
  return withPersons(records, await readersPersons(store, records, sight), seq);
}
