/**
 * Whether a worker was there for a set of flights more than by their own ways: the likelihood of helping at some share of them against
 * that of helping at none. Averaged over shares and over the sets that are suspected, as much as they are suspected, it is an e-value: by
 * chance it is 1 on average, so that 1/e bounds the chance of as much, and its order over all staff the share of false discoveries
 * whatever depends on what (Wang and Ramdas 2022, JRSS-B 84, 822–852, doi:10.1111/rssb.12489).
 */
import type { Flights } from "./flights.ts";
import type { Meeting, Meetings } from "./meetings.ts";

/** Shares of a set's flights at which somebody who helps is there, each as likely. */
const HELPED_SHARES = [0.05, 0.15, 0.4];
/** Weight of the shift's own rate against the rate for this very service, in flights. */
export const SERVICE_PRIOR = 2;
const CHANCE_MAX = 0.95;

export interface Help {
  /** Log of the ratio of likelihoods, natural. */
  readonly log: number;
  /** Flight row → how it was met; of one occasion the flight that was least likely. */
  readonly met: ReadonlyMap<number, Meeting>;
  /** Flights of the set where the worker works. */
  readonly of: number;
  /** How many would be met by chance. */
  readonly expected: number;
}

export function helpAt(meetings: Meetings, flights: Flights, rows: readonly number[]): Help {
  const inSet = new Map<number, { present: number; all: number }>();
  for (const row of rows) {
    const flight = meetings.duty.get(row);
    if (flight === undefined) continue;
    const own = inSet.get(flights.service[row]!) ?? { present: 0, all: 0 };
    inSet.set(flights.service[row]!, own);
    own.all++;
    own.present += Number(flight.present);
  }
  /** What the rest of the service tells, the set left out. */
  const dutyChance = (row: number, rate: number): number => {
    const service = flights.service[row]!;
    const [all, own] = [meetings.services.get(service)!, inSet.get(service)!];
    return (SERVICE_PRIOR * rate + all.present - own.present) / (SERVICE_PRIOR + all.all - own.all);
  };
  const byOccasion = new Map<number, { row: number; meeting: Meeting }>();
  let skipped = 0;
  let expected = 0;
  for (const row of rows) {
    const flight = meetings.duty.get(row);
    if (flight !== undefined) expected += Math.min(CHANCE_MAX, dutyChance(row, flight.rate));
    const ways = meetings.met.get(row);
    if (ways === undefined) continue;
    let best: Meeting | undefined;
    for (const one of ways) {
      const chance = Math.min(CHANCE_MAX, one.way === "ON_DUTY" ? dutyChance(row, one.chance) : one.chance);
      if (best === undefined || chance < best.chance) best = { ...one, chance };
    }
    const known = byOccasion.get(best!.occasion);
    if (known !== undefined) skipped++;
    if (known === undefined || best!.chance < known.meeting.chance) byOccasion.set(best!.occasion, { row, meeting: best! });
  }
  const met = new Map([...byOccasion.values()].map(({ row, meeting }) => [row, meeting] as const));
  const absent = rows.length - met.size - skipped;
  const logs = HELPED_SHARES.map((share) => {
    let log = absent * Math.log(1 - share);
    for (const { chance } of met.values()) log += Math.log(1 - share + share / chance);
    return log;
  });
  return { log: logMean(logs), met, of: rows.length, expected };
}

function logMean(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / logs.length);
}
