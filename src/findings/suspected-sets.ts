/**
 * Whose flights a worker's presence is looked at for: the groups as they stand before anything is known of workers, each as much as it is
 * suspected, so that what raises a worker was not raised by them; and reported offenders in none of them.
 */
import type { DetectionWorld } from "./detection-world.ts";
import type { RawFinding, RawMember } from "./raw-finding.ts";
import { logistic, logitOf } from "./score.ts";

export interface SuspectedSet {
  /** Nobody protected, and no workers. */
  readonly persons: readonly number[];
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
  const sets = [...best.values()].filter(({ persons }) => persons.length > 0);
  const all = sets.reduce((sum, { score }) => sum + score, 0);
  // Half of it as they are suspected, half alike: nobody is beyond suspicion before the workers are looked at.
  return sets.map(({ persons, members, score }) => ({ persons, members, weight: (score / all + 1 / sets.length) / 2 }));
}
