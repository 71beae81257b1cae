/** All of a kind, for lists and for what a filter may name. */
import type { EntityKind } from "#model/kinds.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { type EntityOf, isOfKind } from "../reader/visible.ts";

const LIST_PAGE = 1000;

/** Every readable entity of a kind, by id. For kinds that are counted in thousands, not millions. */
export async function allOfKind<K extends EntityKind>(reader: Reader, kind: K): Promise<EntityOf<K>[]> {
  const found: EntityOf<K>[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await contextOf(reader).store.listEntities(kind, after, LIST_PAGE);
    for (const stored of page) {
      const seen = await reader.visible(stored);
      if (seen !== undefined && isOfKind(seen, kind)) found.push(seen);
    }
    if (page.length < LIST_PAGE) return found;
    after = page.at(-1)!.id;
  }
}
