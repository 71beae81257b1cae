/**
 * All shortest paths between two nodes, by arc weight as cost, or by hops in a graph without weights. One search from both ends (hops) or from the
 * source (costs: Dijkstra) leaves a graph of steps that shortest paths may take; the paths are then walked in order, smallest nodes first, up to a
 * limit, for there can be exponentially many. O(n + m) for the search, and for each path its nodes and their rows.
 *
 * A path is its sequence of nodes: parallel edges make no further paths, self-loops neither. Follows arcs as they point. Costs must not be
 * negative; they are summed from the source on, and paths are equal when these sums are. Where arcs cost nothing paths may go round and
 * still cost the same: only simple ones are given.
 */
import { assert } from "#base/assert.ts";
import type { Bitset } from "#base/bitset.ts";
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";
import { Meeting, MeetingScratch } from "./bidirectional.ts";
import { dijkstra } from "./dijkstra.ts";

export interface AllShortestPathsOptions {
  readonly source: number;
  readonly target: number;
  /** Paths given at most. */
  readonly limit: number;
  /** By edge: set = may be used. */
  readonly mask?: Bitset;
  /** Of a directed graph: `transpose(csr)`; made when it is not lent. */
  readonly reverse?: Csr;
  /** Lent for many searches of a graph without weights. */
  readonly scratch?: MeetingScratch;
}

export interface AllShortestPaths {
  /** Nodes from source to target; smaller nodes first. */
  readonly paths: readonly (readonly number[])[];
  /** Of each of them; Infinity when there is none. */
  readonly cost: number;
  /** There are more than the limit. */
  readonly truncated: boolean;
}

/** What a search found out about the steps of shortest paths. */
interface Steps {
  readonly cost: number;
  /** Does this step from a node so many hops from the source belong to a shortest path? It may be wrong as `deadEnd` is told. */
  leads(from: number, arc: number, hops: number): boolean;
  deadEnd(node: number): void;
}

export function allShortestPaths(csr: Csr, options: AllShortestPathsOptions): AllShortestPaths {
  const { source, target, limit } = options;
  assert(source < csr.nodeCount && target < csr.nodeCount, `a path from ${source} to ${target} leaves the graph`);
  assert(limit >= 1, `the limit must be 1 or more, not ${limit}`);
  if (source === target) return { paths: [[source]], cost: 0, truncated: false };
  const steps = csr.weights === null ? stepsByHops(csr, options) : stepsByCost(csr, options);
  if (steps.cost === Infinity) return { paths: [], cost: Infinity, truncated: false };
  return { ...walk(csr, steps, options), cost: steps.cost };
}

function stepsByHops(csr: Csr, options: AllShortestPathsOptions): Steps {
  const { source, target, mask, reverse = transpose(csr), scratch = new MeetingScratch(csr.nodeCount) } = options;
  const meeting = new Meeting(csr, { reverse, mask, scratch });
  const met = meeting.meet({ source, target, hopsMax: Infinity });
  return {
    cost: met === 0 ? Infinity : meeting.hops,
    leads: (_, arc, hops) => meeting.mayBeAt(csr.targets[arc]!, hops + 1),
    deadEnd: (node) => meeting.exclude(node),
  };
}

function stepsByCost(csr: Csr, options: AllShortestPathsOptions): Steps {
  const { source, target, mask, reverse = transpose(csr) } = options;
  const weights = csr.weights!;
  const { distance } = dijkstra(csr, { source, target, tiesOfTarget: true, ...(mask === undefined ? {} : { mask }) });
  const cost = distance[target]!;
  // Back from the target over steps that lose nothing: what is met leads there.
  const onWay = new Uint8Array(csr.nodeCount);
  const queue = cost === Infinity ? [] : [target];
  onWay[target] = 1;
  for (const v of queue) {
    for (let arc = reverse.offsets[v]!; arc < reverse.offsets[v + 1]!; arc++) {
      const u = reverse.targets[arc]!;
      if (onWay[u] === 1 || distance[u]! + reverse.weights![arc]! !== distance[v]) continue;
      if (mask !== undefined && !mask.has(reverse.edges![arc]!)) continue;
      onWay[u] = 1;
      queue.push(u);
    }
  }
  return {
    cost,
    leads: (from, arc) => onWay[csr.targets[arc]!] === 1 && distance[from]! + weights[arc]! === distance[csr.targets[arc]!],
    // A dead end here is one that the path itself closed.
    deadEnd: () => undefined,
  };
}

/** Depth first, by smaller nodes. */
function walk(csr: Csr, steps: Steps, options: AllShortestPathsOptions): { paths: number[][]; truncated: boolean } {
  const { source, target, limit, mask } = options;
  const { offsets, targets, edges } = csr;
  const paths: number[][] = [];
  const path = [source];
  /** By node of the path: the arc to go on from, the node gone to last, and how many paths there were before. */
  const cursor = [offsets[source]!];
  const taken = [-1];
  const before = [0];
  while (path.length > 0) {
    const hops = path.length - 1;
    const v = path[hops]!;
    let next = -1;
    for (let arc = cursor[hops]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      // Rows are in order of target, so that parallel edges lie together.
      if (u === taken[hops] || !steps.leads(v, arc, hops) || path.includes(u)) continue;
      if (mask !== undefined && !mask.has(edges![arc]!)) continue;
      cursor[hops] = arc + 1;
      taken[hops] = next = u;
      break;
    }
    if (next === target) {
      if (paths.length === limit) return { paths, truncated: true };
      paths.push([...path, target]);
    } else if (next === -1) {
      path.pop();
      cursor.pop();
      taken.pop();
      if (before.pop() === paths.length) steps.deadEnd(v);
    } else {
      path.push(next);
      cursor.push(offsets[next]!);
      taken.push(-1);
      before.push(paths.length);
    }
  }
  return { paths, truncated: false };
}
