/** Graph measures straight from their definitions, on edge lists: slow, obvious, and written apart from the kernels. */
import type { EdgeList } from "../kernels/graphs.ts";

/** Adjacency with the weights of parallel edges as a list; undirected unless said. */
function neighbours(graph: EdgeList, directed = false): Map<number, number[]>[] {
  const rows = Array.from({ length: graph.nodeCount }, () => new Map<number, number[]>());
  for (const [s, t, w] of graph.edges) {
    rows[s]!.set(t, [...(rows[s]!.get(t) ?? []), w]);
    if (!directed && s !== t) rows[t]!.set(s, [...(rows[t]!.get(s) ?? []), w]);
  }
  return rows;
}

/** All-pairs distances (Floyd and Warshall), by weight or by hops. */
export function naiveDistances(graph: EdgeList, options: { hops: boolean; directed?: boolean }): number[][] {
  const rows = neighbours(graph, options.directed);
  const d = rows.map((row, i) =>
    rows.map((_, j) => (i === j ? 0 : row.has(j) ? (options.hops ? 1 : Math.min(...row.get(j)!)) : Infinity)),
  );
  for (let k = 0; k < d.length; k++) {
    for (let i = 0; i < d.length; i++) for (let j = 0; j < d.length; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  }
  return d;
}

export function naiveComponents(graph: EdgeList): number[] {
  const label = Array.from({ length: graph.nodeCount }, (_, v) => v);
  for (let changed = true; changed;) {
    changed = false;
    for (const [s, t] of graph.edges) {
      const low = Math.min(label[s]!, label[t]!);
      if (label[s] !== low || label[t] !== low) changed = true;
      label[s] = label[t] = low;
    }
  }
  const roots = [...new Set(label)].sort((a, b) => a - b);
  return label.map((root) => roots.indexOf(root));
}

/** Peels nodes of small degree again and again. */
export function naiveCores(graph: EdgeList): number[] {
  const rows = neighbours(graph);
  const core = new Array<number>(graph.nodeCount).fill(0);
  const left = new Set(core.keys());
  const degree = (v: number): number => [...rows[v]!.keys()].filter((u) => u !== v && left.has(u)).length;
  for (let k = 0; left.size > 0; k++) {
    for (let v: number | undefined; (v = [...left].find((w) => degree(w) <= k)) !== undefined;) {
      core[v] = k;
      left.delete(v);
    }
  }
  return core;
}

const componentCount = (graph: EdgeList): number => new Set(naiveComponents(graph)).size;

export function naiveArticulation(graph: EdgeList): number[] {
  const before = componentCount(graph);
  return Array.from({ length: graph.nodeCount }, (_, v) => {
    const without = { nodeCount: graph.nodeCount, edges: graph.edges.filter(([s, t]) => s !== v && t !== v) };
    // The node itself stays behind as a component of its own.
    const alone = graph.edges.every(([s, t]) => (s !== v && t !== v) || s === t);
    return !alone && componentCount(without) - 1 > before ? 1 : 0;
  });
}

export function naiveBridges(graph: EdgeList): number[] {
  const before = componentCount(graph);
  return [...graph.edges.keys()].filter(
    (e) => componentCount({ ...graph, edges: graph.edges.filter((_, other) => other !== e) }) > before,
  );
}

export function naiveConstraint(graph: EdgeList): number[] {
  const rows = neighbours(graph).map(
    (row, v) => new Map([...row].filter(([u]) => u !== v).map(([u, ws]) => [u, ws.reduce((a, b) => a + b, 0)])),
  );
  const p = (i: number, j: number): number => (rows[i]!.get(j) ?? 0) / [...rows[i]!.values()].reduce((a, b) => a + b, 0);
  return rows.map((row, i) => {
    if (row.size === 0) return NaN;
    return [...row.keys()].reduce((sum, j) => {
      const indirect = [...row.keys()].filter((q) => q !== j).reduce((s, q) => s + p(i, q) * p(q, j), 0);
      return sum + (p(i, j) + indirect) ** 2;
    }, 0);
  });
}

/** P(X ≥ k) of a sum of coin flips, over all outcomes. */
export function naivePoissonBinomialTail(ps: readonly number[], k: number): number {
  let tail = 0;
  for (let outcome = 0; outcome < 1 << ps.length; outcome++) {
    const hits = ps.filter((_, i) => (outcome >> i) & 1).length;
    if (hits >= k) tail += ps.reduce((product, p, i) => product * ((outcome >> i) & 1 ? p : 1 - p), 1);
  }
  return tail;
}
