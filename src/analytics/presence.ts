/**
 * Where each airport worker was, as far as rosters and badges tell: shifts, the flights handled on them, badge reads, and the
 * flights that came or went while on duty. The ground on which "is this overlap more than the job explains?" is asked. Of workers whom
 * no roster tells of (an agency hands over none, or not theirs) the visits that their badges tell of stand for shifts.
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
  /** ROSTERED link; of a visit the ENTERED link of its first read. */
  readonly link: number;
  /** Flight row → HANDLED link. */
  readonly handled: ReadonlyMap<number, number>;
  /** Zone nodes of the doors read on a visit, each once; none on a rostered shift. */
  readonly doors: readonly number[];
}

export interface BadgeRead {
  readonly at: number;
  readonly link: number;
  /** Zone node. */
  readonly zone: number;
}

export interface Presence {
  readonly person: number;
  /** What tells of the shifts; null where neither roster nor badges tell enough to ask anything. */
  readonly by: "ROSTER" | "BADGE" | null;
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
  /** Visits by badge, by start, rostered or not. */
  visitsOf(person: number): readonly Shift[];
  /** Flights at the airport between two times, as positions [from, to) in its clock. */
  clock(airport: string): AirportClock;
}

const SHIFT_HOURS_ASSUMED = 8;
/** Reads further apart than this are of two visits: breaks are shorter, and rests between shifts longer. */
const VISIT_GAP = 6 * 3_600_000;
/** Of fewer visits it cannot be said which are unusual for somebody. */
const VISITS_MIN = 5;

export function readPresence(people: People, flights: Flights): PresenceReader {
  const { snapshot } = people;
  const staff: number[] = [];
  for (let person = 0; person < people.count; person++) if (people.staff[person] === 1) staff.push(person);
  const clocks = new Map<string, AirportClock>();
  const presences = new Map<number, Presence>();
  return {
    staff,
    presenceOf(person) {
      const known = presences.get(person) ?? presenceOf(person);
      presences.set(person, known);
      return known;
    },
    visitsOf: (person) => visitsIn(people, presences.get(person)?.reads ?? readsOf(people, person)),
    clock(airport) {
      const known = clocks.get(airport) ?? clockOf(flights, airport);
      clocks.set(airport, known);
      return known;
    },
  };

  function presenceOf(person: number): Presence {
    const reads = readsOf(people, person);
    const shifts = shiftsOf(people, flights, person);
    if (shifts.length > 0) return { person, by: "ROSTER", shifts, reads };
    const visits = visitsIn(people, reads);
    return visits.length < VISITS_MIN ? { person, by: null, shifts: [], reads } : { person, by: "BADGE", shifts: visits, reads };
  }

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
      const [airport, kind, zone] = [airportAt(node), kindAt(node), zoneAt(node)];
      shifts.push({ startsAt, endsAt, airport, kind, zone, link, handled, doors: [] });
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

const NO_FLIGHTS: ReadonlyMap<number, number> = new Map();

/** Runs of reads at one airport, each of which stands for a shift. */
function visitsIn({ snapshot }: People, reads: readonly BadgeRead[]): Shift[] {
  const airportAt = entityText(snapshot, "Zone", "airport");
  const runs: BadgeRead[][] = [];
  for (const read of reads) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn = last !== undefined && read.at - last.at <= VISIT_GAP && airportAt(last.zone) === airportAt(read.zone);
    if (goesOn) run!.push(read);
    else runs.push([read]);
  }
  return runs.map((run) => ({
    startsAt: run[0]!.at,
    endsAt: run[run.length - 1]!.at,
    airport: airportAt(run[0]!.zone),
    kind: "",
    zone: "",
    link: run[0]!.link,
    handled: NO_FLIGHTS,
    doors: [...new Set(run.map(({ zone }) => zone))],
  }));
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
