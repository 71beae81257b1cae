/**
 * What several things have in common: everything that two or more of them are linked with, one step away, or two by way of a booking
 * (the phone or card that both gave, the flight that both booked).
 */
import { AppError } from "#base/errors.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { Reader } from "../reader/reader.ts";
import { endsOf, linksOf } from "../reader/entity-links.ts";
import { order } from "#base/order.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import type { AnyEntity, VisibleLink } from "../reader/visible.ts";

export interface SharedThing {
  readonly entity: AnyEntity;
  readonly sharedBy: readonly AnyEntity[];
  readonly links: readonly VisibleLink[];
}

const REFS_MAX = 20;

export async function sharedThings(
  reader: Reader,
  args: PageArgs & { entities: readonly AnyEntity[] },
): Promise<Page<SharedThing>> {
  const entities = [...new Map(args.entities.map((entity) => [entity.id, entity])).values()];
  if (entities.length < 2 || entities.length > REFS_MAX)
    throw new AppError("BAD_INPUT", `give 2 to ${REFS_MAX} different references`);
  const asked = new Set(entities.map((entity) => entity.id));
  const things = new Map<string, { entity: AnyEntity; by: Map<string, AnyEntity>; links: Map<string, VisibleLink> }>();
  let explored = 0;
  let truncated = false;
  const reaches = await Promise.all(entities.map((entity) => reachOf(reader, entity)));
  for (const [i, entity] of entities.entries()) {
    const reach = reaches[i]!;
    explored += reach.explored;
    truncated ||= reach.truncated;
    for (const [thing, link] of reach.found) {
      if (asked.has(thing.id)) continue;
      const shared = things.get(thing.id) ?? {
        entity: thing,
        by: new Map<string, AnyEntity>(),
        links: new Map<string, VisibleLink>(),
      };
      things.set(thing.id, shared);
      shared.by.set(entity.id, entity);
      shared.links.set(link.id, link);
    }
  }
  const found = [...things.values()]
    .filter((thing) => thing.by.size > 1)
    .map(({ entity, by, links }) => ({ entity, sharedBy: [...by.values()], links: [...links.values()] }))
    .sort(
      order(
        (thing) => thing.sharedBy.length,
        (thing) => TELLING.indexOf(thing.entity.kind),
        (thing) => thing.entity.id,
      ),
    );
  return pageOf(found, (thing) => thing.entity.id, args, { explored, truncated });
}

/** Kinds that say most when shared come first; a shared airport says next to nothing. */
const TELLING = [
  ...ENTITY_KINDS.filter((kind) => !["Flight", "Booking", "TravelDocument", "Contact"].includes(kind)).reverse(),
  "Flight",
  "Booking",
  "TravelDocument",
  "Contact",
];

interface Reach {
  readonly found: readonly (readonly [AnyEntity, VisibleLink])[];
  readonly explored: number;
  readonly truncated: boolean;
}

async function reachOf(reader: Reader, entity: AnyEntity): Promise<Reach> {
  const visit = async (from: AnyEntity): Promise<Reach> => {
    const own = new Set(endsOf(from));
    const { links, truncated } = await linksOf(reader, from, { direction: "both" });
    const ends = await Promise.all(
      links.map(async (link) => {
        const other = await reader.entity(own.has(link.from) ? link.to : link.from);
        return other?.kind === "Identity" ? reader.personOfIdentity(other.id) : other;
      }),
    );
    const found = links.flatMap((link, i): [AnyEntity, VisibleLink][] => {
      const thing = ends[i];
      return thing === undefined || thing.id === entity.id ? [] : [[thing, link]];
    });
    return { found, explored: links.length, truncated };
  };
  const first = await visit(entity);
  const bookings = first.found.filter(([thing]) => thing.kind === "Booking").map(([booking]) => booking);
  const second = await Promise.all(bookings.map(visit));
  return {
    found: [...first.found, ...second.flatMap(({ found }) => found)],
    explored: second.reduce((sum, { explored }) => sum + explored, first.explored),
    truncated: first.truncated,
  };
}
