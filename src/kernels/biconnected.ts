/**
 * Biconnected components: the largest sets of edges of which any two lie on one cycle; a bridge is one by itself. Hopcroft and Tarjan 1973,
 * doi:10.1145/362248.362272. O(n + m).
 *
 * Undirected graphs, weights not read. Parallel edges are a cycle. A self-loop lies in no component, an isolated node neither.
 * Of an edge's two ends the one discovered later knows its component, so one number a node says it of every edge.
 */
import type { Csr } from "#graph/csr.ts";
import { lowPoints } from "./low-points.ts";

export interface Biconnected {
  readonly count: number;
  /** Node → component of the edge by which it was discovered; NO_COMPONENT where it was not discovered by an edge. */
  readonly component: Uint32Array;
  /** Node → when it was discovered. */
  readonly place: Uint32Array;
}

export const NO_COMPONENT = 0xffffffff;

/** Numbered in order of discovery, which is the same for equal graphs. */
export function biconnectedComponents(csr: Csr): Biconnected {
  const { order, place, parent, low } = lowPoints(csr);
  const component = new Uint32Array(csr.nodeCount).fill(NO_COMPONENT);
  let count = 0;
  for (let at = 0; at < csr.nodeCount; at++) {
    const above = parent[at]!;
    if (above === at) continue;
    // From here and below nothing reaches past the parent: a component ends there.
    component[order[at]!] = low[at]! >= above ? count++ : component[order[above]!]!;
  }
  return { count, component, place };
}

/** The component of the edge between two nodes; NO_COMPONENT for a self-loop. */
export function componentOfEdge({ component, place }: Biconnected, a: number, b: number): number {
  if (a === b) return NO_COMPONENT;
  return place[a]! > place[b]! ? component[a]! : component[b]!;
}
