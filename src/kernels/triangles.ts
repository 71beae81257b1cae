/**
 * Triangles and clustering coefficients. Nodes are ranked by degree; from the highest rank down, each node b marks its neighbours
 * above it and asks each neighbour a below it which of a's neighbours above b are marked: each triangle a < b < c is met once, and a
 * node of high degree has few neighbours above it. The forward method of Schank and Wagner 2005, doi:10.1007/11427186_54, with
 * marks as in Latapy 2008, doi:10.1016/j.tcs.2008.07.017, and rows that grow while they are read. O(m^1.5), memory O(n + m).
 *
 * Parallel edges count once and self-loops not at all. `total`, `perNode` and `transitivity` are of the graph without directions.
 * `clustering` of a directed graph is that of LDBC Graphalytics: the arcs among a node's neighbours (by an arc either way) over
 * how many there could be; of an undirected graph it is the usual one (Watts and Strogatz 1998, doi:10.1038/30918). It is 0 where a
 * node has fewer than two neighbours.
 */
import type { Csr } from "#graph/csr.ts";
import { neighbourRows, type NeighbourRows } from "./neighbour-rows.ts";

export interface Triangles {
  readonly total: number;
  /** Triangles that a node is a corner of. */
  readonly perNode: Uint32Array;
  /** Local clustering coefficient, 0 to 1. */
  readonly clustering: Float64Array;
  /** Of all pairs of neighbours of one node, the share that are neighbours themselves; 0 when there is no such pair. */
  readonly transitivity: number;
}

/**
 * A row of neighbours of higher rank begins with how many there are and whose it is, then come they. Rows are known by where they
 * begin, so that to read one takes a look at one place of memory and not at three.
 */
const HEADER = 2;

interface Rows {
  /** Nodes by rank: by arcs, then by number. */
  readonly order: Uint32Array;
  /** For node v, in `lower[starts[v] … starts[v + 1]]`, the rows of its distinct neighbours of lower rank. */
  readonly starts: Uint32Array;
  readonly lower: Uint32Array;
  /** Of a directed graph, in how many ways (1 or 2) arcs go between the two; null where each edge goes both. */
  readonly ways: Uint8Array | null;
  /** The rows of all, with room for every arc. Row of v: `offsets[v] + HEADER * v`. Filled while triangles are counted. */
  readonly higher: Uint32Array;
}

export function triangles(csr: Csr): Triangles {
  const { nodeCount } = csr;
  const neighbours = neighbourRows(csr);
  const { offsets } = neighbours;
  const rows = emptyRows(neighbours);
  const perNode = new Uint32Array(nodeCount);
  const arcs = rows.ways === null ? null : new Uint32Array(nodeCount);
  const total = arcs === null ? count(rows, offsets, perNode) : countArcs(rows, offsets, { perNode, arcs });
  const clustering = new Float64Array(nodeCount);
  let pairs = 0;
  for (let v = 0; v < nodeCount; v++) {
    const degree = rows.starts[v + 1]! - rows.starts[v]! + rows.higher[offsets[v]! + HEADER * v]!;
    const among = arcs === null ? 2 * perNode[v]! : arcs[v]!;
    if (degree > 1) clustering[v] = among / (degree * (degree - 1));
    pairs += (degree * (degree - 1)) / 2;
  }
  return { total, perNode, clustering, transitivity: pairs === 0 ? 0 : (3 * total) / pairs };
}

function emptyRows(neighbours: NeighbourRows): Rows {
  const { nodeCount, offsets, targets } = neighbours;
  const starts = new Uint32Array(nodeCount + 1);
  // A pair has an arc from each side, and one keeps it. One place more, as what is not kept is written too: a branch here would be
  // mispredicted every other arc.
  const lower = new Uint32Array((targets.length >>> 1) + 1);
  const ways = neighbours.ways === null ? null : new Uint8Array((targets.length >>> 1) + 1);
  const higher = new Uint32Array(targets.length + HEADER * nodeCount);
  let kept = 0;
  for (let v = 0; v < nodeCount; v++) {
    const start = offsets[v]!;
    const end = offsets[v + 1]!;
    const degree = end - start;
    let before = v;
    for (let arc = start; arc < end; arc++) {
      const u = targets[arc]!;
      const ofU = offsets[u]!;
      const degreeU = offsets[u + 1]! - ofU;
      lower[kept] = ofU + HEADER * u;
      if (ways !== null) ways[kept] = neighbours.ways![arc]!;
      const below = (degreeU < degree ? 1 : 0) | ((degreeU === degree ? 1 : 0) & (u < v ? 1 : 0));
      kept += below & (u === before ? 0 : 1);
      before = u;
    }
    starts[v + 1] = kept;
    higher[start + HEADER * v + 1] = v;
  }
  return { order: byDegree(neighbours), starts, lower, ways, higher };
}

function byDegree(rows: NeighbourRows): Uint32Array {
  const { nodeCount, offsets } = rows;
  let degreeMax = 0;
  for (let v = 0; v < nodeCount; v++) degreeMax = Math.max(degreeMax, offsets[v + 1]! - offsets[v]!);
  const next = new Uint32Array(degreeMax + 2);
  for (let v = 0; v < nodeCount; v++) next[offsets[v + 1]! - offsets[v]! + 1]!++;
  for (let degree = 0; degree <= degreeMax; degree++) next[degree + 1]! += next[degree]!;
  const order = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) order[next[offsets[v + 1]! - offsets[v]!]!++] = v;
  return order;
}

function count(rows: Rows, offsets: Uint32Array, perNode: Uint32Array): number {
  const { order, starts, lower, higher } = rows;
  const nodeCount = perNode.length;
  let sizeMax = 0;
  for (let v = 0; v < nodeCount; v++) sizeMax = Math.max(sizeMax, starts[v + 1]! - starts[v]!);
  const sizes = new Uint32Array(sizeMax);
  const marks = new Uint8Array(nodeCount);
  let total = 0;
  for (let rank = nodeCount - 1; rank >= 0; rank--) {
    const b = order[rank]!;
    const first = offsets[b]! + HEADER * b + HEADER;
    const last = first + higher[first - HEADER]!;
    for (let i = first; i < last; i++) marks[higher[i]!] = 1;
    const start = starts[b]!;
    const lowerCount = starts[b + 1]! - start;
    // b joins the rows of those below it in a loop of its own, whose loads do not wait for each other; what they bring is then at hand.
    for (let i = 0; i < lowerCount; i++) {
      const row = lower[start + i]!;
      const size = higher[row]!;
      sizes[i] = size;
      higher[row + HEADER + size] = b;
      higher[row] = size + 1;
    }
    let ofB = 0;
    for (let i = 0; last > first && i < lowerCount; i++) {
      const row = lower[start + i]!;
      let ofA = 0;
      for (let j = row + HEADER, end = j + sizes[i]!; j < end; j++) {
        const c = higher[j]!;
        if (marks[c] === 0) continue;
        perNode[c]!++;
        ofA++;
      }
      if (ofA === 0) continue;
      perNode[higher[row + 1]!]! += ofA;
      ofB += ofA;
    }
    perNode[b]! += ofB;
    total += ofB;
    for (let i = first; i < last; i++) marks[higher[i]!] = 0;
  }
  return total;
}

/** The same of a directed graph, where the edge across from a corner counts once for each way it goes. */
function countArcs(
  rows: Rows,
  offsets: Uint32Array,
  found: { readonly perNode: Uint32Array; readonly arcs: Uint32Array },
): number {
  const { order, starts, lower, higher } = rows;
  const { perNode, arcs } = found;
  const higherWays = new Uint8Array(higher.length);
  // The ways of the edge from b; 0 = none.
  const marks = new Uint8Array(perNode.length);
  let total = 0;
  for (let rank = perNode.length - 1; rank >= 0; rank--) {
    const b = order[rank]!;
    const first = offsets[b]! + HEADER * b + HEADER;
    const last = first + higher[first - HEADER]!;
    for (let i = first; i < last; i++) marks[higher[i]!] = higherWays[i]!;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) {
      const row = lower[i]!;
      const a = higher[row + 1]!;
      const waysOfAB = rows.ways![i]!;
      const end = row + HEADER + higher[row]!;
      for (let j = row + HEADER; j < end; j++) {
        const c = higher[j]!;
        if (marks[c] === 0) continue;
        total++;
        perNode[a]!++;
        perNode[b]!++;
        perNode[c]!++;
        arcs[a]! += marks[c]!;
        arcs[b]! += higherWays[j]!;
        arcs[c]! += waysOfAB;
      }
      higher[end] = b;
      higherWays[end] = waysOfAB;
      higher[row]!++;
    }
    for (let i = first; i < last; i++) marks[higher[i]!] = 0;
  }
  return total;
}
