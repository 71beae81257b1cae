/**
 * Betweenness by hops. Brandes 2001, doi:10.1080/0022250X.2001.9990249. O(n·m), or O(pivots·m) from a sample of sources, scaled up
 * (Brandes and Pich 2007). Raw counts; in an undirected graph each pair counts once. Parallel edges count once.
 */
import type { Csr } from "#graph/csr.ts";

export function betweenness(csr: Csr, options: { readonly pivots?: ArrayLike<number> } = {}): Float64Array {
  const { nodeCount, offsets, targets } = csr;
  const pivots = options.pivots ?? Uint32Array.from({ length: nodeCount }, (_, v) => v);
  const total = new Float64Array(nodeCount);
  const hops = new Int32Array(nodeCount).fill(-1);
  const ways = new Float64Array(nodeCount);
  const share = new Float64Array(nodeCount);
  const order = new Uint32Array(nodeCount);
  for (let p = 0; p < pivots.length; p++) {
    const source = pivots[p]!;
    let count = 0;
    order[count++] = source;
    hops[source] = 0;
    ways[source] = 1;
    for (let head = 0; head < count; head++) {
      const v = order[head]!;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const u = targets[arc]!;
        // Rows are in order of target: the same target again is a parallel edge.
        if (arc > offsets[v]! && targets[arc - 1] === u) continue;
        if (hops[u] === -1) {
          hops[u] = hops[v]! + 1;
          order[count++] = u;
        }
        if (hops[u] === hops[v]! + 1) ways[u] = ways[u]! + ways[v]!;
      }
    }
    // Farthest first: each node hands its share back over the arcs by which it was reached.
    for (let i = count - 1; i >= 0; i--) {
      const v = order[i]!;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const u = targets[arc]!;
        if ((arc > offsets[v]! && targets[arc - 1] === u) || hops[u] !== hops[v]! + 1) continue;
        share[v] = share[v]! + (ways[v]! / ways[u]!) * (1 + share[u]!);
      }
      if (v !== source) total[v] = total[v]! + share[v]!;
    }
    for (let i = 0; i < count; i++) {
      const v = order[i]!;
      hops[v] = -1;
      ways[v] = 0;
      share[v] = 0;
    }
  }
  const scale = (pivots.length === 0 ? 0 : nodeCount / pivots.length) * (csr.directed ? 1 : 0.5);
  for (let v = 0; v < nodeCount; v++) total[v] = total[v]! * scale;
  return total;
}
