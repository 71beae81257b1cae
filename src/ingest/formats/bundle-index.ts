/**
 * What rows of a bundle need of its other files: flights by their local id, airports of incidents, first flight dates of
 * consignments, the order of seizures within an incident. Flights, incidents, consignments and seizures are few beside
 * travel and badge reads, which are never kept.
 */
import { flightKey } from "#model/natural-key.ts";
import { DAY_MS, parseDate } from "#model/time.ts";
import { detach } from "./facts/detach.ts";
import { type FlightDay, FlightNames } from "./flight-names.ts";
import { ListedTwice } from "./facts/listed-twice.ts";

export interface KnownFlight {
  readonly key: string;
  readonly date: string;
  /** Scheduled departure, else noon of the day (UTC), which is never more than a day off. */
  readonly departsAt: number | undefined;
}

/** Of one content of a group: its place in the order of contents, and how many rows of it came so far. */
interface Occurrence {
  rank: number;
  repeats: number;
}

/** Until all rows of a group are known, and the first one asks: a rank for each question would go over the whole group. */
const UNRANKED = 0;

/** What a file of nothing but codes unheard of may fill the memory with. */
const TOLD_MAX = 10_000;

export class BundleIndex {
  readonly flightNames: FlightNames;
  readonly #flights = new Map<string, KnownFlight>();
  readonly #incidentAirports = new Map<string, string>();
  readonly #firstFlightDates = new Map<string, string>();
  /** Travellers of travel.csv and of messages. */
  readonly listedTwice = new ListedTwice();
  readonly #occurrences = new Map<string, Map<string, Occurrence>>();
  readonly #told = new Set<string>();

  constructor(taken: ReadonlyMap<string, FlightDay> = new Map()) {
    this.flightNames = new FlightNames(taken);
  }

  addFlight(
    flightId: string,
    f: { carrier: string; number: string; origin: string; date: string; departsAt: number | undefined },
  ): void {
    const key = flightKey(f);
    this.flightNames.open(flightId, f);
    const departsAt = f.departsAt ?? parseDate(f.date)! + DAY_MS / 2;
    this.#flights.set(detach(flightId), { key, date: detach(f.date), departsAt });
  }

  flight(flightId: string): KnownFlight | undefined {
    return flightId === "" ? undefined : this.#flights.get(flightId);
  }

  addIncident(incidentId: string, airport: string): void {
    this.#incidentAirports.set(detach(incidentId), detach(airport));
  }

  incidentAirport(incidentId: string): string | undefined {
    return this.#incidentAirports.get(incidentId);
  }

  /** The earliest date counts, whatever the order of the legs. */
  addConsignmentLeg(number: string, flightDate: string): void {
    const known = this.#firstFlightDates.get(number);
    if (known === undefined || flightDate < known) this.#firstFlightDates.set(detach(number), detach(flightDate));
  }

  firstFlightDate(number: string): string {
    return this.#firstFlightDates.get(number) ?? "";
  }

  /** Whether this has not been told of before: what is so in each row of a file is told of once. */
  firstTold(what: string): boolean {
    if (this.#told.has(what) || this.#told.size >= TOLD_MAX) return false;
    this.#told.add(detach(what));
    return true;
  }

  /** Counts a row of a group of rows that only an occurrence number tells apart. */
  addOccurrence(group: string, content: string): void {
    let contents = this.#occurrences.get(group);
    if (contents === undefined) this.#occurrences.set(detach(group), (contents = new Map<string, Occurrence>()));
    contents.set(detach(content), { rank: UNRANKED, repeats: 0 });
  }

  /**
   * The occurrence number of a row in its group. Numbers follow the order of content, so that they do not depend on the order
   * of rows; rows that are the same to the letter get fractions: they are as many lots as there are rows.
   */
  occurrence(group: string, content: string): string {
    const contents = this.#occurrences.get(group);
    const row = contents?.get(content);
    if (contents === undefined || row === undefined) return "1";
    if (row.rank === UNRANKED) rankByContent(contents);
    const repeats = row.repeats++;
    return repeats === 0 ? String(row.rank) : `${row.rank}.${repeats}`;
  }

  /** Whether rows of a group say different things. */
  isShared(group: string): boolean {
    return (this.#occurrences.get(group)?.size ?? 0) > 1;
  }

  /** Tells contents of a shared group apart; rows that are the same to the letter are one. "" when the group has one content. */
  distinct(group: string, content: string): string {
    const contents = this.#occurrences.get(group);
    const row = contents?.get(content);
    if (contents === undefined || row === undefined || contents.size < 2) return "";
    if (row.rank === UNRANKED) rankByContent(contents);
    return String(row.rank);
  }
}

function rankByContent(contents: ReadonlyMap<string, Occurrence>): void {
  const ordered = [...contents].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [at, [, row]] of ordered.entries()) row.rank = at + 1;
}
