import type { Collection } from "#model/documents.ts";
import type { Doc, DocWrite, Store } from "#store/port.ts";

/** Has documents say this, whatever they said before, if they were there at all. */
export async function putAnew<C extends Collection>(store: Store, collection: C, docs: readonly Doc<C>[]): Promise<void> {
  const there = await store.docs(
    collection,
    docs.map(({ id }) => id),
  );
  const append = docs.filter((_, i) => there[i] === undefined);
  const replace = docs.flatMap((doc, i) => (there[i] === undefined ? [] : [{ ...doc, version: there[i].version }]));
  await store.putDocs([{ collection, append } as unknown as DocWrite, { collection, replace } as unknown as DocWrite]);
}
