/**
 * Biconnected components: the largest sets of edges of which any two lie on one cycle; a bridge is one by itself. Hopcroft and Tarjan 1973,
 * doi:10.1145/362248.362272. O(n + m).
 *
 * Undirected graphs, weights not read. Parallel edges are a cycle. A self-loop lies in no component, an isolated node neither.
 * Of an edge's two ends the one discovered later knows its component, so one number a node says it of every edge.
 */
import type { Csr } from "#graph/csr.ts";
import { lowPoints, type LowPoints } from "./low-points.ts";

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
  return componentsIn(lowPoints(csr), csr.nodeCount);
}

function componentsIn({ order, place, parent, low }: LowPoints, nodeCount: number): Biconnected {
  const component = new Uint32Array(nodeCount).fill(NO_COMPONENT);
  let count = 0;
  for (let at = 0; at < nodeCount; at++) {
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

/** The nodes of each component, in order; a node that lies between components is in all of them. Ordered by their nodes, read one by one. */
export function blocksOf(csr: Csr): number[][] {
  const found = lowPoints(csr);
  const { order, parent } = found;
  const { component, count } = componentsIn(found, csr.nodeCount);
  const blocks = Array.from({ length: count }, (): number[] => []);
  for (let at = 0; at < csr.nodeCount; at++) {
    const block = component[order[at]!]!;
    if (block === NO_COMPONENT) continue;
    // What a component is discovered from is its own too.
    if (blocks[block]!.length === 0) blocks[block]!.push(order[parent[at]!]!);
    blocks[block]!.push(order[at]!);
  }
  for (const nodes of blocks) nodes.sort((a, b) => a - b);
  // Two components have one node in common at most, so that they differ in the first or the second.
  return blocks.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
}
