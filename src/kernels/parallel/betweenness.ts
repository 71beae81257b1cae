/** Betweenness of nodes and edges (../betweenness.ts) on all threads of a pool: a chunk is sixteen sources. */
import type { ChunkTask } from "#base/chunks.ts";
import type { Csr } from "#graph/csr.ts";
import {
  chunkCountOf,
  pathArcs,
  planBetweenness,
  planEdgeBetweenness,
  scoresByEdge,
  type ArcSums,
  type Betweenness,
  type BetweennessOptions,
  type PathArcs,
} from "../betweenness.ts";
import { stagesOf, type OnPool } from "./stages.ts";

interface ArcsInput {
  readonly csr: Csr;
  readonly byWeight: boolean;
}

export const pathArcsTask: ChunkTask<ArcsInput, PathArcs> =
  ({ csr, byWeight }) =>
  () =>
    pathArcs(csr, byWeight);

export const edgeScoresTask: ChunkTask<ArcSums, Float64Array> = (sums) => () => scoresByEdge(sums);

export async function parallelBetweenness(csr: Csr, options: BetweennessOptions, on: OnPool): Promise<Betweenness> {
  const chunkCount = chunkCountOf(csr, options);
  const stage = stagesOf(on, 1 + chunkCount);
  const { job, finish } = planBetweenness(csr, options, await arcsOf(csr, options, { ...on, ...stage(1) }));
  const { sum } = await on.pool.run("betweenness", job, stage(chunkCount));
  return finish(sum);
}

/** Needs edge ids. */
export async function parallelEdgeBetweenness(csr: Csr, options: BetweennessOptions, on: OnPool): Promise<Betweenness> {
  const chunkCount = chunkCountOf(csr, options);
  const stage = stagesOf(on, 1 + chunkCount + 1);
  const arcs = await arcsOf(csr, options, { ...on, ...stage(1) });
  const { job, finish } = planEdgeBetweenness(csr, options, arcs);
  const { sum } = await on.pool.run("betweenness", job, stage(chunkCount));
  const sums = { csr, arcs, byWeight: options.byWeight === true, squared: job.input.squared, sum };
  const { values } = await on.pool.run("edgeScores", { input: sums, chunkCount: 1, sumLength: 0 }, stage(1));
  return finish(values[0]!);
}

async function arcsOf(csr: Csr, { byWeight = false }: BetweennessOptions, { pool, ...run }: OnPool): Promise<PathArcs> {
  const { values } = await pool.run("pathArcs", { input: { csr, byWeight }, chunkCount: 1, sumLength: 0 }, run);
  return values[0]!;
}
