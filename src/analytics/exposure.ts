/**
 * How surprising a worker's presence at flights of interest is, given their own roster (docs/method.md, "Exposure of airport
 * workers"; docs/typologies.md I1, I2). Someone who works more meets more of everything, so raw overlap proves nothing: for each
 * flight of interest that came or went while on duty, the chance of handling it is taken from how the same worker shared out over the
 * other flights of those shifts and of that service; the tail of the Poisson-binomial says how often chance alone would do as much.
 * Reads off the roster are counted apart.
 */
import { poissonBinomialTail } from "#kernels/poisson-binomial.ts";
import type { Flights } from "./flights.ts";
import { firstFrom, type AirportClock, type Presence, type PresenceReader } from "./presence.ts";

export interface Overlap {
  /** Flights of interest at which the worker was present. */
  readonly observed: number;
  readonly expected: number;
  /** P(at least as many by chance). */
  readonly p: number;
  /** Flight rows, ascending. */
  readonly flights: readonly number[];
  /** HANDLED or ENTERED links that show it. */
  readonly links: readonly number[];
}

export interface Exposure {
  readonly person: number;
  /** Flights of interest handled on shift (or, for workers whom no roster ties to flights, met by badge). */
  readonly duty: Overlap;
  /** Flights of interest around badge reads outside every shift. */
  readonly offRoster: Overlap & { readonly episodes: number };
}

const MINUTE = 60_000;
/** A flight is met by a badge read this near to its time. */
export const NEAR = 45 * MINUTE;
/** Reads this far outside a shift still belong to it: people come early and leave late. */
const SLACK = 60 * MINUTE;
/** Off-roster reads within this of each other are one visit. */
const VISIT_GAP = 120 * MINUTE;
/** Weight of the shift's own rate against the rate for this very service, in flights. */
const SERVICE_PRIOR = 2;
/** No presence is certain: rosters are never the whole story. */
const CHANCE_MAX = 0.95;

export function exposureOf(reader: PresenceReader, flights: Flights, person: number, interest: ReadonlySet<number>): Exposure {
  const presence = reader.presenceOf(person);
  return {
    person,
    duty: dutyOverlap(reader, flights, presence, interest),
    offRoster: offRosterOverlap(reader, presence, interest),
  };
}

/** Worked out once a worker: several sets of flights are asked about. */
const dutyCache = new WeakMap<Presence, readonly DutyFlight[]>();

/** Every flight of every shift, and whether the worker was present at it. */
export function handledRates(reader: PresenceReader, presence: Presence): readonly DutyFlight[] {
  const known = dutyCache.get(presence) ?? dutyFlights(reader, presence);
  dutyCache.set(presence, known);
  return known;
}

export interface DutyFlight {
  row: number;
  /** Which of the worker's shifts. */
  shift: number;
  present: boolean;
  link: number;
  /** Share of the shift's flights at which the worker was present. */
  rate: number;
}

function dutyFlights(reader: PresenceReader, presence: Presence): DutyFlight[] {
  const handles = presence.shifts.some((shift) => shift.handled.size > 0);
  // A visit is only known by its reads, and a flight is met by one that is near.
  const around = presence.by === "BADGE" ? NEAR : 0;
  const out: DutyFlight[] = [];
  for (const [at, shift] of presence.shifts.entries()) {
    const clock = reader.clock(shift.airport);
    const from = firstFrom(clock.times, shift.startsAt - around);
    const to = firstFrom(clock.times, shift.endsAt + around);
    const own: DutyFlight[] = [];
    const seen = new Set<number>();
    for (let i = from; i < to; i++) {
      const row = clock.rows[i]!;
      seen.add(row);
      const link = handles ? shift.handled.get(row) : readNear(presence, clock.times[i]!);
      own.push({ row, shift: at, present: link !== undefined, link: link ?? -1, rate: 0 });
    }
    // A roster may name a flight that was late, or whose times are not known.
    for (const [row, link] of shift.handled) if (!seen.has(row)) own.push({ row, shift: at, present: true, link, rate: 0 });
    const present = own.filter((flight) => flight.present).length;
    // One more of each: a shift of three flights does not prove that the fourth was impossible.
    for (const flight of own) flight.rate = (present + 0.5) / (own.length + 1);
    out.push(...own);
  }
  return out;
}

function dutyOverlap(reader: PresenceReader, flights: Flights, presence: Presence, interest: ReadonlySet<number>): Overlap {
  const duty = handledRates(reader, presence);
  const onService = new Map<number, { present: number; all: number }>();
  for (const { row, present } of duty) {
    if (interest.has(row)) continue;
    const known = onService.get(flights.service[row]!) ?? { present: 0, all: 0 };
    known.all++;
    known.present += Number(present);
    onService.set(flights.service[row]!, known);
  }
  const chances: number[] = [];
  const met = new Map<number, number>();
  for (const { row, present, link, rate } of duty) {
    if (!interest.has(row)) continue;
    const service = onService.get(flights.service[row]!) ?? { present: 0, all: 0 };
    chances.push(Math.min(CHANCE_MAX, (SERVICE_PRIOR * rate + service.present) / (SERVICE_PRIOR + service.all)));
    if (present) met.set(row, link);
  }
  return overlap(met, chances);
}

function offRosterOverlap(reader: PresenceReader, presence: Presence, interest: ReadonlySet<number>): Exposure["offRoster"] {
  const empty = { observed: 0, expected: 0, p: 1, flights: [], links: [], episodes: 0 };
  const airport = presence.shifts[0]?.airport;
  // Without a roster nothing is off it.
  if (airport === undefined) return empty;
  const clock = reader.clock(airport);
  const share = clock.rows.reduce((count, row) => count + Number(interest.has(row)), 0) / Math.max(1, clock.rows.length);
  const met = new Map<number, number>();
  const chances: number[] = [];
  let observed = 0;
  for (const visit of visitsOf(presence)) {
    const rows = near(clock, visit);
    const hit = rows.filter((row) => interest.has(row));
    chances.push(Math.min(CHANCE_MAX, 1 - (1 - share) ** rows.length));
    if (hit.length > 0) observed++;
    for (const row of hit) if (!met.has(row)) met.set(row, visit[0]!.link);
  }
  const all = overlap(met, chances);
  return { ...all, observed, p: poissonBinomialTail(chances, observed), episodes: chances.length };
}

/** Badge reads outside every shift, those of one visit together. */
export function visitsOf(presence: Presence): { at: number; link: number }[][] {
  const out: { at: number; link: number }[][] = [];
  let shift = 0;
  for (const read of presence.reads) {
    while (shift < presence.shifts.length && presence.shifts[shift]!.endsAt + SLACK < read.at) shift++;
    const inside = presence.shifts
      .slice(shift, shift + 3)
      .some((own) => read.at >= own.startsAt - SLACK && read.at <= own.endsAt + SLACK);
    if (inside) continue;
    const last = out[out.length - 1];
    if (last !== undefined && read.at - last[last.length - 1]!.at <= VISIT_GAP) last.push(read);
    else out.push([read]);
  }
  return out;
}

/** Rows of flights around any of these moments. */
export function near(clock: AirportClock, visit: readonly { at: number }[]): number[] {
  const rows = new Set<number>();
  for (const { at } of visit) {
    const to = firstFrom(clock.times, at + NEAR + 1);
    for (let i = firstFrom(clock.times, at - NEAR); i < to; i++) rows.add(clock.rows[i]!);
  }
  return [...rows];
}

function readNear(presence: Presence, at: number): number | undefined {
  let low = 0;
  let high = presence.reads.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (presence.reads[middle]!.at < at - NEAR) low = middle + 1;
    else high = middle;
  }
  const read = presence.reads[low];
  return read !== undefined && read.at <= at + NEAR ? read.link : undefined;
}

function overlap(met: ReadonlyMap<number, number>, chances: readonly number[]): Overlap {
  const flights = [...met.keys()].sort((a, b) => a - b);
  return {
    observed: flights.length,
    expected: chances.reduce((sum, chance) => sum + chance, 0),
    p: poissonBinomialTail(chances, flights.length),
    flights,
    links: flights.map((row) => met.get(row)!),
  };
}
