/** Links of an entity as a reader sees it; of a person, those of all identities. */
import { type EndOf, LINK_CODES, type LinkKind, LINKS } from "#model/kinds.ts";
import type { LinkQuery } from "#store/port.ts";
import type { Reader } from "./reader.ts";
import { order } from "#base/order.ts";
import {
  type AnyEntity,
  type EntityOf,
  isOfKind,
  isPerson,
  type Person,
  type VisibleEntity,
  type VisibleLink,
} from "./visible.ts";

export type LinkFilter = Omit<LinkQuery, "entity" | "limit" | "after">;

/** Links of these kinds that lead one way, with kinds of their own at the other end. */
export interface WayOut<L extends LinkKind, D extends "out" | "in"> {
  readonly kinds: readonly L[];
  readonly direction: D;
}

/** The ids that links of this entity start or end at. */
export function endsOf(entity: AnyEntity): readonly string[] {
  return isPerson(entity) ? entity.identities.map((identity) => identity.id) : [entity.id];
}

/** In the store's order: kind of link, latest first, link id. */
export const linkOrder = order<VisibleLink>(
  (link) => -LINK_CODES.of[link.kind],
  (link) => link.at ?? -Infinity,
  (link) => link.id,
);

export async function linksOf(
  reader: Reader,
  entity: AnyEntity,
  filter: LinkFilter,
): Promise<{ links: VisibleLink[]; truncated: boolean }> {
  const parts = await Promise.all(endsOf(entity).map((end) => reader.links({ ...filter, entity: end })));
  const links = parts.length === 1 ? parts[0]!.links : parts.flatMap((part) => part.links).sort(linkOrder);
  return { links, truncated: parts.some((part) => part.truncated) };
}

/** True for what links of these kinds have at that end. */
export function isEndOf<L extends LinkKind, D extends "out" | "in">(
  { kinds, direction }: WayOut<L, D>,
  entity: VisibleEntity,
): entity is EntityOf<EndOf<L, D>> & VisibleEntity {
  return kinds.some((kind) => isOfKind(entity, ...LINKS[kind][direction === "out" ? "to" : "from"]));
}

/** What the links lead to, each once, in link order. */
export async function linkedEntities<L extends LinkKind, D extends "out" | "in">(
  reader: Reader,
  entity: AnyEntity,
  way: WayOut<L, D>,
): Promise<EntityOf<EndOf<L, D>>[]> {
  const { links } = await linksOf(reader, entity, way);
  const own = new Set(endsOf(entity));
  const found = await reader.entities([...new Set(links.map((link) => (own.has(link.from) ? link.to : link.from)))]);
  return found.filter((end) => isEndOf(way, end));
}

/** The persons that identities at the other end of the links belong to, each once, in link order. */
export async function linkedPersons(reader: Reader, entity: AnyEntity, way: WayOut<LinkKind, "out" | "in">): Promise<Person[]> {
  const found = await linkedEntities(reader, entity, way);
  const persons = new Map<string, Person>();
  const identities = found.filter(({ kind }) => kind === "Identity");
  for (const person of await Promise.all(identities.map(({ id }) => reader.personOfIdentity(id))))
    if (person !== undefined) persons.set(person.id, person);
  return [...persons.values()];
}
