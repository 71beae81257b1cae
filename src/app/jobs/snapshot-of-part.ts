/** A snapshot of a few identities and of what resolution asks of them, read from the store by their ids and not by a scan. */
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { RecordsSnapshot } from "#graph/snapshot.ts";
import { lastProps } from "#model/assertions.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { Store, StoredEntity, StoredLink } from "#store/port.ts";

const LINK_PAGE = 1000;
const ENTITY_PAGE = 500;
/** Asked of the store at once. */
const ABREAST = 16;

export async function snapshotOfPart(store: Store, identities: readonly string[]): Promise<RecordsSnapshot> {
  const own = await linksFrom(store, identities, ["HOLDS", "USES", "ON_BOOKING", "TRAVELLED_ON"]);
  const bookings = new Set(own.filter(({ kind }) => kind === "ON_BOOKING").map(({ to }) => to));
  const links = [...own, ...(await linksFrom(store, [...bookings], ["USES", "PAID_WITH"]))];
  const ids = [...new Set([...identities, ...links.map(({ to }) => to)])];
  const entities: StoredEntity[] = [];
  for (let at = 0; at < ids.length; at += ENTITY_PAGE)
    entities.push(...(await store.entities(ids.slice(at, at + ENTITY_PAGE))).filter((entity) => entity !== undefined));
  const refs = new Map(entities.map(({ id }, ref) => [id, ref]));
  const builder = new SnapshotBuilder();
  builder.addEntities(entities.map((entity, ref) => ({ ...entity, ref })));
  builder.addLinks(
    links.flatMap((link, linkRef) => {
      const [from, to] = [refs.get(link.from), refs.get(link.to)];
      // What went since its link was read.
      if (from === undefined || to === undefined) return [];
      return [{ ...link, from, to, linkRef, props: lastProps(link.assertions) }];
    }),
  );
  return builder.finishRecords(0);
}

async function linksFrom(store: Store, entities: readonly string[], kinds: readonly LinkKind[]): Promise<StoredLink[]> {
  const found: StoredLink[] = [];
  for (let at = 0; at < entities.length; at += ABREAST) {
    const some = await Promise.all(entities.slice(at, at + ABREAST).map((entity) => allLinks(store, entity, kinds)));
    found.push(...some.flat());
  }
  return found;
}

async function allLinks(store: Store, entity: string, kinds: readonly LinkKind[]): Promise<StoredLink[]> {
  const found: StoredLink[] = [];
  for (;;) {
    const after = found.at(-1)?.id;
    const page = await store.links({
      ...{ entity, kinds, direction: "out", limit: LINK_PAGE },
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page);
    if (page.length < LINK_PAGE) return found;
  }
}
