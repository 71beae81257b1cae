/**
 * Legs collapsed to journeys, so that the two legs of one round trip, or the two flights of a connection, never count as two
 * coincidences (docs/method.md, "Travelling together"). A later leg belongs to the same journey when it goes on from where the last
 * one ended within a day, when it is on the same booking, or when it returns on the reversed route within 30 days.
 */
import { MISSED_STATUSES } from "#model/turnout.ts";
import type { Flights } from "./flights.ts";
import type { People } from "./people.ts";
import { linkNumber, linkText } from "./columns-of.ts";

export interface Journeys {
  readonly count: number;
  /** Person → its journeys are `[offsets[p], offsets[p+1])`, by time. */
  readonly offsets: Uint32Array;
  readonly person: Uint32Array;
  /** Flight row of the first leg, and of the last leg outwards. */
  readonly outFlight: Uint32Array;
  readonly turnFlight: Uint32Array;
  /** Flight row of the first leg back; −1 = none seen. */
  readonly backFlight: Int32Array;
  readonly departsAt: Float64Array;
  /** ms between arriving and leaving again; NaN = no way back seen. */
  readonly stayMs: Float64Array;
  /** Booking node of the first leg; −1 = not known. */
  readonly booking: Int32Array;
  /** TRAVELLED_ON links: `links[linkOffsets[j] … linkOffsets[j+1])`. */
  readonly linkOffsets: Uint32Array;
  readonly links: Uint32Array;
}

const DAY = 86_400_000;
const RETURN_WITHIN = 30 * DAY;
const CONNECT_WITHIN = DAY;

interface Leg {
  link: number;
  flight: number;
  booking: number;
}

export function readJourneys(people: People, flights: Flights): Journeys {
  const { snapshot } = people;
  const status = linkText(snapshot, "TRAVELLED_ON", "status");
  const boarded = linkNumber(snapshot, "TRAVELLED_ON", "boarded");
  const bookingOf = flightBookings(people);
  const offsets = new Uint32Array(people.count + 1);
  const person: number[] = [];
  const outFlight: number[] = [];
  const turnFlight: number[] = [];
  const backFlight: number[] = [];
  const stayMs: number[] = [];
  const booking: number[] = [];
  const linkOffsets: number[] = [0];
  const links: number[] = [];
  // Two flights of one minute, one of them a mistake: by their names, which are the same under every key.
  const nameOf = ({ flight }: Leg): string => snapshot.naturals[flights.start + flight]!;
  const byName = (a: Leg, b: Leg): number => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0);
  for (let p = 0; p < people.count; p++) {
    const legs: Leg[] = [];
    const [first, end] = [people.legs.offsets[p]!, people.legs.offsets[p + 1]!];
    const isMissed = (link: number): boolean => MISSED_STATUSES.has(status(link)) || boarded(link) === 0;
    // Who was not on board by a list was not by a booking either, which only says that they were to be; unless another list says so.
    const missed = new Set<number>();
    for (let i = first; i < end; i++) if (isMissed(people.legs.items[i]!)) missed.add(snapshot.linkTo[people.legs.items[i]!]!);
    for (let i = first; i < end; i++) {
      const link = people.legs.items[i]!;
      const to = snapshot.linkTo[link]!;
      const wasOnBoard = status(link) === "BOARDED" || boarded(link) === 1;
      if (isMissed(link) || (missed.has(to) && !wasOnBoard)) continue;
      const flight = to - flights.start;
      if (legs.some((leg) => leg.flight === flight)) continue;
      legs.push({ link, flight, booking: bookingOf(p, snapshot.linkTo[link]!) });
    }
    legs.sort((a, b) => order(flights.departsAt[a.flight]!, flights.departsAt[b.flight]!) || byName(a, b) || a.flight - b.flight);
    for (let from = 0; from < legs.length;) {
      const { turn, back, end } = collapse(legs, from, flights);
      person.push(p);
      outFlight.push(legs[from]!.flight);
      turnFlight.push(legs[turn]!.flight);
      backFlight.push(back < 0 ? -1 : legs[back]!.flight);
      stayMs.push(back < 0 ? NaN : flights.departsAt[legs[back]!.flight]! - flights.arrivesAt[legs[turn]!.flight]!);
      booking.push(legs[from]!.booking);
      for (let i = from; i < end; i++) links.push(legs[i]!.link);
      linkOffsets.push(links.length);
      from = end;
    }
    offsets[p + 1] = person.length;
  }
  return {
    count: person.length,
    offsets,
    person: Uint32Array.from(person),
    outFlight: Uint32Array.from(outFlight),
    turnFlight: Uint32Array.from(turnFlight),
    backFlight: Int32Array.from(backFlight),
    departsAt: Float64Array.from(outFlight, (flight) => flights.departsAt[flight]!),
    stayMs: Float64Array.from(stayMs),
    booking: Int32Array.from(booking),
    linkOffsets: Uint32Array.from(linkOffsets),
    links: Uint32Array.from(links),
  };
}

/** Where the journey that starts at leg `from` turns, turns back and ends (indices into `legs`; `end` is exclusive). */
function collapse(legs: readonly Leg[], from: number, flights: Flights): { turn: number; back: number; end: number } {
  const start = legs[from]!;
  let turn = from;
  let back = -1;
  let end = from + 1;
  while (end < legs.length) {
    const last = legs[end - 1]!;
    const next = legs[end]!;
    const sinceArrival = flights.departsAt[next.flight]! - flights.arrivesAt[last.flight]!;
    const goesOn = flights.origin[next.flight] === flights.destination[last.flight];
    const connects = goesOn && sinceArrival <= CONNECT_WITHIN;
    const sameBooking = next.booking >= 0 && next.booking === start.booking;
    const home = flights.origin[start.flight];
    if (back < 0) {
      const reversed = goesOn && flights.destination[next.flight] === flights.origin[last.flight];
      const homeward = flights.destination[next.flight] === home;
      if ((reversed || homeward) && (sinceArrival <= RETURN_WITHIN || sameBooking)) back = end;
      else if (connects || sameBooking) turn = end;
      else break;
    } else if (!(connects && flights.destination[last.flight] !== home) && !sameBooking) break;
    end++;
  }
  return { turn, back, end };
}

/** The booking of a person on a flight: the one of theirs that was made for it, by its name the first where there are several; else −1. */
export function flightBookings(people: People): (person: number, flightNode: number) => number {
  const { snapshot } = people;
  const { start, end } = snapshot.linkRange("BOOKED_FOR");
  return (person, flightNode) => {
    let found = -1;
    for (let i = people.bookings.offsets[person]!; i < people.bookings.offsets[person + 1]!; i++) {
      const booking = snapshot.linkTo[people.bookings.items[i]!]!;
      for (let k = snapshot.out.offsets[booking]!; k < snapshot.out.offsets[booking + 1]!; k++) {
        const link = snapshot.out.links[k]!;
        if (link < start || link >= end || snapshot.linkTo[link] !== flightNode) continue;
        if (found < 0 || snapshot.naturals[booking]! < snapshot.naturals[found]!) found = booking;
      }
    }
    return found;
  };
}

/** Unknown times last, and equal among themselves. */
function order(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}
