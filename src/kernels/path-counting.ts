/**
 * Brandes' dependencies one source at a time (2001, doi:10.1080/0022250X.2001.9990249; 2008, doi:10.1016/j.socnet.2007.11.001, for arcs):
 * for weights as lengths, and for what passes over each arc. Breadth-first, O(m) a source, or Dijkstra's search with a heap,
 * O(m log n). Lengths must be above zero: over an edge of no length there would be no first and last. Sums of lengths within one part in
 * 10¹² of each other are equally long, so that .1 + .2 ties with .3. Rows must be free of parallel arcs and self-loops.
 */
import { assert } from "#base/assert.ts";
import { MinHeap } from "#base/heap.ts";
import type { Csr } from "#graph/csr.ts";

const TIE = 1e-12;

export interface PathCounting {
  /** Adds the dependencies of one source to `sum`: an entry a node, or an entry an arc. */
  addTo(sum: Float64Array, source: number): void;
}

interface Settled {
  /** Reached nodes, nearest first: the first `count` entries. */
  readonly order: Uint32Array;
  /** Infinity = not reached. */
  readonly distance: Float64Array;
  settle(source: number): number;
}

export function openPathCounting(csr: Csr, options: { readonly of: "nodes" | "arcs" }): PathCounting {
  const { nodeCount, offsets, targets, weights } = csr;
  const { order, distance, settle } = weights === null ? byHops(csr) : byWeight(csr);
  const ofArcs = options.of === "arcs";
  /** Node → its place in the order, for arcs too short to tell which end is nearer. */
  const place = new Uint32Array(nodeCount);
  const ways = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);

  /** Whether an arc from v is the last of a shortest path to u. */
  const leadsOn = (v: number, arc: number, u: number): boolean => {
    const through = distance[v]! + (weights === null ? 1 : weights[arc]!);
    return Math.abs(through - distance[u]!) <= TIE * through && place[u]! > place[v]!;
  };

  const addTo = (sum: Float64Array, source: number): void => {
    const count = settle(source);
    for (let i = 0; i < count; i++) {
      place[order[i]!] = i;
      ways[order[i]!] = 0;
      dependency[order[i]!] = 0;
    }
    ways[source] = 1;
    for (let i = 0; i < count; i++) {
      const v = order[i]!;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const u = targets[arc]!;
        if (leadsOn(v, arc, u)) ways[u]! += ways[v]!;
      }
    }
    for (let i = count - 1; i >= 0; i--) {
      const v = order[i]!;
      let own = 0;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const u = targets[arc]!;
        if (!leadsOn(v, arc, u)) continue;
        const over = (ways[v]! * (1 + dependency[u]!)) / ways[u]!;
        own += over;
        if (ofArcs) sum[arc]! += over;
      }
      dependency[v] = own;
      if (!ofArcs && v !== source) sum[v]! += own;
    }
    for (let i = 0; i < count; i++) distance[order[i]!] = Infinity;
  };
  return { addTo };
}

function byHops({ nodeCount, offsets, targets }: Csr): Settled {
  const order = new Uint32Array(nodeCount);
  const distance = new Float64Array(nodeCount).fill(Infinity);
  const settle = (source: number): number => {
    let count = 1;
    order[0] = source;
    distance[source] = 0;
    for (let head = 0; head < count; head++) {
      const v = order[head]!;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const u = targets[arc]!;
        if (distance[u] !== Infinity) continue;
        distance[u] = distance[v]! + 1;
        order[count++] = u;
      }
    }
    return count;
  };
  return { order, distance, settle };
}

function byWeight({ nodeCount, offsets, targets, weights }: Csr): Settled {
  assert(
    weights!.every((weight) => weight > 0),
    "lengths must be above zero",
  );
  const order = new Uint32Array(nodeCount);
  const distance = new Float64Array(nodeCount).fill(Infinity);
  const done = new Uint8Array(nodeCount);
  const settle = (source: number): number => {
    const heap = new MinHeap();
    let count = 0;
    distance[source] = 0;
    heap.push(source, 0);
    for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
      const v = top.payload;
      if (done[v] === 1) continue;
      done[v] = 1;
      order[count++] = v;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const u = targets[arc]!;
        const through = distance[v]! + weights![arc]!;
        if (!(through < distance[u]!)) continue;
        distance[u] = through;
        heap.push(u, through);
      }
    }
    for (let i = 0; i < count; i++) done[order[i]!] = 0;
    return count;
  };
  return { order, distance, settle };
}
