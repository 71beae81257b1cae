/** Numbers for the edges of a graph that was read or saved without them: in order of their ends, whatever the order of the file. */
import { csrOfPairs, type Csr } from "#graph/csr.ts";

export interface NumberedEdges {
  readonly csr: Csr;
  /** Ends of edge e at 2e and 2e + 1, of an undirected one the smaller first. */
  readonly pairs: Uint32Array;
}

/** O(n + m). Of an undirected edge's two arcs the one from the smaller end stands for it; parallel ones keep their order. */
export function numberEdges({ nodeCount, directed, offsets, targets, weights }: Csr): NumberedEdges {
  const isFirst = (v: number, arc: number): boolean => directed || targets[arc]! >= v;
  let edgeCount = 0;
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) if (isFirst(v, arc)) edgeCount++;
  }
  const pairs = new Uint32Array(2 * edgeCount);
  const edgeWeights = weights === null ? null : new Float64Array(edgeCount);
  let edge = 0;
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      if (!isFirst(v, arc)) continue;
      pairs[2 * edge] = v;
      pairs[2 * edge + 1] = targets[arc]!;
      if (edgeWeights !== null) edgeWeights[edge] = weights![arc]!;
      edge++;
    }
  }
  return { csr: csrOfPairs(nodeCount, pairs, { directed, edgeIds: true, weights: edgeWeights }), pairs };
}
