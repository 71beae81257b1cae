/** Splits communities that are not connected into their connected parts, in place. A community that hangs together by nothing is an artefact. O(m). */
import type { Csr } from "#graph/csr.ts";

const NOWHERE = 0xffffffff;

/**
 * Labels lie below nodeCount, and after are in order of first node; gives how many communities there are then. Edges of weight 0
 * connect nothing. A search ends when it has met all that are left of its community, which spares most arcs of a dense one.
 */
export function splitDisconnected(csr: Csr, community: Uint32Array): number {
  const { nodeCount, offsets, targets, weights } = csr;
  const left = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) left[community[v]!]!++;
  const part = new Uint32Array(nodeCount).fill(NOWHERE);
  const queue = new Uint32Array(nodeCount);
  let count = 0;
  for (let start = 0; start < nodeCount; start++) {
    if (part[start] !== NOWHERE) continue;
    const c = community[start]!;
    let wanted = left[c]! - 1;
    let end = 1;
    queue[0] = start;
    part[start] = count;
    for (let next = 0; next < end && wanted > 0; next++) {
      const v = queue[next]!;
      const rowEnd = offsets[v + 1]!;
      for (let arc = offsets[v]!; arc < rowEnd; arc++) {
        const u = targets[arc]!;
        if (community[u] !== c || part[u] !== NOWHERE || (weights !== null && weights[arc] === 0)) continue;
        part[u] = count;
        queue[end++] = u;
        wanted--;
      }
    }
    left[c] = wanted;
    count++;
  }
  community.set(part);
  return count;
}
