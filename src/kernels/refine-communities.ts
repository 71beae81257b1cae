/**
 * Leiden's refinement: inside each community, starting from single nodes, each node that is still alone joins a set that is well
 * connected to the rest of the community, drawn with chance ∝ exp(gain/θ). What comes out is connected, and a community may come apart.
 * wasm/communities.ts does the same in the same order: change both.
 */
import { mulberry32, shuffle } from "#base/prng.ts";
import type { CommunityGraph } from "./community-graph.ts";
import type { CommunityScratch } from "./community-scratch.ts";

/** 1/θ of the paper, θ = 0.01: how freely a node takes less than the best set. */
const STEEPNESS = 100;
/** Below this, exp adds nothing that a draw could hit. */
const EXPONENT_MIN = -40;

export interface RefineOptions {
  readonly rate: number;
  readonly seed: number;
}

/** Writes node → refined set into `set` (labels below nodeCount, each the index of a node). */
export function refine(
  graph: CommunityGraph,
  partition: { readonly community: Uint32Array; readonly set: Uint32Array },
  scratch: CommunityScratch,
  options: RefineOptions,
): void {
  const { nodeCount, offsets, targets, weights, mass } = graph;
  const { community, set } = partition;
  const { slots, sizeOf, touched, outward, communityMass } = scratch;
  const { rate } = options;
  const prng = mulberry32(options.seed);
  communityMass.fill(0, 0, nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    communityMass[community[v]!]! += mass[v]!;
    set[v] = v;
    sizeOf[v] = 1;
    slots[2 * v] = 0;
    slots[2 * v + 1] = mass[v]!;
  }
  // Weight between each set and the rest of its community.
  for (let v = 0; v < nodeCount; v++) {
    const c = community[v]!;
    let sum = 0;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      if (community[targets[arc]!] === c) sum += weights === null ? 1 : weights[arc]!;
    }
    outward[v] = sum;
  }
  const ring = scratch.ring.subarray(0, nodeCount);
  for (let v = 0; v < nodeCount; v++) ring[v] = v;
  shuffle(ring, prng);
  for (let i = 0; i < nodeCount; i++) {
    const v = ring[i]!;
    if (set[v] !== v || sizeOf[v] !== 1) continue;
    const ownMass = mass[v]!;
    const allMass = communityMass[community[v]!]!;
    if (outward[v]! < rate * ownMass * (allMass - ownMass)) continue;
    const c = community[v]!;
    const own = rate * ownMass;
    let touchedCount = 0;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (community[u] !== c) continue;
      const s = set[u]!;
      const sum = slots[2 * s]!;
      if (sum === 0) touched[touchedCount++] = s;
      slots[2 * s] = sum + (weights === null ? 1 : weights[arc]!);
    }
    // Only sets that gain and are well connected are drawn from; the rest are dropped from the list.
    let best = 0;
    let candidates = 0;
    for (let k = 0; k < touchedCount; k++) {
      const s = touched[k]!;
      const setMass = slots[2 * s + 1]!;
      const gain = slots[2 * s]! - own * setMass;
      if (gain < 0 || outward[s]! < rate * setMass * (allMass - setMass)) {
        slots[2 * s] = 0;
        continue;
      }
      touched[candidates++] = s;
      if (gain > best) best = gain;
    }
    if (candidates === 0) continue;
    const alone = exponential(-best * STEEPNESS);
    let total = alone;
    for (let k = 0; k < candidates; k++) {
      const s = touched[k]!;
      total += exponential((slots[2 * s]! - own * slots[2 * s + 1]! - best) * STEEPNESS);
    }
    let left = prng() * total - alone;
    let chosen = v;
    let chosenWeight = 0;
    for (let k = 0; k < candidates; k++) {
      const s = touched[k]!;
      const weight = slots[2 * s]!;
      slots[2 * s] = 0;
      if (left < 0) continue;
      left -= exponential((weight - own * slots[2 * s + 1]! - best) * STEEPNESS);
      if (left >= 0) continue;
      chosen = s;
      chosenWeight = weight;
    }
    if (chosen === v) continue;
    set[v] = chosen;
    sizeOf[v] = 0;
    sizeOf[chosen]!++;
    slots[2 * chosen + 1]! += ownMass;
    outward[chosen]! += outward[v]! - 2 * chosenWeight;
  }
}

/** exp(x) for x ≤ 0 from sums and products alone, so that WebAssembly gives the same bits; good to 1e-9, and 0 far down. */
function exponential(x: number): number {
  if (x < EXPONENT_MIN) return 0;
  // Down to [−0.7, 0] by halving, up again by squaring.
  let part = x;
  let doublings = 0;
  while (part < -0.7) {
    part *= 0.5;
    doublings++;
  }
  let power =
    1 + part * (1 + (part / 2) * (1 + (part / 3) * (1 + (part / 4) * (1 + (part / 5) * (1 + (part / 6) * (1 + part / 7))))));
  for (; doublings > 0; doublings--) power *= power;
  return power;
}
