/**
 * Measures by which nodes are taken out one after the other, of what is left of a graph. Each says how much one wants to take a node: more is first.
 *
 * - `degree`: neighbours that are left.
 * - `betweenness`: raw (../betweenness.ts), from all nodes up to 5,000, from drawn ones beyond.
 * - `collective-influence`: (k − 1) Σ (k − 1) over the rim of the ball of `radius` hops; Morone and Makse 2015, doi:10.1038/nature14604.
 * - `ra2`, `cnd`: how unlike the ends of a node's links are, summed over its links: (1 + e_i + e_j + e_i e_j) / (1 + CN) and 1 / (1 + CN), with
 *   CN the neighbours both share and e those that only one has, the other end not counted; latent-geometry network automata (Adler and others 2025,
 *   doi:10.20944/preprints202505.2276).
 * - `one-step`: what its loss alone takes from the largest component, and of equal ones from the pairs that are still connected.
 */
import { mulberry32 } from "#base/prng.ts";
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { betweenness, drawPivots } from "../betweenness.ts";
import type { CutEffects } from "./cut-effects.ts";

export const REMOVAL_MEASURES = ["degree", "betweenness", "collective-influence", "ra2", "cnd", "one-step"] as const;
export type RemovalMeasure = (typeof REMOVAL_MEASURES)[number];

/** What is left when some are gone. */
export interface Left {
  readonly csr: Csr;
  readonly gone: Uint8Array;
  readonly effects: CutEffects;
  readonly radius: number;
  /** Nodes to count paths from where there are more than 5,000. */
  readonly sources: number;
  readonly seed: number;
}

const ALL_SOURCES_MAX = 5_000;

/** Node → score; of nodes that are gone nothing is said. */
export function scoresBy(measure: RemovalMeasure, left: Left): Float64Array {
  switch (measure) {
    case "degree":
      return Float64Array.from(degreesLeft(left));
    case "betweenness":
      return betweennessLeft(left);
    case "collective-influence":
      return collectiveInfluence(left);
    case "ra2":
      return unlikeness(left, (only, others, shared) => (1 + only + others + only * others) / (1 + shared));
    case "cnd":
      return unlikeness(left, (_only, _others, shared) => 1 / (1 + shared));
    case "one-step":
      return oneStep(left);
  }
}

function degreesLeft({ csr, gone }: Left): Uint32Array {
  const { nodeCount, offsets, targets } = csr;
  const degrees = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    if (gone[v] === 1) continue;
    let degree = 0;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) degree += 1 - gone[targets[arc]!]!;
    degrees[v] = degree;
  }
  return degrees;
}

function betweennessLeft({ csr, gone, sources, seed }: Left): Float64Array {
  const { nodeCount, offsets, targets } = csr;
  const indexOf = new Uint32Array(nodeCount);
  const nodes: number[] = [];
  for (let v = 0; v < nodeCount; v++) {
    if (gone[v] === 1) continue;
    indexOf[v] = nodes.length;
    nodes.push(v);
  }
  const pairs: number[] = [];
  for (const v of nodes) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (u < v && gone[u] === 0) pairs.push(indexOf[u]!, indexOf[v]!);
    }
  }
  const rest = csrOfPairs(nodes.length, Uint32Array.from(pairs), { directed: false });
  const sampled = nodes.length > ALL_SOURCES_MAX;
  const { scores } = betweenness(rest, sampled ? { pivots: drawPivots(nodes.length, sources, mulberry32(seed)) } : {});
  const all = new Float64Array(nodeCount);
  nodes.forEach((v, i) => (all[v] = scores[i]!));
  return all;
}

function collectiveInfluence(left: Left): Float64Array {
  const { csr, gone, radius } = left;
  const { nodeCount, offsets, targets } = csr;
  const degrees = degreesLeft(left);
  const scores = new Float64Array(nodeCount);
  const seenBy = new Uint32Array(nodeCount);
  let rim: number[] = [];
  for (let v = 0; v < nodeCount; v++) {
    if (gone[v] === 1 || degrees[v]! < 2) continue;
    seenBy[v] = v + 1;
    rim = [v];
    for (let hop = 0; hop < radius; hop++) {
      const next: number[] = [];
      for (const u of rim) {
        for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
          const w = targets[arc]!;
          if (gone[w] === 1 || seenBy[w] === v + 1) continue;
          seenBy[w] = v + 1;
          next.push(w);
        }
      }
      rim = next;
    }
    let sum = 0;
    for (const u of rim) sum += degrees[u]! - 1;
    scores[v] = (degrees[v]! - 1) * sum;
  }
  return scores;
}

/** Summed over the links of each node; O(Σ d²). */
function unlikeness(left: Left, ofLink: (only: number, others: number, shared: number) => number): Float64Array {
  const { csr, gone } = left;
  const { nodeCount, offsets, targets } = csr;
  const degrees = degreesLeft(left);
  const scores = new Float64Array(nodeCount);
  const near = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    if (gone[v] === 1) continue;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) near[targets[arc]!] = v + 1;
    let sum = 0;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (gone[u] === 1) continue;
      let shared = 0;
      for (let beyond = offsets[u]!; beyond < offsets[u + 1]!; beyond++) {
        const w = targets[beyond]!;
        if (near[w] === v + 1 && gone[w] === 0) shared++;
      }
      sum += ofLink(degrees[v]! - 1 - shared, degrees[u]! - 1 - shared, shared);
    }
    scores[v] = sum;
  }
  return scores;
}

/** Whole steps of the largest component first; what is lost of the pairs is less than one of them. */
function oneStep({ csr, gone, effects }: Left): Float64Array {
  effects.measure(gone);
  const scores = new Float64Array(csr.nodeCount);
  for (let v = 0; v < csr.nodeCount; v++) {
    if (gone[v] === 1) continue;
    const lost = (effects.pairs - effects.pairsAfter[v]!) / (effects.pairs + 1);
    scores[v] = effects.largest - effects.largestAfter[v]! + lost;
  }
  return scores;
}
