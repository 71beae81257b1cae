/**
 * Groups of people in the graph of ties: Leiden with the constant Potts model over several seeds and edge bootstraps, and their
 * consensus, which gives each member a stability (domain C5, C7). One-person groups are no groups.
 */
import { CsrBuilder } from "#graph/csr.ts";
import { consensus } from "#kernels/consensus.ts";
import type { AnalyticsSettings } from "./settings.ts";
import type { Tie, TieGraph } from "./ties.ts";

export interface Cluster {
  /** Person indices, ascending. */
  readonly members: readonly number[];
  /** Stability of each member, in the same order. */
  readonly stability: readonly number[];
  /** Ties with both ends inside. */
  readonly ties: readonly Tie[];
}

export function findClusters(graph: TieGraph, settings: AnalyticsSettings): { clusters: readonly Cluster[]; converged: boolean } {
  // Only people with a tie take part: the rest of an airport's passengers would be nodes without edges.
  const persons = [...new Set(graph.ties.flatMap((tie) => [tie.low, tie.high]))].sort((a, b) => a - b);
  const nodeOf = new Map(persons.map((person, node) => [person, node]));
  const builder = new CsrBuilder(persons.length, graph.ties.length, { directed: false, weighted: true, edgeIds: true });
  for (const tie of graph.ties) builder.add(nodeOf.get(tie.low)!, nodeOf.get(tie.high)!, tie.weight);
  const found = consensus(builder.finish(), {
    quality: "cpm",
    resolution: settings.cpmResolution,
    iterationsMax: 10,
    seeds: settings.consensusSeeds,
    threshold: settings.consensusThreshold,
    edgeShare: settings.edgeShare,
  });
  const members: number[][] = Array.from({ length: found.count }, () => []);
  const stability: number[][] = Array.from({ length: found.count }, () => []);
  for (let node = 0; node < persons.length; node++) {
    members[found.community[node]!]!.push(persons[node]!);
    stability[found.community[node]!]!.push(found.stability[node]!);
  }
  const ties: Tie[][] = Array.from({ length: found.count }, () => []);
  for (const tie of graph.ties) {
    const community = found.community[nodeOf.get(tie.low)!]!;
    if (community === found.community[nodeOf.get(tie.high)!]!) ties[community]!.push(tie);
  }
  const clusters: Cluster[] = [];
  for (let c = 0; c < found.count; c++) {
    if (members[c]!.length >= 2) clusters.push({ members: members[c]!, stability: stability[c]!, ties: ties[c]! });
  }
  return { clusters, converged: found.converged };
}
