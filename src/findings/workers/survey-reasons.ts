/** What the survey of all workers says of one of them, as evidence. */
import { flightsOfConsignment } from "#analytics/cargo-links.ts";
import { WAYS, type Way } from "#analytics/meetings.ts";
import { rowOf } from "#analytics/rows.ts";
import type { WorldBeforeWorkers } from "../detection-world.ts";
import type { Evidence, RawReason } from "../raw-finding.ts";
import { weighed } from "../weigh.ts";
import type { WorkerSurvey } from "./worker-survey.ts";

const FLIGHTS_TOLD = 20;
const PEOPLE_TOLD = 10;

/**
 * Both where the two together stand out enough. Where they do not, the heavier alone: two things such as all staff together have one of
 * by chance are no stronger for being two.
 */
export function surveyReasons(world: WorldBeforeWorkers, survey: WorkerSurvey, person: number): RawReason[] {
  const { settings } = world;
  const found = weighed(asked(world, survey, person), settings, null);
  return survey.workers.get(person)!.q <= settings.insiderTogetherDiscovery
    ? found
    : found.sort((a, b) => b.weight - a.weight).slice(0, 1);
}

function asked(world: WorldBeforeWorkers, survey: WorkerSurvey, person: number): Evidence[] {
  const { snapshot, presence, people, flights } = world;
  const { odd, help, q } = survey.workers.get(person)!;
  const said = { worker: snapshot.personIds[person]!, q: significant(q), workers: survey.workers.size };
  const found: Evidence[] = [];
  if (odd.odd.length > 0) {
    const { shifts } = presence.presenceOf(person);
    found.push({
      code: "ODD_SHIFTS",
      params: { ...said, count: odd.odd.length, of: shifts.length, chance: significant(odd.chance) },
      counts: { chance: odd.chance },
      links: odd.odd.map((shift) => shifts[shift]!.link),
      members: [person],
    });
  }
  // Where coming on purpose explains no more than working does, nothing is said of it.
  if (help.help !== null && help.log > 0 && help.help.met.size >= 2) {
    const { met, of, expected } = help.help;
    const rows = [...met.keys()].sort((a, b) => a - b);
    const { persons, consignments } = survey.sets[help.set]!;
    const aboard = persons.flatMap((other) =>
      [...rowOf(people.legs, other)].filter((leg) => met.has(snapshot.linkTo[leg]! - flights.start)),
    );
    const there = [...new Set(aboard.map((leg) => people.personOf(snapshot.linkFrom[leg]!)))].sort((a, b) => a - b);
    const carried = consignments.flatMap((at) => {
      const { node } = world.consignments.list[at]!;
      return flightsOfConsignment(snapshot, flights, node).flatMap(({ row, link }) => (met.has(row) ? [{ node, link }] : []));
    });
    const cargo = [...new Set(carried.map(({ node }) => node))];
    const [, swapped, swaps, visits, doors, bags] = WAYS.map(
      (way: Way) => [...met.values()].filter((one) => one.way === way).length,
    );
    found.push({
      code: "PRESENT_FOR_SUSPECTED",
      params: {
        ...said,
        observed: met.size,
        of,
        expected: Math.round(expected * 100) / 100,
        swapped: swapped!,
        swaps: swaps!,
        visits: visits!,
        doors: doors!,
        bags: bags!,
        chance: significant(help.chance),
        people: [...there.map((other) => snapshot.personIds[other]!), ...cargo.map((node) => snapshot.ids[node]!)].slice(
          0,
          PEOPLE_TOLD,
        ),
        flights: rows.slice(0, FLIGHTS_TOLD).map((row) => snapshot.ids[flights.start + row]!),
      },
      counts: { chance: help.chance },
      links: [...rows.map((row) => met.get(row)!.link), ...aboard, ...carried.map(({ link }) => link)],
      members: [person],
    });
  }
  return found;
}

/** Of a worker of whom something is said, that all staff together have such a one by chance: nothing of this stands by itself. */
export function withinChance(
  { presence, settings, snapshot }: WorldBeforeWorkers,
  survey: WorkerSurvey,
  person: number,
): Evidence[] {
  const surveyed = survey.workers.get(person);
  if (surveyed === undefined || surveyed.q <= settings.insiderFalseDiscovery) return [];
  return [
    {
      code: "WITHIN_CHANCE",
      params: { worker: snapshot.personIds[person]!, q: significant(surveyed.q), workers: survey.workers.size },
      counts: {},
      links: presence.presenceOf(person).shifts.map(({ link }) => link),
      members: [person],
    },
  ];
}

/** Two digits are as many as a chance has. */
export function significant(chance: number): number {
  return Number(chance.toPrecision(2));
}
