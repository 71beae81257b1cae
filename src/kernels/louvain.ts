/**
 * Louvain community detection. Blondel, Guillaume, Lambiotte and Lefebvre 2008, doi:10.1088/1742-5468/2008/10/P10008. Near O(m) a level.
 * It may give communities that are not connected (Leiden never does): `disconnected` counts them, nothing hides them.
 */
import type { Csr } from "#graph/csr.ts";
import { aggregate, communityGraph, qualityOf, renumber } from "./community-graph.ts";
import type { Communities, CommunityOptions } from "./leiden.ts";
import { moveNodes } from "./move-nodes.ts";
import { splitDisconnected } from "./split-disconnected.ts";

export interface LouvainCommunities extends Communities {
  /** How many more communities there would be if each were split into its connected parts. */
  readonly disconnected: number;
}

/** `iterationsMax` bounds the levels of aggregation. */
export function louvain(csr: Csr, options: CommunityOptions): LouvainCommunities {
  const { graph: base, rate } = communityGraph(csr, options);
  let community: Uint32Array = Uint32Array.from({ length: csr.nodeCount }, (_, v) => v);
  let graph = base;
  let converged = false;
  for (let level = 0; level < options.iterationsMax; level++) {
    const moves = Uint32Array.from({ length: graph.nodeCount }, (_, v) => v);
    moveNodes(graph, moves, rate, options.prng);
    const count = renumber(moves);
    if (count === graph.nodeCount) {
      converged = true;
      break;
    }
    community = community.map((node) => moves[node]!);
    graph = aggregate(graph, moves, count);
  }
  const count = renumber(community);
  const disconnected = splitDisconnected(csr, community.slice()) - count;
  return { community, count, quality: qualityOf(base, community, options), converged, disconnected };
}
