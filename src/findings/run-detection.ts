/**
 * One detection run: snapshot in, drafts out. Nothing here reads a clock or a store; equal snapshots and settings give equal
 * drafts. Protection comes from all records (`protectedIds`), also when the snapshot is of a narrower view.
 */
import { listAt } from "#base/list-at.ts";
import type { EvidenceReader } from "#model/evidence.ts";
import type { DetectorId, FindingDraft } from "#model/finding.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import type { SkippedHub } from "#analytics/contact-sharing.ts";
import { openClusterThreads, type ClusterThreads } from "#analytics/clusters.ts";
import { networkOf, type Network } from "#analytics/network/network.ts";
import { readNetworkFacts, type NetworkFacts } from "#analytics/network/network-facts.ts";
import { protectedIdentities } from "#analytics/protection.ts";
import { DETECTORS } from "./detectors.ts";
import { makeDraft } from "./make-draft.ts";
import { protect } from "./protect.ts";
import { methodOf, type Method } from "./method.ts";
import type { RawFinding } from "./raw-finding.ts";
import { logistic, logitOf } from "./score.ts";
import { detectionSettings, type DetectionSettings } from "./settings.ts";
import { worldWithWorkers, type WorldWithWorkers } from "./workers/world-with-workers.ts";

export type DetectionStage = "ties" | DetectorId | "evidence" | "done";

export interface DetectionInput {
  readonly snapshot: Snapshot;
  readonly evidence: EvidenceReader;
  readonly settings?: Partial<DetectionSettings>;
  /** Identity ids protected by any record; taken from the snapshot when it is of all records. */
  readonly protectedIds?: readonly string[];
  /** Threads for the clustering, 1 when not given: the answer is the same for any number. */
  readonly threads?: number;
  readonly onProgress?: (stage: DetectionStage, done: number, total: number) => void;
}

export interface ClusterSummary {
  /** Person ids, ascending, with the stability of each. */
  readonly members: readonly { readonly entity: string; readonly stability: number }[];
  readonly tieCount: number;
  readonly tieWeight: number;
}

export interface DetectionResult {
  /** What the drafts were made by. */
  readonly method: Method;
  /** By score descending, then kind, then members. */
  readonly drafts: readonly FindingDraft[];
  readonly clusters: readonly ClusterSummary[];
  /** What the drafts were found in. */
  readonly network: Network;
  readonly notes: {
    /** Things shared by too many to say anything: skipped, by code, and never silently. */
    readonly skipped: readonly SkippedHub[];
    readonly tieCount: number;
    readonly tiesBelowFloor: number;
    readonly clusteringConverged: boolean;
    readonly findingsBelowFloor: number;
    readonly workersAsked: number;
    /** Airport workers of whom neither a roster nor enough visits by badge tell: nothing was asked of them. */
    readonly workersNotAsked: number;
  };
}

export async function runDetection(input: DetectionInput): Promise<DetectionResult> {
  const settings = detectionSettings(input.settings);
  const progress = input.onProgress ?? ((): void => {});
  const stages = DETECTORS.length + 2;
  progress("ties", 0, stages);
  const facts = readNetworkFacts(input.snapshot, settings.analytics);
  const protectedIds = input.protectedIds ?? protectedIdentities(input.snapshot);
  const threads = openClusterThreads(input.threads ?? 1);
  const { network, found } = await worldOf(facts, { protectedIds, settings, threads }).finally(() => threads.close());
  const { world, raw: known, asked, notAsked } = found;
  const raw: RawFinding[] = [...(known ?? [])];
  DETECTORS.forEach((detector, i) => {
    progress(detector.id, i + 1, stages);
    if (known === null) raw.push(...detector.run(world));
  });
  progress("evidence", stages - 1, stages);
  const chosen = choose(raw, settings);
  const { findings, unscored } = protect(chosen.kept, world);
  const drafts: FindingDraft[] = [];
  for (const [i, finding] of findings.entries())
    drafts.push(await makeDraft({ ...world, isProtected: unscored[i]! }, finding, input.evidence));
  drafts.sort(byScore);
  progress("done", stages, stages);
  return {
    method: methodOf(settings),
    drafts,
    network,
    clusters: network.clusters.map((cluster) => ({
      members: cluster.members.map((person, i) => ({
        entity: input.snapshot.personIds[person]!,
        stability: cluster.stability[i]!,
      })),
      tieCount: cluster.ties.length,
      tieWeight: cluster.ties.reduce((sum, tie) => sum + network.ties.weight[tie]!, 0),
    })),
    notes: {
      skipped: network.skipped,
      tieCount: network.ties.count,
      tiesBelowFloor: network.tiesBelowFloor,
      clusteringConverged: network.clusteringConverged,
      findingsBelowFloor: chosen.belowFloor,
      workersAsked: asked,
      workersNotAsked: notAsked,
    },
  };
}

async function worldOf(
  facts: NetworkFacts,
  {
    protectedIds,
    settings,
    threads,
  }: { readonly protectedIds: readonly string[]; readonly settings: DetectionSettings; readonly threads: ClusterThreads },
): Promise<{ network: Network; found: WorldWithWorkers }> {
  const network = await networkOf(facts, protectedIds, { ...settings.analytics, threads });
  return { network, found: await worldWithWorkers(network, facts, settings, threads) };
}

interface Scored {
  readonly finding: RawFinding;
  readonly logit: number;
}

/** Of the findings with one key the best scored; ties go to the detector that stands first in the list. */
function choose(raw: readonly RawFinding[], settings: DetectionSettings): { kept: RawFinding[]; belowFloor: number } {
  const best = new Map<string, Scored>();
  for (const finding of raw) {
    const logit = logitOf(finding.reasons, settings);
    const known = best.get(finding.key);
    if (known === undefined || logit > known.logit) best.set(finding.key, { finding, logit });
  }
  const above = [...best.values()].filter(({ logit }) => logistic(logit) >= settings.scoreFloor);
  const clusters = bestOfOverlapping(above.filter(({ finding }) => finding.type === "CLUSTER"));
  const single = above.filter(({ finding }) => finding.type !== "CLUSTER");
  const kept = [...clusters, ...single.filter((one) => !clusters.some((cluster) => covers(cluster, one)))];
  return { kept: kept.map(({ finding }) => finding), belowFloor: best.size - above.length };
}

/** Candidates overlap: of two that have more than half of the smaller in common the better scored stands, and of equals the smaller one. */
function bestOfOverlapping(clusters: readonly Scored[]): Scored[] {
  const kept: Scored[] = [];
  const keptWith = new Map<number, number[]>();
  const size = ({ finding }: Scored): number => finding.members.length;
  for (const one of clusters.toSorted((a, b) => b.logit - a.logit || size(a) - size(b))) {
    const shared = new Map<number, number>();
    for (const { person } of one.finding.members)
      for (const at of keptWith.get(person) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    if ([...shared].some(([at, count]) => 2 * count > Math.min(size(one), size(kept[at]!)))) continue;
    for (const { person } of one.finding.members) listAt(keptWith, person).push(kept.length);
    kept.push(one);
  }
  return kept;
}

/** What lies inside a cluster that is scored no lower is one of its reasons, not a finding of its own. */
function covers(cluster: Scored, one: Scored): boolean {
  if (cluster.logit < one.logit) return false;
  const inside = new Set(cluster.finding.members.map((member) => member.person));
  return one.finding.members.every((member) => inside.has(member.person));
}

function byScore(a: FindingDraft, b: FindingDraft): number {
  return b.score - a.score || compare(a.kind, b.kind) || compare(key(a), key(b));
}

function key(draft: FindingDraft): string {
  return draft.members.map((member) => member.entity).join(" ");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
