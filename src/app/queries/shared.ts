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
  for (const entity of entities) {
    const reach = await reachOf(reader, entity);
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

async function reachOf(
  reader: Reader,
  entity: AnyEntity,
): Promise<{ found: [AnyEntity, VisibleLink][]; explored: number; truncated: boolean }> {
  const found: [AnyEntity, VisibleLink][] = [];
  const bookings: AnyEntity[] = [];
  const first = await linksOf(reader, entity, { direction: "both" });
  const visit = async (links: readonly VisibleLink[], from: AnyEntity): Promise<void> => {
    const own = new Set(endsOf(from));
    for (const link of links) {
      const other = await reader.entity(own.has(link.from) ? link.to : link.from);
      const thing = other?.kind === "Identity" ? await reader.personOfIdentity(other.id) : other;
      if (thing === undefined || thing.id === entity.id) continue;
      found.push([thing, link]);
      if (thing.kind === "Booking" && from === entity) bookings.push(thing);
    }
  };
  await visit(first.links, entity);
  let explored = first.links.length;
  for (const booking of bookings) {
    const second = await linksOf(reader, booking, { direction: "both" });
    explored += second.links.length;
    await visit(second.links, booking);
  }
  return { found, explored, truncated: first.truncated };
}
