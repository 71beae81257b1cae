/** Hops from nodes of a graph from which some are gone, and what Borgatti makes of them. */
import type { Csr } from "#graph/csr.ts";

export const FAR = 255;

/** Hops from `source` into `hops`: 0 for itself, FAR where there is no way or it is 255 hops or more. O(n + m). */
export function hopsFrom({ csr, gone, queue }: HopScratch, source: number, hops: Uint8Array): void {
  const { offsets, targets } = csr;
  hops.fill(FAR);
  hops[source] = 0;
  queue[0] = source;
  let ends = 1;
  for (let at = 0; at < ends; at++) {
    const v = queue[at]!;
    const next = hops[v]! + 1;
    if (next === FAR) return;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (hops[u] !== FAR || gone[u] === 1) continue;
      hops[u] = next;
      queue[ends++] = u;
    }
  }
}

export interface HopScratch {
  readonly csr: Csr;
  readonly gone: Uint8Array;
  readonly queue: Uint32Array;
}

/** Distance-weighted fragmentation DF (Borgatti 2006): 1 less the mean of one over the distance, over the pairs of nodes that remain. O(n (n + m)). */
export function distanceFragmentation(csr: Csr, gone: Uint8Array): number {
  const { nodeCount } = csr;
  const scratch = { csr, gone, queue: new Uint32Array(nodeCount) };
  const hops = new Uint8Array(nodeCount);
  /** By hops: whole counts, so that the sum does not hang on the order of nodes. */
  const pairsAt = new Float64Array(FAR);
  let left = 0;
  for (let v = 0; v < nodeCount; v++) {
    if (gone[v] === 1) continue;
    left++;
    hopsFrom(scratch, v, hops);
    for (let u = 0; u < v; u++) if (hops[u] !== FAR) pairsAt[hops[u]!]!++;
  }
  let sum = 0;
  for (let hop = 1; hop < FAR; hop++) sum += pairsAt[hop]! / hop;
  return left < 2 ? 0 : 1 - (2 * sum) / (left * (left - 1));
}
