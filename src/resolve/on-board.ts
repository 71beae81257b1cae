/**
 * Whether two reports can be of one traveller by where they sat: nobody sits in two seats of one flight, and nobody is on board of two
 * flights at once.
 */
import type { FlightStay } from "./input.ts";
import type { Lists, Places, Profiles } from "./profiles.ts";
import { OVERLAP_MIN_MS } from "./weights.ts";

/**
 * How two meet: in two seats of one flight, on board of two at once, or on one flight by two bookings; on one flight, of which nothing more
 * is known; or not at all.
 */
export type Meeting = "SEATS" | "TIMES" | "BOOKINGS" | "FLIGHT" | "NONE";

/** Nobody can have been both. */
export function isProof(meeting: Meeting): boolean {
  return meeting === "SEATS" || meeting === "TIMES";
}

export function meetingOf(p: Pick<Profiles, "places" | "stays" | "locators">, a: number, b: number): Meeting {
  if (overlappingStays(p.stays[a]!, p.stays[b]!) !== undefined) return "TIMES";
  const seats = seatsShared(p.places, a, b);
  if (seats !== "NEITHER") return seats === "OTHER_SEAT" ? "SEATS" : seats === "SAME_SEAT" ? "NONE" : bookings(p.locators, a, b);
  return "NONE";
}

/** Both have bookings, and none of them is the other's. */
function bookings({ offsets, codes }: Lists, a: number, b: number): Meeting {
  const own = codes.subarray(offsets[a], offsets[a + 1]);
  const others = codes.subarray(offsets[b], offsets[b + 1]);
  return own.length > 0 && others.length > 0 && !own.some((code) => others.includes(code)) ? "BOOKINGS" : "FLIGHT";
}

/** The worst of the flights that both are on: another seat on one of them outweighs the same on the next. */
function seatsShared(
  { offsets, flights, seats }: Places,
  a: number,
  b: number,
): "NEITHER" | "FLIGHT" | "SAME_SEAT" | "OTHER_SEAT" {
  let found: "NEITHER" | "FLIGHT" | "SAME_SEAT" = "NEITHER";
  for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
    let known = false;
    let same = false;
    for (let j = offsets[b]!; j < offsets[b + 1]!; j++) {
      if (flights[i] !== flights[j]) continue;
      if (found === "NEITHER") found = "FLIGHT";
      if (seats[i] === 0 || seats[j] === 0) continue;
      known = true;
      same ||= seats[i] === seats[j];
    }
    if (known && !same) return "OTHER_SEAT";
    if (same) found = "SAME_SEAT";
  }
  return found;
}

/** The first pair of different flights, one of each, that share more than the tolerance. Both lists are in order of start. */
export function overlappingStays(
  a: readonly FlightStay[],
  b: readonly FlightStay[],
): readonly [FlightStay, FlightStay] | undefined {
  for (let i = 0, first = 0; i < a.length; i++) {
    const one = a[i]!;
    while (first < b.length && b[first]!.until <= one.from) first++;
    for (let j = first; j < b.length && b[j]!.from < one.until; j++) {
      const other = b[j]!;
      if (one.flight === other.flight) continue;
      if (Math.min(one.until, other.until) - Math.max(one.from, other.from) > OVERLAP_MIN_MS) return [one, other];
    }
  }
  return undefined;
}

export function onOneFlight(a: readonly FlightStay[], b: readonly FlightStay[]): boolean {
  return a.some((one) => b.some((other) => one.flight === other.flight));
}

/** Neither's flights all come before the other's. */
export function interleaved(a: readonly FlightStay[], b: readonly FlightStay[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a[a.length - 1]!.from > b[0]!.from && b[b.length - 1]!.from > a[0]!.from;
}
