/**
 * Betweenness of a group: over all pairs of nodes outside it, the share of the shortest paths that pass through any of its members (Everett and Borgatti
 * 1999, doi:10.1080/0022250X.1999.9990219); raw, each unordered pair once in undirected graphs. Shortest paths are counted twice from every node, once with all and once
 * without those that pass through a member: O(n (n + m)).
 */
import type { Csr } from "#graph/csr.ts";

const NOT_SEEN = -1;

/** `csr` without parallel edges, which make no more paths. */
export function groupBetweenness(csr: Csr, group: readonly number[]): number {
  const { nodeCount, offsets, targets, directed } = csr;
  const member = new Uint8Array(nodeCount);
  for (const v of group) member[v] = 1;
  const hops = new Int32Array(nodeCount);
  const paths = new Float64Array(nodeCount);
  const around = new Float64Array(nodeCount);
  const queue = new Uint32Array(nodeCount);
  let sum = 0;
  for (let source = 0; source < nodeCount; source++) {
    if (member[source] === 1) continue;
    hops.fill(NOT_SEEN);
    paths.fill(0);
    around.fill(0);
    hops[source] = 0;
    paths[source] = around[source] = 1;
    queue[0] = source;
    let ends = 1;
    for (let at = 0; at < ends; at++) {
      const v = queue[at]!;
      if (member[v] === 1) around[v] = 0;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const u = targets[arc]!;
        if (hops[u] === NOT_SEEN) {
          hops[u] = hops[v]! + 1;
          queue[ends++] = u;
        }
        if (hops[u] !== hops[v]! + 1) continue;
        paths[u] = paths[u]! + paths[v]!;
        around[u] = around[u]! + around[v]!;
      }
    }
    for (let at = 1; at < ends; at++) {
      const v = queue[at]!;
      if (member[v] === 0) sum += 1 - around[v]! / paths[v]!;
    }
  }
  return directed ? sum : sum / 2;
}
