/** Breadth-first search from one or more nodes: hops to every node. O(n + m). Follows arcs as they point; parallel edges and self-loops change nothing. */
import type { Csr } from "#graph/csr.ts";

export interface Reach {
  /** Node → hops from the nearest source; −1 = not reached. */
  readonly hops: Int32Array;
  /** Reached nodes in order of discovery. */
  readonly order: Uint32Array;
}

export function breadthFirst(csr: Csr, sources: ArrayLike<number>, hopsMax = Infinity): Reach {
  const { nodeCount, offsets, targets } = csr;
  const hops = new Int32Array(nodeCount).fill(-1);
  const queue = new Uint32Array(nodeCount);
  let tail = 0;
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]!;
    if (hops[source] !== -1) continue;
    hops[source] = 0;
    queue[tail++] = source;
  }
  for (let head = 0; head < tail; head++) {
    const v = queue[head]!;
    if (hops[v]! >= hopsMax) break;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (hops[u] !== -1) continue;
      hops[u] = hops[v]! + 1;
      queue[tail++] = u;
    }
  }
  return { hops, order: queue.subarray(0, tail) };
}
