/**
 * What a source's `flight_id` stands for where it is used again on another day, as sources do that call a flight by its number: another
 * flight, which gets a name of its own. The one that the store knows by the id keeps it, else the earliest of the bundle. Rows that name a flight
 * mean the bundle's own, and of several the one whose time fits their own; where none or several fit, none of them is meant.
 */
import { PART } from "#model/ids.ts";
import { DAY_MS, HOUR_MS, parseDate } from "#model/time.ts";
import { detach } from "./facts/detach.ts";

export interface FlightDay {
  /** `YYYY-MM-DD`, local at the origin. */
  readonly date: string;
  /** ms; undefined when it is not known. */
  readonly departsAt: number | undefined;
}

/** When the flight of a row may have left, ms since 1970: from, until. */
export type FlownWithin = readonly [number, number];

/** Within it two departures under one id are one, of which a day was corrected or is told in UTC. */
const SAME_MS = 12 * HOUR_MS;

export class FlightNames {
  readonly #taken: ReadonlyMap<string, FlightDay>;
  /** The day of the flight that goes by the id itself. */
  readonly #first = new Map<string, FlightDay>();
  /** Names under an id that rows may mean, with when each leaves. */
  readonly #open = new Map<string, Map<string, number>>();

  /** `taken`: ids by which the store knows flights of the source already. */
  constructor(taken: ReadonlyMap<string, FlightDay>) {
    this.#taken = taken;
  }

  /** First pass: all rows of flights. */
  addRow(flightId: string, day: FlightDay): void {
    const first = this.#first.get(flightId);
    if (first === undefined || day.date < first.date) this.#first.set(detach(flightId), { ...day, date: detach(day.date) });
  }

  /** The ids of the rows. */
  ids(): readonly string[] {
    return [...this.#first.keys()];
  }

  /** The name of a row's flight. `isAgain`: the id stands for a flight of another day already. */
  ofRow(flightId: string, day: FlightDay): { name: string; isAgain: boolean } {
    const first = this.#taken.get(flightId) ?? this.#first.get(flightId);
    const isAgain = first !== undefined && !isOne(first, day);
    return { name: isAgain ? `${flightId}${PART}${day.date}` : flightId, isAgain };
  }

  /** A row of flights that others may speak of. */
  open(name: string, day: FlightDay): void {
    const [flightId = ""] = name.split(PART);
    let names = this.#open.get(flightId);
    if (names === undefined) this.#open.set(detach(flightId), (names = new Map<string, number>()));
    names.set(detach(name), departureOf(day));
  }

  /** The name of the flight that a row means by the id; undefined when that cannot be told. */
  meant(flightId: string, within: FlownWithin | undefined): string | undefined {
    const names = this.#open.get(flightId);
    if (names === undefined || (names.size === 1 && names.has(flightId))) return flightId;
    const before = this.#taken.get(flightId);
    const all = new Map(names);
    if (before !== undefined && !all.has(flightId)) all.set(flightId, departureOf(before));
    const fits = within === undefined ? [] : [...all].filter(([, at]) => at >= within[0] && at <= within[1]);
    if (fits.length === 1) return fits[0]![0];
    return names.size === 1 ? [...names.keys()][0] : undefined;
  }
}

/** Of what happens to travellers and goods on the way: the flight has just landed, or is about to leave. */
export function aroundLanding(at: number): FlownWithin {
  return [at - 20 * HOUR_MS, at + 6 * HOUR_MS];
}

/** The part of a name that is the source's own. */
export function flightIdOf(name: string): string {
  const end = name.indexOf(PART);
  return end < 0 ? name : name.slice(0, end);
}

/** The name of a flight that a row speaks of and that may be one of several: nobody else's. */
export function unknownDay(flightId: string): string {
  return `${flightId}${PART}?`;
}

function isOne(a: FlightDay, b: FlightDay): boolean {
  if (a.date === b.date) return true;
  return a.departsAt !== undefined && b.departsAt !== undefined && Math.abs(a.departsAt - b.departsAt) < SAME_MS;
}

function departureOf({ date, departsAt }: FlightDay): number {
  return departsAt ?? parseDate(date)! + DAY_MS / 2;
}
