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

/** Tries every path of two arcs; the answer is by role, then by node. */
export function naiveBrokerage(graph: EdgeList, groups: readonly number[], { directed }: Direction): Record<string, number[]> {
  const arcs = naiveMatrix(graph, { directed, weighted: false });
  const roles = Object.fromEntries(
    ["coordinator", "itinerant", "gatekeeper", "representative", "liaison", "total"].map((role) => [
      role,
      new Array<number>(graph.nodeCount).fill(0),
    ]),
  );
  for (let a = 0; a < graph.nodeCount; a++) {
    for (let v = 0; v < graph.nodeCount; v++) {
      for (let b = 0; b < graph.nodeCount; b++) {
        if (a === v || v === b || a === b || arcs[a]![v] === 0 || arcs[v]![b] === 0 || arcs[a]![b]! > 0) continue;
        const [ga, gv, gb] = [groups[a], groups[v], groups[b]];
        const role =
          ga === gv && gv === gb
            ? "coordinator"
            : ga === gb
              ? "itinerant"
              : gv === gb
                ? "gatekeeper"
                : ga === gv
                  ? "representative"
                  : "liaison";
        roles[role]![v]!++;
        roles["total"]![v]!++;
      }
    }
  }
  return roles;
}

export function naiveSimilarity(graph: EdgeList, a: number, b: number): Record<string, number> {
  const near = naiveNeighbours(graph);
  const common = [...near[a]!].filter((z) => near[b]!.has(z));
  const either = new Set([...near[a]!, ...near[b]!]).size;
  return {
    common: common.length,
    jaccard: either === 0 ? 0 : common.length / either,
    adamicAdar: sum(common.map((z) => 1 / Math.log(near[z]!.size))),
    resourceAllocation: sum(common.map((z) => 1 / near[z]!.size)),
  };
}

/** Powers of the matrix, added up: `[s][t]` is what walks from s to t come to. */
export function naiveKatz(matrix: number[][], attenuation: number, lengthMax: number): number[][] {
  const total = matrix.map((row) => row.map(() => 0));
  let power = matrix.map((row, s) => row.map((_, t): number => (s === t ? 1 : 0)));
  for (let length = 1; length <= lengthMax; length++) {
    power = power.map((row) => matrix.map((_, t) => attenuation * sum(row.map((walks, u) => walks * matrix[u]![t]!))));
    for (const [s, row] of power.entries()) for (const [t, walks] of row.entries()) total[s]![t]! += walks;
  }
  return total;
}
