/**
 * Degree and strength: how many arcs a node has, or what they weigh. O(n + m). Parallel edges count each. A self-loop is an arc out
 * and an arc in: it counts once in `out` and `in` and twice in `total`, in undirected graphs too, so that totals add up to twice the edges.
 */
import type { Csr } from "#graph/csr.ts";

export interface Degrees {
  readonly out: Float64Array;
  readonly in: Float64Array;
  /** Of a directed graph out and in together; of an undirected one the ends of edges at the node. */
  readonly total: Float64Array;
}

/** With `weighted` what arcs weigh together (strength), without how many there are. */
export function degrees(csr: Csr, options: { readonly weighted: boolean }): Degrees {
  const { nodeCount, directed, offsets, targets } = csr;
  const weights = options.weighted ? csr.weights : null;
  const out = new Float64Array(nodeCount);
  const into = new Float64Array(nodeCount);
  const total = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      const weight = weights === null ? 1 : weights[arc]!;
      out[v]! += weight;
      into[u]! += weight;
      total[v]! += weight;
      if (directed || u === v) total[u]! += weight;
    }
  }
  return { out, in: into, total };
}
