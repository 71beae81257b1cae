/**
 * The latest event in the store: the moment at which ages are counted for protection, the same as a snapshot's `asOf`. Whoever has a
 * snapshot of the present records keeps it here, so that a reader need not make one. What lands after that counts from the next
 * snapshot on, which every ingest makes; until then the moment is an earlier one, and more are protected.
 */
import type { Store, StoredDoc } from "#store/port.ts";
import { untilUnchanged } from "../until-unchanged.ts";

const ID = "latest-event";

/** ms. -Infinity before the first snapshot: then nobody is known to be of age. */
export async function latestEvent(store: Store): Promise<number> {
  return momentIn(await known(store))?.asOf ?? -Infinity;
}

/** ms; that of the records as they are after the store's sequence `recordsSeq`. Undefined while no snapshot has been made of these. */
export async function latestEventOf(store: Store, recordsSeq: number): Promise<number | undefined> {
  const moment = momentIn(await known(store));
  return moment === undefined || (moment.seq ?? 0) < recordsSeq ? undefined : moment.asOf;
}

/** Of a snapshot of the present records, not of one that looks back. One that was made of an earlier state of the store changes nothing. */
export async function keepLatestEvent(store: Store, { asOf, seq }: { asOf: number; seq: number }): Promise<void> {
  await untilUnchanged(async () => {
    const doc = await known(store);
    const moment = momentIn(doc);
    if (moment !== undefined && (moment.seq ?? 0) >= seq) return;
    const body = { asOf, seq };
    await store.putDocs([
      doc === undefined
        ? { collection: "settings", append: [{ id: ID, sort: ID, refs: [], body }] }
        : { collection: "settings", replace: [{ ...doc, body }] },
    ]);
  });
}

export async function isLatestEventKnown(store: Store): Promise<boolean> {
  return momentIn(await known(store)) !== undefined;
}

async function known(store: Store): Promise<StoredDoc<"settings"> | undefined> {
  return (await store.docs("settings", [ID]))[0];
}

function momentIn(doc: StoredDoc<"settings"> | undefined): { asOf: number; seq?: number } | undefined {
  return doc !== undefined && "asOf" in doc.body ? doc.body : undefined;
}
