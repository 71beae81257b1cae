/**
 * Connected components (weakly connected ones of a directed graph). Afforest: Sutton, Ben-Nun and Barak 2018, doi:10.1109/IPDPS.2018.00032: each
 * node is joined with its first neighbours only, which leaves most of a usual graph in one tree; then the nodes outside the largest tree
 * join the rest of theirs. An undirected edge out of the largest tree is seen from its other end; a directed one is not, so there
 * nothing is skipped. Union by index with path halving (Tarjan 1975, doi:10.1145/321879.321884): O(m α(n)) at worst, on most graphs O(n).
 *
 * Labelled in order of first node, so equal graphs give equal labels. Parallel edges and self-loops change nothing; an isolated
 * node is a component of its own.
 */
import type { Csr } from "#graph/csr.ts";

export interface Components {
  /** Node → component, numbered in order of first node. */
  readonly component: Uint32Array;
  readonly count: number;
  /** Component → how many nodes. */
  readonly sizes: Uint32Array;
}

/** Neighbours that every node is joined with. */
export const FIRST_NEIGHBOURS = 2;
/** Nodes asked for their tree to guess the largest: evenly spread, so that no chance is in it. */
const ASKED = 1024;

export function connectedComponents(csr: Csr): Components {
  const { nodeCount, offsets, targets } = csr;
  const parent = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) parent[v] = v;
  for (let v = 0; v < nodeCount; v++) {
    const end = Math.min(offsets[v + 1]!, offsets[v]! + FIRST_NEIGHBOURS);
    for (let arc = offsets[v]!; arc < end; arc++) join(parent, v, targets[arc]!);
  }
  // Parents come before their children, so that one pass upwards points every node at its root.
  for (let v = 0; v < nodeCount; v++) parent[v] = parent[parent[v]!]!;
  const inLargest = csr.directed || nodeCount === 0 ? -1 : mostFrequent(parent);
  for (let v = 0; v < nodeCount; v++) {
    if (inLargest !== -1 && root(parent, v) === root(parent, inLargest)) continue;
    for (let arc = offsets[v]! + FIRST_NEIGHBOURS; arc < offsets[v + 1]!; arc++) join(parent, v, targets[arc]!);
  }
  return labelTrees(parent);
}

/** Components of a forest in which parents come before their children. */
export function labelTrees(parent: Uint32Array): Components {
  const component = new Uint32Array(parent.length);
  const sizes: number[] = [];
  for (let v = 0; v < parent.length; v++) {
    const above = parent[v]!;
    component[v] = above === v ? sizes.push(0) - 1 : component[above]!;
    sizes[component[v]!]!++;
  }
  return { component, count: sizes.length, sizes: Uint32Array.from(sizes) };
}

/** The smaller root stays root: a root comes before all of its component. */
export function join(parent: Uint32Array, v: number, u: number): void {
  const a = root(parent, v);
  const b = root(parent, u);
  if (a < b) parent[b] = a;
  else if (b < a) parent[a] = b;
}

export function root(parent: Uint32Array, v: number): number {
  let above = parent[v]!;
  while (above !== v) {
    const further = parent[above]!;
    parent[v] = further;
    v = further;
    above = parent[v]!;
  }
  return v;
}

/** The most frequent root among the nodes asked, the smallest of equals; every node must point at its root. */
export function mostFrequent(parent: Uint32Array): number {
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.floor(parent.length / ASKED));
  let best = parent[0]!;
  for (let v = 0; v < parent.length; v += step) {
    const root = parent[v]!;
    const count = (votes.get(root) ?? 0) + 1;
    votes.set(root, count);
    const most = votes.get(best) ?? 0;
    if (count > most || (count === most && root < best)) best = root;
  }
  return best;
}
