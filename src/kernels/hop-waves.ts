/**
 * Hops between all pairs of nodes, summed up for each node. Searches from 128 nodes go on at once, a bit each, so that a row is read
 * once for all of them: Then and others 2014, "The More the Merrier", doi:10.14778/2735496.2735507. While many nodes are on a wave's
 * front, every node looks along its arcs for one; when few are, those few look back along the arcs that come to them. O(nm) at the
 * worst, as one search a node would be, and about a tenth of that in small worlds: a second for ten thousand nodes and a
 * hundred thousand edges, some two minutes for ten times as many. Memory 60 bytes a node and thread.
 */
import { bitCount } from "#base/bitset.ts";
import type { ChunkTask } from "#base/chunks.ts";
import type { Csr } from "#graph/csr.ts";

/** What the nodes that can be reached from a node along arcs add up to, the node itself not counted. */
export interface DistanceSums {
  readonly reached: Float64Array;
  readonly distances: Float64Array;
  /** Of one over the distance. */
  readonly inverses: Float64Array;
}

export interface HopInput {
  readonly csr: Csr;
  /** The transpose; the same graph when it is undirected. */
  readonly reverse: Csr;
}

/** Words of 32 searches each that a node holds side by side; written out in the loops. */
const WORDS = 4;
/** A front of fewer nodes than one in so many looks back along its arcs. */
const SPARSE = 16;

interface Waves {
  /** Searches that have come to a node. */
  readonly seen: Int32Array;
  /** Searches whose front a node is on, now and next; all zero for other nodes. */
  front: Int32Array;
  next: Int32Array;
  queue: Uint32Array;
  nextQueue: Uint32Array;
}

/** Searches that go on at once; a chunk is one such wave. */
export const SEARCHES_PER_WAVE = 32 * WORDS;

/** Adds what one wave comes to: three columns of sums, as `sumsIn` reads them. */
export const hopSumsTask: ChunkTask<HopInput, void> = (input, stopped) => {
  const { nodeCount } = input.csr;
  const words = (): Int32Array => new Int32Array(WORDS * nodeCount);
  const queue = (): Uint32Array => new Uint32Array(nodeCount);
  const waves: Waves = { seen: words(), front: words(), next: words(), queue: queue(), nextQueue: queue() };
  return (chunk, sum) => oneWave(input, waves, { first: chunk * SEARCHES_PER_WAVE, sums: sumsIn(sum, nodeCount), stopped });
};

export function sumsIn(columns: Float64Array, nodeCount: number): DistanceSums {
  return {
    reached: columns.subarray(0, nodeCount),
    distances: columns.subarray(nodeCount, 2 * nodeCount),
    inverses: columns.subarray(2 * nodeCount, 3 * nodeCount),
  };
}

/**
 * Runs against the arcs, from the nodes that are to be reached, `first` and those after it, so that what comes to a node is what that
 * node can reach.
 */
function oneWave(
  { csr, reverse }: HopInput,
  waves: Waves,
  { first, sums, stopped }: { first: number; sums: DistanceSums; stopped: () => boolean },
): void {
  const { nodeCount } = csr;
  const { seen, front } = waves;
  seen.fill(0);
  front.fill(0);
  waves.next.fill(0);
  let active = Math.min(SEARCHES_PER_WAVE, nodeCount - first);
  for (let i = 0; i < active; i++) {
    const word = WORDS * (first + i) + (i >>> 5);
    seen[word] = front[word] = 1 << (i & 31);
    waves.queue[i] = first + i;
  }
  // Whether the queue holds the front; a front that was looked for by all does not fill it.
  let queued = true;
  for (let hops = 1; active > 0 && !stopped(); hops++) {
    if (active * SPARSE > nodeCount) {
      active = lookAlongArcs(csr, waves, sums, hops);
      queued = false;
    } else {
      if (!queued) refillQueue(waves);
      active = lookBack(reverse, waves, active);
      settle(waves, active, sums, hops);
      queued = true;
    }
    [waves.front, waves.next] = [waves.next, waves.front];
  }
}

/** Every node takes the searches that a neighbour is on the front of; says how many nodes are on the next front. */
function lookAlongArcs(csr: Csr, waves: Waves, sums: DistanceSums, hops: number): number {
  const { nodeCount, offsets, targets } = csr;
  const { seen, front, next } = waves;
  const { reached, distances, inverses } = sums;
  let active = 0;
  for (let v = 0, at = 0; v < nodeCount; v++, at += WORDS) {
    const seen0 = seen[at]!;
    const seen1 = seen[at + 1]!;
    const seen2 = seen[at + 2]!;
    const seen3 = seen[at + 3]!;
    let new0 = 0;
    let new1 = 0;
    let new2 = 0;
    let new3 = 0;
    if ((seen0 & seen1 & seen2 & seen3) !== -1) {
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const word = WORDS * targets[arc]!;
        new0 |= front[word]!;
        new1 |= front[word + 1]!;
        new2 |= front[word + 2]!;
        new3 |= front[word + 3]!;
      }
      new0 &= ~seen0;
      new1 &= ~seen1;
      new2 &= ~seen2;
      new3 &= ~seen3;
    }
    next[at] = new0;
    next[at + 1] = new1;
    next[at + 2] = new2;
    next[at + 3] = new3;
    if ((new0 | new1 | new2 | new3) === 0) continue;
    seen[at] = seen0 | new0;
    seen[at + 1] = seen1 | new1;
    seen[at + 2] = seen2 | new2;
    seen[at + 3] = seen3 | new3;
    active++;
    const count = bitCount(new0) + bitCount(new1) + bitCount(new2) + bitCount(new3);
    reached[v]! += count;
    distances[v]! += count * hops;
    inverses[v]! += count / hops;
  }
  return active;
}

/** The nodes of the queue hand their searches to those with an arc to them, which make up the next queue; says how many those are. */
function lookBack(into: Csr, waves: Waves, active: number): number {
  const { offsets, targets } = into;
  const { seen, front, next, queue, nextQueue } = waves;
  let found = 0;
  for (let i = 0; i < active; i++) {
    const v = queue[i]!;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
      const u = targets[arc]!;
      let before = 0;
      let after = 0;
      for (let word = 0; word < WORDS; word++) {
        const at = WORDS * u + word;
        before |= next[at]!;
        after |= next[at]! |= front[WORDS * v + word]! & ~seen[at]!;
      }
      if (before === 0 && after !== 0) nextQueue[found++] = u;
    }
  }
  for (let i = 0; i < active; i++) front.fill(0, WORDS * queue[i]!, WORDS * queue[i]! + WORDS);
  [waves.queue, waves.nextQueue] = [nextQueue, queue];
  return found;
}

function settle(waves: Waves, active: number, sums: DistanceSums, hops: number): void {
  const { seen, next, queue } = waves;
  for (let i = 0; i < active; i++) {
    const v = queue[i]!;
    let count = 0;
    for (let at = WORDS * v; at < WORDS * v + WORDS; at++) {
      seen[at]! |= next[at]!;
      count += bitCount(next[at]!);
    }
    sums.reached[v]! += count;
    sums.distances[v]! += count * hops;
    sums.inverses[v]! += count / hops;
  }
}

/** After a step that all nodes took: the queue is filled from the front, and the front before it cleared. */
function refillQueue(waves: Waves): void {
  const { front, next, queue } = waves;
  next.fill(0);
  let active = 0;
  for (let v = 0, at = 0; at < front.length; v++, at += WORDS) {
    if ((front[at]! | front[at + 1]! | front[at + 2]! | front[at + 3]!) !== 0) queue[active++] = v;
  }
}
