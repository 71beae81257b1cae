/**
 * Who uses each contact (phone, e-mail, address, card, IP), directly or through a booking, and which contacts are hubs.
 * A contact is shared between *parties*: people of one booking or with one surname are one party, so a family phone with one
 * stranger on it counts as two, and the whole of an agency's customers as many.
 */
import { listAt } from "#base/list-at.ts";
import { CONTACT_TYPES, type ContactType } from "#model/kinds.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { entityText } from "./columns-of.ts";
import type { People } from "./people.ts";
import { buildRows, rowOf, type Rows } from "./rows.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { CODE_OF_CONTACT, isHub } from "./tie-method.ts";

/** One way a person comes to a contact. */
export interface ContactUse {
  readonly person: number;
  /** Booking node through which, −1 when the person's own. */
  readonly booking: number;
  /** The links that say so. */
  readonly links: readonly number[];
}

export interface SharedContact {
  readonly node: number;
  readonly type: ContactType;
  /** By person, then booking. */
  readonly uses: readonly ContactUse[];
  readonly persons: readonly number[];
  readonly parties: number;
  /** Organizations (shippers, consignees) that use it, node indices. */
  readonly organizations: readonly number[];
  readonly bookings: readonly number[];
  /** All its bookings came through one travel agency, and there are several parties: likely the agency's own. */
  readonly agency: boolean;
}

/** What was left out, for the run's notes. */
export interface SkippedHub {
  readonly code: "HUB_CONTACT" | "HUB_PAYER" | "HUB_DOCUMENT_ISSUER" | "HUB_CARGO";
  readonly entity: string;
  readonly parties: number;
}

export interface ContactSharing {
  /** Contacts below the hub limit with two persons or more, or a person and an organization. */
  readonly shared: readonly SharedContact[];
  readonly skipped: readonly SkippedHub[];
  /** Nodes of those that are probably a travel agency's own. */
  readonly agencyNodes: ReadonlySet<number>;
  /**
   * With how many others somebody who has a contact of this type shares one of so many parties or fewer, on average: one address in
   * these data may be a household's, in others a block's. Never less than is usual elsewhere, which it is where few people have any.
   */
  readonly partners: (type: ContactType, parties: number) => number;
}

const AGENCY_PARTIES_MIN = 5;

export function readContactSharing(people: People, settings: AnalyticsSettings): ContactSharing {
  const { snapshot } = people;
  const contacts = snapshot.nodeRange("Contact");
  const typeAt = entityText(snapshot, "Contact", "type");
  const agencyAt = entityText(snapshot, "Booking", "agencyIata");
  const agencyNameAt = entityText(snapshot, "Booking", "agencyName");
  const links = linksOfContacts(snapshot);
  const onBooking = personLinksOfBookings(people);
  const shared: SharedContact[] = [];
  const skipped: SkippedHub[] = [];
  const users = new Map(CONTACT_TYPES.map((type) => [type, new Uint8Array(people.count)]));
  for (let node = contacts.start; node < contacts.end; node++) {
    const type = typeAt(node) as ContactType;
    if (!CONTACT_TYPES.includes(type)) continue;
    const own = rowOf(links, node - contacts.start);
    if (own.length === 0) continue;
    const { uses, organizations, bookings } = usesOf(people, own, onBooking);
    const persons = [...new Set(uses.map((use) => use.person))].sort((a, b) => a - b);
    for (const person of persons) users.get(type)![person] = 1;
    if (persons.length < 2 && (persons.length === 0 || organizations.length === 0)) continue;
    const parties = countParties(people, persons, uses, settings.groupPersonsMin);
    if (isHub(settings.ties[CODE_OF_CONTACT[type]], parties)) {
      skipped.push({ code: "HUB_CONTACT", entity: snapshot.ids[node]!, parties });
      continue;
    }
    const agencies = new Set(bookings.map((booking) => agencyAt(booking) || agencyNameAt(booking)));
    const agency =
      parties >= AGENCY_PARTIES_MIN && bookings.length >= AGENCY_PARTIES_MIN && agencies.size === 1 && !agencies.has("");
    shared.push({ node, type, uses, persons, parties, organizations, bookings, agency });
  }
  return {
    shared,
    skipped,
    agencyNodes: new Set(shared.filter((contact) => contact.agency).map((contact) => contact.node)),
    partners: partnersOf(shared, users, settings),
  };
}

function partnersOf(
  shared: readonly SharedContact[],
  users: ReadonlyMap<ContactType, Uint8Array>,
  settings: AnalyticsSettings,
): ContactSharing["partners"] {
  const byType = new Map(
    CONTACT_TYPES.map((type) => {
      const hub = settings.ties[CODE_OF_CONTACT[type]].hubMax!;
      const pairs = new Float64Array(hub + 1);
      for (const contact of shared) if (contact.type === type) pairs[contact.parties]! += contact.parties * (contact.parties - 1);
      for (let n = 1; n <= hub; n++) pairs[n]! += pairs[n - 1]!;
      return [type, { hub, pairs, people: users.get(type)!.reduce((sum, one) => sum + one, 0) }] as const;
    }),
  );
  return (type, parties) => {
    const { hub, pairs, people } = byType.get(type)!;
    const elsewhere = (Math.max(2, parties) - 1) / (hub - 1);
    return Math.max(elsewhere, (pairs[parties]! + settings.partnersPrior * elsewhere) / (people + settings.partnersPrior));
  };
}

/** USES and PAID_WITH links into each contact, in link order. */
function linksOfContacts(snapshot: Snapshot): Rows {
  const contacts = snapshot.nodeRange("Contact");
  return buildRows(contacts.end - contacts.start, (add) => {
    for (const kind of ["USES", "PAID_WITH"] as const) {
      const { start, end } = snapshot.linkRange(kind);
      for (let link = start; link < end; link++) add(snapshot.linkTo[link]! - contacts.start, link);
    }
  });
}

/** ON_BOOKING links of each booking row, in link order. */
function personLinksOfBookings(people: People): Rows {
  const { snapshot } = people;
  const bookings = snapshot.nodeRange("Booking");
  const { start, end } = snapshot.linkRange("ON_BOOKING");
  return buildRows(bookings.end - bookings.start, (add) => {
    for (let link = start; link < end; link++) add(snapshot.linkTo[link]! - bookings.start, link);
  });
}

function usesOf(
  people: People,
  own: Uint32Array,
  onBooking: Rows,
): { uses: ContactUse[]; organizations: number[]; bookings: number[] } {
  const { snapshot } = people;
  const identities = snapshot.nodeRange("Identity");
  const bookingRange = snapshot.nodeRange("Booking");
  const uses: ContactUse[] = [];
  const organizations = new Set<number>();
  const bookings = new Set<number>();
  for (const link of own) {
    const from = snapshot.linkFrom[link]!;
    if (from >= identities.start && from < identities.end)
      uses.push({ person: people.personOf(from), booking: -1, links: [link] });
    else if (from >= bookingRange.start && from < bookingRange.end) {
      bookings.add(from);
      for (const on of rowOf(onBooking, from - bookingRange.start)) {
        uses.push({ person: people.personOf(snapshot.linkFrom[on]!), booking: from, links: [on, link] });
      }
    } else organizations.add(from);
  }
  uses.sort((a, b) => a.person - b.person || a.booking - b.booking || a.links[0]! - b.links[0]!);
  return { uses, organizations: [...organizations].sort((a, b) => a - b), bookings: [...bookings].sort((a, b) => a - b) };
}

/**
 * Parties among the users: joined by a booking or by a surname. Of many users some bear a common surname, and a chain of them joins
 * strangers: a party too large to be a household is taken apart into those who booked together.
 */
function countParties(people: People, persons: readonly number[], uses: readonly ContactUse[], tooMany: number): number {
  const parent = new Map(persons.map((person) => [person, person]));
  const root = (person: number): number => {
    let at = person;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  const join = (a: number, b: number): void => {
    const left = root(a);
    const right = root(b);
    if (left === right) return;
    parent.set(Math.max(left, right), Math.min(left, right));
  };
  const first = new Map<string, number>();
  const under = (key: string, person: number): void => {
    const known = first.get(key);
    if (known === undefined) first.set(key, person);
    else join(known, person);
  };
  for (const use of uses) if (use.booking >= 0) under(`b${use.booking}`, use.person);
  const booked = new Map(persons.map((person) => [person, root(person)]));
  for (const person of persons) for (const word of people.surnames[person]!) under(`s${word}`, person);
  const households = new Map<number, number[]>();
  for (const person of persons) listAt(households, root(person)).push(person);
  let parties = 0;
  for (const house of households.values())
    parties += house.length < tooMany ? 1 : new Set(house.map((person) => booked.get(person)!)).size;
  return parties;
}
