/**
 * Every airport worker asked the same two questions: are there shifts unlike their colleagues', and were they there for the flights of
 * somebody suspected. Whoever handles bags or cargo is asked about these as well. Both chances together, over all staff, say who stands out (false discovery rate, Benjamini and Hochberg 1995).
 */
import { flightsOfConsignment } from "#analytics/cargo-links.ts";
import { readCustody } from "#analytics/custody.ts";
import { falseDiscoveryRates } from "#analytics/exposure-survey.ts";
import { tradesOfStaff } from "#analytics/colleagues.ts";
import { surveyHelp, type HelpSurveyed } from "#analytics/help-survey.ts";
import { meetingsOf } from "#analytics/meetings.ts";
import { shareSurname } from "#analytics/people.ts";
import { readOddShifts, swapShares, type OddShifts } from "#analytics/odd-shifts.ts";
import type { PresenceReader } from "#analytics/presence.ts";
import { rowOf } from "#analytics/rows.ts";
import { listAt } from "#base/list-at.ts";
import type { WorldBeforeWorkers } from "../detection-world.ts";
import { looseBagFlights, surveyLooseBags, surveyParcels, type SurveyedHands, type SurveyedParcels } from "./custody-survey.ts";
import { consignmentsBehind, type SuspectedSet } from "./suspected-sets.ts";

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
  /** Workers with bags in hand that nobody brought, and with parcels of a set. */
  readonly bags: ReadonlyMap<number, SurveyedHands>;
  readonly parcels: ReadonlyMap<number, SurveyedParcels>;
  /** How many workers were not asked, as neither a roster nor enough visits tell of them. */
  readonly notAsked: number;
  readonly sets: readonly SuspectedSet[];
}

export function surveyWorkers(world: WorldBeforeWorkers, sets: readonly SuspectedSet[]): WorkerSurvey {
  const { presence, flights, people, isProtected } = world;
  const tradeOf = tradesOfStaff(people, presence);
  const oddShifts = readOddShifts(presence, tradeOf);
  const doorShare = doorShares(presence, tradeOf);
  const swapShare = swapShares(presence, tradeOf);
  const custody = readCustody(people, flights);
  const looseFlights = looseBagFlights(custody);
  const looseBags = (person: number): ReadonlyMap<number, number> => looseFlights.get(person) ?? NO_BAGS;
  const inputs = { reader: presence, flights, oddShifts, doorShare, swapShare, looseBags };
  const open = presence.staff.filter((person) => isProtected[person] === 0);
  const asked = open.flatMap((person) => meetingsOf(inputs, person) ?? []);
  const { tiedTo, kinOf } = tiesToSets(world, sets);
  /** A relative who shares nothing that is told of is one all the same: whoever bears the worker's name may be. */
  const familyOf = (person: number, persons: readonly number[]): ReadonlySet<number> =>
    new Set(persons.filter((other) => kinOf(person).has(other) || shareSurname(people, person, other)));
  const rows = sets.map((set) => flightRowsOfSet(world, set));
  const help = surveyHelp(asked, {
    flights,
    sets: rows,
    weights: sets.map(({ weight }) => weight),
    tiedTo,
    rowsFor(person, set) {
      const family = familyOf(person, sets[set]!.persons);
      return family.size > 0 ? flightRowsOfSet(world, sets[set]!, family) : rows[set]!;
    },
  });
  const chances = help.map(({ person, chance }) => bothChances(chance, oddShifts(person).chance));
  const qvalues = falseDiscoveryRates(chances);
  return {
    workers: new Map(
      help.map((one, i) => [one.person, { person: one.person, odd: oddShifts(one.person), help: one, q: qvalues[i]! }]),
    ),
    bags: surveyLooseBags(custody, tradeOf),
    parcels: surveyParcels(world, custody.consignments, { sets, tradeOf, familyOf }),
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

const NO_BAGS: ReadonlyMap<number, number> = new Map();

/** Rows of the flights of a set's people and consignments, ascending; `without` the kin of whoever is asked, and what they alone stand behind. */
function flightRowsOfSet(
  world: WorldBeforeWorkers,
  { persons, consignments }: SuspectedSet,
  without: ReadonlySet<number> = NOBODY,
): number[] {
  const { snapshot, flights, consignments: cargo } = world;
  const others = persons.filter((person) => !without.has(person));
  const theirs = new Set(without.size === 0 ? consignments : consignmentsBehind(world, others));
  const rows = new Set(flightRowsOf(world, others));
  for (const at of consignments)
    if (theirs.has(at)) for (const { row } of flightsOfConsignment(snapshot, flights, cargo.list[at]!.node)) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** Rows of the flights of these persons, ascending. */
export function flightRowsOf({ people, snapshot, flights }: WorldBeforeWorkers, persons: readonly number[]): number[] {
  const rows = new Set<number>();
  for (const person of persons) for (const leg of rowOf(people.legs, person)) rows.add(snapshot.linkTo[leg]! - flights.start);
  return [...rows].sort((a, b) => a - b);
}
