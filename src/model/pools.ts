/**
 * Names that are drawn from a pool. A locator says which booking is meant only together with a time: airlines use locators again, and
 * a list of travellers names no booking but by its locator. Whoever describes a booking claims the pool of its locator; whoever
 * mentions one on a flight draws from it. Which claim a mention follows is this one function of what is there, so that the order
 * in which records came cannot show; where it says "alone", the evidence leads to several and the mention stays by itself.
 */
import { DAY_MS, parseDate } from "./time.ts";

/** What a flight's natural form tells of it. */
export interface Departure {
  /** Days since 1970, of the local date. */
  readonly day: number;
  readonly carrier: string;
}

export interface Candidate<T> {
  readonly entity: T;
  /** Days since 1970 (UTC) on which it was made; null when that is not known. */
  readonly day: number | null;
  /** "" when it has none. */
  readonly carrier: string;
  /** Whether it names the flight, other flights only, or none. */
  readonly names: "IT" | "OTHERS" | "NONE";
}

export type Drawn<T> = { readonly entity: T } | "NONE" | "SEVERAL";

/** A booking is made at most so long before it is flown: with locators of a year before last, a longer reach finds more strangers than travellers. */
const DAYS_BEFORE_MAX = 400;
/** Between a moment in UTC and a local date. */
const DAYS_AFTER_MAX = 1;

const FLIGHT = /^([A-Z]{3}|[A-Z0-9]{2})\d{1,4}[A-Z]?\/[A-Z]{3,4}\/(\d{4}-\d{2}-\d{2})$/;

/** `CM204/PTY/2026-11-21` → its day and carrier; undefined of any other name, as a flight has that nobody described yet. */
export function departureOfFlight(natural: string): Departure | undefined {
  const m = FLIGHT.exec(natural);
  const ms = m === null ? undefined : parseDate(m[2]!);
  return ms === undefined ? undefined : { day: ms / DAY_MS, carrier: m![1]! };
}

/** Whole days since 1970 (UTC) of a time in ms. */
export function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

/**
 * The candidate that a mention means. One that names the flight comes before all others; then those made in the time before it, the
 * nearest first, and of one day those which name no other flights and are of the flight's carrier. Where no time tells, only a candidate that is the
 * only one.
 */
export function drawn<T>(candidates: readonly Candidate<T>[], departure: Departure | undefined): Drawn<T> {
  const naming = candidates.filter(({ names }) => names === "IT");
  if (naming.length > 0) return best(naming, departure);
  const inTime = departure === undefined ? [] : candidates.filter(({ day }) => day !== null && isInTime(departure.day - day));
  if (inTime.length > 0) return best(inTime, departure);
  return only(departure === undefined ? candidates : candidates.filter(({ day }) => day === null));
}

function isInTime(daysBefore: number): boolean {
  return daysBefore >= -DAYS_AFTER_MAX && daysBefore <= DAYS_BEFORE_MAX;
}

function best<T>(candidates: readonly Candidate<T>[], departure: Departure | undefined): Drawn<T> {
  let left = candidates;
  for (const measure of MEASURES) {
    if (left.length === 1) break;
    const of = left.map((candidate) => measure(candidate, departure));
    const least = Math.min(...of);
    left = left.filter((_, i) => of[i] === least);
  }
  return only(left);
}

/** One of the day after may have been made that evening, but is more likely to be the next of its locator: it comes behind all of before. */
function daysApart(daysBefore: number): number {
  return daysBefore >= 0 ? daysBefore : BEHIND_ALL_BEFORE - daysBefore;
}

/** More days than lie between any two. */
const BEHIND_ALL_BEFORE = 1e7;

/** In the order in which they count; the least is the best. */
const MEASURES: readonly ((candidate: Candidate<unknown>, departure: Departure | undefined) => number)[] = [
  ({ day }, departure) => (day === null || departure === undefined ? Infinity : daysApart(departure.day - day)),
  ({ names }) => (names === "OTHERS" ? 1 : 0),
  ({ carrier }, departure) => (carrier === departure?.carrier ? 0 : 1),
];

/** Several records may speak of one entity. */
function only<T>(candidates: readonly Candidate<T>[]): Drawn<T> {
  const [first] = candidates;
  if (first === undefined) return "NONE";
  return candidates.every(({ entity }) => entity === first.entity) ? { entity: first.entity } : "SEVERAL";
}
