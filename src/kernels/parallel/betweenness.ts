/** Betweenness of nodes and edges (../betweenness.ts) on all threads of a pool: a chunk is sixteen sources. */
import type { RunOptions } from "#base/worker-pool.ts";
import type { Csr } from "#graph/csr.ts";
import {
  planBetweenness,
  planEdgeBetweenness,
  type Betweenness,
  type BetweennessOptions,
  type BetweennessPlan,
} from "../betweenness.ts";
import type { KernelPool } from "./kernel-pool.ts";

/** A pool and what to tell of a run on it. */
export interface OnPool extends RunOptions {
  readonly pool: KernelPool;
}

export async function parallelBetweenness(csr: Csr, options: BetweennessOptions, on: OnPool): Promise<Betweenness> {
  return runPlan(planBetweenness(csr, options), on);
}

export async function parallelEdgeBetweenness(csr: Csr, options: BetweennessOptions, on: OnPool): Promise<Betweenness> {
  return runPlan(planEdgeBetweenness(csr, options), on);
}

async function runPlan({ job, finish }: BetweennessPlan, on: OnPool): Promise<Betweenness> {
  const { sum } = await on.pool.run("betweenness", job, on);
  return finish(sum);
}
