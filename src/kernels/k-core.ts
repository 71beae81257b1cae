/** Core numbers: the greatest k such that a node lies in a subgraph where all have k neighbours. Batagelj and Zaversnik 2003, arXiv cs/0310049, by buckets. O(n + m). Parallel edges count once, self-loops not. */
import type { Csr } from "#graph/csr.ts";

export function coreNumbers(csr: Csr): Uint32Array {
  const { nodeCount, offsets, targets } = csr;
  const core = new Uint32Array(nodeCount);
  const counts = (v: number, arc: number): boolean =>
    targets[arc] !== v && (arc === offsets[v]! || targets[arc] !== targets[arc - 1]);
  let degreeMax = 0;
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) if (counts(v, arc)) core[v]!++;
    degreeMax = Math.max(degreeMax, core[v]!);
  }
  // Nodes in order of what is left of their degree; `bucket[d]` is where those of degree d begin.
  const bucket = new Uint32Array(degreeMax + 2);
  for (let v = 0; v < nodeCount; v++) bucket[core[v]! + 1]!++;
  for (let d = 0; d <= degreeMax; d++) bucket[d + 1]! += bucket[d]!;
  const order = new Uint32Array(nodeCount);
  const place = new Uint32Array(nodeCount);
  const next = bucket.slice();
  for (let v = 0; v < nodeCount; v++) {
    place[v] = next[core[v]!]!++;
    order[place[v]!] = v;
  }
  for (let i = 0; i < nodeCount; i++) {
    const v = order[i]!;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (!counts(v, arc) || core[u]! <= core[v]!) continue;
      // u changes places with the first of its bucket, which then begins one later.
      const first = bucket[core[u]!]!;
      const w = order[first]!;
      order[place[u]!] = w;
      place[w] = place[u]!;
      order[first] = u;
      place[u] = first;
      bucket[core[u]!]!++;
      core[u]!--;
    }
  }
  return core;
}
