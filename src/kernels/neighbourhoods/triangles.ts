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
import { neighbourRows } from "./neighbour-rows.ts";
import { countTriangles, type RankedRows, rankedRows, visitTriangles } from "./ranked-rows.ts";

export interface Triangles {
  readonly total: number;
  /** Triangles that a node is a corner of. */
  readonly perNode: Uint32Array;
  /** Local clustering coefficient, 0 to 1. */
  readonly clustering: Float64Array;
  /** Of all pairs of neighbours of one node, the share that are neighbours themselves; 0 when there is no such pair. */
  readonly transitivity: number;
}

export function triangles(csr: Csr): Triangles {
  const { nodeCount } = csr;
  const ranked = rankedRows(neighbourRows(csr));
  const perNode = new Uint32Array(nodeCount);
  const arcs = csr.directed ? new Uint32Array(nodeCount) : null;
  const total = arcs === null ? countTriangles(ranked, perNode) : countArcs(ranked, perNode, arcs);
  const clustering = new Float64Array(nodeCount);
  const pairs = writeClustering(clustering, ranked, { perNode, arcs });
  return { total, perNode, clustering, transitivity: pairs === 0 ? 0 : (3 * total) / pairs };
}

/** Says how many pairs of neighbours of one node there are. */
function writeClustering(
  clustering: Float64Array,
  { starts, rows, higher }: RankedRows,
  { perNode, arcs }: { readonly perNode: Uint32Array; readonly arcs: Uint32Array | null },
): number {
  let pairs = 0;
  for (let v = 0; v < clustering.length; v++) {
    const degree = starts[v + 1]! - starts[v]! + higher[rows[v]!]!;
    const among = arcs === null ? 2 * perNode[v]! : arcs[v]!;
    if (degree > 1) clustering[v] = among / (degree * (degree - 1));
    pairs += (degree * (degree - 1)) / 2;
  }
  return pairs;
}

/** The edge across from a corner counts once for each way that arcs go along it. */
function countArcs(ranked: RankedRows, perNode: Uint32Array, arcs: Uint32Array): number {
  const { higher } = ranked;
  const ways = new Float64Array(higher.length);
  let total = 0;
  visitTriangles(ranked, ways, (a, ab, ac, bc) => {
    const b = higher[ab]!;
    const c = higher[ac]!;
    total++;
    perNode[a]!++;
    perNode[b]!++;
    perNode[c]!++;
    arcs[a]! += bitCount(ways[bc]!);
    arcs[b]! += bitCount(ways[ac]!);
    arcs[c]! += bitCount(ways[ab]!);
  });
  return total;
}
