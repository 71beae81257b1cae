/** Jobs under way in this process: who closes the store has them end first, so that none goes on without it and each gives its lease back. */
import { AppError } from "#base/errors.ts";

export class RunningJobs {
  readonly #stop = new AbortController();
  readonly #under = new Set<Promise<unknown>>();
  readonly #alone = new Set<string>();

  /** `job` is handed a signal to end by: its own, or that of the process. */
  async run<T>(job: (signal: AbortSignal) => Promise<T>, own?: AbortSignal): Promise<T> {
    const running = job(own === undefined ? this.#stop.signal : AbortSignal.any([this.#stop.signal, own]));
    this.#under.add(running);
    try {
      return await running;
    } finally {
      this.#under.delete(running);
    }
  }

  /** As `run`, but RUN_IN_PROGRESS while another one of this name is under way. */
  async alone<T>(name: string, job: (signal: AbortSignal) => Promise<T>, own?: AbortSignal): Promise<T> {
    if (this.#alone.has(name)) throw new AppError("RUN_IN_PROGRESS", `another ${name} is in progress`);
    this.#alone.add(name);
    try {
      return await this.run(job, own);
    } finally {
      this.#alone.delete(name);
    }
  }

  /** Resolves when all have ended, however they did; what begins later is told to end at once. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#under);
  }
}
