import type { Collection } from "#model/documents.ts";
import type { Store, StoredDoc } from "#store/port.ts";

const PAGE = 500;

/** A whole collection, in the store's order or from its end. */
export async function allDocs<C extends Collection>(
  store: Store,
  collection: C,
  { descending = false } = {},
): Promise<StoredDoc<C>[]> {
  const found: StoredDoc<C>[] = [];
  for (;;) {
    const last = found.at(-1);
    const page = await store.listDocs(collection, { limit: PAGE, descending, ...(last === undefined ? {} : { after: last }) });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}
