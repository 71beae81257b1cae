/**
 * What is left of an undirected graph after each of a row of removals. Read backwards: nodes come back one after the other and are joined
 * with those that are there, so that the whole curve costs O((n + m) α(n)) and not a search a step (Newman and Ziff 2001,
 * doi:10.1103/PhysRevE.64.016706). Weights are not read; parallel edges and self-loops change nothing.
 */
import type { Csr } from "#graph/csr.ts";
import { root } from "../connected-components.ts";

/** By step; step 0 is the graph as it was. */
export interface RemovalCurve {
  readonly largest: Uint32Array;
  readonly components: Uint32Array;
  /** Pairs of nodes with a path between them. */
  readonly pairs: Float64Array;
}

/** `order`: distinct nodes, first to last. `counted`: node → 1 where it counts; null = each does. */
export function removalCurve(csr: Csr, order: ArrayLike<number>, counted: Uint8Array | null = null): RemovalCurve {
  const { nodeCount, offsets, targets } = csr;
  const steps = order.length;
  const curve = {
    largest: new Uint32Array(steps + 1),
    components: new Uint32Array(steps + 1),
    pairs: new Float64Array(steps + 1),
  };
  const there = new Uint8Array(nodeCount).fill(1);
  for (let i = 0; i < steps; i++) there[order[i]!] = 0;
  const parent = new Uint32Array(nodeCount);
  const size = counted === null ? new Uint32Array(nodeCount).fill(1) : Uint32Array.from(counted);
  let largest = 0;
  let components = 0;
  let pairs = 0;
  const comeBack = (v: number, onlyBefore: boolean): void => {
    if (size[v]! > 0) components++;
    largest = Math.max(largest, size[v]!);
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (there[u] === 0 || (onlyBefore && u >= v)) continue;
      const a = root(parent, v);
      const b = root(parent, u);
      if (a === b) continue;
      pairs += size[a]! * size[b]!;
      if (size[a]! > 0 && size[b]! > 0) components--;
      const [from, to] = size[a]! < size[b]! ? [a, b] : [b, a];
      parent[from] = to;
      size[to] = size[to]! + size[from]!;
      largest = Math.max(largest, size[to]!);
    }
  };
  for (let v = 0; v < nodeCount; v++) parent[v] = v;
  for (let v = 0; v < nodeCount; v++) if (there[v] === 1) comeBack(v, true);
  for (let step = steps; ; step--) {
    curve.largest[step] = largest;
    curve.components[step] = components;
    curve.pairs[step] = pairs;
    if (step === 0) return curve;
    const v = order[step - 1]!;
    there[v] = 1;
    comeBack(v, false);
  }
}

/** Borgatti's F (2006, doi:10.1007/s10588-006-7084-x): the share of pairs with no path between them, of `nodes` nodes; 0 where there is no pair. */
export function fragmentation(pairs: number, nodes: number): number {
  return nodes < 2 ? 0 : 1 - (2 * pairs) / (nodes * (nodes - 1));
}
