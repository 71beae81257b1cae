/**
 * Leiden community detection. Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z: local moving, refinement inside each
 * community, aggregation of the refined partition, repeated until nothing improves. Qualities: CPM (Traag 2011) and modularity.
 * Near O(m) a round. Every community of the answer is connected: what a last local move may have torn is split, which never
 * lowers the quality. Weights ≥ 0; parallel edges add up.
 */
import type { Prng } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import { aggregate, communityGraph, qualityOf, renumber, type CommunityGraph, type Objective } from "./community-graph.ts";
import { moveNodes } from "./move-nodes.ts";
import { refine } from "./refine-communities.ts";
import { splitDisconnected } from "./split-disconnected.ts";

export interface CommunityOptions extends Objective {
  readonly prng: Prng;
  /** Whole rounds of the method; each starts from the partition of the last. */
  readonly iterationsMax: number;
}

export interface Communities {
  /** Node → community, numbered in order of first node. */
  readonly community: Uint32Array;
  readonly count: number;
  /** CPM: Σ e_c − γ·n_c(n_c−1)/2. Modularity: Q in [−½, 1]. */
  readonly quality: number;
  /** False when iterationsMax ended it. */
  readonly converged: boolean;
}

export function leiden(csr: Csr, options: CommunityOptions): Communities {
  const { graph, rate } = communityGraph(csr, options);
  let community: Uint32Array = Uint32Array.from({ length: csr.nodeCount }, (_, v) => v);
  let quality = qualityOf(graph, community, options);
  let converged = false;
  for (let iteration = 0; iteration < options.iterationsMax && !converged; iteration++) {
    const improved = oneRound(graph, community, rate, options.prng);
    splitDisconnected(csr, improved);
    const improvedQuality = qualityOf(graph, improved, options);
    converged = improvedQuality <= quality + 1e-12 * (1 + Math.abs(quality));
    if (!converged || improvedQuality >= quality) [community, quality] = [improved, improvedQuality];
  }
  const count = renumber(community);
  return { community, count, quality, converged };
}

/** Moves, refines and aggregates until no level brings anything together; gives the partition of the input's nodes. */
function oneRound(base: CommunityGraph, start: Uint32Array, rate: number, prng: Prng): Uint32Array {
  const nodeCount = base.nodeCount;
  /** Input node → node of the current level. */
  const nodeOf = Uint32Array.from({ length: nodeCount }, (_, v) => v);
  let graph = base;
  let community = start.slice();
  for (;;) {
    moveNodes(graph, community, rate, prng);
    const count = renumber(community);
    if (count === graph.nodeCount) break;
    let refined = refine(graph, community, rate, prng);
    let refinedCount = renumber(refined);
    // Nothing merged in refinement: aggregate the communities themselves, or the level would repeat itself.
    if (refinedCount === graph.nodeCount) {
      refined = community;
      refinedCount = count;
    }
    const above = new Uint32Array(refinedCount);
    for (let v = 0; v < graph.nodeCount; v++) above[refined[v]!] = community[v]!;
    for (let v = 0; v < nodeCount; v++) nodeOf[v] = refined[nodeOf[v]!]!;
    graph = aggregate(graph, refined, refinedCount);
    community = above;
  }
  return nodeOf.map((node) => community[node]!);
}
