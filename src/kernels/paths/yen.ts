/**
 * The k shortest simple paths, by arc weight as cost, or by hops in a graph without weights. Yen 1971, doi:10.1287/mnsc.17.11.712, with Lawler's
 * partition (1972, doi:10.1287/mnsc.18.7.401): the paths found form a tree, and each of its nodes keeps the best path that leaves the tree there.
 * A path taken changes only the node it left at and those it adds, so no path is found twice. At most k·(nodes of a path) searches:
 * from both ends when hops count (bidirectional.ts), towards the goal when costs do (goal-search.ts), and none further than the
 * worst of the k − (paths found) best candidates.
 *
 * Order: cheaper first, then fewer hops, then smaller nodes. A path is its sequence of nodes: of parallel edges the cheapest counts,
 * self-loops never. Follows arcs as they point. Costs must not be negative; they are summed from the source on, and sums that differ by
 * rounding only are different costs.
 */
import { assert } from "#base/assert.ts";
import type { Bitset } from "#base/bitset.ts";
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";
import { Meeting, MeetingScratch } from "./bidirectional.ts";
import { DijkstraScratch } from "./dijkstra.ts";
import { GoalSearch } from "./goal-search.ts";
import { PathTree, type NodePath, type RestSearch } from "./path-tree.ts";

export interface KShortestPathsOptions {
  readonly source: number;
  readonly target: number;
  readonly k: number;
  /** Dearer paths do not count. */
  readonly costMax?: number;
  /** By edge: set = may be used. */
  readonly mask?: Bitset;
  /** Of a directed graph: `transpose(csr)`; made when it is not lent. */
  readonly reverse?: Csr;
  /** Lent for many searches of a graph without weights. */
  readonly scratch?: MeetingScratch;
}

export function kShortestPaths(csr: Csr, options: KShortestPathsOptions): NodePath[] {
  const { source, target, k, mask, costMax = Infinity } = options;
  assert(source < csr.nodeCount && target < csr.nodeCount, `a path from ${source} to ${target} leaves the graph`);
  assert(k >= 1, `k must be 1 or more, not ${k}`);
  if (source === target) return [{ nodes: [source], cost: 0 }];
  const reverse = options.reverse ?? transpose(csr);
  const search =
    csr.weights === null
      ? new HopSearch(new Meeting(csr, { reverse, mask, scratch: options.scratch ?? new MeetingScratch(csr.nodeCount) }), target)
      : new GoalSearch(csr, { reverse, mask, source, target, scratch: new DijkstraScratch(csr.nodeCount) });
  return new PathTree({ k, costMax, search }).grow(source);
}

class HopSearch implements RestSearch {
  /** V8 throws optimised code away with the last object of a shape that it was made for. So one stays. */
  static readonly kept = new HopSearch(Meeting.kept, 0);
  readonly #meeting: Meeting;
  readonly #target: number;

  constructor(meeting: Meeting, target: number) {
    this.#meeting = meeting;
    this.#target = target;
  }

  find(path: number[], { notNext, cost, costMax }: { notNext: readonly number[]; cost: number; costMax: number }): number {
    const source = path.pop()!;
    const detour = { closed: path, closedCount: path.length, notNext };
    const found = this.#meeting.find({ source, target: this.#target, hopsMax: costMax - cost }, path, detour);
    return found ? path.length - 1 : Infinity;
  }

  step(): number {
    return 1;
  }
}
