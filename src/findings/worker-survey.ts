/**
 * Every airport worker asked the same two questions: are there shifts unlike their colleagues', and were they there for the flights of
 * somebody suspected. Both chances together, over all staff, say who stands out (false discovery rate, Benjamini and Hochberg 1995).
 */
import { falseDiscoveryRates } from "#analytics/exposure-survey.ts";
import { tradesOfStaff } from "#analytics/colleagues.ts";
import { surveyHelp, type HelpSurveyed } from "#analytics/help-survey.ts";
import { meetingsOf } from "#analytics/meetings.ts";
import { readOddShifts, type OddShifts } from "#analytics/odd-shifts.ts";
import type { PresenceReader } from "#analytics/presence.ts";
import { rowOf } from "#analytics/rows.ts";
import { listAt } from "#base/list-at.ts";
import type { WorldBeforeWorkers } from "./detection-world.ts";
import type { SuspectedSet } from "./suspected-sets.ts";

export interface SurveyedWorker {
  readonly person: number;
  readonly odd: OddShifts;
  readonly help: HelpSurveyed;
  /** False discovery rate of both questions together, across all staff asked. */
  readonly q: number;
}

export interface WorkerSurvey {
  /** Everybody with a roster, or visits enough, but the protected; by person. */
  readonly workers: ReadonlyMap<number, SurveyedWorker>;
  /** How many workers were not asked, as neither a roster nor enough visits tell of them. */
  readonly notAsked: number;
  readonly sets: readonly SuspectedSet[];
}

export function surveyWorkers(world: WorldBeforeWorkers, sets: readonly SuspectedSet[]): WorkerSurvey {
  const { presence, flights, people, isProtected } = world;
  const tradeOf = tradesOfStaff(people, presence);
  const oddShifts = readOddShifts(presence, tradeOf);
  const doorShare = doorShares(presence, tradeOf);
  const open = presence.staff.filter((person) => isProtected[person] === 0);
  const asked = open.flatMap((person) => meetingsOf({ reader: presence, flights, oddShifts, doorShare }, person) ?? []);
  const { tiedTo, kinOf } = tiesToSets(world, sets);
  const rows = sets.map(({ persons }) => flightRowsOf(world, persons));
  const help = surveyHelp(asked, {
    flights,
    sets: rows,
    weights: sets.map(({ weight }) => weight),
    tiedTo,
    rowsFor(person, set) {
      const kin = kinOf(person);
      const { persons } = sets[set]!;
      const others = persons.filter((other) => !kin.has(other));
      return others.length === persons.length ? rows[set]! : flightRowsOf(world, others);
    },
  });
  const chances = help.map(({ person, chance }) => bothChances(chance, oddShifts(person).chance));
  const qvalues = falseDiscoveryRates(chances);
  return {
    workers: new Map(
      help.map((one, i) => [one.person, { person: one.person, odd: oddShifts(one.person), help: one, q: qvalues[i]! }]),
    ),
    notAsked: open.length - asked.length,
    sets,
  };
}

/** Fisher's method for two: the chance that the product of two is as small. */
function bothChances(a: number, b: number): number {
  const product = a * b;
  return product * (1 - Math.log(product));
}

/** Share of the badge reads of each trade that are at a zone. */
function doorShares(presence: PresenceReader, tradeOf: (person: number) => string): (person: number, zone: number) => number {
  const reads = new Map<string, { all: number; zones: Map<number, number> }>();
  for (const person of presence.staff) {
    const trade = tradeOf(person);
    const own = reads.get(trade) ?? { all: 0, zones: new Map<number, number>() };
    reads.set(trade, own);
    for (const { zone } of presence.presenceOf(person).reads) {
      own.all++;
      own.zones.set(zone, (own.zones.get(zone) ?? 0) + 1);
    }
  }
  return (person, zone) => {
    const { all, zones } = reads.get(tradeOf(person))!;
    return (zones.get(zone) ?? 0) / all;
  };
}

const NOBODY: ReadonlySet<number> = new Set();

/** Sets that a worker is privately tied to, and a worker's kin. */
function tiesToSets(
  { network: { ties, staff } }: WorldBeforeWorkers,
  sets: readonly SuspectedSet[],
): { tiedTo: (person: number) => ReadonlySet<number>; kinOf: (person: number) => ReadonlySet<number> } {
  const setsOf = new Map<number, number[]>();
  sets.forEach(({ persons }, set) => persons.forEach((person) => listAt(setsOf, person).push(set)));
  const tied = new Map<number, Set<number>>();
  const kin = new Map<number, Set<number>>();
  for (let at = 0; at < ties.count; at++) {
    const [low, high] = [ties.low[at]!, ties.high[at]!];
    if (staff[low] === staff[high]) continue;
    const [worker, other] = staff[low] === 1 ? [low, high] : [high, low];
    if (ties.benign[at] === 0) for (const set of setsOf.get(other) ?? []) setAt(tied, worker).add(set);
    else setAt(kin, worker).add(other);
  }
  return { tiedTo: (person) => tied.get(person) ?? NOBODY, kinOf: (person) => kin.get(person) ?? NOBODY };
}

function setAt(sets: Map<number, Set<number>>, key: number): Set<number> {
  const known = sets.get(key) ?? new Set<number>();
  sets.set(key, known);
  return known;
}

/** Rows of the flights of these persons, ascending. */
export function flightRowsOf({ people, snapshot, flights }: WorldBeforeWorkers, persons: readonly number[]): number[] {
  const rows = new Set<number>();
  for (const person of persons) for (const leg of rowOf(people.legs, person)) rows.add(snapshot.linkTo[leg]! - flights.start);
  return [...rows].sort((a, b) => a - b);
}
