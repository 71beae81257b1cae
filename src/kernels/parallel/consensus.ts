/** Consensus (../consensus.ts) with its runs shared out: a chunk is one seed, which makes all of its run's randomness. */
import type { ChunkTask } from "#base/chunks.ts";
import type { Csr } from "#graph/csr.ts";
import { agree, consensusRun, type Consensus, type ConsensusOptions, type ConsensusRun } from "../consensus.ts";
import type { OnPool } from "./betweenness.ts";

interface ConsensusInput {
  readonly csr: Csr;
  readonly options: ConsensusOptions;
}

export const consensusTask: ChunkTask<ConsensusInput, ConsensusRun> =
  ({ csr, options }) =>
  (chunk) =>
    consensusRun(csr, options, options.seeds[chunk]!);

export async function parallelConsensus(csr: Csr, options: ConsensusOptions, on: OnPool): Promise<Consensus> {
  const job = { input: { csr, options }, chunkCount: options.seeds.length, sumLength: 0 };
  const { values } = await on.pool.run("consensus", job, on);
  return agree(csr, options, values);
}
