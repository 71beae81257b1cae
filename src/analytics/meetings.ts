/**
 * Where a worker met which flight, and how likely that was by their own ways (docs/typologies.md I1, I2, I5): on a shift as colleagues
 * work them, on one unlike theirs, on one they swapped into, on a visit off the roster, at a door of another trade, by a bag in their
 * hands that nobody brought. What somebody does often is likely anywhere and tells nothing of any flight.
 */
import type { Flights } from "./flights.ts";
import { handledRates, NEAR, near, visitsOf, type DutyFlight } from "./exposure.ts";
import type { OddShifts } from "./odd-shifts.ts";
import { firstFrom, type AirportClock, type Presence, type PresenceReader } from "./presence.ts";

export const WAYS = ["ON_DUTY", "ODD_SHIFT", "SWAP", "OFF_ROSTER", "FOREIGN_DOOR", "LOOSE_BAG"] as const;
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

/**
 * Who comes for a flight comes in one of these ways, on a shift that is out of turn or off the roster mostly: there are many reasons to open a
 * door. A bag may be in hand whichever way they came.
 */
const WAY_SHARES = { OUT_OF_TURN: 0.4, OFF_ROSTER: 0.4, FOREIGN_DOOR: 0.2, LOOSE_BAG: 0.2 } as const;
/** What is likelier than this tells of no flight. */
const TELLING_MAX = 0.1;

export interface MeetingInputs {
  readonly reader: PresenceReader;
  readonly flights: Flights;
  readonly oddShifts: (person: number) => OddShifts;
  /** Share of the trade's badge reads that are at this zone. */
  readonly doorShare: (person: number, zone: number) => number;
  /** Share of the shifts of the worker's colleagues that were swapped. */
  readonly swapShare: (person: number) => number;
  /** Bags in the worker's hands that nobody brought, by flight row, with a CUSTODY link. */
  readonly looseBags: (person: number) => ReadonlyMap<number, number>;
}

/** Null for whom neither a roster nor visits enough tell anything of. */
export function meetingsOf(inputs: MeetingInputs, person: number): Meetings | null {
  const { reader, flights, oddShifts, doorShare } = inputs;
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
  const swapped = presence.shifts.flatMap(({ kind }, shift) => (kind === "SWAP" ? [shift] : []));
  addDuty({ handled, odd: oddShifts(person), swapped, swapShare: inputs.swapShare(person), all, add });
  const visits = addVisits(presence, { clock, all, add });
  addDoors(presence, { clock, onDuty: Math.max(1, duty.size), add, share: (zone) => doorShare(person, zone) });
  addLooseBags(inputs.looseBags(person), { handled, all, add, first: presence.shifts.length + visits });
  for (const meetings of met.values()) meetings.sort((a, b) => a.chance - b.chance || a.link - b.link);
  return { person, clock, met, duty, services };
}

type Add = (row: number, meeting: Meeting) => void;

/**
 * A flight met on an odd shift is as unlikely as it is that one of these falls on it; on a swapped one likewise, or as one of as many as a
 * colleague swaps: where everybody swaps a swap is not odd. On any other it is as likely as that it is handed to them.
 */
function addDuty(of: {
  handled: readonly DutyFlight[];
  odd: OddShifts;
  swapped: readonly number[];
  swapShare: number;
  all: number;
  add: Add;
}): void {
  const { handled, odd, swapped, swapShare, all, add } = of;
  const [oddOnes, swaps] = [new Set(odd.odd), new Set(swapped)];
  const present = handled.filter((flight) => flight.present);
  const among = (shifts: ReadonlySet<number>): number => present.filter(({ shift }) => shifts.has(shift)).length;
  const outOfTurn = all * WAY_SHARES.OUT_OF_TURN;
  const onOdd = among(oddOnes) / outOfTurn;
  const onSwap = Math.max(among(swaps), swapShare * present.length) / outOfTurn;
  for (const { row, shift, link, rate } of present) {
    if (oddOnes.has(shift)) add(row, { way: "ODD_SHIFT", chance: onOdd, link, occasion: shift });
    else add(row, { way: "ON_DUTY", chance: rate, link, occasion: shift });
    if (swaps.has(shift)) add(row, { way: "SWAP", chance: onSwap, link, occasion: shift });
  }
}

/** As unlikely as that one of the bags that nobody brought and that were in their hands was on it. */
function addLooseBags(
  bags: ReadonlyMap<number, number>,
  of: { handled: readonly DutyFlight[]; all: number; add: Add; first: number },
): void {
  const { handled, all, add, first } = of;
  const shiftOf = new Map(handled.map(({ row, shift }) => [row, shift] as const));
  const chance = bags.size / (all * WAY_SHARES.LOOSE_BAG);
  [...bags].forEach(([row, link], i) => {
    if (chance <= TELLING_MAX) add(row, { way: "LOOSE_BAG", chance, link, occasion: shiftOf.get(row) ?? first + i });
  });
}

/** As unlikely as a flight as near to one of their visits: many visits, or long ones, are near to many. Answers how many visits there were. */
function addVisits(presence: Presence, { clock, all, add }: { clock: AirportClock; all: number; add: Add }): number {
  const found: { row: number; link: number; visit: number; apart: number }[] = [];
  const visits = visitsOf(presence);
  visits.forEach((visit, i) => {
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
  return visits.length;
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
