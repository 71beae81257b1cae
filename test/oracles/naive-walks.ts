/** Walks straight from their definitions, on edge lists: slow, obvious, and written apart from the kernels. */
import type { EdgeList } from "../kernels/graphs.ts";

type Direction = { readonly directed: boolean };
export interface NaivePath {
  readonly nodes: readonly number[];
  readonly cost: number;
}

/** Node pairs with an arc → the cheapest of its arcs. */
export function naiveArcs(graph: EdgeList, options: Direction & { hops: boolean }): Map<number, number>[] {
  const rows = Array.from({ length: graph.nodeCount }, () => new Map<number, number>());
  const put = (s: number, t: number, w: number): void => {
    rows[s]!.set(t, Math.min(rows[s]!.get(t) ?? Infinity, options.hops ? 1 : w));
  };
  for (const [s, t, w] of graph.edges) {
    put(s, t, w);
    if (!options.directed) put(t, s, w);
  }
  return rows;
}

/** All simple paths: cheapest first, then fewer nodes, then smaller nodes. */
export function naiveSimplePaths(rows: Map<number, number>[], source: number, target: number): NaivePath[] {
  const paths: NaivePath[] = [];
  const walk = (nodes: number[], cost: number): void => {
    const v = nodes[nodes.length - 1]!;
    if (v === target) paths.push({ nodes, cost });
    else for (const [u, weight] of rows[v]!) if (!nodes.includes(u)) walk([...nodes, u], cost + weight);
  };
  walk([source], 0);
  const smaller = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((node, i) => node !== b[i]);
    return at === -1 ? 0 : a[at]! - b[at]!;
  };
  return paths.sort((a, b) => a.cost - b.cost || a.nodes.length - b.nodes.length || smaller(a.nodes, b.nodes));
}

/** Nodes that reach each other, by all-pairs reachability. */
export function naiveStrongComponents(reach: readonly (readonly number[])[]): number[] {
  const first = reach.map((row, v) => row.findIndex((_, u) => reach[u]![v]! < Infinity && row[u]! < Infinity));
  const roots = [...new Set(first)].sort((a, b) => a - b);
  return first.map((root) => roots.indexOf(root));
}

/** Bridges as pairs of nodes, ascending: edges whose loss leaves more components. */
export function naiveBridgePairs(graph: EdgeList, bridges: readonly number[]): number[] {
  return bridges
    .map((edge) => [Math.min(...graph.edges[edge]!.slice(0, 2)), Math.max(...graph.edges[edge]!.slice(0, 2))] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .flat();
}

/** Sets of edges of which any two lie on one cycle, from all simple cycles. Self-loops lie in none. */
export function naiveBiconnected(graph: EdgeList): number[][] {
  const together = graph.edges.map((_, edge) => edge);
  const find = (edge: number): number => (together[edge] === edge ? edge : find(together[edge]!));
  const walk = (nodes: number[], edges: number[]): void => {
    graph.edges.forEach(([s, t], edge) => {
      const v = nodes[nodes.length - 1]!;
      if (s === t || edges.includes(edge) || (s !== v && t !== v)) return;
      const u = s === v ? t : s;
      if (u === nodes[0]) for (const other of edges) together[find(other)] = find(edge);
      // The first node is the least of its cycle, so that each is walked from one place.
      else if (u > nodes[0]! && !nodes.includes(u)) walk([...nodes, u], [...edges, edge]);
    });
  };
  for (let v = 0; v < graph.nodeCount; v++) walk([v], []);
  const sets = new Map<number, number[]>();
  graph.edges.forEach(([s, t], edge) => {
    if (s !== t) sets.set(find(edge), [...(sets.get(find(edge)) ?? []), edge]);
  });
  return [...sets.values()];
}

/** Arrival times over edges [from, to, departs, arrives], by relaxing every edge until nothing changes. */
export function naiveArrivals(
  edges: readonly (readonly [number, number, number, number])[],
  options: { readonly nodeCount: number; readonly source: number; readonly start: number },
): number[] {
  const arrival = new Array<number>(options.nodeCount).fill(Infinity);
  arrival[options.source] = options.start;
  for (let changed = true; changed;) {
    changed = false;
    for (const [s, t, departs, arrives] of edges) {
      if (!(departs >= arrival[s]!) || arrives >= arrival[t]!) continue;
      arrival[t] = arrives;
      changed = true;
    }
  }
  return arrival;
}
