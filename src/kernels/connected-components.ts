/**
 * Connected components (weakly connected ones of a directed graph): union by index with path halving. O(m α(n)).
 * Labelled in order of first node, so equal graphs give equal labels. Tarjan 1975, doi:10.1145/321879.321884.
 */
import type { Csr } from "#graph/csr.ts";

export interface Components {
  /** Node → component, numbered in order of first node. */
  readonly component: Uint32Array;
  readonly count: number;
  /** Component → how many nodes. */
  readonly sizes: Uint32Array;
}

export function connectedComponents(csr: Csr): Components {
  const { nodeCount, offsets, targets } = csr;
  const parent = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) parent[v] = v;
  const root = (v: number): number => {
    while (parent[v] !== v) {
      parent[v] = parent[parent[v]!]!;
      v = parent[v]!;
    }
    return v;
  };
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const a = root(v);
      const b = root(targets[arc]!);
      // The smaller index is the root, so a root comes before all of its component below.
      if (a < b) parent[b] = a;
      else if (b < a) parent[a] = b;
    }
  }
  const component = new Uint32Array(nodeCount);
  const sizes: number[] = [];
  for (let v = 0; v < nodeCount; v++) {
    const r = root(v);
    component[v] = r === v ? sizes.push(0) - 1 : component[r]!;
    sizes[component[v]!]!++;
  }
  return { component, count: sizes.length, sizes: Uint32Array.from(sizes) };
}
