/** Kernels that the program only runs on a pool, chunk by chunk in the calling thread: what answers of threads are compared with. */
import { allChunksHere } from "#base/chunks.ts";
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";
import {
  betweennessTask,
  planEdgeBetweenness,
  scoresByEdge,
  type Betweenness,
  type BetweennessOptions,
} from "#kernels/betweenness.ts";
import {
  closenessByHops,
  closenessByLength,
  hopJob,
  lengthJob,
  lengthSumsTask,
  type Closeness,
  type ClosenessOptions,
} from "#kernels/closeness.ts";
import { hopSumsTask } from "#kernels/hop-waves.ts";

export function edgeBetweenness(csr: Csr, options: BetweennessOptions = {}): Betweenness {
  const { job, finish } = planEdgeBetweenness(csr, options);
  const { sum } = allChunksHere(betweennessTask, job);
  return finish(scoresByEdge({ csr, arcs: job.input, byWeight: options.byWeight === true, squared: job.input.squared, sum }));
}

export function closeness(csr: Csr, { distances }: ClosenessOptions): Closeness {
  if (distances) return closenessByLength(csr, allChunksHere(lengthSumsTask, lengthJob(csr)));
  return closenessByHops(csr, allChunksHere(hopSumsTask, hopJob({ csr, reverse: transpose(csr) })));
}
