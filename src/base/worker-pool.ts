/**
 * Threads that are started once and then take chunks of one job after another (base/chunks.ts): starting a worker takes longer than many
 * a kernel. Jobs run one at a time, each on all threads. A job for one thread that nobody can cancel is done in the calling thread, which
 * lets others have a turn between chunks. One that can be cancelled is not: a chunk may take a minute, and only a thread that is not the
 * caller's can be left, or ended, in the middle of it.
 */
import { setImmediate } from "node:timers/promises";
import { assert } from "./assert.ts";
import {
  chunksDone,
  chunksHere,
  shareRun,
  stopRun,
  type ChunkJob,
  type ChunkResult,
  type ChunkTask,
  type SharedRun,
} from "./chunks.ts";
import { monotonicMs } from "./clock.ts";
import { errorOf, failureOf, type ThreadState } from "./envelope.ts";
import { AppError } from "./errors.ts";
import { Thread, type Task } from "./thread.ts";

/** Tasks by name, the same in the calling thread and in the worker's entry. */
export type ChunkTasks = Readonly<Record<string, ChunkTask<never, unknown>>>;
type InputOf<Task> = Task extends (input: infer Input, stopped: () => boolean) => unknown ? Input : never;
type ValueOf<Task> = Task extends ChunkTask<never, infer Value> ? Value : never;

/** To each thread: the same job. */
export interface ChunkShare {
  readonly input: unknown;
  readonly shared: SharedRun;
}

/** From a thread, when a chunk is done. */
export interface ChunkNews {
  readonly chunk: number;
  readonly value: unknown;
}

type ShareTasks = Readonly<Record<string, Task<ChunkShare, null, ChunkNews>>>;

export interface RunOptions {
  /** Aborting it rejects the run with CANCELLED at once; the threads leave their work at the next source or level, or are ended. */
  readonly signal?: AbortSignal | undefined;
  /** True for what takes less time than waking threads: it is done in the calling thread, and cannot be cancelled inside a chunk. */
  readonly small?: boolean;
  /** How many chunks are done; never falls, and ends at all of them. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

interface PoolOptions<Tasks> {
  /** As errors name each of its threads. */
  readonly name: string;
  readonly threads: number;
  /** Path of the worker's entry below src/ without suffix; it serves the same tasks. */
  readonly entry: string;
  readonly tasks: Tasks;
}

/** One job as the threads see it. */
interface Work {
  readonly name: string;
  readonly job: ChunkJob<unknown>;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** In the calling thread: how long it works on before it lets others have a turn. */
const BREATH_MS = 20;
/** How long threads may take to leave a job that was stopped; then they are ended, and started anew for the next. Less than it takes to start one. */
const GRACE_MS = 30;

export class WorkerPool<Tasks extends ChunkTasks> {
  readonly threads: number;
  readonly #options: PoolOptions<Tasks>;
  readonly #workers = new Set<Thread<ShareTasks>>();
  readonly #closing = new AbortController();
  /** Resolves when all threads have left the last job that was given. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: PoolOptions<Tasks>) {
    assert(options.threads >= 1, `a pool of ${options.threads} threads`);
    this.threads = options.threads;
    this.#options = options;
  }

  /** Waits for its turn, then does a job on all threads. A task that throws and a thread that dies reject it with INTERNAL. */
  async run<Name extends keyof Tasks & string>(
    name: Name,
    job: ChunkJob<InputOf<Tasks[Name]>>,
    options: RunOptions = {},
  ): Promise<ChunkResult<ValueOf<Tasks[Name]>>> {
    const { signal, cancelled, release } = listen([this.#closing.signal, options.signal]);
    const before = this.#turn;
    let leave = (): void => {};
    const left = new Promise<void>((resolve) => (leave = resolve));
    this.#turn = before.then(() => left);
    let result: Promise<ChunkResult<unknown>> | undefined;
    try {
      await Promise.race([cancelled, before]);
      let reported = 0;
      const onProgress = (done: number): void => {
        if (done > reported && !signal.aborted) options.onProgress?.((reported = done), job.chunkCount);
      };
      const work = { name, job, signal, onProgress };
      const here = options.small === true || (this.threads === 1 && options.signal === undefined);
      result = here ? this.#here(work) : this.#onWorkers(work);
      return (await Promise.race([cancelled, result])) as ChunkResult<ValueOf<Tasks[Name]>>;
    } finally {
      release();
      if (result === undefined) leave();
      else result.then(leave, leave);
    }
  }

  /** Ends the workers; what runs or waits is rejected with CANCELLED. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#workers].map((worker) => worker.end()));
  }

  async #here({ name, job, signal, onProgress }: Work): Promise<ChunkResult<unknown>> {
    const task = this.#options.tasks[name] as ChunkTask<unknown, unknown>;
    const steps = chunksHere(task, job);
    const state = { thread: this.#options.name, stage: name };
    let breathAt = monotonicMs();
    while (!signal.aborted) {
      const step = nextStep(steps, state);
      if (signal.aborted) break;
      if (step.done === true) return step.value;
      onProgress(step.value);
      if (monotonicMs() - breathAt < BREATH_MS) continue;
      await setImmediate();
      breathAt = monotonicMs();
    }
    throw new AppError("CANCELLED");
  }

  /** Settles when every worker has left the job, so that the next one finds them free. */
  #onWorkers({ name, job, signal, onProgress }: Work): Promise<ChunkResult<unknown>> {
    const shared = shareRun(job, this.threads);
    const values = new Array<unknown>(job.chunkCount);
    return new Promise((resolve, reject) => {
      let failure: Error | undefined;
      let grace: NodeJS.Timeout | undefined;
      const stop = (): void => {
        stopRun(shared);
        grace ??= setTimeout(() => busy.forEach((worker) => this.#end(worker)), GRACE_MS);
      };
      const fail = (error: unknown): void => {
        failure ??= error as Error;
        stop();
      };
      for (const worker of this.#workers) if (!worker.alive) this.#workers.delete(worker);
      const { name: thread, entry } = this.#options;
      while (this.#workers.size < this.threads) this.#workers.add(new Thread({ name: thread, entry }));
      const busy = new Set(this.#workers);
      const leave = (worker: Thread<ShareTasks>): void => {
        busy.delete(worker);
        if (busy.size > 0) return;
        signal.removeEventListener("abort", stop);
        clearTimeout(grace);
        if (failure !== undefined) reject(failure);
        else if (chunksDone(shared) < job.chunkCount) reject(new AppError("CANCELLED"));
        else resolve({ sum: shared.sum, values });
      };
      const onNews = ({ chunk, value }: ChunkNews): void => {
        values[chunk] = value;
        try {
          onProgress(chunksDone(shared));
        } catch (error) {
          fail(error);
        }
      };
      signal.addEventListener("abort", stop);
      if (signal.aborted) stop();
      for (const worker of busy)
        worker
          .ask(name, { input: job.input, shared }, { onNews })
          .catch(fail)
          .finally(() => leave(worker));
    });
  }

  /** No longer of the pool from now on, even if it still comes back from its job before it ends. */
  #end(worker: Thread<ShareTasks>): void {
    this.#workers.delete(worker);
    worker.end().catch(() => undefined);
  }
}

function nextStep<Value>(
  steps: ReturnType<typeof chunksHere<unknown, Value>>,
  state: ThreadState,
): IteratorResult<number, ChunkResult<Value>> {
  try {
    return steps.next();
  } catch (error) {
    throw errorOf(failureOf(error), state);
  }
}

/** One signal for several, and a promise that rejects with it; `release` lets go of the sources, which may live long. */
function listen(sources: readonly (AbortSignal | undefined)[]): {
  signal: AbortSignal;
  cancelled: Promise<never>;
  release: () => void;
} {
  const abort = new AbortController();
  const cancelled = new Promise<never>((_, reject) => {
    abort.signal.addEventListener("abort", () => reject(new AppError("CANCELLED")), { once: true });
  });
  const onAbort = (): void => abort.abort();
  const given = sources.filter((source) => source !== undefined);
  for (const source of given) {
    source.addEventListener("abort", onAbort, { once: true });
    if (source.aborted) onAbort();
  }
  return {
    signal: abort.signal,
    cancelled,
    release: () => {
      for (const source of given) source.removeEventListener("abort", onAbort);
    },
  };
}
