/**
 * The latest event in the store: the moment at which ages are counted for protection, the same as a snapshot's `asOf`. Whoever has a
 * snapshot of the present records keeps it here, so that a reader need not make one. What lands after that counts from the next
 * snapshot on, which every ingest makes; until then the moment is an earlier one, and more are protected.
 */
import type { Store } from "#store/port.ts";

const ID = "latest-event";

/** ms. -Infinity before the first snapshot: then nobody is known to be of age. */
export async function latestEvent(store: Store): Promise<number> {
  return (await known(store)) ?? -Infinity;
}

/** `asOf`: of a snapshot of the present records, not of one that looks back. */
export async function keepLatestEvent(store: Store, asOf: number): Promise<void> {
  if ((await known(store)) === asOf) return;
  await store.putDocs([{ collection: "settings", docs: [{ id: ID, sort: ID, refs: [], body: { asOf } }] }]);
}

export async function isLatestEventKnown(store: Store): Promise<boolean> {
  return (await known(store)) !== undefined;
}

async function known(store: Store): Promise<number | undefined> {
  const body = (await store.docs("settings", [ID]))[0]?.body;
  return body !== undefined && "asOf" in body ? body.asOf : undefined;
}
