/**
 * Cheapest paths from one node, arc weight being the cost (without weights every arc costs 1; then breadth-first search does the same for less).
 * Dijkstra 1959, doi:10.1007/BF01386390, with a 4-ary heap whose keys are lowered in place: O(m log n). Costs must not be negative.
 *
 * Of equally cheap paths the one with the fewest hops is given, of these the one that is smallest when read node by node from the source,
 * of equally cheap parallel edges the first. Follows arcs as they point; self-loops change nothing.
 */
import { assert } from "#base/assert.ts";
import type { Bitset } from "#base/bitset.ts";
import { IndexedHeap } from "#base/indexed-heap.ts";
import type { Csr } from "#graph/csr.ts";

export interface DijkstraOptions {
  readonly source: number;
  /** Stops when this node's path is known; of nodes further away nothing can be told then. */
  readonly target?: number;
  /** Goes on for nodes that are no further away than the target. */
  readonly tiesOfTarget?: boolean;
  /** By edge: set = may be used. */
  readonly mask?: Bitset;
  /** Lent for many searches; a result then lives until the next one. */
  readonly scratch?: DijkstraScratch;
}

export interface CheapestPaths {
  /** Infinity = not reached. */
  readonly distance: Float64Array;
  /** −1 for the source and what was not reached. */
  readonly parent: Int32Array;
  /** Node → arc that leads to it on its path; −1 as above. */
  readonly parentArc: Int32Array;
}

export class DijkstraScratch implements CheapestPaths {
  /** V8 throws optimised code away with the last object of a shape that it was made for. So one stays. */
  static readonly kept = new DijkstraScratch(0);
  readonly distance: Float64Array;
  readonly parent: Int32Array;
  readonly parentArc: Int32Array;
  readonly hops: Uint32Array;
  readonly heap: IndexedHeap;
  /** Nodes that the last search reached: all that the next has to forget. */
  readonly reached: Uint32Array;
  reachedCount = 0;

  constructor(nodeCount: number) {
    this.distance = new Float64Array(nodeCount).fill(Infinity);
    this.parent = new Int32Array(nodeCount).fill(-1);
    this.parentArc = new Int32Array(nodeCount).fill(-1);
    this.hops = new Uint32Array(nodeCount);
    this.heap = new IndexedHeap(nodeCount);
    this.reached = new Uint32Array(nodeCount);
  }

  forget(): void {
    for (let i = 0; i < this.reachedCount; i++) {
      const v = this.reached[i]!;
      this.distance[v] = Infinity;
      this.parent[v] = this.parentArc[v] = -1;
    }
    this.reachedCount = 0;
    this.heap.clear();
  }
}

export function dijkstra(csr: Csr, options: DijkstraOptions): CheapestPaths {
  const { nodeCount, offsets, targets, weights, edges } = csr;
  const { source, target = -1, tiesOfTarget = false, mask } = options;
  assert(source < nodeCount && target < nodeCount, `a path from ${source} to ${target} leaves the graph`);
  assert(mask === undefined || edges !== null, "a mask needs a graph with edge ids");
  const scratch = options.scratch ?? new DijkstraScratch(nodeCount);
  assert(scratch.hops.length >= nodeCount, "the scratch is of a smaller graph");
  scratch.forget();
  const { distance, parent, parentArc, hops, heap, reached } = scratch;
  let reachedCount = 0;
  reached[reachedCount++] = source;
  distance[source] = hops[source] = 0;
  heap.put(source, 0, 0);
  // Every arc adds a hop, so that a node comes out of the heap after all that its path may lead over, also where arcs cost nothing.
  while (heap.size > 0) {
    const v = heap.pop();
    if (v === target && !tiesOfTarget) break;
    if (tiesOfTarget && distance[v]! > distance[target]!) break;
    const cost = distance[v]!;
    const further = hops[v]! + 1;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
      const u = targets[arc]!;
      const through = weights === null ? cost + 1 : cost + weights[arc]!;
      const known = distance[u]!;
      if (through > known) continue;
      assert(through >= cost && through < Infinity, "costs must be finite and not negative");
      if (through === known && (further > hops[u]! || (further === hops[u]! && !smallerPath(parent, v, parent[u]!)))) continue;
      if (mask !== undefined && !mask.has(edges![arc]!)) continue;
      if (known === Infinity) reached[reachedCount++] = u;
      distance[u] = through;
      hops[u] = further;
      parent[u] = v;
      parentArc[u] = arc;
      heap.put(u, through, further);
    }
  }
  scratch.reachedCount = reachedCount;
  return scratch;
}

/** Nodes from the source to the target; undefined when it was not reached. */
export function cheapestPath({ distance, parent }: CheapestPaths, target: number): number[] | undefined {
  if (distance[target] === Infinity) return undefined;
  const nodes: number[] = [];
  for (let v = target; v !== -1; v = parent[v]!) nodes.push(v);
  return nodes.reverse();
}

/** Of two nodes as many hops from the source: is the first one's path smaller where they part? */
function smallerPath(parent: Int32Array, a: number, b: number): boolean {
  while (parent[a] !== parent[b]) {
    a = parent[a]!;
    b = parent[b]!;
  }
  return a < b;
}
