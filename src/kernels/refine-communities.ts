/**
 * Leiden's refinement: inside each community, starting from single nodes, each node that is still alone joins a set that is well
 * connected to the rest of the community, drawn with chance ∝ exp(gain/θ). What comes out is connected, and a community may come apart.
 */
import { shuffle, type Prng } from "#base/prng.ts";
import type { CommunityGraph } from "./community-graph.ts";

/** θ of the paper: how freely a node takes less than the best set. */
const RANDOMNESS = 0.01;

/** Node → refined set (labels below nodeCount, each the index of a node). */
export function refine(graph: CommunityGraph, community: Uint32Array, rate: number, prng: Prng): Uint32Array {
  const { nodeCount, offsets, targets, weights, mass } = graph;
  const communityMass = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) communityMass[community[v]!] = communityMass[community[v]!]! + mass[v]!;
  const set = Uint32Array.from({ length: nodeCount }, (_, v) => v);
  const setMass = Float64Array.from(mass);
  const setSize = new Uint32Array(nodeCount).fill(1);
  /** Weight between each set and the rest of its community. */
  const outward = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      if (community[targets[arc]!] === community[v]) outward[v] = outward[v]! + weights[arc]!;
    }
  }
  const wellConnected = (s: number, c: number): boolean => outward[s]! >= rate * setMass[s]! * (communityMass[c]! - setMass[s]!);
  const weightTo = new Float64Array(nodeCount);
  const touched: number[] = [];
  const order = shuffle(
    Uint32Array.from({ length: nodeCount }, (_, v) => v),
    prng,
  );
  for (const v of order) {
    const c = community[v]!;
    if (set[v] !== v || setSize[v] !== 1 || !wellConnected(v, c)) continue;
    touched.length = 0;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (community[u] !== c || weights[arc] === 0) continue;
      const s = set[u]!;
      if (weightTo[s] === 0) touched.push(s);
      weightTo[s] = weightTo[s]! + weights[arc]!;
    }
    const chosen = draw(touched, prng, (s) => (wellConnected(s, c) ? weightTo[s]! - rate * mass[v]! * setMass[s]! : -1));
    if (chosen !== -1) {
      set[v] = chosen;
      setSize[v] = 0;
      setSize[chosen]!++;
      setMass[chosen] = setMass[chosen]! + mass[v]!;
      outward[chosen] = outward[chosen]! + outward[v]! - 2 * weightTo[chosen]!;
    }
    for (const s of touched) weightTo[s] = 0;
  }
  return set;
}

/** One of the sets with gain ≥ 0, or −1 to stay alone (gain 0). Gains are shifted by the best, so that exp never overflows. */
function draw(sets: readonly number[], prng: Prng, gainOf: (set: number) => number): number {
  let best = 0;
  for (const s of sets) best = Math.max(best, gainOf(s));
  let total = Math.exp(-best / RANDOMNESS);
  const sums = sets.map((s) => {
    const gain = gainOf(s);
    if (gain >= 0) total += Math.exp((gain - best) / RANDOMNESS);
    return total;
  });
  const point = prng() * total;
  if (point < Math.exp(-best / RANDOMNESS)) return -1;
  const at = sums.findIndex((sum) => point < sum);
  return at === -1 ? -1 : sets[at]!;
}
