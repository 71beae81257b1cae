/**
 * Articulation points and bridges: what alone holds a component together. Hopcroft and Tarjan 1973, doi:10.1145/362248.362272. O(n + m).
 * Undirected graphs, weights not read. One of two parallel edges is never a bridge; self-loops change nothing. Needs no edge ids.
 */
import type { Csr } from "#graph/csr.ts";
import { lowPoints } from "./low-points.ts";

export interface CutPoints {
  /** 1 where taking the node away leaves more components. */
  readonly articulation: Uint8Array;
  /** Edges whose loss leaves more components: ends of bridge b at 2b and 2b + 1, the smaller first, bridges ascending. */
  readonly bridges: Uint32Array;
}

export function cutPoints(csr: Csr): CutPoints {
  const { nodeCount } = csr;
  const { order, parent, low } = lowPoints(csr);
  const articulation = new Uint8Array(nodeCount);
  /** Places whose edge to the parent is a bridge. */
  const below: number[] = [];
  let rootChildren = 0;
  for (let at = 0; at < nodeCount; at++) {
    const above = parent[at]!;
    if (above === at) {
      rootChildren = 0;
      continue;
    }
    if (low[at]! > above) below.push(at);
    // Trees come one after the other, so that one count is enough for the children of the root.
    if (parent[above] === above ? ++rootChildren > 1 : low[at]! >= above) articulation[order[above]!] = 1;
  }
  const bridges = new Uint32Array(2 * below.length);
  // One number a pair, so that sorting compares numbers: exact up to 94 million nodes.
  const pairs = Float64Array.from(below, (at) => {
    const [a, b] = [order[at]!, order[parent[at]!]!];
    return Math.min(a, b) * nodeCount + Math.max(a, b);
  }).sort();
  for (let i = 0; i < pairs.length; i++) {
    bridges[2 * i] = Math.floor(pairs[i]! / nodeCount);
    bridges[2 * i + 1] = pairs[i]! % nodeCount;
  }
  return { articulation, bridges };
}
