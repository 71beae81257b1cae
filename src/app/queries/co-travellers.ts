/**
 * Who travels with a person, and what shows it: flights and bookings in common, seats beside each other. A count of what is shared,
 * not a score: most shared flights prove nothing, which is why each answer carries what it rests on.
 */
import type { Reader } from "../reader/reader.ts";
import { order, type Page, type PageArgs, pageOf } from "./page.ts";
import { bookingsOf, linkedFacts, type Travel, travelsOf } from "./person-facts.ts";
import { type Person, textOf, type VisibleEntity } from "../reader/visible.ts";

export interface CoTraveller {
  readonly person: Person;
  readonly flights: readonly VisibleEntity[];
  readonly bookings: readonly VisibleEntity[];
  readonly adjacentSeatCount: number;
}

interface Shared {
  readonly person: Person;
  readonly flights: Map<string, VisibleEntity>;
  readonly bookings: VisibleEntity[];
  readonly adjacent: Set<string>;
}

/** The latest flights of the person that are looked at. */
const FLIGHTS_MAX = 200;
const SEATS_APART_MAX = 2;

export async function coTravellers(
  reader: Reader,
  args: PageArgs & { person: Person; flightsMin: number },
): Promise<Page<CoTraveller>> {
  const travels = await travelsOf(reader, {
    person: args.person,
    from: null,
    until: null,
    first: FLIGHTS_MAX,
    after: null,
  });
  const own = new Set(args.person.identities.map((identity) => identity.id));
  const others = new Map<string, Shared>();
  let explored = 0;
  const sharedWith = async (identity: string): Promise<Shared | undefined> => {
    explored++;
    const person = own.has(identity) ? undefined : await reader.personOfIdentity(identity);
    if (person === undefined || person.id === args.person.id) return undefined;
    const shared = others.get(person.id) ?? { person, flights: new Map(), bookings: [], adjacent: new Set() };
    others.set(person.id, shared);
    return shared;
  };
  for (const [flightId, legs] of byFlight(travels.items.map(({ node }) => node))) {
    const flight = legs[0]!.flight;
    for (const { link, other } of await linkedFacts(reader, { entity: flight, kind: "TRAVELLED_ON", direction: "in" })) {
      const shared = await sharedWith(other.id);
      if (shared === undefined) continue;
      shared.flights.set(flightId, flight);
      if (legs.some((leg) => adjacent(textOf(leg.link.props, "seat"), textOf(link.props, "seat")))) shared.adjacent.add(flightId);
    }
  }
  for (const booking of await bookingsOf(reader, args)) {
    for (const { other } of await linkedFacts(reader, { entity: booking, kind: "ON_BOOKING", direction: "in" })) {
      const shared = await sharedWith(other.id);
      if (shared !== undefined && !shared.bookings.some(({ id }) => id === booking.id)) shared.bookings.push(booking);
    }
  }
  const found = [...others.values()]
    .filter((shared) => shared.bookings.length > 0 || shared.flights.size >= args.flightsMin)
    .map(({ person, flights, bookings, adjacent: seats }) => ({
      person,
      flights: [...flights.values()],
      bookings,
      adjacentSeatCount: seats.size,
    }))
    .sort(
      order(
        (other) => other.flights.length,
        (other) => other.bookings.length,
        (other) => other.adjacentSeatCount,
        (other) => other.person.id,
      ),
    );
  return pageOf(found, (other) => other.person.id, args, { explored, truncated: travels.hasNextPage });
}

function byFlight(travels: readonly Travel[]): Map<string, Travel[]> {
  const legs = new Map<string, Travel[]>();
  for (const travel of travels) legs.set(travel.flight.id, [...(legs.get(travel.flight.id) ?? []), travel]);
  return legs;
}

/** Same row, at most two letters apart: `14C` and `14E`. */
export function adjacent(left: string | null, right: string | null): boolean {
  const a = /^0*(\d{1,3})([A-Z])$/.exec(left ?? "");
  const b = /^0*(\d{1,3})([A-Z])$/.exec(right ?? "");
  return (
    a !== null &&
    b !== null &&
    a[1] === b[1] &&
    a[2] !== b[2] &&
    Math.abs(a[2]!.charCodeAt(0) - b[2]!.charCodeAt(0)) <= SEATS_APART_MAX
  );
}
