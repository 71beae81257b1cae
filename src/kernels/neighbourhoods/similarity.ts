/**
 * How alike the neighbourhoods of two nodes are. With Γ for neighbours and k for how many: common = |Γ(a) ∩ Γ(b)|, Jaccard = common /
 * |Γ(a) ∪ Γ(b)|, Adamic and Adar 2003 (doi:10.1016/S0378-8733(03)00009-1) Σ 1/ln k_z and resource allocation (Zhou, Lü and Zhang
 * 2009, doi:10.1140/epjb/e2009-00335-8) Σ 1/k_z over the common neighbours z. O(k_a + k_b + Σ k_z).
 *
 * Undirected. Parallel edges count once, self-loops and weights not; a and b themselves are no common neighbours.
 */
import { assert } from "#base/assert.ts";
import type { Bitset } from "#base/bitset.ts";
import type { Csr } from "#graph/csr.ts";

export interface Similarity {
  readonly common: number;
  readonly jaccard: number;
  readonly adamicAdar: number;
  readonly resourceAllocation: number;
}

/** Only edges of the mask are there; null = all are. */
export function similarity(csr: Csr, pair: readonly [number, number], mask: Bitset | null): Similarity {
  assert(pair[0] !== pair[1], "a node's neighbourhood is compared with another's");
  const [ofA, ofB] = [neighboursOf(csr, pair[0], mask), neighboursOf(csr, pair[1], mask)];
  const nearA = new Set(ofA);
  let [common, adamicAdar, resourceAllocation] = [0, 0, 0];
  for (const z of ofB) {
    if (!nearA.has(z)) continue;
    const degree = neighboursOf(csr, z, mask).length;
    common++;
    adamicAdar += 1 / Math.log(degree);
    resourceAllocation += 1 / degree;
  }
  return { common, jaccard: jaccard(common, ofA.length, ofB.length), adamicAdar, resourceAllocation };
}

/** 0 where neither has a neighbour. */
export function jaccard(common: number, degreeA: number, degreeB: number): number {
  const either = degreeA + degreeB - common;
  return either === 0 ? 0 : common / either;
}

/** Distinct, in order, without the node itself. */
export function neighboursOf({ directed, offsets, targets, edges }: Csr, v: number, mask: Bitset | null): number[] {
  assert(!directed, "neighbourhoods are compared in undirected graphs");
  assert(mask === null || edges !== null, "a mask needs a graph with edge ids");
  const neighbours: number[] = [];
  let before = v;
  for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
    const u = targets[arc]!;
    if (u === v || u === before || (mask !== null && !mask.has(edges![arc]!))) continue;
    neighbours.push(u);
    before = u;
  }
  return neighbours;
}
