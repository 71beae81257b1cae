/**
 * The snapshot of a moment of the past, by two clocks. By receipt time it is of the records that had been received by then, as far as the
 * store can tell (its port says how far). By event time it is of what was known then (known-by.ts); at the latest event of the store and
 * after it that is all there is, as a run of today has it. Built anew each time; only the present snapshot is kept in a file.
 */
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { RecordsSnapshot, Snapshot } from "#graph/snapshot.ts";
import { withPersons } from "#graph/with-persons.ts";
import { personIdOf } from "#model/ids.ts";
import type { PastMoment } from "#model/run.ts";
import type { ScanFilter, ScanOutcome, Store } from "#store/port.ts";
import { latestEventOf } from "../reader/latest-event.ts";
import { type AddedTo, happenedSince } from "./happened-since.ts";
import { KnownBy } from "./known-by.ts";
import { recordsSeq } from "./load-snapshot.ts";

/** Event times, ms; null = from the first, to the latest event. */
export interface Window {
  readonly from: number | null;
  readonly to: number | null;
}

/** Less what happened before `from`. `replaced`: rows that are not there as they stood, because another version was received later. */
export async function snapshotUntil(
  store: Store,
  moment: PastMoment,
  from: Window["from"] = null,
): Promise<{ readonly snapshot: Snapshot; readonly replaced: number }> {
  let builder = new SnapshotBuilder();
  const begin = (): AddedTo => {
    builder = new SnapshotBuilder();
    return from === null ? builder : happenedSince(builder, from);
  };
  const { seq, replaced } = await scanUntil(store, begin, moment);
  const records = builder.finishRecords(seq, moment.asOf ?? undefined);
  return { snapshot: withPersons(records, personsAmong(records, await store.personAssignments()), seq), replaced };
}

/** Persons as judged today, each under the earliest of their identities that is there, as a store of these records would have it. */
function personsAmong(records: RecordsSnapshot, assigned: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { start, end } = records.nodeRange("Identity");
  const earliest = new Map<string, string>();
  const persons = new Map<string, string>();
  // In id order, so that each person is met first at its earliest identity.
  for (const identity of records.ids.slice(start, end)) {
    const person = assigned.get(identity);
    if (person === undefined) continue;
    const own = earliest.get(person) ?? personIdOf(identity);
    earliest.set(person, own);
    persons.set(identity, own);
  }
  return persons;
}

/** Adds what was there at a moment; under `labels`, of records with these alone. `begin`: to what, with nothing added yet; again when the scan begins anew. */
export async function scanUntil(
  store: Store,
  begin: () => AddedTo,
  { asOf, receivedUntil, labels }: PastMoment & Pick<ScanFilter, "labels">,
): Promise<ScanOutcome> {
  const filter = {
    ...(labels === undefined ? {} : { labels }),
    ...(receivedUntil === null ? {} : { receivedUntil }),
  };
  const past = asOf === null || (await isLatest(store, asOf)) ? undefined : asOf;
  let builder = begin();
  let then = past === undefined ? undefined : new KnownBy(past);
  const scanned = await store.scan(
    {
      anew() {
        builder = begin();
        then = past === undefined ? undefined : new KnownBy(past);
      },
      entities(batch) {
        const known = then;
        builder.addEntities(known === undefined ? batch : batch.flatMap((entity) => known.entityThen(entity)));
      },
      links(batch) {
        const known = then;
        builder.addLinks(known === undefined ? batch : batch.filter((link) => known.happened(link)));
      },
    },
    filter,
  );
  if (then === undefined) return scanned;
  const texts = labels === undefined ? undefined : await textsOf(store, labels);
  const known = await then.known(
    store,
    ({ receivedAt, handling }) => (receivedUntil === null || receivedAt <= receivedUntil) && texts?.has(handling) !== false,
  );
  builder.addLinks(known.links);
  builder.leaveOut(known.later);
  return scanned;
}

/** Whether nothing in the store has happened after it: there is no past to tell from the present then. */
async function isLatest(store: Store, asOf: number): Promise<boolean> {
  const latest = await latestEventOf(store, await recordsSeq(store));
  return latest !== undefined && asOf >= latest;
}

async function textsOf(store: Store, labels: ReadonlySet<number>): Promise<ReadonlySet<string>> {
  const { labels: texts } = await store.labels();
  return new Set([...labels].map((label) => texts.get(label)!));
}
