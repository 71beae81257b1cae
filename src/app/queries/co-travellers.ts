/**
 * Who travels with a person, and what shows it: flights and bookings in common, seats beside each other. A count of what is shared,
 * not a score: most shared flights prove nothing, which is why each answer carries what it rests on. A flight is one that both were on only
 * when both flew; those to come, and those that one of them missed, stand apart.
 */
import { listAt } from "#base/list-at.ts";
import { type Turnout, turnoutOf } from "#model/turnout.ts";
import type { Reader } from "../reader/reader.ts";
import { order } from "#base/order.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { bookingsOf, departureOf, linkedFacts, type Travel, travelsOf } from "./person-facts.ts";
import type { AnyEntity, Person, VisibleEntity, VisibleLink } from "../reader/visible.ts";
import { textOf } from "../reader/prop-values.ts";

export interface CoTraveller {
  readonly person: Person;
  /** Both flew. */
  readonly flights: readonly VisibleEntity<"Flight">[];
  /** Both are to fly. */
  readonly plannedFlights: readonly VisibleEntity<"Flight">[];
  /** Both were to fly, and one of them did not, or both. */
  readonly missedFlights: readonly VisibleEntity<"Flight">[];
  readonly bookings: readonly VisibleEntity<"Booking">[];
  readonly adjacentSeatCount: number;
}

interface Shared {
  readonly person: Person;
  /** By flight: what the two made of it, and whether they were to sit beside each other. */
  readonly flights: Map<
    string,
    { readonly flight: VisibleEntity<"Flight">; readonly turnout: Turnout; readonly adjacent: boolean }
  >;
  readonly bookings: VisibleEntity<"Booking">[];
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
  const asOf = await reader.latestEvent();
  const ownIdentities = new Set(args.person.identities.map((identity) => identity.id));
  const others = new Map<string, Shared>();
  let explored = 0;
  const sharedWith = (identity: string, person: Person | undefined): Shared | undefined => {
    explored++;
    if (person === undefined || ownIdentities.has(identity) || person.id === args.person.id) return undefined;
    const shared = others.get(person.id) ?? { person, flights: new Map(), bookings: [] };
    others.set(person.id, shared);
    return shared;
  };
  const flown = [...byFlight(travels.items.map(({ node }) => node))];
  const ownBookings = await bookingsOf(reader, args);
  const [manifests, parties] = await Promise.all([
    companionsOn(
      reader,
      flown.map(([, legs]) => ({ entity: legs[0]!.flight, kind: "TRAVELLED_ON" as const })),
    ),
    companionsOn(
      reader,
      ownBookings.map((entity) => ({ entity, kind: "ON_BOOKING" as const })),
    ),
  ]);
  for (const [i, [flightId, legs]] of flown.entries()) {
    const flight = legs[0]!.flight;
    const turnout = (links: readonly VisibleLink[]): Turnout =>
      bestOf(links.map((link) => turnoutOf(link.props, departureOf(flight, link), asOf)));
    const own = turnout(legs.map(({ link }) => link));
    const theirs = new Map<Shared, VisibleLink[]>();
    for (const { link, identity, person } of manifests[i]!) {
      const shared = sharedWith(identity, person);
      if (shared !== undefined) listAt(theirs, shared).push(link);
    }
    for (const [shared, links] of theirs) {
      const seats = links.map(({ props }) => textOf(props, "seat"));
      const beside = legs.some((leg) => seats.some((seat) => adjacent(textOf(leg.link.props, "seat"), seat)));
      shared.flights.set(flightId, { flight, turnout: togetherOn(own, turnout(links)), adjacent: beside });
    }
  }
  for (const [i, booking] of ownBookings.entries()) {
    for (const { identity, person } of parties[i]!) {
      const shared = sharedWith(identity, person);
      if (shared !== undefined && !shared.bookings.some(({ id }) => id === booking.id)) shared.bookings.push(booking);
    }
  }
  const found = [...others.values()]
    .map(({ person, flights, bookings }) => {
      const all = [...flights.values()];
      const of = (wanted: Turnout): VisibleEntity<"Flight">[] =>
        all.filter(({ turnout }) => turnout === wanted).map(({ flight }) => flight);
      return {
        person,
        flights: of("FLOWN"),
        plannedFlights: of("PLANNED"),
        missedFlights: of("MISSED"),
        bookings,
        adjacentSeatCount: all.filter((one) => one.turnout === "FLOWN" && one.adjacent).length,
      };
    })
    .filter((other) => other.bookings.length > 0 || other.flights.length >= args.flightsMin)
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

interface Companion {
  readonly link: VisibleLink;
  readonly identity: string;
  readonly person: Person | undefined;
}

/** Whoever was on each of these, in the order asked; all are read together. */
function companionsOn(
  reader: Reader,
  asked: readonly { readonly entity: AnyEntity; readonly kind: "TRAVELLED_ON" | "ON_BOOKING" }[],
): Promise<Companion[][]> {
  return Promise.all(
    asked.map(async ({ entity, kind }) => {
      const facts = await linkedFacts(reader, { entity, kind, direction: "in" });
      const persons = await Promise.all(facts.map(({ other }) => reader.personOfIdentity(other.id)));
      return facts.map(({ link, other }, i) => ({ link, identity: other.id, person: persons[i] }));
    }),
  );
}

/** A person told of twice on one flight, under two identities or by two sources, has flown when one of them did. */
function bestOf(turnouts: readonly Turnout[]): Turnout {
  return (["FLOWN", "PLANNED", "MISSED"] as const).find((turnout) => turnouts.includes(turnout))!;
}

function togetherOn(own: Turnout, theirs: Turnout): Turnout {
  if (own === "MISSED" || theirs === "MISSED") return "MISSED";
  return own === "FLOWN" && theirs === "FLOWN" ? "FLOWN" : "PLANNED";
}

function byFlight(travels: readonly Travel[]): Map<string, Travel[]> {
  const legs = new Map<string, Travel[]>();
  for (const travel of travels) listAt(legs, travel.flight.id).push(travel);
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
