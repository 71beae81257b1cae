/** Who is next to whom when directions do not matter: rows of neighbours of a directed or undirected graph. O(n + m). */
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";

export interface NeighbourRows {
  readonly nodeCount: number;
  readonly offsets: Uint32Array;
  /** Neighbours in order. */
  readonly targets: Uint32Array;
  /** Something of each tie; null when there is nothing to tell. */
  readonly values: Float64Array | null;
}

/** Bits of how arcs go between the node of a row and its neighbour; an undirected edge goes both ways. */
export const THERE = 1;
export const BACK = 2;

/**
 * Of an undirected graph its own rows, not copied: neighbours may repeat (parallel edges) and hold the node itself. Of a directed one
 * as `arcRows`.
 */
export function neighbourRows(csr: Csr): NeighbourRows {
  const { nodeCount, offsets, targets } = csr;
  return csr.directed ? arcRows(csr) : { nodeCount, offsets, targets, values: null };
}

/** Distinct neighbours, the value being the bits of how arcs go. */
export function arcRows(csr: Csr): NeighbourRows {
  return distinctRows(csr, false);
}

/** Distinct neighbours, the value being what all edges between the two weigh together, whichever way they go; 0 is no tie. */
export function tieRows(csr: Csr): NeighbourRows {
  return distinctRows(csr, true);
}

function distinctRows(csr: Csr, weighed: boolean): NeighbourRows {
  const { nodeCount, directed, offsets, targets, weights } = csr;
  const into = transpose(csr);
  const arcsMax = directed ? 2 * targets.length : targets.length;
  const rowOffsets = new Uint32Array(nodeCount + 1);
  const neighbours = new Uint32Array(arcsMax);
  const values = new Float64Array(arcsMax);
  let kept = 0;
  for (let v = 0; v < nodeCount; v++) {
    let out = offsets[v]!;
    let inward = directed ? into.offsets[v]! : 0;
    const outEnd = offsets[v + 1]!;
    const inEnd = directed ? into.offsets[v + 1]! : 0;
    while (out < outEnd || inward < inEnd) {
      const to = out < outEnd ? targets[out]! : nodeCount;
      const from = inward < inEnd ? into.targets[inward]! : nodeCount;
      const u = Math.min(to, from);
      let weight = 0;
      for (; out < outEnd && targets[out] === u; out++) weight += weights === null ? 1 : weights[out]!;
      for (; inward < inEnd && into.targets[inward] === u; inward++) weight += into.weights === null ? 1 : into.weights[inward]!;
      if (u === v || (weighed && weight === 0)) continue;
      neighbours[kept] = u;
      values[kept++] = weighed ? weight : (to === u ? THERE : 0) | (from === u || !directed ? BACK : 0);
    }
    rowOffsets[v + 1] = kept;
  }
  return { nodeCount, offsets: rowOffsets, targets: neighbours.subarray(0, kept), values: values.subarray(0, kept) };
}
