/**
 * Louvain community detection. Blondel, Guillaume, Lambiotte and Lefebvre 2008, doi:10.1088/1742-5468/2008/10/P10008, with a queue in
 * local moving, and with refinement on the way back from the coarsest graph to the finest (Rotta and Noack 2011,
 * doi:10.1145/1963190.1970376): on skewed graphs a node's first community is seldom the best of the final ones. Near O(m) a level.
 * Undirected graphs with weights ≥ 0; parallel edges add up, a self-loop is inside its community, a node without edges is one.
 * A community may come out not connected: Leiden's never do.
 */
import type { Csr } from "#graph/csr.ts";
import { communityGraph, renumber, type CommunityGraph } from "./community-graph.ts";
import { withCommunitySteps, type CommunitySteps } from "./community-steps.ts";
import type { Communities, CommunityOptions } from "./leiden.ts";
import { qualityOf } from "./modularity.ts";

/** `iterationsMax` bounds the levels of aggregation. */
export function louvain(csr: Csr, options: CommunityOptions): Communities {
  const found = withCommunitySteps(csr.nodeCount, options.useWasm ?? true, (steps) => findLevels(csr, steps, options));
  return { ...found, quality: qualityOf(csr, found.community, options) };
}

interface Level {
  readonly graph: CommunityGraph;
  /** Node → node of the next level. */
  readonly community: Uint32Array;
}

function findLevels(csr: Csr, steps: CommunitySteps, options: CommunityOptions): Omit<Communities, "quality"> {
  const { arena, scratch } = steps;
  const { prng, iterationsMax } = options;
  const { graph: base, rate } = communityGraph(csr, options, arena);
  const levels: Level[] = [];
  let graph = base;
  let converged = false;
  while (levels.length < iterationsMax && !converged) {
    const community = arena.u32(graph.nodeCount);
    for (let v = 0; v < graph.nodeCount; v++) community[v] = v;
    steps.moveNodes(graph, community, { rate, prng, sampled: false, byHubs: graph !== base });
    const count = renumber(community, scratch.touched);
    converged = count === graph.nodeCount;
    if (converged) break;
    levels.push({ graph, community });
    if (levels.length < iterationsMax) graph = steps.aggregate(graph, community, count);
  }
  if (levels.length === 0)
    return { community: Uint32Array.from({ length: csr.nodeCount }, (_, v) => v), count: csr.nodeCount, converged };
  // What the coarsest level found is already its best; finer ones look again with the communities that came out above them.
  let coarser = levels[levels.length - 1]!.community;
  for (let at = levels.length - 2; at >= 0; at--) {
    const { graph: finer, community } = levels[at]!;
    for (let v = 0; v < finer.nodeCount; v++) community[v] = coarser[community[v]!]!;
    steps.moveNodes(finer, community, { rate, prng, sampled: true, byHubs: finer !== base });
    coarser = community;
  }
  const community = coarser.slice();
  return { community, count: renumber(community, scratch.touched), converged };
}
