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
import type { ChunkJob, ChunkResult, ChunkTask } from "#base/chunks.ts";
import type { Csr } from "#graph/csr.ts";
import { dijkstra, DijkstraScratch } from "./paths/dijkstra.ts";
import { SEARCHES_PER_WAVE, sumsIn, type DistanceSums, type HopInput } from "./hop-waves.ts";

export interface Closeness {
  readonly closeness: Float64Array;
  readonly harmonic: Float64Array;
  /** Other nodes that can be reached. */
  readonly reached: Uint32Array;
}

export interface ClosenessOptions {
  /** Arc weights are lengths, all above 0; without, every arc is one hop. */
  readonly distances: boolean;
}

const SOURCES_PER_CHUNK = 8;

export function hopJob(input: HopInput): ChunkJob<HopInput> {
  const { nodeCount } = input.csr;
  return { input, chunkCount: Math.ceil(nodeCount / SEARCHES_PER_WAVE), sumLength: 3 * nodeCount };
}

export function closenessByHops({ nodeCount }: Csr, { sum }: ChunkResult<void>): Closeness {
  return fromSums(sumsIn(sum, nodeCount));
}

export function lengthJob(csr: Csr): ChunkJob<Csr> {
  assert(csr.weights?.every((length) => length > 0) !== false, "lengths must be above 0, as harmonic closeness divides by them");
  return { input: csr, chunkCount: Math.ceil(csr.nodeCount / SOURCES_PER_CHUNK), sumLength: 0 };
}

/** A chunk hands back the columns of sums of its sources. */
export const lengthSumsTask: ChunkTask<Csr, Float64Array> = (csr, stopped) => {
  const scratch = new DijkstraScratch(csr.nodeCount);
  return (chunk) => {
    const first = chunk * SOURCES_PER_CHUNK;
    const sourceCount = Math.min(SOURCES_PER_CHUNK, csr.nodeCount - first);
    const columns = new Float64Array(3 * sourceCount);
    const { reached, distances, inverses } = sumsIn(columns, sourceCount);
    for (let i = 0; i < sourceCount && !stopped(); i++) {
      const { distance } = dijkstra(csr, { source: first + i, scratch });
      for (let at = 0; at < scratch.reachedCount; at++) {
        const v = scratch.reached[at]!;
        if (v === first + i) continue;
        reached[i]!++;
        distances[i]! += distance[v]!;
        inverses[i]! += 1 / distance[v]!;
      }
    }
    return columns;
  };
};

export function closenessByLength({ nodeCount }: Csr, { values }: ChunkResult<Float64Array>): Closeness {
  const sums = sumsIn(new Float64Array(3 * nodeCount), nodeCount);
  let first = 0;
  for (const columns of values) {
    const some = sumsIn(columns, columns.length / 3);
    sums.reached.set(some.reached, first);
    sums.distances.set(some.distances, first);
    sums.inverses.set(some.inverses, first);
    first += columns.length / 3;
  }
  return fromSums(sums);
}

function fromSums({ reached, distances, inverses }: DistanceSums): Closeness {
  const nodeCount = reached.length;
  const near = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++)
    if (reached[v]! > 0) near[v] = (reached[v]! / distances[v]!) * (reached[v]! / (nodeCount - 1));
  return { closeness: near, harmonic: inverses, reached: Uint32Array.from(reached) };
}
