/**
 * Group 3 of a list: a TDT with the places and times of its legs. Two stops are one leg, three are two; a stop is a LOC with the
 * DTM behind it.
 */
import type { Segment } from "../edifact/segment.ts";
import { travelDate, travelTime } from "./dates.ts";
import { keptRaw } from "./kept-raw.ts";
import type { Moment } from "./dtm.ts";
import type { Place } from "./loc.ts";
import type { PaxlstLeg } from "./message.ts";
import type { FlightDesignator } from "./tdt.ts";

const STOPS_MAX = 12;
const RAW_LENGTH_MAX = 4_096;

interface Stop {
  readonly what: string;
  readonly code: string;
  departs: string;
  arrives: string;
}

export class FlightGroup {
  readonly designator: FlightDesignator | undefined;
  readonly ordinal: number;
  readonly #stops: Stop[] = [];
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
    const isStop = place.what === "125" || place.what === "87" || place.what === "92";
    if (isStop && place.code !== "" && this.#stops.length < STOPS_MAX)
      this.#stops.push({ what: place.what, code: place.code, departs: "", arrives: "" });
  }

  addTime(moment: Moment): void {
    const stop = this.#stops.at(-1);
    if (stop === undefined) return;
    if (moment.what === "189") stop.departs = moment.digits;
    else if (moment.what === "232") stop.arrives = moment.digits;
  }

  /** Legs that can be told: an airline and number, two airports and a day. */
  legs(): { legs: PaxlstLeg[]; incomplete: boolean } {
    const stops = this.#ordered();
    const legs: PaxlstLeg[] = [];
    let incomplete = this.designator === undefined || stops.length < 2;
    for (let i = 0; this.designator !== undefined && i + 1 < stops.length; i++) {
      const from = stops[i]!;
      const to = stops[i + 1]!;
      const date = travelDate(from.departs || to.arrives);
      if (date === "" || !isAirport(from.code) || !isAirport(to.code)) {
        incomplete = true;
        continue;
      }
      legs.push({
        ...this.designator,
        origin: from.code,
        destination: to.code,
        date,
        departsLocal: travelTime(from.departs),
        arrivesLocal: travelTime(to.arrives),
        ordinal: this.ordinal,
        raw: this.#raw,
      });
    }
    return { legs, incomplete };
  }

  /** Stops in travelling order: as given, but a departure never comes after its only arrival. */
  #ordered(): readonly Stop[] {
    const [first, second] = this.#stops;
    return this.#stops.length === 2 && first!.what === "87" && second!.what === "125" ? [second!, first!] : this.#stops;
  }
}

function isAirport(code: string): boolean {
  return /^[A-Z][A-Z0-9]{2,3}$/.test(code);
}
