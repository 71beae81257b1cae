/**
 * Where each airport worker was, as far as rosters and badges tell: shifts, the flights handled on them, badge reads, and the
 * flights that came or went while on duty. The ground on which "is this overlap more than the job explains?" is asked.
 */
import type { Flights } from "./flights.ts";
import type { People } from "./people.ts";
import { entityText } from "./columns-of.ts";
import { rowOf } from "./rows.ts";

export interface Shift {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly airport: string;
  readonly kind: string;
  /** Where, as the roster says; "" where it does not. */
  readonly zone: string;
  /** ROSTERED link. */
  readonly link: number;
  /** Flight row → HANDLED link. */
  readonly handled: ReadonlyMap<number, number>;
}

export interface BadgeRead {
  readonly at: number;
  readonly link: number;
  /** Zone node. */
  readonly zone: number;
}

export interface Presence {
  readonly person: number;
  /** By start. */
  readonly shifts: readonly Shift[];
  /** By time. */
  readonly reads: readonly BadgeRead[];
}

/** Flights at one airport by the time they come or go there. */
export interface AirportClock {
  /** Flight rows and their times at this airport, by time. */
  readonly rows: Int32Array;
  readonly times: Float64Array;
}

export interface PresenceReader {
  readonly staff: readonly number[];
  presenceOf(person: number): Presence;
  /** Flights at the airport between two times, as positions [from, to) in its clock. */
  clock(airport: string): AirportClock;
}

const SHIFT_HOURS_ASSUMED = 8;

export function readPresence(people: People, flights: Flights): PresenceReader {
  const { snapshot } = people;
  const staff: number[] = [];
  for (let person = 0; person < people.count; person++) if (people.staff[person] === 1) staff.push(person);
  const clocks = new Map<string, AirportClock>();
  const presences = new Map<number, Presence>();
  return {
    staff,
    presenceOf(person) {
      const known = presences.get(person) ?? {
        person,
        shifts: shiftsOf(people, flights, person),
        reads: readsOf(people, person),
      };
      presences.set(person, known);
      return known;
    },
    clock(airport) {
      const known = clocks.get(airport) ?? clockOf(flights, airport);
      clocks.set(airport, known);
      return known;
    },
  };

  function shiftsOf(of: People, at: Flights, person: number): Shift[] {
    const airportAt = entityText(snapshot, "Shift", "airport");
    const kindAt = entityText(snapshot, "Shift", "kind");
    const zoneAt = entityText(snapshot, "Shift", "zone");
    const starts = snapshot.entityColumn("Shift", "startsAt");
    const ends = snapshot.entityColumn("Shift", "endsAt");
    const first = snapshot.nodeRange("Shift").start;
    const handledRange = snapshot.linkRange("HANDLED");
    const shifts: Shift[] = [];
    for (const link of rowOf(of.shifts, person)) {
      const node = snapshot.linkTo[link]!;
      if (starts.type === "dict" || ends.type === "dict") continue;
      const startsAt = starts.values[node - first]! as number;
      if (Number.isNaN(startsAt)) continue;
      const end = ends.values[node - first]! as number;
      const handled = new Map<number, number>();
      for (let i = snapshot.out.offsets[node]!; i < snapshot.out.offsets[node + 1]!; i++) {
        const own = snapshot.out.links[i]!;
        if (own >= handledRange.start && own < handledRange.end) handled.set(snapshot.linkTo[own]! - at.start, own);
      }
      const endsAt = Number.isNaN(end) ? startsAt + SHIFT_HOURS_ASSUMED * 3_600_000 : end;
      shifts.push({ startsAt, endsAt, airport: airportAt(node), kind: kindAt(node), zone: zoneAt(node), link, handled });
    }
    return shifts.sort((a, b) => a.startsAt - b.startsAt || a.link - b.link);
  }
}

/** Badge reads of the badges a person holds, while they held them. */
function readsOf(people: People, person: number): BadgeRead[] {
  const { snapshot } = people;
  const badges = snapshot.nodeRange("Badge");
  const entered = snapshot.linkRange("ENTERED");
  const reads: BadgeRead[] = [];
  for (const holding of rowOf(people.holdings, person)) {
    const badge = snapshot.linkTo[holding]!;
    if (badge < badges.start || badge >= badges.end) continue;
    const from = snapshot.linkAt[holding]!;
    const until = snapshot.linkUntil[holding]!;
    for (let i = snapshot.out.offsets[badge]!; i < snapshot.out.offsets[badge + 1]!; i++) {
      const link = snapshot.out.links[i]!;
      if (link < entered.start || link >= entered.end) continue;
      const at = snapshot.linkAt[link]!;
      if (Number.isNaN(at) || at < from || at > until) continue;
      reads.push({ at, link, zone: snapshot.linkTo[link]! });
    }
  }
  return reads.sort((a, b) => a.at - b.at || a.link - b.link);
}

function clockOf(flights: Flights, airport: string): AirportClock {
  const rows: { row: number; at: number }[] = [];
  for (let row = 0; row < flights.count; row++) {
    const at =
      flights.origin[row] === airport
        ? flights.departsAt[row]!
        : flights.destination[row] === airport
          ? flights.arrivesAt[row]!
          : NaN;
    if (!Number.isNaN(at)) rows.push({ row, at });
  }
  rows.sort((a, b) => a.at - b.at || a.row - b.row);
  return { rows: Int32Array.from(rows, ({ row }) => row), times: Float64Array.from(rows, ({ at }) => at) };
}

/** First position whose time is at least `at`. */
export function firstFrom(times: Float64Array, at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
