/** What is said of a worker's hands, as evidence: bags that nobody brought, and parcels of the suspected. */
import type { WorldBeforeWorkers } from "../detection-world.ts";
import type { Evidence } from "../raw-finding.ts";
import { significant } from "./survey-reasons.ts";
import type { WorkerSurvey } from "./worker-survey.ts";

const PEOPLE_TOLD = 10;

/** Bags go astray, so that one is nothing; of as many as some handler has by chance that is told beside them. */
export function bagReasons(world: WorldBeforeWorkers, { bags }: WorkerSurvey, person: number): Evidence[] {
  const own = bags.get(person);
  if (own === undefined || own.items.length < 2) return [];
  const links = own.items.flatMap(({ hands }) => hands.get(person)!);
  const said = { worker: world.snapshot.personIds[person]!, handlers: own.handlers, q: significant(own.q) };
  const shared = { links, members: [person] };
  const found: Evidence[] = [
    {
      code: "LOOSE_BAGS",
      params: {
        ...said,
        count: own.items.length,
        expected: Math.round(own.expected * 100) / 100,
        usual: Math.round(own.usual * 100) / 100,
        chance: significant(own.chance),
      },
      counts: { chance: own.chance },
      ...shared,
    },
  ];
  if (own.q > world.settings.insiderFalseDiscovery)
    found.push({ code: "BAGS_WITHIN_CHANCE", params: said, counts: {}, ...shared });
  return found;
}

export function parcelReasons(world: WorldBeforeWorkers, { parcels, sets }: WorkerSurvey, person: number): Evidence[] {
  const own = parcels.get(person);
  if (own === undefined || own.q > world.settings.insiderFalseDiscovery) return [];
  const { snapshot } = world;
  const { persons } = sets[own.set]!;
  return [
    {
      code: "PARCELS_HANDLED",
      params: {
        worker: snapshot.personIds[person]!,
        count: own.items.length,
        of: own.of,
        expected: Math.round(own.expected * 100) / 100,
        usual: Math.round(own.usual * 100) / 100,
        chance: significant(own.chance),
        q: significant(own.q),
        handlers: own.handlers,
        people: persons.slice(0, PEOPLE_TOLD).map((other) => snapshot.personIds[other]!),
        parcels: own.items.slice(0, PEOPLE_TOLD).map(({ node }) => snapshot.ids[node]!),
      },
      counts: { chance: own.q },
      links: own.items.flatMap(({ hands }) => hands.get(person)!),
      members: [person],
    },
  ];
}
