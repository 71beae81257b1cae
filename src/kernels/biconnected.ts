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
  /** Nodes as they were discovered, and node → its place among them. */
  readonly order: Uint32Array;
  readonly place: Uint32Array;
  /** Place → place of the node from which it was discovered; of a first one its own. */
  readonly parent: Uint32Array;
}

export const NO_COMPONENT = 0xffffffff;

/** Numbered in order of discovery, which is the same for equal graphs. */
export function biconnectedComponents(csr: Csr): Biconnected {
  const { nodeCount } = csr;
  const { order, place, parent, low } = lowPoints(csr);
  const component = new Uint32Array(nodeCount).fill(NO_COMPONENT);
  let count = 0;
  for (let at = 0; at < nodeCount; at++) {
    const above = parent[at]!;
    if (above === at) continue;
    // From here and below nothing reaches past the parent: a component ends there.
    component[order[at]!] = low[at]! >= above ? count++ : component[order[above]!]!;
  }
  return { count, component, order, place, parent };
}

/** The nodes of each component, in order; a node that lies between components is in all of them. Ordered by their nodes, read one by one. */
export function blocksOf(csr: Csr): number[][] {
  const { order, parent, component, count } = biconnectedComponents(csr);
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
