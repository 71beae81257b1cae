/**
 * Depth-first search of an undirected graph with low points, on which articulation points, bridges and biconnected components rest: Hopcroft and
 * Tarjan 1973, doi:10.1145/362248.362272, with an explicit stack. O(n + m), 20 bytes a node.
 *
 * Rows are in order of target, so a parallel edge to the parent lies next to the first: no edge ids are needed to tell that
 * there is a second way. Self-loops change nothing.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";

const NOT_SEEN = 0xffffffff;

/** Nodes by their place in order of discovery: what lies along one branch lies together, which is what the search reads. */
export class LowPoints {
  /** V8 throws optimised code away with the last object of a shape that it was made for. So one stays. */
  static readonly kept = new LowPoints(0);
  /** Place → node; trees one after the other, in order of first node. */
  readonly order: Uint32Array;
  /** Node → place. */
  readonly place: Uint32Array;
  /** Place → place of the parent; a root is its own. */
  readonly parent: Uint32Array;
  /** Place → the least place reached from it and below it by at most one edge that is not of the tree. */
  readonly low: Uint32Array;

  constructor(nodeCount: number) {
    this.order = new Uint32Array(nodeCount);
    this.place = new Uint32Array(nodeCount).fill(NOT_SEEN);
    this.parent = new Uint32Array(nodeCount);
    this.low = new Uint32Array(nodeCount);
  }
}

export function lowPoints(csr: Csr): LowPoints {
  assert(!csr.directed, "low points are of undirected graphs");
  const { nodeCount, offsets, targets } = csr;
  const found = new LowPoints(nodeCount);
  const { order, place, parent, low } = found;
  /** Place → the arc to go on from. */
  const cursor = new Uint32Array(nodeCount);
  let clock = 0;
  for (let root = 0; root < nodeCount; root++) {
    if (place[root] !== NOT_SEEN) continue;
    const rootPlace = clock;
    let v = root;
    let at = clock;
    let above = NOT_SEEN;
    let least = clock;
    let arc = offsets[root]!;
    place[root] = parent[clock] = clock;
    order[clock++] = root;
    for (;;) {
      const end = offsets[v + 1]!;
      let child = -1;
      for (; arc < end; arc++) {
        const u = targets[arc]!;
        const seen = place[u]!;
        if (seen < least) {
          // The arc back along the tree is passed over once; the same target again is a parallel edge.
          if (u !== above || (arc > offsets[v]! && targets[arc - 1] === u)) least = seen;
        } else if (seen === NOT_SEEN) {
          child = u;
          break;
        }
      }
      if (child !== -1) {
        cursor[at] = arc + 1;
        low[at] = least;
        parent[clock] = at;
        at = clock;
        least = clock;
        place[child] = clock;
        order[clock++] = child;
        above = v;
        v = child;
        arc = offsets[child]!;
        continue;
      }
      low[at] = least;
      if (at === rootPlace) break;
      at = parent[at]!;
      least = Math.min(least, low[at]!);
      v = order[at]!;
      above = at === rootPlace ? NOT_SEEN : order[parent[at]!]!;
      arc = cursor[at]!;
    }
  }
  return found;
}
