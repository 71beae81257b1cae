/** Links of an entity as a reader sees it; of a person, those of all identities. */
import { LINK_CODES } from "#model/kinds.ts";
import type { LinkQuery } from "#store/port.ts";
import type { Reader } from "./reader.ts";
import { order } from "#base/order.ts";
import { type AnyEntity, isPerson, type VisibleEntity, type VisibleLink } from "./visible.ts";

export type LinkFilter = Omit<LinkQuery, "entity" | "limit" | "after">;

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

/** What the links lead to, each once, in link order. */
export async function linkedEntities(reader: Reader, entity: AnyEntity, filter: LinkFilter): Promise<VisibleEntity[]> {
  const { links } = await linksOf(reader, entity, filter);
  const own = new Set(endsOf(entity));
  return reader.entities([...new Set(links.map((link) => (own.has(link.from) ? link.to : link.from)))]);
}

/** The persons that identities at the other end of the links belong to, each once, in link order. */
export async function linkedPersons(reader: Reader, entity: AnyEntity, filter: LinkFilter): Promise<AnyEntity[]> {
  const found = await linkedEntities(reader, entity, filter);
  const persons = new Map<string, AnyEntity>();
  for (const identity of found) {
    if (identity.kind !== "Identity") continue;
    const person = await reader.personOfIdentity(identity.id);
    if (person !== undefined) persons.set(person.id, person);
  }
  return [...persons.values()];
}
