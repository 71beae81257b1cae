/** Who is next to whom when directions do not matter: rows of neighbours of a directed or undirected graph. */
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";

export interface NeighbourRows {
  readonly nodeCount: number;
  readonly offsets: Uint32Array;
  /** Neighbours in order. Of an undirected graph they may repeat (parallel edges) and hold the node itself; of a directed one not. */
  readonly targets: Uint32Array;
  /** Of a directed graph, in how many ways (1 or 2) arcs go between the two; null where each edge goes both. */
  readonly ways: Uint8Array | null;
}

/** An undirected graph's rows are its own, not copied. O(n + m). */
export function neighbourRows(csr: Csr): NeighbourRows {
  const { nodeCount } = csr;
  if (!csr.directed) return { nodeCount, offsets: csr.offsets, targets: csr.targets, ways: null };
  const into = transpose(csr);
  const offsets = new Uint32Array(nodeCount + 1);
  const targets = new Uint32Array(2 * csr.targets.length);
  const ways = new Uint8Array(2 * csr.targets.length);
  let kept = 0;
  for (let v = 0; v < nodeCount; v++) {
    let out = csr.offsets[v]!;
    let inward = into.offsets[v]!;
    const outEnd = csr.offsets[v + 1]!;
    const inEnd = into.offsets[v + 1]!;
    while (out < outEnd || inward < inEnd) {
      const to = out < outEnd ? csr.targets[out]! : nodeCount;
      const from = inward < inEnd ? into.targets[inward]! : nodeCount;
      const u = Math.min(to, from);
      while (out < outEnd && csr.targets[out] === u) out++;
      while (inward < inEnd && into.targets[inward] === u) inward++;
      if (u === v) continue;
      targets[kept] = u;
      ways[kept++] = (to === u ? 1 : 0) + (from === u ? 1 : 0);
    }
    offsets[v + 1] = kept;
  }
  return { nodeCount, offsets, targets: targets.subarray(0, kept), ways: ways.subarray(0, kept) };
}
