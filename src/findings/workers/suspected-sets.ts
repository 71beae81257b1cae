/**
 * Whose flights a worker's presence is looked at for: the groups as they stand before anything is known of workers, each as much as it is
 * suspected, so that what raises a worker was not raised by them; reported offenders in none of them; and consignments that were named in an
 * incident while nobody is known behind them. The flights of a set are its people's, and those of its consignments that look like what is
 * looked for, or were named in an incident.
 */
import { tellsOfFlight } from "#analytics/exposure-survey.ts";
import { listAt } from "#base/list-at.ts";
import type { DetectionWorld, WorldBeforeWorkers } from "../detection-world.ts";
import type { RawFinding, RawMember } from "../raw-finding.ts";
import { logistic, logitOf } from "../score.ts";

export interface SuspectedSet {
  /** Nobody protected, and no workers. */
  readonly persons: readonly number[];
  /** Positions in the list of consignments, ascending. */
  readonly consignments: readonly number[];
  /** The group as it was found, with the stability of each member; empty where it is one offender in none. */
  readonly members: readonly RawMember[];
  /** How much it is suspected, as a share of all suspicion. */
  readonly weight: number;
}

/** `raw`: what detectors of groups find where nothing is known of any worker. */
export function suspectedSets(world: DetectionWorld, raw: readonly RawFinding[]): SuspectedSet[] {
  const { settings, isProtected, people, seeds } = world;
  const best = new Map<string, { persons: readonly number[]; members: readonly RawMember[]; score: number }>();
  for (const { type, key, members, reasons } of raw) {
    if (type !== "CLUSTER") continue;
    const score = logistic(logitOf(reasons, settings));
    if ((best.get(key)?.score ?? 0) >= score) continue;
    const persons = members
      .map(({ person }) => person)
      .filter((person) => isProtected[person] === 0 && people.staff[person] === 0);
    best.set(key, { persons, members, score });
  }
  const grouped = new Set([...best.values()].flatMap(({ persons }) => persons));
  const alone = logistic(settings.priorLogit + 2.5);
  for (let person = 0; person < people.count; person++) {
    if (seeds.offender[person] !== 1 || grouped.has(person) || people.staff[person] === 1) continue;
    best.set(`offender:${person}`, { persons: [person], members: [], score: alone });
  }
  const told = toldConsignments(world);
  const sets = [...best.values()]
    .filter(({ persons }) => persons.length > 0)
    .map((set) => ({ ...set, consignments: consignmentsBehind(world, set.persons).filter((at) => told[at]) }));
  const taken = new Set(sets.flatMap((set) => set.consignments));
  for (const own of loneConsignments(world, told))
    if (!own.some((at) => taken.has(at))) sets.push({ persons: [], members: [], score: alone, consignments: own });
  const all = sets.reduce((sum, { score }) => sum + score, 0);
  // Half of it as they are suspected, half alike: nobody is beyond suspicion before the workers are looked at.
  return sets.map(({ score, ...set }) => ({ ...set, weight: (score / all + 1 / sets.length) / 2 }));
}

/** Positions of the consignments that some of these persons stand behind. */
export function consignmentsBehind({ consignments }: WorldBeforeWorkers, persons: readonly number[]): number[] {
  return [...new Set(persons.flatMap((person) => consignments.byPerson.get(person) ?? []))].sort((a, b) => a - b);
}

/** Of each consignment whether it looks like what is looked for, or was named in an incident that tells something. */
function toldConsignments(world: WorldBeforeWorkers): boolean[] {
  const named = namedConsignments(world);
  return world.consignments.list.map(({ node }, at) => world.parcels.suspicious[at]! || named.has(node));
}

function namedConsignments({ snapshot }: WorldBeforeWorkers): Set<number> {
  const { start, end } = snapshot.linkRange("INVOLVED_IN");
  const consignments = snapshot.nodeRange("Consignment");
  const tells = tellsOfFlight(snapshot);
  const named = new Set<number>();
  for (let link = start; link < end; link++) {
    const from = snapshot.linkFrom[link]!;
    if (from >= consignments.start && from < consignments.end && tells(snapshot.linkTo[link]!)) named.add(from);
  }
  return named;
}

/** Consignments named in incidents with whatever else like them their consignee receives; not where somebody protected stands behind one. */
function loneConsignments(world: WorldBeforeWorkers, told: readonly boolean[]): number[][] {
  const { consignments, isProtected } = world;
  const named = namedConsignments(world);
  const received = new Map<number, number[]>();
  consignments.list.forEach(({ consignee }, at) => {
    if (told[at]) listAt(received, consignee).push(at);
  });
  const behindSome = (at: number): boolean => {
    const { shipper, consignee } = consignments.list[at]!;
    return [shipper, consignee].some((party) => consignments.behind.get(party)?.some(({ person }) => isProtected[person] === 1));
  };
  return [...received]
    .flatMap(([consignee, own]) => (consignee < 0 ? own.map((at) => [at]) : [own]))
    .filter((own) => own.some((at) => named.has(consignments.list[at]!.node)) && !own.some(behindSome));
}
