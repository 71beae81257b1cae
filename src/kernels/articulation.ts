/**
 * Articulation points and bridges: what alone holds a component together. Hopcroft and Tarjan 1973, doi:10.1145/362248.362272, with an explicit
 * stack. O(n + m). One of two parallel edges is never a bridge; self-loops change nothing.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";

export interface CutPoints {
  /** 1 where taking the node away leaves more components. */
  readonly articulation: Uint8Array;
  /** Edges whose loss leaves more components, ascending. */
  readonly bridges: Uint32Array;
}

export function cutPoints(csr: Csr): CutPoints {
  const { nodeCount, offsets, targets, edges } = csr;
  assert(!csr.directed, "cut points are of undirected graphs");
  assert(edges !== null, "bridges are told from parallel edges by edge ids");
  const discovered = new Uint32Array(nodeCount);
  const low = new Uint32Array(nodeCount);
  const entry = new Int32Array(nodeCount);
  const cursor = offsets.slice(0, nodeCount);
  const stack = new Uint32Array(nodeCount);
  const articulation = new Uint8Array(nodeCount);
  const bridges: number[] = [];
  let clock = 0;
  for (let root = 0; root < nodeCount; root++) {
    if (discovered[root] !== 0) continue;
    let depth = 0;
    let rootChildren = 0;
    stack[depth++] = root;
    discovered[root] = low[root] = ++clock;
    entry[root] = -1;
    while (depth > 0) {
      const v = stack[depth - 1]!;
      if (cursor[v]! < offsets[v + 1]!) {
        const arc = cursor[v]!++;
        const u = targets[arc]!;
        if (edges[arc] === entry[v]) continue;
        if (discovered[u] !== 0) low[v] = Math.min(low[v]!, discovered[u]!);
        else {
          discovered[u] = low[u] = ++clock;
          entry[u] = edges[arc]!;
          stack[depth++] = u;
        }
        continue;
      }
      depth--;
      if (depth === 0) break;
      const parent = stack[depth - 1]!;
      low[parent] = Math.min(low[parent]!, low[v]!);
      if (low[v]! > discovered[parent]!) bridges.push(entry[v]!);
      if (parent === root) rootChildren++;
      else if (low[v]! >= discovered[parent]!) articulation[parent] = 1;
    }
    if (rootChildren > 1) articulation[root] = 1;
  }
  return { articulation, bridges: Uint32Array.from(bridges).sort() };
}
