/**
 * What a masked record still says (docs/retention.md): which things there are, how they hang together and when, and of their values
 * those that tell nobody who somebody is. Everything else is left out: a value that stood there in disguise would be compared with
 * readable ones, and two spellings of one name look like two people. What a thing is called is its id, a keyed hash of
 * what it was called (ids.ts): the same thing keeps the same pseudonym, and without the key nobody finds out of what it was made.
 */
import type { EntityKind, LinkKind } from "../kinds.ts";
import type { PropertyName } from "../properties.ts";
import type { EntityFact, LinkFact, Props } from "../record.ts";

type Kept<K extends EntityKind | LinkKind> = readonly PropertyName<K>[];

/** Kinds whose natural form or search tokens may tell who somebody is, and the values that stay. What is not listed here goes. */
const KEPT_OF_PERSONAL = {
  Person: [],
  Identity: ["dateOfBirth", "bornBy", "staff", "airport", "role", "employedFrom", "employedTo"],
  TravelDocument: ["issuer", "type"],
  Booking: ["carrier", "createdAt", "ticketedAt", "agencyIata", "agencyName", "group"],
  Bag: [],
  Organization: [],
  Contact: ["type"],
  Badge: ["airport"],
  Shift: ["startsAt", "endsAt", "airport", "zone", "kind"],
  WatchlistEntry: ["list", "validUntil"],
  Vehicle: [],
} as const satisfies { readonly [K in EntityKind]?: Kept<K> };

/** Kinds that are about no person, and the values that go all the same: they are free text, or name somebody. */
const DROPPED_OF_THINGS = {
  Flight: [],
  Consignment: [],
  Uld: [],
  Incident: ["narrative"],
  Seizure: [],
  Declaration: ["ownerName", "purpose"],
  Inspection: [],
  Airport: [],
  Zone: [],
} as const satisfies { readonly [K in Exclude<EntityKind, keyof typeof KEPT_OF_PERSONAL>]: Kept<K> };

const DROPPED_OF_LINKS: { readonly [L in LinkKind]?: Kept<L> } = {
  TRAVELLED_ON: ["residence"],
  HOLDS: ["expiry"],
  CONTACTED: ["legalAuthority"],
};

/** Of the year of birth the last day, so that whoever is protected as a minor stays so. Not as a date of birth, which it would be compared with. */
const END_OF_YEAR = "-12-31";

/** The facts as they stand in a masked record. Masked ones come out as they went in. */
export function maskedFacts<F extends { readonly entities: readonly EntityFact[]; readonly links: readonly LinkFact[] }>(
  facts: F,
): F {
  return { ...facts, entities: facts.entities.map(maskedEntity), links: facts.links.map(maskedLink) };
}

function maskedEntity(fact: EntityFact): EntityFact {
  const { natural, intrinsic, asserted, tokens, ...rest } = fact;
  const left = maskedProps(fact, intrinsic ?? {});
  return {
    ...rest,
    natural: isPersonal(fact.kind) ? pseudonymOf(fact.id) : natural,
    ...(Object.keys(left).length === 0 ? {} : { intrinsic: left }),
    ...(asserted === undefined ? {} : { asserted: maskedProps(fact, asserted) }),
    ...(tokens === undefined || isPersonal(fact.kind) ? {} : { tokens }),
  };
}

function maskedLink(fact: LinkFact): LinkFact {
  const { props, ...rest } = fact;
  const dropped: readonly string[] = DROPPED_OF_LINKS[fact.kind] ?? [];
  return props === undefined ? rest : { ...rest, props: only(props, (name) => !dropped.includes(name)) };
}

/** Values of an entity as a masked record gives them. */
export function maskedProps({ id, kind }: { readonly id: string; readonly kind: EntityKind }, props: Props): Props {
  if (!isPersonal(kind)) {
    const dropped: readonly string[] = DROPPED_OF_THINGS[kind];
    return only(props, (name) => !dropped.includes(name));
  }
  const kept: readonly string[] = KEPT_OF_PERSONAL[kind];
  const { dateOfBirth, staff, ...values } = only(props, (name) => kept.includes(name));
  return {
    ...values,
    ...(typeof dateOfBirth === "string" && /^\d{4}/.test(dateOfBirth)
      ? { bornBy: `${dateOfBirth.slice(0, 4)}${END_OF_YEAR}` }
      : {}),
    // That somebody is staff is structure; by which number is not.
    ...(staff === undefined ? {} : { staff: pseudonymOf(id) }),
  };
}

function only(props: Props, keeps: (name: string) => boolean): Props {
  return Object.fromEntries(Object.entries(props).filter(([name]) => keeps(name)));
}

/** Whether what things of this kind are called may tell who somebody is. */
export function isPersonal(kind: EntityKind): kind is keyof typeof KEPT_OF_PERSONAL {
  return Object.hasOwn(KEPT_OF_PERSONAL, kind);
}

/** What a thing is called that only masked records speak of. */
export function pseudonymOf(id: string): string {
  return `~${id}`;
}

export function isPseudonym(natural: string): boolean {
  return /^~[a-z]_[0-9a-f]{28}$/.test(natural);
}
