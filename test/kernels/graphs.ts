/** Graphs that several kernels are tested on. */
import { mulberry32, randomInt } from "#base/prng.ts";
import { CsrBuilder, type Csr } from "#graph/csr.ts";

export interface EdgeList {
  readonly nodeCount: number;
  readonly edges: readonly (readonly [number, number, number])[];
}

export function csrOf(graph: EdgeList, directed = false): Csr {
  const builder = new CsrBuilder(graph.nodeCount, graph.edges.length, { directed, weighted: true, edgeIds: true });
  for (const [from, to, weight] of graph.edges) builder.add(from, to, weight);
  return builder.finish();
}

/** The same without weights and edge ids: every edge counts 1. */
export function plainCsrOf(graph: EdgeList, directed = false): Csr {
  const builder = new CsrBuilder(graph.nodeCount, graph.edges.length, { directed });
  for (const [from, to] of graph.edges) builder.add(from, to);
  return builder.finish();
}

/**
 * The toy graph T: two triangles tied to X, which has a leaf.
 *
 *     A        E
 *     |\      /|
 *     | C-X-D  |
 *     |/  |   \|
 *     B   G    F
 */
export const [A, B, C, D, E, F, G, X] = [0, 1, 2, 3, 4, 5, 6, 7];
export const TOY: EdgeList = {
  nodeCount: 8,
  edges: (
    [
      [A, B],
      [B, C],
      [A, C],
      [D, E],
      [E, F],
      [D, F],
      [C, X],
      [X, D],
      [X, G],
    ] as const
  ).map(([s, t]) => [s, t, 1] as const),
};

/** A random multigraph: parallel edges, self-loops, small whole weights, and a last node with no edge. */
export function randomGraph(seed: number, options: { nodesMax: number; edgesMax: number; weightMax?: number }): EdgeList {
  const prng = mulberry32(seed);
  const nodeCount = 1 + randomInt(prng, options.nodesMax);
  const edges: [number, number, number][] = [];
  const wanted = nodeCount < 2 ? 0 : randomInt(prng, options.edgesMax + 1);
  while (edges.length < wanted) {
    const from = randomInt(prng, nodeCount - 1);
    const to = prng() < 0.08 ? from : randomInt(prng, nodeCount - 1);
    const weight = 1 + randomInt(prng, options.weightMax ?? 4);
    edges.push([from, to, weight]);
    if (prng() < 0.15) edges.push([to, from, weight]);
  }
  return { nodeCount, edges };
}
