/**
 * A parallel kernel is several jobs, one after the other: also what only one thread can do (rows without parallel edges, a median of
 * partitions) is a job, of a single chunk, so that the caller's thread stays free to hear that it is cancelled. Their progress is told as one.
 */
import type { RunOptions } from "#base/worker-pool.ts";
import type { KernelPool } from "./kernel-pool.ts";

/** A pool and what to tell of a run on it. */
export interface OnPool extends RunOptions {
  readonly pool: KernelPool;
}

/** A kernel reports when its first chunk is done, then each time it has come this part of the way further, and when all is done. */
const STEPS = 1000;

/** `chunkCount`: of all jobs together. The function is called for each job in turn, with its chunks, for the options to run it with. */
export function stagesOf({ signal, onProgress }: OnPool, chunkCount: number): (ofJob: number) => RunOptions {
  let begun = 0;
  let told = -1;
  return (ofJob) => {
    const before = begun;
    begun += ofJob;
    if (onProgress === undefined) return { signal };
    const tell = (done: number): void => {
      const step = Math.floor((STEPS * (before + done)) / chunkCount);
      if (step === told) return;
      told = step;
      onProgress(before + done, chunkCount);
    };
    return { signal, onProgress: tell };
  };
}
