/**
 * Burt's constraint: how far a node's contacts are each other's contacts; low = a broker. Burt 1992, "Structural Holes".
 * c_i = Σ_j (p_ij + Σ_q p_iq·p_qj)² over neighbours j, where p_ij is the share of what i's ties weigh that is its tie with j. With w for
 * weights and s for their sums this is Σ_j (w_ij + Σ_q w_iq·w_qj / s_q)² / s_i², and the inner sum is the same from i as from j: one
 * number a tie, to which each triangle adds. O(m^1.5), memory O(n + m).
 *
 * Parallel edges add up, arcs either way too (Burt's own rule for directed ties), self-loops do not count; NaN for a node without
 * neighbours.
 */
import type { Csr } from "#graph/csr.ts";
import { tieRows } from "./neighbour-rows.ts";
import { HEADER, rankedRows, visitTriangles } from "./ranked-rows.ts";

export function burtConstraint(csr: Csr): Float64Array {
  const { nodeCount } = csr;
  const ties = tieRows(csr);
  const ranked = rankedRows(ties);
  const { order, ranks, rows, higher } = ranked;
  // By rank, as all that follows.
  const strength = new Float64Array(nodeCount);
  for (let rank = 0; rank < nodeCount; rank++) {
    const v = order[rank]!;
    for (let tie = ties.offsets[v]!; tie < ties.offsets[v + 1]!; tie++) strength[rank]! += ties.values![tie]!;
  }
  const weights = new Float64Array(higher.length);
  // What a tie is worth by way of those that both its ends know.
  const roundabout = new Float64Array(higher.length);
  visitTriangles(ranked, weights, (a, ab, ac, bc) => {
    roundabout[ab]! += (weights[ac]! * weights[bc]!) / strength[higher[ac]!]!;
    roundabout[ac]! += (weights[ab]! * weights[bc]!) / strength[higher[ab]!]!;
    roundabout[bc]! += (weights[ab]! * weights[ac]!) / strength[a]!;
  });
  const squares = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    const a = ranks[v]!;
    const row = rows[a]!;
    for (let tie = row + HEADER; tie < row + HEADER + higher[row]!; tie++) {
      const worth = (weights[tie]! + roundabout[tie]!) ** 2;
      squares[a]! += worth;
      squares[higher[tie]!]! += worth;
    }
  }
  const constraint = new Float64Array(nodeCount);
  for (let rank = 0; rank < nodeCount; rank++) constraint[order[rank]!] = squares[rank]! / strength[rank]! ** 2;
  return constraint;
}
