/**
 * Core numbers: the greatest k such that a node lies in a subgraph where all have k neighbours. Seidman 1983,
 * doi:10.1016/0378-8733(83)90028-X; peeled level by level from a list of the nodes that are left, which touches one array at
 * random where the buckets of Batagelj and Zaversnik (arXiv cs/0310049) touch five. A level costs a walk over the nodes left, and
 * at level k at most 2m/k are left: O(n + m log k). Undirected. Parallel edges count once, self-loops not; an isolated node is 0.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";

export function coreNumbers(csr: Csr): Uint32Array {
  const { nodeCount, offsets, targets } = csr;
  assert(!csr.directed, "core numbers are of undirected graphs");
  // Neighbours that are left; a node that goes at level k keeps k, which is its core number.
  const core = new Uint32Array(nodeCount);
  const left = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    let degree = 0;
    let before = v;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
      const u = targets[arc]!;
      // Rows are in order of target, so parallel arcs follow each other.
      if (u !== v && u !== before) degree++;
      before = u;
    }
    core[v] = degree;
    left[v] = v;
  }
  const queue = new Uint32Array(nodeCount);
  let leftCount = nodeCount;
  let level = 0;
  while (leftCount > 0) {
    let queued = 0;
    let kept = 0;
    let least = nodeCount;
    for (let i = 0; i < leftCount; i++) {
      const v = left[i]!;
      const degree = core[v]!;
      // Those below went as neighbours while an earlier level was peeled; those at the level go now.
      if (degree > level) {
        left[kept++] = v;
        if (degree < least) least = degree;
      } else if (degree === level) queue[queued++] = v;
    }
    leftCount = kept;
    for (let head = 0; head < queued; head++) {
      const v = queue[head]!;
      let before = v;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const u = targets[arc]!;
        if (u === before) continue;
        before = u;
        const degree = core[u]!;
        if (degree <= level) continue;
        core[u] = degree - 1;
        if (degree - 1 === level) queue[queued++] = u;
      }
    }
    level = queued === 0 ? least : level + 1;
  }
  return core;
}
