/**
 * Brandes' dependencies with weights as lengths (2001, doi:10.1080/0022250X.2001.9990249; of edges: 2008, doi:10.1016/j.socnet.2007.11.001), one
 * source at a time: Dijkstra's search, O(m + n log n) a source for the few improvements that most arcs bring. As a node is settled, the
 * arcs into it tell which nodes come right before it; going back, farthest first, only those arcs are looked at again.
 *
 * Lengths must be above zero: over an edge of no length there would be no first and last. Sums of lengths within one part in 10¹² of each
 * other are equally long, so that .1 + .2 ties with .15 + .15. Rows must be free of parallel arcs and self-loops.
 */
import { assert } from "#base/assert.ts";
import { IndexedHeap } from "#base/indexed-heap.ts";
import type { Csr } from "#graph/csr.ts";

const TIE = 1e-12;

/** Adds the dependencies of one source to `sum`, and their squares to `squares` unless it is empty: an entry a node, or an entry an arc of `reverse`. */
export type AddDependencies = (sum: Float64Array, squares: Float64Array, source: number) => void;

/** `reverse` is the transpose, the same graph when it is undirected. */
export function openWeighted(csr: Csr, reverse: Csr, of: "nodes" | "arcs"): AddDependencies {
  const { nodeCount, directed, offsets, targets, weights } = csr;
  const { offsets: inOffsets, targets: sources, weights: inWeights } = reverse;
  assert(
    weights!.every((weight) => weight > 0),
    "lengths must be above zero",
  );
  const ofArcs = of === "arcs";
  const heap = new IndexedHeap(nodeCount);
  const distance = new Float64Array(nodeCount).fill(Infinity);
  const ways = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  /** Reached nodes, nearest first, and where each one's arcs in `before` end. */
  const order = new Uint32Array(nodeCount);
  const ends = new Uint32Array(nodeCount);
  const settled = new Uint8Array(nodeCount);
  /** Arcs of `reverse` that end a shortest path, node by node in that order. */
  const before = new Uint32Array(sources.length);

  const search = (source: number): number => {
    let count = 0;
    let arcs = 0;
    distance[source] = 0;
    heap.put(source, 0);
    while (heap.size > 0) {
      const v = heap.pop();
      const length = distance[v]!;
      /** As far as counts as here. */
      const tied = length + TIE * length;
      let waysHere = v === source ? 1 : 0;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const u = targets[arc]!;
        const weight = weights![arc]!;
        const other = distance[u]!;
        if (length + weight < other) {
          distance[u] = length + weight;
          heap.put(u, length + weight);
        } else if (!directed && other + weight <= tied && settled[u] === 1) {
          waysHere += ways[u]!;
          before[arcs++] = arc;
        }
      }
      // Without direction a row holds the arcs in as well as those out.
      for (let arc = inOffsets[v]!, end = directed ? inOffsets[v + 1]! : 0; arc < end; arc++) {
        const u = sources[arc]!;
        if (distance[u]! + inWeights![arc]! > tied || settled[u] === 0) continue;
        waysHere += ways[u]!;
        before[arcs++] = arc;
      }
      ways[v] = waysHere;
      settled[v] = 1;
      dependency[v] = 0;
      ends[count] = arcs;
      order[count++] = v;
    }
    return count;
  };

  return (sum, squares, source) => {
    const squared = squares.length > 0;
    const count = search(source);
    for (let i = count - 1; i >= 1; i--) {
      const v = order[i]!;
      const share = (1 + dependency[v]!) / ways[v]!;
      for (let k = ends[i - 1]!; k < ends[i]!; k++) {
        const arc = before[k]!;
        const u = sources[arc]!;
        const over = ways[u]! * share;
        dependency[u]! += over;
        if (!ofArcs) continue;
        sum[arc]! += over;
        if (squared) squares[arc]! += over * over;
      }
      if (ofArcs) continue;
      sum[v]! += dependency[v]!;
      if (squared) squares[v]! += dependency[v]! * dependency[v]!;
    }
    for (let i = 0; i < count; i++) {
      distance[order[i]!] = Infinity;
      settled[order[i]!] = 0;
    }
  };
}
