/**
 * Local moving with a queue (Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z, "fast local move"): every node goes to the
 * neighbouring community, or to one of its own, that gains most; only neighbours of moved nodes are looked at again.
 * Shared by Louvain and Leiden. wasm/communities.ts does the same in the same order: change both.
 */
import { mulberry32, shuffle } from "#base/prng.ts";
import type { CommunityGraph } from "./community-graph.ts";
import type { CommunityScratch } from "./community-scratch.ts";
import { hubsFirst } from "./hubs-first.ts";

/** Gains below this share of a node's strength are rounding, not improvement; without it two communities could swap a node for ever. */
const GAIN_MIN = 1e-12;
/** Where a few moves are expected, this many nodes, or this share of all, are looked at before it is decided whether to go on. */
export const SAMPLE_NODES_MIN = 1024;
export const SAMPLE_SHARE = 1 / 16;
/** Below this share of moves in the sample the rest is left as it is. */
export const SAMPLE_MOVED_MIN = 1 / 256;

export interface MoveOptions {
  readonly rate: number;
  readonly seed: number;
  /** Look at a sample first, and at the rest only when that moved. */
  readonly sampled: boolean;
  /** Nodes with many neighbours before those with few; by chance alone where false. */
  readonly byHubs: boolean;
}

/** Changes `community` in place (its labels lie below nodeCount); gives how much the objective gained: 0 when nothing moved. */
export function moveNodes(
  graph: CommunityGraph,
  community: Uint32Array,
  scratch: CommunityScratch,
  options: MoveOptions,
): number {
  const { nodeCount, offsets, targets, weights, mass } = graph;
  const { slots, sizeOf, queued, touched, empty } = scratch;
  const { rate } = options;
  const prng = mulberry32(options.seed);
  slots.fill(0, 0, 2 * nodeCount);
  sizeOf.fill(0, 0, nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    const c = community[v]!;
    slots[2 * c + 1]! += mass[v]!;
    sizeOf[c]!++;
  }
  let emptyCount = 0;
  for (let c = nodeCount - 1; c >= 0; c--) if (sizeOf[c] === 0) empty[emptyCount++] = c;

  // Each node is in the ring at most once, so nodeCount places are enough.
  const ring = scratch.ring.subarray(0, nodeCount);
  for (let v = 0; v < nodeCount; v++) ring[v] = v;
  shuffle(ring, prng);
  if (options.byHubs) hubsFirst(graph, scratch);
  queued.fill(1, 0, nodeCount);
  let head = 0;
  let waiting = nodeCount;
  let moves = 0;
  let gained = 0;
  let untilDecided = options.sampled ? sampleSize(nodeCount) : Infinity;
  const movesWanted = untilDecided * SAMPLE_MOVED_MIN;
  while (waiting > 0) {
    if (untilDecided-- === 0 && moves < movesWanted) break;
    const v = ring[head]!;
    head = head + 1 === nodeCount ? 0 : head + 1;
    waiting--;
    queued[v] = 0;
    const old = community[v]!;
    const rowStart = offsets[v]!;
    const rowEnd = offsets[v + 1]!;
    let touchedCount = 0;
    let strength = 0;
    if (weights === null) {
      strength = rowEnd - rowStart;
      for (let arc = rowStart; arc < rowEnd; arc++) {
        const c = community[targets[arc]!]!;
        const sum = slots[2 * c]!;
        if (sum === 0) touched[touchedCount++] = c;
        slots[2 * c] = sum + 1;
      }
    } else {
      for (let arc = rowStart; arc < rowEnd; arc++) {
        const c = community[targets[arc]!]!;
        const sum = slots[2 * c]!;
        const weight = weights[arc]!;
        if (sum === 0) touched[touchedCount++] = c;
        slots[2 * c] = sum + weight;
        strength += weight;
      }
    }
    const ownMass = mass[v]!;
    const own = rate * ownMass;
    let best = old;
    const stay = slots[2 * old]! - own * (slots[2 * old + 1]! - ownMass);
    let bestGain = stay + GAIN_MIN * (strength + own);
    // Alone a node has gain 0: better than a community it no longer belongs to.
    if (bestGain < 0 && sizeOf[old]! > 1) {
      best = empty[emptyCount - 1]!;
      bestGain = 0;
    }
    // Equal gains are drawn for, so that runs with other seeds show that a node could as well be elsewhere.
    let ties = 1;
    for (let i = 0; i < touchedCount; i++) {
      const c = touched[i]!;
      const gain = slots[2 * c]! - own * slots[2 * c + 1]!;
      slots[2 * c] = 0;
      if (gain < bestGain || c === old) continue;
      if (gain > bestGain) {
        best = c;
        bestGain = gain;
        ties = 1;
      } else if (best !== old && prng() * ++ties < 1) best = c;
    }
    if (best === old) continue;
    moves++;
    gained += bestGain - stay;
    if (sizeOf[best] === 0) emptyCount--;
    slots[2 * old + 1]! -= ownMass;
    slots[2 * best + 1]! += ownMass;
    sizeOf[best]!++;
    if (--sizeOf[old]! === 0) {
      slots[2 * old + 1] = 0;
      empty[emptyCount++] = old;
    }
    community[v] = best;
    for (let arc = rowStart; arc < rowEnd; arc++) {
      const u = targets[arc]!;
      if (queued[u] === 1 || community[u] === best) continue;
      queued[u] = 1;
      let tail = head + waiting;
      if (tail >= nodeCount) tail -= nodeCount;
      ring[tail] = u;
      waiting++;
    }
  }
  return gained;
}

export function sampleSize(nodeCount: number): number {
  return Math.max(SAMPLE_NODES_MIN, Math.ceil(nodeCount * SAMPLE_SHARE));
}
