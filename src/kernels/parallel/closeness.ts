/** Closeness and harmonic centrality (../closeness.ts) on all threads of a pool: a chunk is 128 searches by hops, or eight by length. */
import type { Csr } from "#graph/csr.ts";
import { closenessByHops, closenessByLength, hopJob, lengthJob, type Closeness, type ClosenessOptions } from "../closeness.ts";
import { stagesOf, type OnPool } from "./stages.ts";

export async function parallelCloseness(csr: Csr, { distances }: ClosenessOptions, on: OnPool): Promise<Closeness> {
  // Numbers of edges are nothing that threads need to be sent.
  const arcs = { ...csr, edges: null };
  if (distances) {
    const job = lengthJob(arcs);
    return closenessByLength(csr, await on.pool.run("lengthSums", job, stagesOf(on, job.chunkCount)(job.chunkCount)));
  }
  const { chunkCount } = hopJob({ csr: arcs, reverse: arcs });
  const stage = stagesOf(on, 1 + chunkCount);
  const { values } = await on.pool.run("transpose", { input: arcs, chunkCount: 1, sumLength: 0 }, stage(1));
  return closenessByHops(csr, await on.pool.run("hopSums", hopJob({ csr: arcs, reverse: values[0]! }), stage(chunkCount)));
}
