/**
 * PageRank, Page, Brin, Motwani and Winograd 1999, and its personalised form: power iteration, weighted by arc weights.
 * What a node without out-arcs holds goes back to where walks begin. O(m) a round; the error shrinks by `damping` a round.
 * Parallel edges add up; an undirected self-loop is one arc.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";

export interface PageRankOptions {
  /** Chance to walk on, e.g. 0.85. */
  readonly damping: number;
  readonly roundsMax: number;
  /** Largest sum of absolute changes of a round that counts as standing still. */
  readonly tolerance: number;
}

export interface PersonalisedOptions extends PageRankOptions {
  /** Nodes that walks begin at, and go back to. */
  readonly seeds: ArrayLike<number>;
  /** Share of each seed (any scale); equal shares when not given. */
  readonly seedWeights?: ArrayLike<number>;
}

export interface PageRank {
  /** Sums to 1. */
  readonly scores: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
}

export function pageRank(csr: Csr, options: PageRankOptions): PageRank {
  return iterate(csr, new Float64Array(csr.nodeCount).fill(1 / csr.nodeCount), options);
}

export function personalisedPageRank(csr: Csr, options: PersonalisedOptions): PageRank {
  const { seeds, seedWeights } = options;
  assert(seeds.length > 0, "a personalised PageRank needs a seed");
  const restart = new Float64Array(csr.nodeCount);
  let total = 0;
  for (let i = 0; i < seeds.length; i++) {
    const weight = seedWeights === undefined ? 1 : seedWeights[i]!;
    restart[seeds[i]!] = restart[seeds[i]!]! + weight;
    total += weight;
  }
  assert(total > 0, "the seeds of a personalised PageRank weigh nothing");
  for (let v = 0; v < restart.length; v++) restart[v] = restart[v]! / total;
  return iterate(csr, restart, options);
}

function iterate(csr: Csr, restart: Float64Array, options: PageRankOptions): PageRank {
  const { nodeCount, offsets, targets, weights } = csr;
  const { damping, roundsMax, tolerance } = options;
  const strength = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) strength[v] = strength[v]! + (weights?.[arc] ?? 1);
  }
  let scores = Float64Array.from(restart);
  let next = new Float64Array(nodeCount);
  for (let round = 1; round <= roundsMax; round++) {
    next.fill(0);
    let dangling = 0;
    for (let v = 0; v < nodeCount; v++) {
      if (strength[v]! <= 0) {
        dangling += scores[v]!;
        continue;
      }
      const share = scores[v]! / strength[v]!;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++)
        next[targets[arc]!] = next[targets[arc]!]! + share * (weights?.[arc] ?? 1);
    }
    let change = 0;
    for (let v = 0; v < nodeCount; v++) {
      next[v] = damping * (next[v]! + dangling * restart[v]!) + (1 - damping) * restart[v]!;
      change += Math.abs(next[v]! - scores[v]!);
    }
    [scores, next] = [next, scores];
    if (change <= tolerance) return { scores, rounds: round, converged: true };
  }
  return { scores, rounds: roundsMax, converged: nodeCount === 0 };
}
