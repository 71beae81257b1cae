/**
 * Articulation points and bridges without a depth-first walk, whose every step waits for memory that the last one named. Tarjan and Vishkin 1985,
 * doi:10.1137/0214061: which tree edges lie on one cycle follows from the least and the greatest number, in preorder, that edges beside
 * the tree reach from below each node. On a breadth-first forest it is enough to know which nodes hang together by edges beside it,
 * all others can be left out: Cong and Bader 2005, doi:10.1109/IPDPS.2005.100. O(m α(n)), 40 bytes a node.
 *
 * Why: an edge beside the forest joins u and v of which neither is above the other, so the cycle that it closes holds the tree edges
 * from u and from v to their parents. Hence the parent edges of all nodes that hang together by such edges lie in one biconnected
 * component; the tree path between two of them lies in it too, and they bring nothing else together. A second edge to a parent joins
 * a node with one above it and is left out: all it says is that the first is no bridge. Self-loops change nothing.
 */
import type { Csr } from "#graph/csr.ts";
import { FIRST_NEIGHBOURS, join, mostFrequent, root } from "../connected-components.ts";
import { breadthFirstForest, type Forest } from "./breadth-first-forest.ts";

export interface ForestCuts {
  /** 1 where taking the node away leaves more components. */
  readonly articulation: Uint8Array;
  /** Node → its parent, a root its own. */
  readonly parent: Uint32Array;
  /** Nodes whose edge to the parent is a bridge. */
  readonly belowBridges: readonly number[];
}

interface Preorder {
  /** Node → number; below it lie those from there to `last`. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

const NONE = 0xffffffff;

export function forestCuts(csr: Csr): ForestCuts {
  const forest = breadthFirstForest(csr);
  const { parent } = forest;
  const group = groupsBeside(csr, parent);
  const preorder = numberNodes(forest);
  const reach = reachFromBelow(forest, group, preorder);
  const belowBridges = uniteEdges(forest, group, { preorder, reach }).filter((v) => !hasTwin(csr, v, parent[v]!));
  return { articulation: meetingsOf(parent, group), parent, belowBridges };
}

/** Trees, as of connected-components.ts and in the same way, of nodes that hang together by edges beside the forest. */
function groupsBeside({ nodeCount, offsets, targets }: Csr, parent: Uint32Array): Uint32Array {
  const group = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) group[v] = v;
  for (let v = 0; v < nodeCount; v++) {
    const above = parent[v]!;
    let joined = 0;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end && joined < FIRST_NEIGHBOURS; arc++) {
      const u = targets[arc]!;
      if (u === above || parent[u] === v) continue;
      join(group, v, u);
      joined++;
    }
  }
  for (let v = 0; v < nodeCount; v++) group[v] = group[group[v]!]!;
  const inLargest = nodeCount === 0 ? 0 : mostFrequent(group);
  for (let v = 0; v < nodeCount; v++) {
    if (root(group, v) === root(group, inLargest)) continue;
    const above = parent[v]!;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
      const u = targets[arc]!;
      if (u !== above && parent[u] !== v) join(group, v, u);
    }
  }
  for (let v = 0; v < nodeCount; v++) group[v] = group[group[v]!]!;
  return group;
}

/** From how many nodes lie below each, upwards; then each takes its part of its parent's numbers, downwards. */
function numberNodes({ order, parent }: Forest): Preorder {
  const nodeCount = order.length;
  const first = new Uint32Array(nodeCount);
  const last = new Uint32Array(nodeCount).fill(1);
  /** What is left of a node's numbers. */
  const next = new Uint32Array(nodeCount);
  for (let i = nodeCount - 1; i >= 0; i--) {
    const v = order[i]!;
    if (parent[v] !== v) last[parent[v]!]! += last[v]!;
  }
  let clock = 0;
  for (let i = 0; i < nodeCount; i++) {
    const v = order[i]!;
    const above = parent[v]!;
    const size = last[v]!;
    const at = above === v ? clock : next[above]!;
    if (above === v) clock += size;
    else next[above] = at + size;
    first[v] = at;
    next[v] = at + 1;
    last[v] = at + size - 1;
  }
  return { first, last };
}

/** Node → the least and the greatest number in the groups of those below it and of itself. */
function reachFromBelow({ order, parent }: Forest, group: Uint32Array, { first: number }: Preorder): Preorder {
  const nodeCount = order.length;
  const leastOf = new Uint32Array(nodeCount).fill(NONE);
  const greatestOf = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    const of = group[v]!;
    leastOf[of] = Math.min(leastOf[of]!, number[v]!);
    greatestOf[of] = Math.max(greatestOf[of]!, number[v]!);
  }
  const first = new Uint32Array(nodeCount);
  const last = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    first[v] = leastOf[group[v]!]!;
    last[v] = greatestOf[group[v]!]!;
  }
  for (let i = nodeCount - 1; i >= 0; i--) {
    const v = order[i]!;
    const above = parent[v]!;
    first[above] = Math.min(first[above]!, first[v]!);
    last[above] = Math.max(last[above]!, last[v]!);
  }
  return { first, last };
}

/** From then on a node's group says of which component its edge to the parent is. Gives the nodes from below which nothing leads past that edge. */
function uniteEdges(
  { parent }: Forest,
  group: Uint32Array,
  { preorder, reach }: { preorder: Preorder; reach: Preorder },
): number[] {
  const leadsOut = (v: number, from: number): boolean =>
    reach.first[v]! < preorder.first[from]! || reach.last[v]! > preorder.last[from]!;
  const closed: number[] = [];
  for (let v = 0; v < parent.length; v++) {
    const above = parent[v]!;
    if (above === v) continue;
    if (!leadsOut(v, v)) closed.push(v);
    else if (leadsOut(v, above)) join(group, v, above);
  }
  return closed;
}

/** Nodes at which tree edges of more than one component meet. */
function meetingsOf(parent: Uint32Array, group: Uint32Array): Uint8Array {
  const articulation = new Uint8Array(parent.length);
  /** Of a root: the component of its first child's edge. */
  const ofFirst = new Uint32Array(parent.length).fill(NONE);
  for (let v = 0; v < parent.length; v++) {
    const above = parent[v]!;
    if (above === v) continue;
    const component = root(group, v);
    if (parent[above] !== above) ofFirst[above] = root(group, above);
    else if (ofFirst[above] === NONE) ofFirst[above] = component;
    if (ofFirst[above] !== component) articulation[above] = 1;
  }
  return articulation;
}

/** Is there more than one edge between these neighbours? */
function hasTwin({ offsets, targets }: Csr, v: number, u: number): boolean {
  let count = 0;
  for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) if (targets[arc] === u) count++;
  return count > 1;
}
