/** Measures of position straight from their definitions, on matrices and sets: slow, obvious, and written apart from the kernels. */
import type { EdgeList } from "../kernels/graphs.ts";

type Direction = { readonly directed: boolean };

/** `matrix[s][t]`: what the arcs from s to t weigh together. An undirected edge goes both ways, a self-loop once. */
export function naiveMatrix(graph: EdgeList, options: Direction & { weighted: boolean }): number[][] {
  const matrix = Array.from({ length: graph.nodeCount }, () => new Array<number>(graph.nodeCount).fill(0));
  for (const [s, t, w] of graph.edges) {
    const weight = options.weighted ? w : 1;
    matrix[s]![t]! += weight;
    if (!options.directed && s !== t) matrix[t]![s]! += weight;
  }
  return matrix;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** A fixed number of rounds; `restart` sums to 1. */
export function naivePageRank(matrix: number[][], restart: number[], options: { damping: number; rounds: number }): number[] {
  let scores = restart;
  for (let round = 0; round < options.rounds; round++) {
    const before = scores;
    scores = restart.map((share, v) => {
      const dangling = sum(before.filter((_, u) => sum(matrix[u]!) === 0));
      const walked = sum(matrix.map((row, u) => (sum(row) === 0 ? 0 : (before[u]! * row[v]!) / sum(row))));
      return (1 - options.damping) * share + options.damping * (walked + dangling * share);
    });
  }
  return scores;
}

/** Nodes by an arc either way, without the node itself. */
export function naiveNeighbours(graph: EdgeList): Set<number>[] {
  return Array.from(
    { length: graph.nodeCount },
    (_, v) => new Set(graph.edges.flatMap(([s, t]) => (s === v && t !== v ? [t] : t === v && s !== v ? [s] : []))),
  );
}

/** All triples of nodes. */
export function naiveTriangles(graph: EdgeList): { total: number; perNode: number[] } {
  const near = naiveNeighbours(graph);
  const perNode = new Array<number>(graph.nodeCount).fill(0);
  let total = 0;
  for (let a = 0; a < graph.nodeCount; a++) {
    for (let b = a + 1; b < graph.nodeCount; b++) {
      for (let c = b + 1; c < graph.nodeCount; c++) {
        if (!near[a]!.has(b) || !near[b]!.has(c) || !near[a]!.has(c)) continue;
        total++;
        for (const corner of [a, b, c]) perNode[corner]!++;
      }
    }
  }
  return { total, perNode };
}

/** Ordered pairs of neighbours with an arc from the first to the second, over all ordered pairs of neighbours. */
export function naiveClustering(graph: EdgeList, { directed }: Direction): number[] {
  const arcs = naiveMatrix(graph, { directed, weighted: false });
  return naiveNeighbours(graph).map((near) => {
    const pairs = [...near].flatMap((a) => [...near].filter((b) => b !== a).map((b) => arcs[a]![b]! > 0));
    return pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length;
  });
}
