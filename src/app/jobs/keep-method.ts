import type { KeptMethod } from "#model/method.ts";
import type { Doc, Store } from "#store/port.ts";

/** What is to be appended so that a method is kept: it is written once, and its id says what is in it. */
export async function unkept(store: Store, method: KeptMethod): Promise<Doc<"settings">[]> {
  const [kept] = await store.docs("settings", [method.id]);
  return kept === undefined ? [{ id: method.id, sort: method.id, refs: [], body: method }] : [];
}
