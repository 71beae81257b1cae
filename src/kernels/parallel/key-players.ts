/** Key players (../dismantling/) on all threads of a pool: a chunk is a first member, or a start of the search. */
import { exactChunks, exactWork, fewestPairs, mergeBest, RESTARTS, type SetQuestion } from "../dismantling/fragmenting-sets.ts";
import { fragmentation } from "../dismantling/removal-curve.ts";
import type { ReachQuestion } from "../dismantling/reaching-sets.ts";
import { mergeSpreading, mostSpread, spreadingWork } from "../dismantling/spreading-sets.ts";
import { stagesOf, type OnPool } from "./stages.ts";

export interface KeySets {
  /** F, DF or reach of the best set. */
  readonly value: number;
  /** How much better, at most, another set could be; 0 where all were looked at. */
  readonly gap: number;
  readonly exact: boolean;
  /** Equal sets: all when exact. */
  readonly count: number;
  /** The first of them, at most a thousand. */
  readonly sets: readonly (readonly number[])[];
}

/** Arcs and nodes that may be read to look at all sets: some seconds on two cores. */
const EXACT_WORK = 1e10;

/** KPP-Neg by F. */
export async function parallelFragmenting(question: SetQuestion, on: OnPool): Promise<KeySets> {
  const left = question.csr.nodeCount - question.k;
  const exact = exactWork(question) <= EXACT_WORK;
  const chunkCount = exact ? exactChunks(question) : 1 + RESTARTS;
  const job = { input: question, chunkCount, sumLength: 0 };
  const { values } = await on.pool.run(
    exact ? "fragmentingExact" : "fragmentingSwaps",
    job,
    stagesOf(on, chunkCount)(chunkCount),
  );
  const { pairs, count, sets } = mergeBest(values, exact);
  const value = fragmentation(pairs, left);
  return { value, gap: exact ? 0 : fragmentation(fewestPairs(question), left) - value, exact, count, sets };
}

/** KPP-Neg by DF. */
export async function parallelSpreading(question: SetQuestion, on: OnPool): Promise<KeySets> {
  const exact = spreadingWork(question) <= EXACT_WORK;
  const chunkCount = exact ? question.candidates.length - question.k + 1 : 1;
  const job = { input: question, chunkCount, sumLength: 0 };
  const { values } = await on.pool.run(exact ? "spreadingExact" : "spreadingSwaps", job, stagesOf(on, chunkCount)(chunkCount));
  const best = mergeSpreading(values);
  return { ...best, gap: exact ? 0 : mostSpread(question) - best.value, exact };
}

/** KPP-Pos. */
export async function parallelReaching(question: ReachQuestion, on: OnPool): Promise<KeySets> {
  const { values } = await on.pool.run("reachingSets", { input: question, chunkCount: 1, sumLength: 0 }, stagesOf(on, 1)(1));
  const { reach, ...found } = values[0]!;
  return { value: reach, ...found };
}
