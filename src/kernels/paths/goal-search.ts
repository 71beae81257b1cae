/**
 * Cheapest ways to one target from many nodes of a graph, as Yen's paths need them: A* (Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136). One
 * search from the target back to the source tells what the rest costs at least from every node on its way, and of those beyond
 * it that they cost no less than the source; detours only add to that. So each further search goes almost straight to the target.
 *
 * What sums round differently in the two directions, so bounds are taken a little lower and nodes may be reached again.
 * Of equally cheap ways the one with the fewest hops is given, of these the smallest node by node.
 */
import { assert } from "#base/assert.ts";
import type { Bitset } from "#base/bitset.ts";
import type { IndexedHeap } from "#base/indexed-heap.ts";
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { dijkstra, DijkstraScratch } from "./dijkstra.ts";
import type { RestSearch } from "./path-tree.ts";

/** Far above what adding costs in another order can change, far below what matters. */
const ROUNDING = 1e-9;

const ONE_NODE = csrOfPairs(1, new Uint32Array(0), { directed: false, weights: new Float64Array(0) });

export interface GoalSearchOptions {
  readonly reverse: Csr;
  readonly mask?: Bitset | undefined;
  readonly source: number;
  readonly target: number;
  /** Kept for as long as the searches go on. */
  readonly scratch: DijkstraScratch;
}

export class GoalSearch implements RestSearch {
  /** V8 throws optimised code away with the last object of a shape that it was made for. So one stays. */
  static readonly kept = new GoalSearch(ONE_NODE, { reverse: ONE_NODE, source: 0, target: 0, scratch: new DijkstraScratch(1) });
  readonly #csr: Csr;
  readonly #reverse: Csr;
  readonly #weights: Float64Array;
  readonly #mask: Bitset | undefined;
  readonly #target: number;
  /** Node → cost to the target, right where it is less than the source's. */
  readonly #toTarget: Float64Array;
  readonly #atMost: number;
  readonly #heap: IndexedHeap;
  /** Node → cost from the path's start in this search; −Infinity = closed. */
  readonly #cost: Float64Array;
  /** Nodes with a cost other than Infinity. */
  readonly #reached: number[] = [];
  /** Node → hops to the target over cheapest ways, 0 = not known. */
  readonly #hopsLeft: Uint32Array;

  constructor(csr: Csr, options: GoalSearchOptions) {
    assert(csr.weights !== null, "without weights search from both ends");
    this.#csr = csr;
    this.#reverse = options.reverse;
    this.#weights = csr.weights;
    this.#mask = options.mask;
    this.#target = options.target;
    const { reverse, mask, source, target, scratch } = options;
    this.#toTarget = dijkstra(reverse, {
      source: target,
      target: source,
      scratch,
      ...(mask === undefined ? {} : { mask }),
    }).distance;
    this.#atMost = this.#toTarget[source]!;
    this.#heap = scratch.heap;
    this.#heap.clear();
    this.#cost = new Float64Array(csr.nodeCount).fill(Infinity);
    this.#hopsLeft = new Uint32Array(csr.nodeCount);
  }

  find(path: number[], { notNext, cost, costMax }: { notNext: readonly number[]; cost: number; costMax: number }): number {
    if (this.#atMost === Infinity) return Infinity;
    const source = path[path.length - 1]!;
    const costs = this.#cost;
    for (let i = 0; i + 1 < path.length; i++) this.#set(path[i]!, -Infinity);
    // Where only the first step may not lead, is closed while that step is taken.
    for (const node of notNext) costs[node] = -Infinity;
    this.#set(source, cost);
    this.#relax(source);
    for (const node of notNext) costs[node] = Infinity;
    for (let limit = costMax; this.#heap.size > 0 && this.#heap.leastKey <= limit;) {
      const v = this.#heap.pop();
      // Ways as cheap as the first that arrives are finished too, to choose among them.
      if (v === this.#target) limit = Math.min(limit, costs[v]! * (1 + ROUNDING));
      else this.#relax(v);
    }
    const total = costs[this.#target]!;
    if (total < Infinity && total <= costMax) this.#trace(path, source, notNext);
    this.#heap.clear();
    for (const v of this.#reached) costs[v] = Infinity;
    this.#reached.length = 0;
    return total;
  }

  step(from: number, to: number): number {
    const { offsets, targets, edges } = this.#csr;
    let least = Infinity;
    for (let arc = offsets[from]!; arc < offsets[from + 1]!; arc++) {
      if (targets[arc] !== to || this.#weights[arc]! >= least) continue;
      if (this.#mask === undefined || this.#mask.has(edges![arc]!)) least = this.#weights[arc]!;
    }
    return least;
  }

  #set(v: number, cost: number): void {
    if (this.#cost[v] === Infinity) this.#reached.push(v);
    this.#cost[v] = cost;
  }

  #relax(v: number): void {
    const { offsets, targets, edges } = this.#csr;
    const cost = this.#cost[v]!;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
      const u = targets[arc]!;
      const through = cost + this.#weights[arc]!;
      if (through >= this.#cost[u]!) continue;
      assert(through >= cost, "costs must be finite and not negative");
      if (this.#mask !== undefined && !this.#mask.has(edges![arc]!)) continue;
      this.#set(u, through);
      this.#heap.put(u, through + Math.min(this.#toTarget[u]!, this.#atMost) * (1 - ROUNDING));
    }
  }

  /** Breadth-first from the target over steps that lie on cheapest ways; then from the source by smallest nodes. */
  #trace(path: number[], source: number, notNext: readonly number[]): void {
    const hopsLeft = this.#hopsLeft;
    const queue = [this.#target];
    hopsLeft[this.#target] = 1;
    for (let head = 0; hopsLeft[source] === 0; head++) {
      assert(head < queue.length, "no cheapest way leads back to where it began");
      const v = queue[head]!;
      this.#eachStep(this.#reverse, v, (u, weight) => {
        if (hopsLeft[u] !== 0 || this.#cost[u]! + weight !== this.#cost[v]) return;
        if (u === source && notNext.includes(v)) return;
        hopsLeft[u] = hopsLeft[v]! + 1;
        queue.push(u);
      });
    }
    for (let v = source; v !== this.#target;) {
      const from = v;
      let next = -1;
      this.#eachStep(this.#csr, from, (u, weight) => {
        if (next !== -1 || hopsLeft[u] !== hopsLeft[from]! - 1 || this.#cost[from]! + weight !== this.#cost[u]) return;
        if (from !== source || !notNext.includes(u)) next = u;
      });
      path.push(next);
      v = next;
    }
    for (const v of queue) hopsLeft[v] = 0;
  }

  #eachStep({ offsets, targets, weights, edges }: Csr, v: number, visit: (u: number, weight: number) => void): void {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      if (this.#mask === undefined || this.#mask.has(edges![arc]!)) visit(targets[arc]!, weights![arc]!);
    }
  }
}
