/**
 * Local moving with a queue (Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z, "fast local move"): every node goes to the
 * neighbouring community, or to one of its own, that gains most; only neighbours of moved nodes are looked at again.
 * Shared by Louvain and Leiden.
 */
import { shuffle, type Prng } from "#base/prng.ts";
import type { CommunityGraph } from "./community-graph.ts";

/** Gains below this share of a node's strength are rounding, not improvement; without it two communities could swap a node for ever. */
const GAIN_MIN = 1e-12;

/** Changes `community` in place (its labels lie below nodeCount); true when any node moved. */
export function moveNodes(graph: CommunityGraph, community: Uint32Array, rate: number, prng: Prng): boolean {
  const { nodeCount, offsets, targets, weights, mass } = graph;
  const massOf = new Float64Array(nodeCount);
  const sizeOf = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    massOf[community[v]!] = massOf[community[v]!]! + mass[v]!;
    sizeOf[community[v]!]!++;
  }
  const empty: number[] = [];
  for (let c = nodeCount - 1; c >= 0; c--) if (sizeOf[c] === 0) empty.push(c);

  // A ring of nodes to look at: each is in it at most once, so nodeCount places are enough.
  const ring = shuffle(
    Uint32Array.from({ length: nodeCount }, (_, v) => v),
    prng,
  );
  const queued = new Uint8Array(nodeCount).fill(1);
  let head = 0;
  let waiting = nodeCount;
  const weightTo = new Float64Array(nodeCount);
  const touched = new Uint32Array(nodeCount);
  const seen = new Uint8Array(nodeCount);
  let moved = false;
  while (waiting > 0) {
    const v = ring[head]!;
    head = head + 1 === nodeCount ? 0 : head + 1;
    waiting--;
    queued[v] = 0;
    const old = community[v]!;
    let touchedCount = 0;
    let strength = 0;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const c = community[targets[arc]!]!;
      if (seen[c] === 0) {
        seen[c] = 1;
        touched[touchedCount++] = c;
      }
      weightTo[c] = weightTo[c]! + weights[arc]!;
      strength += weights[arc]!;
    }
    const own = rate * mass[v]!;
    let best = old;
    let bestGain = weightTo[old]! - own * (massOf[old]! - mass[v]!) + GAIN_MIN * (strength + own);
    // Alone a node has gain 0: better than a community it no longer belongs to.
    if (bestGain < 0 && sizeOf[old]! > 1) {
      best = empty[empty.length - 1]!;
      bestGain = 0;
    }
    // Equal gains are drawn for, so that runs with other seeds show that a node could as well be elsewhere.
    let ties = 1;
    for (let i = 0; i < touchedCount; i++) {
      const c = touched[i]!;
      if (c === old) continue;
      const gain = weightTo[c]! - own * massOf[c]!;
      if (gain > bestGain) {
        best = c;
        bestGain = gain;
        ties = 1;
      } else if (gain === bestGain && best !== old && prng() * ++ties < 1) best = c;
    }
    for (let i = 0; i < touchedCount; i++) {
      weightTo[touched[i]!] = 0;
      seen[touched[i]!] = 0;
    }
    if (best === old) continue;
    moved = true;
    if (sizeOf[best] === 0) empty.pop();
    massOf[old] = massOf[old]! - mass[v]!;
    massOf[best] = massOf[best]! + mass[v]!;
    sizeOf[best]!++;
    if (--sizeOf[old]! === 0) {
      massOf[old] = 0;
      empty.push(old);
    }
    community[v] = best;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (queued[u] === 1 || community[u] === best) continue;
      queued[u] = 1;
      let tail = head + waiting;
      if (tail >= nodeCount) tail -= nodeCount;
      ring[tail] = u;
      waiting++;
    }
  }
  return moved;
}
