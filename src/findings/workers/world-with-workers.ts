/**
 * What workers are asked about is who is suspected without them; what is found of them then counts in the groups. A group that a worker was there
 * for, where that stands at the false discovery rate over all staff, is looked at once more with the worker in it: no phone need tie them.
 */
import type { Cluster, ClusterThreads } from "#analytics/clusters.ts";
import { listAt } from "#base/list-at.ts";
import type { Network } from "#analytics/network/network.ts";
import type { NetworkFacts } from "#analytics/network/network-facts.ts";
import { rowOf } from "#analytics/rows.ts";
import { DETECTORS } from "../detectors.ts";
import { readDetectionWorld, withWorkers, type DetectionWorld } from "../detection-world.ts";
import type { RawFinding } from "../raw-finding.ts";
import type { DetectionSettings } from "../settings.ts";
import { suspectedSets } from "./suspected-sets.ts";
import { readWorkerEvidence } from "./worker-evidence.ts";
import { surveyWorkers, type WorkerSurvey } from "./worker-survey.ts";

export interface WorldWithWorkers {
  readonly world: DetectionWorld;
  /** What the detectors find in it, where it had to be known already and nothing of any worker changes it. */
  readonly raw: readonly RawFinding[] | null;
  /** How many airport workers were asked, and how many nothing tells enough of to ask. */
  readonly asked: number;
  readonly notAsked: number;
}

export async function worldWithWorkers(
  network: Network,
  facts: NetworkFacts,
  settings: DetectionSettings,
  threads?: ClusterThreads,
): Promise<WorldWithWorkers> {
  const before = await readDetectionWorld(network, facts, settings, threads);
  if (before.presence.staff.length === 0) return { world: before, raw: null, asked: 0, notAsked: 0 };
  const raw = DETECTORS.flatMap((detector) => [...detector.run(before)]);
  const survey = surveyWorkers(before, suspectedSets(before, raw));
  const counts = { asked: survey.workers.size, notAsked: survey.notAsked };
  const evidence = readWorkerEvidence(before, survey);
  const joined = helpedGroups(before, survey);
  if (evidence.size === 0 && joined.length === 0) return { world: before, raw, ...counts };
  return { world: withWorkers({ ...before, candidates: [...before.candidates, ...joined] }, evidence), raw: null, ...counts };
}

/** Each suspected group that workers stand out for, with them. */
function helpedGroups({ settings, network: { ties } }: DetectionWorld, { workers, parcels, sets }: WorkerSurvey): Cluster[] {
  const helpers = new Map<number, number[]>();
  for (const { person, q, help } of workers.values())
    if (q <= settings.insiderFalseDiscovery && help.help !== null && help.log > 0) listAt(helpers, help.set).push(person);
  for (const [person, { q, set }] of parcels)
    if (q <= settings.insiderFalseDiscovery && helpers.get(set)?.includes(person) !== true) listAt(helpers, set).push(person);
  return [...helpers].flatMap(([set, staff]): Cluster[] => {
    const { members } = sets[set]!;
    const known = new Set(members.map(({ person }) => person));
    const joined = staff.filter((person) => !known.has(person));
    if (members.length === 0 || joined.length === 0) return [];
    // No clustering put the workers with the others.
    const stability = new Map([
      ...members.map((member) => [member.person, member.stability ?? 0] as const),
      ...joined.map((person) => [person, 0] as const),
    ]);
    const persons = [...stability.keys()].sort((a, b) => a - b);
    const inside = persons.flatMap((person) =>
      [...rowOf(ties.ofPerson, person)].filter((tie) => ties.low[tie] === person && stability.has(ties.high[tie]!)),
    );
    return [{ members: persons, stability: persons.map((person) => stability.get(person)!), ties: inside.sort((a, b) => a - b) }];
  });
}
