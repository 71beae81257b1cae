/**
 * Where a worker met which flight, and how likely that was by their own ways (docs/typologies.md I1, I2, I5): on a shift as colleagues
 * work them, on one unlike theirs, on a visit off the roster, at a door of another trade. What somebody does often is likely anywhere and
 * tells nothing of any flight.
 */
import type { Flights } from "./flights.ts";
import { handledRates, NEAR, near, visitsOf, type DutyFlight } from "./exposure.ts";
import type { OddShifts } from "./odd-shifts.ts";
import { firstFrom, type AirportClock, type Presence, type PresenceReader } from "./presence.ts";

export const WAYS = ["ON_DUTY", "ODD_SHIFT", "OFF_ROSTER", "FOREIGN_DOOR"] as const;
export type Way = (typeof WAYS)[number];

export interface Meeting {
  readonly way: Way;
  /** How likely the worker meets any one flight so; on duty it depends on what else of the service is asked about. */
  readonly chance: number;
  readonly link: number;
  /** The shift or visit: whoever came once, came once. */
  readonly occasion: number;
}

export interface Meetings {
  readonly person: number;
  /** Flights that come or go where the worker works. */
  readonly clock: AirportClock;
  /** By flight row, the least likely way first. */
  readonly met: ReadonlyMap<number, readonly Meeting[]>;
  /** Flights during shifts, and of each service how many of them were met. */
  readonly duty: ReadonlyMap<number, DutyFlight>;
  readonly services: ReadonlyMap<number, { readonly present: number; readonly all: number }>;
}

/** Who comes for a flight comes in one of these ways, mostly by the first two: there are many reasons to open a door. */
const WAY_SHARES = { ODD_SHIFT: 0.4, OFF_ROSTER: 0.4, FOREIGN_DOOR: 0.2 } as const;
/** What is likelier than this tells of no flight. */
const TELLING_MAX = 0.1;

export interface MeetingInputs {
  readonly reader: PresenceReader;
  readonly flights: Flights;
  readonly oddShifts: (person: number) => OddShifts;
  /** Share of the trade's badge reads that are at this zone. */
  readonly doorShare: (person: number, zone: number) => number;
}

/** Null for whom neither a roster nor visits enough tell anything of. */
export function meetingsOf({ reader, flights, oddShifts, doorShare }: MeetingInputs, person: number): Meetings | null {
  const presence = reader.presenceOf(person);
  const airport = presence.shifts[0]?.airport;
  if (airport === undefined) return null;
  const clock = reader.clock(airport);
  const all = Math.max(1, clock.rows.length);
  const met = new Map<number, Meeting[]>();
  const add = (row: number, meeting: Meeting): void => {
    const known = met.get(row);
    if (known === undefined) met.set(row, [meeting]);
    else known.push(meeting);
  };
  const handled = handledRates(reader, presence);
  const duty = new Map<number, DutyFlight>();
  const services = new Map<number, { present: number; all: number }>();
  for (const flight of handled) {
    duty.set(flight.row, flight);
    const service = services.get(flights.service[flight.row]!) ?? { present: 0, all: 0 };
    services.set(flights.service[flight.row]!, service);
    service.all++;
    service.present += Number(flight.present);
  }
  addDuty({ handled, odd: oddShifts(person), all, add });
  addVisits(presence, { clock, all, add });
  addDoors(presence, { clock, onDuty: Math.max(1, duty.size), add, share: (zone) => doorShare(person, zone) });
  for (const meetings of met.values()) meetings.sort((a, b) => a.chance - b.chance || a.link - b.link);
  return { person, clock, met, duty, services };
}

type Add = (row: number, meeting: Meeting) => void;

/** A flight met on an odd shift is as unlikely as it is that one of these falls on it; on any other, as that it is handed to them. */
function addDuty(of: { handled: readonly DutyFlight[]; odd: OddShifts; all: number; add: Add }): void {
  const { handled, odd, all, add } = of;
  const oddOnes = new Set(odd.odd);
  const present = handled.filter((flight) => flight.present);
  const onOdd = present.filter(({ shift }) => oddOnes.has(shift)).length;
  for (const { row, shift, link, rate } of present) {
    if (oddOnes.has(shift)) add(row, { way: "ODD_SHIFT", chance: onOdd / (all * WAY_SHARES.ODD_SHIFT), link, occasion: shift });
    else add(row, { way: "ON_DUTY", chance: rate, link, occasion: shift });
  }
}

/** As unlikely as a flight as near to one of their visits: many visits, or long ones, are near to many. */
function addVisits(presence: Presence, { clock, all, add }: { clock: AirportClock; all: number; add: Add }): void {
  const found: { row: number; link: number; visit: number; apart: number }[] = [];
  visitsOf(presence).forEach((visit, i) => {
    const [from, to] = [visit[0]!.at, visit[visit.length - 1]!.at];
    for (let k = firstFrom(clock.times, from - NEAR); k < firstFrom(clock.times, to + NEAR + 1); k++)
      found.push({
        row: clock.rows[k]!,
        link: visit[0]!.link,
        visit: i,
        apart: Math.max(0, from - clock.times[k]!, clock.times[k]! - to),
      });
  });
  found.sort((a, b) => a.apart - b.apart || a.link - b.link);
  const rows = new Set<number>();
  for (let i = 0; i < found.length;) {
    let end = i;
    while (end < found.length && found[end]!.apart === found[i]!.apart) rows.add(found[end++]!.row);
    const chance = Math.min(1, rows.size / (all * WAY_SHARES.OFF_ROSTER));
    for (; i < end; i++) {
      const { row, link, visit } = found[i]!;
      add(row, { way: "OFF_ROSTER", chance, link, occasion: presence.shifts.length + visit });
    }
  }
}

/** Of doors that colleagues open as seldom or seldomer: how many of the flights on duty the worker was at one of them for. */
function addDoors(
  presence: Presence,
  of: { clock: AirportClock; onDuty: number; add: Add; share: (zone: number) => number },
): void {
  const { clock, onDuty, add, share } = of;
  const found: { row: number; link: number; share: number; shift: number }[] = [];
  let shift = 0;
  for (const read of presence.reads) {
    while (shift < presence.shifts.length && presence.shifts[shift]!.endsAt < read.at) shift++;
    if (shift === presence.shifts.length) break;
    if (read.at < presence.shifts[shift]!.startsAt) continue;
    const own = share(read.zone);
    for (const row of near(clock, [read])) found.push({ row, link: read.link, share: own, shift });
  }
  found.sort((a, b) => a.share - b.share || a.link - b.link);
  const rows = new Set<number>();
  for (let i = 0; i < found.length;) {
    let end = i;
    while (end < found.length && found[end]!.share === found[i]!.share) rows.add(found[end++]!.row);
    const chance = Math.min(1, rows.size / (onDuty * WAY_SHARES.FOREIGN_DOOR));
    for (; i < end; i++) {
      const { row, link, shift: occasion } = found[i]!;
      if (chance <= TELLING_MAX) add(row, { way: "FOREIGN_DOOR", chance, link, occasion });
    }
  }
}
