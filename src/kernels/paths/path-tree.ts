/**
 * The paths found so far as a tree, and the best ways out of it: what of Yen 1971 (doi:10.1287/mnsc.17.11.712) and Lawler 1972
 * (doi:10.1287/mnsc.18.7.401) does not depend on how a path is searched. Each node of the tree has at most one candidate: the best
 * path that leaves the tree there. Taking a candidate changes the node it left at and adds those it goes over; the others keep theirs.
 */

export interface NodePath {
  /** From source to target. */
  readonly nodes: readonly number[];
  readonly cost: number;
}

/** Finds the best rest of a path. */
export interface RestSearch {
  /**
   * `path` is the beginning, `cost` what it costs; the rest starts at its last node, enters none of the others and does not go to a
   * node of `notNext` directly. Appends the rest's further nodes; More than `costMax` when no whole path costs that little, else its cost.
   */
  find(path: number[], options: { notNext: readonly number[]; cost: number; costMax: number }): number;
  /** What the step between two neighbours costs. */
  step(from: number, to: number): number;
}

interface Candidate extends NodePath {
  /** The tree's node where it leaves. */
  readonly at: number;
}

export class PathTree {
  /** V8 throws optimised code away with the last object of a shape that it was made for. So one stays. */
  static readonly kept = new PathTree({ k: 0, costMax: 0, search: { find: () => Infinity, step: () => 0 } });
  readonly #k: number;
  readonly #costMax: number;
  readonly #search: RestSearch;
  readonly #found: NodePath[] = [];
  /** Worst first, no more than can still be wanted. */
  readonly #waiting: Candidate[] = [];
  /** By node of the tree: node of the graph, tree node above, first below, next beside (−1 = none), cost and hops from the source. */
  readonly #node: number[] = [];
  readonly #above: number[] = [];
  readonly #below: number[] = [];
  readonly #beside: number[] = [];
  readonly #cost: number[] = [];
  readonly #hops: number[] = [];
  readonly #notNext: number[] = [];

  constructor(options: { k: number; costMax: number; search: RestSearch }) {
    this.#k = options.k;
    this.#costMax = options.costMax;
    this.#search = options.search;
  }

  grow(source: number): NodePath[] {
    this.#leave(this.#add(source, -1));
    for (let best = this.#waiting.pop(); best !== undefined; best = this.#waiting.pop()) {
      const { nodes, cost, at } = best;
      this.#found.push({ nodes, cost });
      if (this.#found.length === this.#k) break;
      const first = this.#node.length;
      let last = at;
      for (let i = this.#hops[at]! + 1; i < nodes.length; i++) last = this.#add(nodes[i]!, last);
      this.#leave(at);
      for (let added = first; added < last; added++) this.#leave(added);
    }
    return this.#found;
  }

  #add(node: number, above: number): number {
    const added = this.#node.push(node) - 1;
    this.#above.push(above);
    this.#below.push(-1);
    this.#beside.push(above === -1 ? -1 : this.#below[above]!);
    this.#cost.push(above === -1 ? 0 : this.#cost[above]! + this.#search.step(this.#node[above]!, node));
    this.#hops.push(above === -1 ? 0 : this.#hops[above]! + 1);
    if (above !== -1) this.#below[above] = added;
    return added;
  }

  /** Has the best path that leaves the tree at one of its nodes wait its turn. */
  #leave(at: number): void {
    const wanted = this.#k - this.#found.length;
    const waiting = this.#waiting;
    const cost = this.#cost[at]!;
    const costMax = waiting.length < wanted ? this.#costMax : Math.min(this.#costMax, waiting[0]!.cost);
    if (cost > costMax) return;
    const notNext = this.#notNext;
    notNext.length = 0;
    for (let next = this.#below[at]!; next !== -1; next = this.#beside[next]!) notNext.push(this.#node[next]!);
    const nodes = new Array<number>(this.#hops[at]! + 1);
    for (let i = nodes.length - 1, v = at; i >= 0; i--, v = this.#above[v]!) nodes[i] = this.#node[v]!;
    const candidate = { at, cost: this.#search.find(nodes, { notNext, cost, costMax }), nodes };
    if (candidate.cost === Infinity || candidate.cost > costMax) return;
    let place = 0;
    for (let end = waiting.length; place < end;) {
      const middle = (place + end) >> 1;
      if (comparePaths(waiting[middle]!, candidate) > 0) place = middle + 1;
      else end = middle;
    }
    waiting.splice(place, 0, candidate);
    if (waiting.length > wanted) waiting.shift();
  }
}

/** Cheaper first, then fewer nodes, then smaller nodes. */
function comparePaths(a: NodePath, b: NodePath): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.nodes.length !== b.nodes.length) return a.nodes.length - b.nodes.length;
  for (let i = 0; i < a.nodes.length; i++) if (a.nodes[i] !== b.nodes[i]) return a.nodes[i]! - b.nodes[i]!;
  return 0;
}
