/**
 * Katz's measure: walks to a node, those of length l counting `attenuation`^l. Katz 1953, doi:10.1007/BF02289026. From all nodes it
 * ranks nodes; from one node it says how likely a tie to each other is (Liben-Nowell and Kleinberg 2007, doi:10.1002/asi.20591). O(m) a length;
 * converges where `attenuation` is below one over the largest eigenvalue of the adjacency matrix (anything below
 * one over the largest degree is low enough), and otherwise says that it did not.
 *
 * Walks follow arcs as they point. Weights multiply along a walk; parallel edges make walks of their own; an undirected self-loop is one
 * arc. The walk of no length does not count.
 */
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";

export interface KatzOptions {
  /** Nodes that walks begin at; null = all. */
  readonly sources: ArrayLike<number> | null;
  readonly attenuation: number;
  /** Longer walks are not looked at; 3 or 4 is often enough to rank by. */
  readonly lengthMax: number;
  /** Once the walks of one length add no more than this to any node, longer ones are left out. */
  readonly tolerance: number;
}

export interface Katz {
  readonly scores: Float64Array;
  /** Longest walks that were looked at. */
  readonly length: number;
  /** False when walks were cut at `lengthMax` while they still added. */
  readonly converged: boolean;
  /** Longer walks would add no more than this to any node; Infinity where a step may take more than it leaves, so that nothing bounds them. */
  readonly leftOutMax: number;
}

export function katz(csr: Csr, options: KatzOptions): Katz {
  const { nodeCount } = csr;
  const { sources, attenuation, lengthMax, tolerance } = options;
  const { offsets, targets, weights } = transpose(csr);
  const scores = new Float64Array(nodeCount);
  // No walk of one step more weighs more than this share of the heaviest before it: what is left out is less than a geometric series.
  const share = attenuation * heaviestRow(offsets, weights);
  const boundAfter = (largest: number): number => (largest === 0 ? 0 : share < 1 ? (largest * share) / (1 - share) : Infinity);
  let largest = 1;
  let walks = new Float64Array(nodeCount);
  let next = new Float64Array(nodeCount);
  if (sources === null) walks.fill(1);
  else for (let i = 0; i < sources.length; i++) walks[sources[i]!] = 1;
  for (let length = 1; length <= lengthMax; length++) {
    largest = 0;
    for (let v = 0; v < nodeCount; v++) {
      let sum = 0;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        sum += weights === null ? walks[targets[arc]!]! : walks[targets[arc]!]! * weights[arc]!;
      }
      next[v] = attenuation * sum;
      scores[v]! += next[v]!;
      largest = Math.max(largest, next[v]!);
    }
    if (largest <= tolerance) return { scores, length, converged: true, leftOutMax: boundAfter(largest) };
    [walks, next] = [next, walks];
  }
  return { scores, length: lengthMax, converged: false, leftOutMax: boundAfter(largest) };
}

function heaviestRow(offsets: Uint32Array, weights: Float64Array | null): number {
  let heaviest = 0;
  for (let v = 0; v + 1 < offsets.length; v++) {
    let sum = offsets[v + 1]! - offsets[v]!;
    if (weights !== null) {
      sum = 0;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) sum += weights[arc]!;
    }
    heaviest = Math.max(heaviest, sum);
  }
  return heaviest;
}
