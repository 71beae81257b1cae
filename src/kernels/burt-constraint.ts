/**
 * Burt's constraint: how far a node's contacts are each other's contacts; low = a broker. Burt 1992, "Structural Holes".
 * c_i = Σ_j (p_ij + Σ_q p_iq·p_qj)² over neighbours j, p = share of a node's weight. O(Σ over arcs of the neighbour's degree).
 * Parallel edges add up, self-loops do not count; NaN for a node without neighbours.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";

export function burtConstraint(csr: Csr): Float64Array {
  const { nodeCount, offsets, targets, weights } = csr;
  assert(!csr.directed, "the constraint is of undirected graphs");
  const strength = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++)
      if (targets[arc] !== v) strength[v] = strength[v]! + (weights?.[arc] ?? 1);
  }
  const result = new Float64Array(nodeCount).fill(NaN);
  const direct = new Float64Array(nodeCount);
  const indirect = new Float64Array(nodeCount);
  for (let i = 0; i < nodeCount; i++) {
    if (strength[i] === 0) continue;
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      const j = targets[arc]!;
      if (j !== i) direct[j] = direct[j]! + (weights?.[arc] ?? 1) / strength[i]!;
    }
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      const q = targets[arc]!;
      if (q === i) continue;
      const share = (weights?.[arc] ?? 1) / strength[i]! / strength[q]!;
      for (let next = offsets[q]!; next < offsets[q + 1]!; next++) {
        const j = targets[next]!;
        if (j !== q && j !== i && direct[j]! > 0) indirect[j] = indirect[j]! + share * (weights?.[next] ?? 1);
      }
    }
    let sum = 0;
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      const j = targets[arc]!;
      sum += (direct[j]! + indirect[j]!) ** 2;
      // Cleared at once: a parallel edge to j adds nothing more.
      direct[j] = 0;
      indirect[j] = 0;
    }
    result[i] = sum;
  }
  return result;
}
