/**
 * How near a node is to all others, along the arcs that leave it. Exact, from the distances of all pairs: by hops in waves
 * (hop-waves.ts), O(nm) at the worst; by distance with Dijkstra from every node, O(nm log n), a hundred times as long.
 *
 * `closeness` is Wasserman and Faust's 1994: reached / sum of distances × reached / (n − 1), `reached` without the node itself, so that
 * a node of a small component is not closer than one of a large; 0 for a node that reaches nobody. `harmonic` is the sum of one over
 * the distance, not divided by n − 1 (Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3). Of parallel edges the shortest
 * counts, self-loops do not.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";
import { dijkstra, DijkstraScratch } from "./paths/dijkstra.ts";
import { type DistanceSums, distanceSums, hopSums } from "./hop-waves.ts";

export interface Closeness {
  readonly closeness: Float64Array;
  readonly harmonic: Float64Array;
  /** Other nodes that can be reached. */
  readonly reached: Uint32Array;
}

/** With `distances`, arc weights are lengths, all above 0; without, every arc is one hop. */
export function closeness(csr: Csr, options: { readonly distances: boolean }): Closeness {
  const { nodeCount } = csr;
  const { reached, distances, inverses } = options.distances ? lengthSums(csr) : hopSums(csr);
  const near = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++)
    if (reached[v]! > 0) near[v] = (reached[v]! / distances[v]!) * (reached[v]! / (nodeCount - 1));
  return { closeness: near, harmonic: inverses, reached };
}

function lengthSums(csr: Csr): DistanceSums {
  assert(csr.weights?.every((length) => length > 0) !== false, "lengths must be above 0, as harmonic closeness divides by them");
  const sums = distanceSums(csr.nodeCount);
  const scratch = new DijkstraScratch(csr.nodeCount);
  for (let source = 0; source < csr.nodeCount; source++) {
    const { distance } = dijkstra(csr, { source, scratch });
    for (let i = 0; i < scratch.reachedCount; i++) {
      const v = scratch.reached[i]!;
      if (v === source) continue;
      sums.reached[source]!++;
      sums.distances[source]! += distance[v]!;
      sums.inverses[source]! += 1 / distance[v]!;
    }
  }
  return sums;
}
