/**
 * Group 3 of a list: a TDT with the places and times of its legs. A stop is a LOC with the DTM behind it; two stops are one leg, three are
 * two. Where a flight stops on its way senders name the place once, or twice: where it lands and where it leaves again.
 */
import { localDay, momentAt } from "#model/airports/airport-zones.ts";
import { HOUR_MS } from "#model/time.ts";
import type { Segment } from "../edifact/segment.ts";
import { travelDate, travelTime } from "../edifact/dates.ts";
import { arrivalRank, departureRank, type Moment } from "./dtm.ts";
import { keptRaw } from "./kept-raw.ts";
import { airportOf, type Place } from "./loc.ts";
import type { PaxlstLeg } from "./message.ts";
import type { FlightDesignator } from "./tdt.ts";

const STOPS_MAX = 24;
const RAW_LENGTH_MAX = 4_096;
/** Between departure and arrival of a leg, by the timetable. */
const LONGEST_MS = 20 * HOUR_MS;
const SHORTEST_MS = HOUR_MS / 4;

/** What a place of a flight is in it, by its qualifier. */
const ROLES: ReadonlyMap<string, Stop["role"]> = new Map([
  ...(["125", "5"] as const).map((what) => [what, "FROM"] as const),
  ...(["87", "8"] as const).map((what) => [what, "TO"] as const),
  ...(["92", "PT"] as const).map((what) => [what, "VIA"] as const),
]);

interface Stop {
  readonly role: "FROM" | "TO" | "VIA";
  readonly code: string;
  departs: Moment | undefined;
  arrives: Moment | undefined;
}

/** What is missing of a flight, or undefined when all of it is there. */
export type Missing = "FLIGHT" | "DAY";

export class FlightGroup {
  readonly designator: FlightDesignator | undefined;
  readonly ordinal: number;
  readonly #stops: Stop[] = [];
  /** Of times that come before any place: of the flight as a whole. */
  readonly #whole: Stop = { role: "VIA", code: "", departs: undefined, arrives: undefined };
  #raw: string;

  constructor(designator: FlightDesignator | undefined, segment: Segment) {
    this.designator = designator;
    this.ordinal = segment.ordinal;
    this.#raw = keptRaw(segment);
  }

  /** Keeps what was received. */
  keep(segment: Segment): void {
    const raw = keptRaw(segment);
    if (this.#raw.length + raw.length < RAW_LENGTH_MAX) this.#raw += `\n${raw}`;
  }

  addPlace(place: Place): void {
    const role = ROLES.get(place.what);
    if (role !== undefined && place.code !== "" && this.#stops.length < STOPS_MAX)
      this.#stops.push({ role, code: airportOf(place.code), departs: undefined, arrives: undefined });
  }

  addTime(moment: Moment): void {
    const stop = this.#stops.at(-1) ?? this.#whole;
    if (counts(departureRank(moment), stop.departs, departureRank)) stop.departs = moment;
    else if (counts(arrivalRank(moment), stop.arrives, arrivalRank)) stop.arrives = moment;
  }

  /** Legs that can be told: an airline and number, two airports and a day. */
  legs(): { legs: PaxlstLeg[]; missing: Missing | undefined; dayFromArrival: boolean } {
    const stops = merged(ordered(this.#stops));
    const legs: PaxlstLeg[] = [];
    let dayFromArrival = false;
    let missing: Missing | undefined = this.designator === undefined || stops.length < 2 ? "FLIGHT" : undefined;
    for (let i = 0; this.designator !== undefined && i + 1 < stops.length; i++) {
      const from = stops[i]!;
      const to = stops[i + 1]!;
      const departs = from.departs ?? (i === 0 ? this.#whole.departs : undefined);
      const arrives = to.arrives ?? (i + 2 === stops.length ? this.#whole.arrives : undefined);
      const told = travelDate(departs);
      const date = told || dayBefore(from, to.code, { arrives: travelTime(arrives), landed: travelTime(from.arrives) });
      if (told === "" && date !== "") dayFromArrival = true;
      if (date === "" || !isAirport(from.code) || !isAirport(to.code)) {
        missing ??= isAirport(from.code) && isAirport(to.code) ? "DAY" : "FLIGHT";
        continue;
      }
      legs.push({
        ...this.designator,
        origin: from.code,
        destination: to.code,
        date,
        departsLocal: travelTime(departs),
        arrivesLocal: travelTime(arrives),
        ordinal: this.ordinal,
        raw: this.#raw,
      });
    }
    return { legs, missing, dayFromArrival };
  }
}

/** Whether a time is of this sort, and no better one is known. */
function counts(rank: number | undefined, known: Moment | undefined, rankOf: (moment: Moment) => number | undefined): boolean {
  return rank !== undefined && (known === undefined || rank < rankOf(known)!);
}

/**
 * In travelling order: as given, but where one place is said to be where the flight begins and one where it ends, nothing comes before the
 * one or after the other, unless a place is named on both its sides. Times do not tell: across the date line a flight lands before it left.
 */
function ordered(stops: readonly Stop[]): readonly Stop[] {
  const [from, ...moreFrom] = stops.filter(({ role }) => role === "FROM");
  const [to, ...moreTo] = stops.filter(({ role }) => role === "TO");
  const twice = new Set(stops.map(({ code }) => code)).size < stops.length;
  if (from === undefined || to === undefined || moreFrom.length > 0 || moreTo.length > 0 || twice) return stops;
  return [from, ...stops.filter((stop) => stop !== from && stop !== to), to];
}

/** Where it lands and where it leaves again are one stop. */
function merged(stops: readonly Stop[]): readonly Stop[] {
  const found: Stop[] = [];
  for (const stop of stops) {
    const last = found.at(-1);
    // One that goes from a place to the same is a flight round about it.
    const goesOn = last !== undefined && last.code === stop.code && !(last.role === "FROM" && stop.role === "TO");
    if (goesOn)
      found[found.length - 1] = { ...last, departs: stop.departs ?? last.departs, arrives: last.arrives ?? stop.arrives };
    else found.push(stop);
  }
  return found;
}

/**
 * The day of departure where only arrivals are told: on which it is for every way that a flight can have taken, "" when it may be one of
 * two. `landed`: when the flight came to where the leg begins, if it did.
 */
function dayBefore(from: Stop, to: string, local: { arrives: string; landed: string }): string {
  const arrives = momentAt(to, local.arrives);
  if (arrives === undefined) return "";
  const landed = momentAt(from.code, local.landed);
  const earliest = arrives - LONGEST_MS;
  const days = [landed === undefined ? earliest : Math.max(landed, earliest), arrives - SHORTEST_MS].map((ms) =>
    localDay(from.code, ms),
  );
  return days[0] !== undefined && days[0] === days[1] ? days[0] : "";
}

function isAirport(code: string): boolean {
  return /^[A-Z][A-Z0-9]{2,3}$/.test(code);
}
