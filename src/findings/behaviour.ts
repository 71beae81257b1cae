/**
 * What each journey looked like (docs/typologies.md B1–B3, B8, B17): ticketed at the last minute, in cash, by a third party, back in
 * days, never back. Each alone is common and innocent, so a group is asked how much more of it there is than in the data at large.
 */
import { bookingRowLinks } from "#analytics/booking-row.ts";
import type { Flights } from "#analytics/flights.ts";
import type { Journeys } from "#analytics/journeys.ts";
import type { People } from "#analytics/people.ts";
import type { BookingFacts } from "#analytics/tie-bookings.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import type { DetectionSettings } from "./settings.ts";

export const BEHAVIOURS = ["LAST_MINUTE", "CASH_TICKET", "THIRD_PARTY_PAYER", "SHORT_STAY", "ONE_WAY"] as const;
export type BehaviourCode = (typeof BEHAVIOURS)[number];

export interface Behaviour {
  /** By journey: 1 shown, 0 not shown, 2 not known. */
  readonly shown: Readonly<Record<BehaviourCode, Uint8Array>>;
  /** Share of all known journeys that show it. */
  readonly base: Readonly<Record<BehaviourCode, number>>;
  /** Days from the first departure of all to the last that has left. */
  readonly days: number;
}

const NOT_KNOWN = 2;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface BehaviourInputs {
  readonly snapshot: Snapshot;
  readonly people: People;
  readonly flights: Flights;
  readonly journeys: Journeys;
  readonly bookings: BookingFacts;
}

export function readBehaviour(inputs: BehaviourInputs, settings: DetectionSettings): Behaviour {
  const { snapshot, journeys, bookings } = inputs;
  const shown = Object.fromEntries(BEHAVIOURS.map((code) => [code, new Uint8Array(journeys.count).fill(NOT_KNOWN)])) as Record<
    BehaviourCode,
    Uint8Array
  >;
  const dataEnds = snapshot.asOf - settings.returnWithinDays * DAY;
  const tellAhead = bookingsTellAhead(inputs);
  for (let j = 0; j < journeys.count; j++) {
    const departs = journeys.departsAt[j]!;
    const row = journeys.booking[j]! < 0 ? -1 : journeys.booking[j]! - bookings.start;
    if (row >= 0) {
      const lead = departs - bookings.ticketedAt[row]!;
      if (!Number.isNaN(lead)) shown.LAST_MINUTE[j] = lead <= settings.lastMinuteHours * HOUR ? 1 : 0;
      if (bookings.paymentTold[row] === 1) shown.CASH_TICKET[j] = bookings.cash[row]!;
      if (bookings.payerKey[row] !== "") shown.THIRD_PARTY_PAYER[j] = bookings.thirdParty[row]!;
    }
    const stay = journeys.stayMs[j]!;
    if (!Number.isNaN(stay)) {
      shown.SHORT_STAY[j] = stay <= settings.shortStayHours * HOUR ? 1 : 0;
      shown.ONE_WAY[j] = 0;
    } else {
      if (departs <= dataEnds) shown.SHORT_STAY[j] = 0;
      // Of a recent journey only a ticket says that it was one way; without one the traveller may yet come back.
      if (row >= 0 && isDescribed(bookings, row) && (tellAhead || departs <= dataEnds))
        shown.ONE_WAY[j] = bookedBack(inputs, row) ? 0 : 1;
      else if (departs <= dataEnds) shown.ONE_WAY[j] = 1;
    }
  }
  const base = Object.fromEntries(
    BEHAVIOURS.map((code) => {
      let known = 0;
      let yes = 0;
      for (const value of shown[code]) {
        if (value === NOT_KNOWN) continue;
        known++;
        yes += value;
      }
      return [code, known === 0 ? 1 : yes / known];
    }),
  ) as Record<BehaviourCode, number>;
  return { shown, base, days: daysOf(inputs) };
}

function daysOf({ snapshot, journeys }: BehaviourInputs): number {
  let [first, last] = [Infinity, -Infinity];
  for (const departs of journeys.departsAt) {
    // What leaves at a time that is not known is neither.
    if (!(departs <= snapshot.asOf)) continue;
    first = Math.min(first, departs);
    last = Math.max(last, departs);
  }
  return first > last ? 0 : Math.ceil((last - first) / DAY);
}

/** Of a booking that is only mentioned by those who travelled on it nobody said whether it holds a flight back. */
function isDescribed({ createdAt, paymentTold, payerKey }: BookingFacts, row: number): boolean {
  return !Number.isNaN(createdAt[row]!) || paymentTold[row] === 1 || payerKey[row] !== "";
}

/** Whether bookings name flights that have yet to leave. Where they name none, what is known of them are the flights that somebody was listed on. */
function bookingsTellAhead({ snapshot, flights }: BehaviourInputs): boolean {
  const { start, end } = snapshot.linkRange("BOOKED_FOR");
  for (let link = start; link < end; link++)
    if (flights.departsAt[snapshot.linkTo[link]! - flights.start]! > snapshot.asOf) return true;
  return false;
}

/** The booking holds a flight back that has yet to leave. One that has left without its passenger was never meant to be used. */
function bookedBack({ snapshot, flights, bookings }: BehaviourInputs, row: number): boolean {
  const first = bookings.firstFlight[row]!;
  if (first < 0) return false;
  const node = bookings.start + row;
  const { start, end } = snapshot.linkRange("BOOKED_FOR");
  for (let i = snapshot.out.offsets[node]!; i < snapshot.out.offsets[node + 1]!; i++) {
    const link = snapshot.out.links[i]!;
    if (link < start || link >= end) continue;
    const flight = snapshot.linkTo[link]! - flights.start;
    if (flights.destination[flight] === flights.origin[first] && flights.departsAt[flight]! > snapshot.asOf) return true;
  }
  return false;
}

/** How common a behaviour is at large; what is hardly ever seen is taken to be a little less rare, and what is always seen a little rarer. */
export function baseRate(world: { behaviour: Behaviour; settings: DetectionSettings }, code: BehaviourCode): number {
  const least = world.settings.baseRateMin;
  return Math.min(1 - least, Math.max(least, world.behaviour.base[code]));
}

/** The first leg and the booking's own row, which says when and how it was paid; of a short stay the last leg, back home. */
function linksThatShow(
  { snapshot, journeys }: Pick<BehaviourInputs, "snapshot" | "journeys">,
  code: BehaviourCode,
  j: number,
): number[] {
  const first = journeys.links[journeys.linkOffsets[j]!]!;
  if (code === "SHORT_STAY") return [first, journeys.links[journeys.linkOffsets[j + 1]! - 1]!];
  return journeys.booking[j]! < 0 ? [first] : [first, ...bookingRowLinks(snapshot, journeys.booking[j]!)];
}

export interface BehaviourCount {
  readonly count: number;
  readonly of: number;
  /** Persons who showed it. */
  readonly members: readonly number[];
  /** Links of the journeys and bookings that showed it. */
  readonly links: readonly number[];
}

/**
 * In how many of their trials these persons showed a behaviour. People on one booking made one choice between them, so a booking is one
 * trial; journeys without a booking are one each.
 */
export function countBehaviour(
  world: { snapshot: Snapshot; journeys: Journeys; behaviour: Behaviour },
  code: BehaviourCode,
  persons: readonly number[],
): BehaviourCount {
  const { journeys, behaviour } = world;
  const trials = new Map<number, number>();
  const members = new Set<number>();
  const links: number[] = [];
  for (const person of persons) {
    for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++) {
      const value = behaviour.shown[code][j]!;
      if (value === NOT_KNOWN) continue;
      const trial = journeys.booking[j]! >= 0 ? journeys.booking[j]! : -1 - j;
      trials.set(trial, Math.max(trials.get(trial) ?? 0, value));
      if (value === 0) continue;
      members.add(person);
      links.push(...linksThatShow(world, code, j));
    }
  }
  const count = [...trials.values()].reduce((sum, value) => sum + value, 0);
  return { count, of: trials.size, members: [...members], links };
}
