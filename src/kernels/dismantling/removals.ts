/** Who can be taken out of a network, at what cost, and how many: what all ways to choose are asked. */
import type { Csr } from "#graph/csr.ts";

export interface Removals {
  /** Undirected, without parallel edges and self-loops; weights are not read. */
  readonly csr: Csr;
  /** How many at most; fewer are taken where no more may be. */
  readonly steps: number;
  /** Node → cost above 0; null = each costs 1. */
  readonly costs: Float64Array | null;
  /** What may be spent; null = as much as the steps cost. */
  readonly budget: number | null;
  /** Node → 1 where it may be taken; null = each may. */
  readonly eligible: Uint8Array | null;
  /**
   * Node → 1 where it counts in sizes, pairs and groups; null = each does. What does not count only holds others together: a phone or a document
   * among the people who share it.
   */
  readonly counted: Uint8Array | null;
  /** Node → place among equals: the smallest comes first; null = by index. */
  readonly rank: Uint32Array | null;
  readonly seed: number;
}

export function mayGo({ eligible }: Removals, v: number): boolean {
  return eligible === null || eligible[v] === 1;
}

export function costOf({ costs }: Removals, v: number): number {
  return costs === null ? 1 : costs[v]!;
}

export function rankOf({ rank }: Removals, v: number): number {
  return rank === null ? v : rank[v]!;
}

/** What the nodes of a row cost together. */
export function spentOn(removals: Removals, order: Iterable<number>): number {
  let spent = 0;
  for (const v of order) spent += costOf(removals, v);
  return spent;
}

/** Sums of costs are floats: so much over is not over. */
export function isOver({ budget }: Removals, spent: number): boolean {
  return budget !== null && spent > budget * (1 + 1e-9);
}

export function eligibleCount({ csr, eligible }: Removals): number {
  return eligible === null ? csr.nodeCount : eligible.reduce((sum, may) => sum + may, 0);
}
