/** Consensus (../consensus.ts) with its runs shared out: a chunk is one seed, which makes all of its run's randomness. */
import type { ChunkTask } from "#base/chunks.ts";
import { sharedU32, type Csr } from "#graph/csr.ts";
import { agree, consensusRun, type Consensus, type ConsensusOptions } from "../consensus.ts";
import { stagesOf, type OnPool } from "./stages.ts";

interface ConsensusInput {
  readonly csr: Csr;
  readonly options: ConsensusOptions;
  /** Seed by seed, a community for each node; on shared memory. */
  readonly communities: Uint32Array;
}

interface AgreeInput extends ConsensusInput {
  /** By seed. */
  readonly converged: readonly boolean[];
}

/** Hands back whether the run converged. */
export const consensusTask: ChunkTask<ConsensusInput, boolean> =
  ({ csr, options, communities }) =>
  (chunk) => {
    const { community, converged } = consensusRun(csr, options, options.seeds[chunk]!);
    communities.set(community, chunk * csr.nodeCount);
    return converged;
  };

export const agreeTask: ChunkTask<AgreeInput, Consensus> =
  ({ csr, options, communities, converged }) =>
  () => {
    const communityOf = (run: number): Uint32Array => communities.subarray(run * csr.nodeCount, (run + 1) * csr.nodeCount);
    return agree(
      csr,
      options,
      converged.map((ended, run) => ({ community: communityOf(run), converged: ended })),
    );
  };

export async function parallelConsensus(csr: Csr, options: ConsensusOptions, on: OnPool): Promise<Consensus> {
  const chunkCount = options.seeds.length;
  const stage = stagesOf(on, chunkCount + 1);
  const input = { csr, options, communities: sharedU32(chunkCount * csr.nodeCount) };
  const { values } = await on.pool.run("consensus", { input, chunkCount, sumLength: 0 }, stage(chunkCount));
  const job = { input: { ...input, converged: values }, chunkCount: 1, sumLength: 0 };
  return (await on.pool.run("agree", job, stage(1))).values[0]!;
}
