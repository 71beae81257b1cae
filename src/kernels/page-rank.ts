/**
 * PageRank, Page, Brin, Motwani and Winograd 1999, and its personalised form: power iteration, weighted by arc weights.
 * What a node without out-arcs holds goes back to where walks begin. O(m) a round; the error shrinks by `damping` a round.
 * Parallel edges add up; an undirected self-loop is one arc.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";

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
  const { nodeCount } = csr;
  const { damping, roundsMax, tolerance } = options;
  const into = transpose(csr);
  const inverse = inverseStrengths(csr);
  let scores = restart.slice();
  let next = new Float64Array(nodeCount);
  // What a node gives along an arc of weight 1, worked out once a round instead of once an arc.
  const given = new Float64Array(nodeCount);
  for (let round = 1; round <= roundsMax; round++) {
    let dangling = 0;
    for (let v = 0; v < nodeCount; v++) {
      given[v] = scores[v]! * inverse[v]!;
      if (inverse[v] === 0) dangling += scores[v]!;
    }
    gather(into, given, next);
    const restarting = 1 - damping + damping * dangling;
    let change = 0;
    for (let v = 0; v < nodeCount; v++) {
      const score = damping * next[v]! + restarting * restart[v]!;
      change += Math.abs(score - scores[v]!);
      next[v] = score;
    }
    [scores, next] = [next, scores];
    if (change <= tolerance) return { scores, rounds: round, converged: true };
  }
  return { scores, rounds: roundsMax, converged: nodeCount === 0 };
}

/** One over what a node's arcs weigh together; 0 for a node that none leaves. */
function inverseStrengths(csr: Csr): Float64Array {
  const { nodeCount, offsets, weights } = csr;
  const inverse = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    let strength = offsets[v + 1]! - offsets[v]!;
    if (weights !== null) {
      strength = 0;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) strength += weights[arc]!;
    }
    inverse[v] = strength > 0 ? 1 / strength : 0;
  }
  return inverse;
}

/** Writes, for each node, the sum of what comes along its arcs. Two sums in turn, so that one addition need not wait for the other. */
function gather(into: Csr, given: Float64Array, sums: Float64Array): void {
  const { nodeCount, offsets, targets, weights } = into;
  let arc = 0;
  for (let v = 0; v < nodeCount; v++) {
    const end = offsets[v + 1]!;
    let even = 0;
    let odd = 0;
    if (weights === null) {
      for (; arc + 1 < end; arc += 2) {
        even += given[targets[arc]!]!;
        odd += given[targets[arc + 1]!]!;
      }
      if (arc < end) even += given[targets[arc++]!]!;
    } else {
      for (; arc < end; arc++) even += given[targets[arc]!]! * weights[arc]!;
    }
    sums[v] = even + odd;
  }
}
