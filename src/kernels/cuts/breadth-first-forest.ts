/**
 * Breadth-first trees of all components of an undirected graph, direction-optimising as breadth-first.ts is: once it costs less, nodes not
 * reached yet look for a parent. Any two neighbours are at most one level apart, so an edge beside the trees never joins a node with one
 * above it, but for a second edge to the parent. O(n + m).
 */
import type { Csr } from "#graph/csr.ts";

export interface Forest {
  /** Parents before their children; trees one after the other, in order of first node. */
  readonly order: Uint32Array;
  /** Node → parent; a root is its own. */
  readonly parent: Uint32Array;
}

const NOT_SEEN = 0xffffffff;
/** Nodes passed over for the price of following one arc. */
const GLANCES_PER_ARC = 8;

export function breadthFirstForest(csr: Csr): Forest {
  const { nodeCount, offsets, targets } = csr;
  const forest = { order: new Uint32Array(nodeCount), parent: new Uint32Array(nodeCount).fill(NOT_SEEN) };
  const { order, parent } = forest;
  const inLevel = new Uint8Array(nodeCount);
  let root = 0;
  // The last level is order[head, tail).
  for (let head = 0, tail = 0; head < nodeCount;) {
    if (head === tail) {
      while (parent[root] !== NOT_SEEN) root++;
      parent[root] = root;
      order[tail++] = root;
    }
    let arcs = 0;
    for (let i = head; i < tail; i++) arcs += offsets[order[i]! + 1]! - offsets[order[i]!]!;
    const tries = ((nodeCount - tail) * targets.length) / arcs + nodeCount / GLANCES_PER_ARC;
    const end = tries < arcs ? pullLevel(csr, forest, { inLevel, head, tail }) : pushLevel(csr, forest, { head, tail });
    head = tail;
    tail = end;
  }
  return forest;
}

/** Follows the level's rows; returns where the next one ends. */
function pushLevel({ offsets, targets }: Csr, { order, parent }: Forest, { head, tail }: { head: number; tail: number }): number {
  let end = tail;
  for (let i = head; i < tail; i++) {
    const v = order[i]!;
    for (let arc = offsets[v]!, last = offsets[v + 1]!; arc < last; arc++) {
      const u = targets[arc]!;
      if (parent[u] !== NOT_SEEN) continue;
      parent[u] = v;
      order[end++] = u;
    }
  }
  return end;
}

/** Has each node not reached look for a parent in the level. */
function pullLevel(
  { nodeCount, offsets, targets }: Csr,
  { order, parent }: Forest,
  { inLevel, head, tail }: { inLevel: Uint8Array; head: number; tail: number },
): number {
  for (let i = head; i < tail; i++) inLevel[order[i]!] = 1;
  let end = tail;
  for (let v = 0; v < nodeCount; v++) {
    if (parent[v] !== NOT_SEEN) continue;
    for (let arc = offsets[v]!, last = offsets[v + 1]!; arc < last; arc++) {
      const u = targets[arc]!;
      if (inLevel[u] === 0) continue;
      parent[v] = u;
      order[end++] = v;
      break;
    }
  }
  for (let i = head; i < tail; i++) inLevel[order[i]!] = 0;
  return end;
}
