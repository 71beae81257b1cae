/** Expanding an entity: what it is linked with, and how much of it there is before one asks. */
import { type EntityKind, LINK_CODES, type LinkKind } from "#model/kinds.ts";
import { LINKS_READ_MAX, type Reader } from "../reader/reader.ts";
import { endsOf, linksOf } from "../reader/entity-links.ts";
import { checkFirst, type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { order } from "#base/order.ts";
import { type AnyEntity, isPerson, type VisibleLink } from "../reader/visible.ts";

export interface Neighbour {
  readonly entity: AnyEntity;
  readonly direction: "OUT" | "IN";
  readonly link: VisibleLink;
}

export interface NeighbourArgs extends PageArgs {
  readonly entity: AnyEntity;
  readonly kinds: readonly LinkKind[] | null;
  readonly direction: "OUT" | "IN" | "BOTH";
  readonly from: number | null;
  readonly until: number | null;
}

export interface ReadableCount {
  readonly kind: LinkKind;
  readonly direction: "OUT" | "IN";
  readonly count: number;
}

export async function neighbourCounts(reader: Reader, args: { entity: AnyEntity }): Promise<readonly ReadableCount[]> {
  const sight = await reader.sight();
  const counts = new Map<string, ReadableCount>();
  const stored = await Promise.all(endsOf(args.entity).map((end) => reader.neighbourCounts(end)));
  for (const { kind, direction, labelSet, count } of stored.flat()) {
    if (!sight.set(labelSet)) continue;
    const key = `${kind} ${direction}`;
    const way = direction === "out" ? "OUT" : "IN";
    counts.set(key, { kind, direction: way, count: (counts.get(key)?.count ?? 0) + count });
  }
  return [...counts.values()].sort(
    order(
      (c) => -LINK_CODES.of[c.kind],
      (c) => -["OUT", "IN"].indexOf(c.direction),
    ),
  );
}

/** Of these all links are read. An incident's must be: the ids of some are not the store's (reader.ts, protection). */
const FEW_LINKS: ReadonlySet<EntityKind> = new Set(["Identity", "Incident"]);

export async function neighbours(reader: Reader, args: NeighbourArgs): Promise<Page<Neighbour>> {
  checkFirst(args.first);
  const filter = {
    ...(args.kinds === null ? {} : { kinds: args.kinds }),
    direction: args.direction.toLowerCase() as "out" | "in" | "both",
    ...(args.from === null ? {} : { from: args.from }),
    ...(args.until === null ? {} : { until: args.until }),
  };
  const timed = args.from !== null || args.until !== null;
  const few = isPerson(args.entity) || FEW_LINKS.has(args.entity.kind);
  const page = few || timed ? await cutFromAll(reader, args, filter) : await pageThroughStore(reader, args, filter);
  const own = new Set(endsOf(args.entity));
  const nodes = await Promise.all(page.items.map(({ node }) => neighbourAt(reader, node, own)));
  return { ...page, items: page.items.flatMap(({ key }, i) => (nodes[i] === undefined ? [] : [{ key, node: nodes[i] }])) };
}

async function neighbourAt(reader: Reader, link: VisibleLink, own: ReadonlySet<string>): Promise<Neighbour | undefined> {
  const out = own.has(link.from);
  const other = await reader.entity(out ? link.to : link.from);
  if (other === undefined) return undefined;
  const entity = other.kind === "Identity" ? await reader.personOfIdentity(other.id) : other;
  return entity === undefined ? undefined : { entity, direction: out ? "OUT" : "IN", link };
}

type Filter = Parameters<typeof linksOf>[2];

/** A person's links are few, and a time filter leaves no counts to go by: all are read, then cut. */
async function cutFromAll(reader: Reader, args: NeighbourArgs, filter: Filter): Promise<Page<VisibleLink>> {
  const { links, truncated } = await linksOf(reader, args.entity, filter);
  return pageOf(links, (link) => link.id, args, { truncated });
}

/** An airport has too many links to read them all for one page: the store pages, and its counts give the total. */
async function pageThroughStore(reader: Reader, args: NeighbourArgs, filter: Filter): Promise<Page<VisibleLink>> {
  const counts = await neighbourCounts(reader, args);
  const totalCount = counts
    .filter(
      (c) =>
        (args.kinds === null || args.kinds.includes(c.kind)) && (args.direction === "BOTH" || args.direction === c.direction),
    )
    .reduce((sum, c) => sum + c.count, 0);
  const links: VisibleLink[] = [];
  let after = args.after ?? undefined;
  let explored = 0;
  let full = true;
  const limit = Math.max(args.first + 1, 100);
  // One more than asked for tells whether there is a next page.
  while (full && links.length <= args.first && explored < LINKS_READ_MAX) {
    const page = await reader.linkPage({ ...filter, entity: args.entity.id, limit, ...(after === undefined ? {} : { after }) });
    links.push(...page.links);
    explored += limit;
    full = page.full;
    after = page.last;
  }
  const items = links.slice(0, args.first).map((node) => ({ key: node.id, node }));
  const hasNextPage = links.length > args.first;
  return {
    items,
    totalCount,
    hasNextPage,
    hasPreviousPage: args.after !== null,
    explored: links.length,
    truncated: full && !hasNextPage,
    timedOut: false,
  };
}
