/**
 * Groups of people in the graph of ties: Leiden with the constant Potts model over several seeds and edge bootstraps, and their
 * consensus, which gives each member a stability (docs/method.md, "Groups"). One-person groups are no groups.
 */
import { CsrBuilder } from "#graph/csr.ts";
import { consensus, type ConsensusOptions } from "#kernels/consensus.ts";
import { parallelConsensus } from "#kernels/parallel/consensus.ts";
import { openKernelPool, type KernelPool } from "#kernels/parallel/kernel-pool.ts";
import { orderByShape } from "./order-by-shape.ts";
import type { AnalyticsSettings } from "./settings.ts";
import type { TieGraph } from "./ties.ts";

export interface Cluster {
  /** Person indices, ascending. */
  readonly members: readonly number[];
  /** Stability of each member, in the same order. */
  readonly stability: readonly number[];
  /** Ties with both ends inside: positions in the graph's, ascending. */
  readonly ties: readonly number[];
}

/** Threads for the runs of a clustering. They change no answer; whoever opens them closes them. */
export type ClusterThreads = KernelPool;
/** Each holds the graph and its own clustering of it, and there are fifty clusterings to share out: more would cost memory and gain little. */
const THREADS_MAX = 8;

export function openClusterThreads(threads: number): ClusterThreads {
  return openKernelPool(Math.min(threads, THREADS_MAX));
}

/** `contents`: a number a person that does not depend on ids (person-contents.ts). Without threads all is done in the caller's. */
export async function findClusters(
  graph: TieGraph,
  contents: ArrayLike<number>,
  settings: AnalyticsSettings,
  threads?: ClusterThreads,
): Promise<{ clusters: readonly Cluster[]; converged: boolean }> {
  // Only people with a tie take part: the rest of an airport's passengers would be nodes without edges.
  const persons = orderByShape(graph.ties, contents);
  const nodeOf = new Map(persons.map((person, node) => [person, node]));
  const ends = graph.ties.map((tie) => {
    const [low, high] = [nodeOf.get(tie.low)!, nodeOf.get(tie.high)!];
    return { low: Math.min(low, high), high: Math.max(low, high), weight: tie.weight };
  });
  ends.sort((a, b) => a.low - b.low || a.high - b.high);
  const builder = new CsrBuilder(persons.length, ends.length, { directed: false, weighted: true, edgeIds: true });
  for (const { low, high, weight } of ends) builder.add(low, high, weight);
  const csr = builder.finish();
  const options: ConsensusOptions = {
    quality: "cpm",
    resolution: settings.cpmResolution,
    iterationsMax: 10,
    seeds: settings.consensusSeeds,
    threshold: settings.consensusThreshold,
    edgeShare: settings.edgeShare,
  };
  const found = threads === undefined ? consensus(csr, options) : await parallelConsensus(csr, options, { pool: threads });
  const members: number[][] = Array.from({ length: found.count }, () => []);
  for (const person of persons.toSorted((a, b) => a - b)) members[found.community[nodeOf.get(person)!]!]!.push(person);
  const ties: number[][] = Array.from({ length: found.count }, () => []);
  graph.ties.forEach(({ low, high }, tie) => {
    const community = found.community[nodeOf.get(low)!]!;
    if (community === found.community[nodeOf.get(high)!]!) ties[community]!.push(tie);
  });
  const clusters: Cluster[] = [];
  for (let c = 0; c < found.count; c++) {
    if (members[c]!.length < 2) continue;
    const stability = members[c]!.map((person) => found.stability[nodeOf.get(person)!]!);
    clusters.push({ members: members[c]!, stability, ties: ties[c]! });
  }
  return { clusters, converged: found.converged };
}
