/**
 * Articulation points and bridges: what alone holds a component together. Two ways to the same answer, as each graph has only one: low points
 * of a depth-first search (Hopcroft and Tarjan 1973, doi:10.1145/362248.362272) where nodes have few neighbours, and a forest without one
 * (cuts/forest-cuts.ts) where they have many, of which it can leave most unread. O(n + m) and O(n + m α(n)).
 * Undirected graphs, weights not read. One of two parallel edges is never a bridge; self-loops change nothing. Needs no edge ids.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";
import { forestCuts } from "./cuts/forest-cuts.ts";
import { lowPoints } from "./low-points.ts";

export interface CutPoints {
  /** 1 where taking the node away leaves more components. */
  readonly articulation: Uint8Array;
  /** Edges whose loss leaves more components: ends of bridge b at 2b and 2b + 1, the smaller first, bridges ascending. */
  readonly bridges: Uint32Array;
}

interface CutPointsOptions {
  /** Mean number of arcs a node from which on the forest is asked. */
  readonly forestFrom?: number;
}

/** Where the two cost the same: measured on random graphs. */
const FOREST_FROM = 10;

export function cutPoints(csr: Csr, { forestFrom = FOREST_FROM }: CutPointsOptions = {}): CutPoints {
  assert(!csr.directed, "cut points are of undirected graphs");
  return csr.targets.length >= forestFrom * csr.nodeCount ? cutsByForest(csr) : cutsByDepth(csr);
}

function cutsByForest(csr: Csr): CutPoints {
  const { articulation, parent, belowBridges } = forestCuts(csr);
  const bridges = sortedPairs(csr.nodeCount, belowBridges, (v) => [v, parent[v]!]);
  return { articulation, bridges };
}

function cutsByDepth(csr: Csr): CutPoints {
  const { nodeCount } = csr;
  const { order, parent, low } = lowPoints(csr);
  const articulation = new Uint8Array(nodeCount);
  /** Places whose edge to the parent is a bridge. */
  const below: number[] = [];
  let rootChildren = 0;
  for (let at = 0; at < nodeCount; at++) {
    const above = parent[at]!;
    if (above === at) {
      rootChildren = 0;
      continue;
    }
    if (low[at]! > above) below.push(at);
    // Trees come one after the other, so that one count is enough for the children of the root.
    if (parent[above] === above ? ++rootChildren > 1 : low[at]! >= above) articulation[order[above]!] = 1;
  }
  const bridges = sortedPairs(nodeCount, below, (at) => [order[at]!, order[parent[at]!]!]);
  return { articulation, bridges };
}

function sortedPairs(
  nodeCount: number,
  keys: readonly number[],
  endsOf: (key: number) => readonly [number, number],
): Uint32Array {
  // One number a pair, so that sorting compares numbers: exact up to 94 million nodes.
  const pairs = Float64Array.from(keys, (key) => {
    const [a, b] = endsOf(key);
    return Math.min(a, b) * nodeCount + Math.max(a, b);
  }).sort();
  const ends = new Uint32Array(2 * pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    ends[2 * i] = Math.floor(pairs[i]! / nodeCount);
    ends[2 * i + 1] = pairs[i]! % nodeCount;
  }
  return ends;
}
