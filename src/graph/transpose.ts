/** The same graph with every arc turned round: row v holds the arcs into v, in order of source, then of edge. O(n + m). */
import { type Csr, sharedF64, sharedU32 } from "./csr.ts";

/** An undirected graph is its own transpose and comes back as it is. */
export function transpose(csr: Csr): Csr {
  if (!csr.directed) return csr;
  const { nodeCount, offsets, targets, weights, edges } = csr;
  const inOffsets = sharedU32(nodeCount + 1);
  for (let arc = 0; arc < targets.length; arc++) inOffsets[targets[arc]! + 1]!++;
  for (let v = 0; v < nodeCount; v++) inOffsets[v + 1]! += inOffsets[v]!;
  const next = inOffsets.slice(0, nodeCount);
  const sources = sharedU32(targets.length);
  const inWeights = weights === null ? null : sharedF64(targets.length);
  const inEdges = edges === null ? null : sharedU32(targets.length);
  // Sources come in order, and parallel arcs in order of edge, so that each row is in order too.
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const into = next[targets[arc]!]!++;
      sources[into] = v;
      if (inWeights !== null) inWeights[into] = weights![arc]!;
      if (inEdges !== null) inEdges[into] = edges![arc]!;
    }
  }
  return {
    nodeCount,
    edgeCount: csr.edgeCount,
    directed: true,
    offsets: inOffsets,
    targets: sources,
    weights: inWeights,
    edges: inEdges,
  };
}
