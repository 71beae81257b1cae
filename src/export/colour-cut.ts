/**
 * The colours of what was cut for a screen or an export: communities of a weighted graph at a resolution, by graphology's Louvain
 * (decision 0005). Nodes are positions, since its tables break on an id such as `__proto__`; edges are of two different nodes.
 */
import { UndirectedGraph } from "graphology";
import type { Prng } from "#base/prng.ts";
import { graphologyLouvain } from "./graphology.ts";

export interface WeightedPair {
  /** Positions of nodes; each pair once. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Community of each node, numbered in order of first node; without edges every node is alone. The answer hangs on the order of nodes alone. */
export function coloursOf(
  nodeCount: number,
  pairs: readonly WeightedPair[],
  options: { readonly resolution: number; readonly prng: Prng },
): number[] {
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (let node = 0; node < nodeCount; node++) graph.addNode(node);
  const inOrder = [...pairs].map(({ from, to, weight }) => ({ low: Math.min(from, to), high: Math.max(from, to), weight }));
  inOrder.sort((a, b) => a.low - b.low || a.high - b.high);
  for (const { low, high, weight } of inOrder) graph.addUndirectedEdge(low, high, { weight });
  const { resolution, prng: rng } = options;
  const found = inOrder.length === 0 ? null : graphologyLouvain(graph, { getEdgeWeight: "weight", resolution, rng });
  const numbers = new Map<number, number>();
  return Array.from({ length: nodeCount }, (_, node) => {
    const community = found === null ? node : found[node]!;
    if (!numbers.has(community)) numbers.set(community, numbers.size);
    return numbers.get(community)!;
  });
}
