/**
 * Triangles and clustering coefficients, from each triangle met once (ranked-rows.ts). O(m^1.5), memory O(n + m).
 *
 * Parallel edges count once and self-loops not at all. `total`, `perNode` and `transitivity` are of the graph without directions.
 * `clustering` of a directed graph is that of LDBC Graphalytics: the arcs among a node's neighbours (by an arc either way) over
 * how many there could be; of an undirected graph it is the usual one (Watts and Strogatz 1998, doi:10.1038/30918). It is 0 where a
 * node has fewer than two neighbours.
 */
import { bitCount } from "#base/bitset.ts";
import type { Csr } from "#graph/csr.ts";
import { countTriangles, type TriangleCount } from "./count-triangles.ts";
import { arcRows, neighbourRows } from "./neighbour-rows.ts";
import { byNode, degreesOf, rankedRows, visitTriangles } from "./ranked-rows.ts";

export interface Triangles {
  readonly total: number;
  /** Triangles that a node is a corner of. */
  readonly perNode: Uint32Array;
  /** Local clustering coefficient, 0 to 1. */
  readonly clustering: Float64Array;
  /** Of all pairs of neighbours of one node, the share that are neighbours themselves; 0 when there is no such pair. */
  readonly transitivity: number;
}

interface TrianglesOptions {
  /** False counts in TypeScript also where wasm is built. */
  readonly useWasm?: boolean;
}

export function triangles(csr: Csr, { useWasm = true }: TrianglesOptions = {}): Triangles {
  if (!csr.directed) {
    const count = countTriangles(neighbourRows(csr), useWasm);
    return withClustering(count, (v) => 2 * count.perNode[v]!);
  }
  const { arcs, ...count } = countArcs(csr);
  return withClustering(count, (v) => arcs[v]!);
}

/** `among` says how many arcs there are among a node's neighbours, an edge being two. */
function withClustering({ total, perNode, degrees }: TriangleCount, among: (v: number) => number): Triangles {
  const clustering = new Float64Array(perNode.length);
  // Pairs of neighbours of one node, times two.
  let pairs = 0;
  for (let v = 0; v < clustering.length; v++) {
    const ordered = degrees[v]! * (degrees[v]! - 1);
    if (ordered > 0) clustering[v] = among(v) / ordered;
    pairs += ordered;
  }
  return { total, perNode, clustering, transitivity: pairs === 0 ? 0 : (6 * total) / pairs };
}

/** The edge across from a corner counts once for each way that arcs go along it. */
function countArcs(csr: Csr): TriangleCount & { readonly arcs: Uint32Array } {
  const ranked = rankedRows(arcRows(csr));
  const { nodeCount, order, higher } = ranked;
  const perRank = new Uint32Array(nodeCount);
  const arcs = new Uint32Array(nodeCount);
  const ways = new Float64Array(higher.length);
  let total = 0;
  visitTriangles(ranked, ways, (a, ab, ac, bc) => {
    const b = higher[ab]!;
    const c = higher[ac]!;
    total++;
    perRank[a]!++;
    perRank[b]!++;
    perRank[c]!++;
    arcs[a]! += bitCount(ways[bc]!);
    arcs[b]! += bitCount(ways[ac]!);
    arcs[c]! += bitCount(ways[ab]!);
  });
  return { total, perNode: byNode(order, perRank), arcs: byNode(order, arcs), degrees: degreesOf(ranked) };
}
