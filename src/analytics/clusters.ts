/**
 * Groups of people in the graph of ties: Leiden with the constant Potts model over several seeds and edge bootstraps, and their
 * consensus, which gives each member a stability (docs/method.md, "Groups"). One-person groups are no groups.
 */
import { CsrBuilder } from "#graph/csr.ts";
import { consensus } from "#kernels/consensus.ts";
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

/** `contents`: a number a person that does not depend on ids (person-contents.ts). */
export function findClusters(
  graph: TieGraph,
  contents: ArrayLike<number>,
  settings: AnalyticsSettings,
): { clusters: readonly Cluster[]; converged: boolean } {
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
  const found = consensus(builder.finish(), {
    quality: "cpm",
    resolution: settings.cpmResolution,
    iterationsMax: 10,
    seeds: settings.consensusSeeds,
    threshold: settings.consensusThreshold,
    edgeShare: settings.edgeShare,
  });
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
