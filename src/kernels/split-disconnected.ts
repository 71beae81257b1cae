/** Splits communities that are not connected into their connected parts, in place. A community that hangs together by nothing is an artefact. O(m). */
import type { Csr } from "#graph/csr.ts";

/** Returns how many communities there are after; labels are in order of first node. Edges of weight 0 connect nothing. */
export function splitDisconnected(csr: Csr, community: Uint32Array): number {
  const { nodeCount, offsets, targets, weights } = csr;
  const part = new Uint32Array(nodeCount);
  const seen = new Uint8Array(nodeCount);
  const stack = new Uint32Array(nodeCount);
  let count = 0;
  for (let start = 0; start < nodeCount; start++) {
    if (seen[start] === 1) continue;
    let depth = 0;
    stack[depth++] = start;
    seen[start] = 1;
    while (depth > 0) {
      const v = stack[--depth]!;
      part[v] = count;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const u = targets[arc]!;
        if (seen[u] === 1 || community[u] !== community[start] || (weights?.[arc] ?? 1) <= 0) continue;
        seen[u] = 1;
        stack[depth++] = u;
      }
    }
    count++;
  }
  community.set(part);
  return count;
}
