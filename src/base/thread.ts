/**
 * A worker thread and the tasks it does (serve-tasks.ts is its own side). Asked tasks run one after the other. Only an open one keeps the
 * process alive. When the thread dies, whatever is open fails with the name of the thread, the stage it was at, and what it died of.
 */
import type { Worker, WorkerOptions } from "node:worker_threads";
import { deathOf, errorOf, type FromThread, type ToThread } from "./envelope.ts";
import { AppError } from "./errors.ts";
import { startWorker } from "./worker.ts";

/** What a task has of its caller while it runs. */
export interface Talk<News = never> {
  tell(news: News): void;
  /** Names what the task is at from here on, for errors. */
  stage(name: string): void;
  /** Throws CANCELLED once the caller no longer wants the answer: to be asked wherever the task may end. */
  endIfAsked(): void;
}

/** What crosses is a structured clone: typed arrays on shared memory go over free of copies. */
export type Task<Input, Value, News = never> = (input: Input, talk: Talk<News>) => Value | Promise<Value>;
/** Tasks by name: their type is all that the caller needs of them. */
export type TaskTable = Readonly<Record<string, Task<never, unknown, never>>>;
export type TaskInput<T> = T extends (input: infer Input, ...rest: never[]) => unknown ? Input : never;
export type TaskValue<T> = T extends (...args: never[]) => infer Value ? Awaited<Value> : never;
export type TaskNews<T> = T extends (input: never, talk: Talk<infer News>) => unknown ? News : never;

export interface ThreadOptions extends Pick<WorkerOptions, "resourceLimits" | "workerData"> {
  /** As errors name it: the `name` thread. */
  readonly name: string;
  /** Path of the worker's entry below src/ without suffix. */
  readonly entry: string;
}

export interface AskOptions<News> {
  readonly onNews?: (news: News) => void;
  /** Aborting it asks the task to end, and waits until it has: inside a database client a thread that is stopped takes the process along. */
  readonly signal?: AbortSignal | undefined;
  /** The thread outlives a task that does not end when it is asked to: others wait for what it does, or behind it. */
  readonly outlives?: true;
}

/** One task under way. */
interface Open {
  stage: string;
  readonly onNews: (news: unknown) => void;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that has not ended its task by then is not going to. */
const GRACE_MS = 30_000;

export class Thread<Tasks extends TaskTable> {
  readonly #name: string;
  readonly #worker: Worker;
  readonly #open = new Map<number, Open>();
  readonly #exited: Promise<void>;
  #asked = 0;
  #alive = true;

  constructor({ name, entry, ...options }: ThreadOptions) {
    this.#name = name;
    this.#worker = startWorker(entry, options);
    let uncaught: unknown;
    this.#worker.on("message", (message: FromThread) => this.#hear(message));
    this.#worker.on("error", (error) => (uncaught = error));
    this.#exited = new Promise((resolve) => {
      this.#worker.on("exit", (code) => {
        this.#die(code, uncaught);
        resolve();
      });
    });
    this.#worker.unref();
  }

  /** False once it has ended, whatever the reason: what is asked of it then fails. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Rejects with the AppError that the task threw, with INTERNAL for any other end, with CANCELLED for one that was asked for. */
  async ask<Name extends keyof Tasks & string>(
    task: Name,
    input: TaskInput<Tasks[Name]>,
    { onNews, signal, outlives }: AskOptions<TaskNews<Tasks[Name]>> = {},
  ): Promise<TaskValue<Tasks[Name]>> {
    if (signal?.aborted === true) throw new AppError("CANCELLED");
    if (!this.#alive) throw deathOf({ thread: this.#name, stage: null }, 0, undefined);
    const number = ++this.#asked;
    const stop = new Int32Array(new SharedArrayBuffer(4));
    let grace: NodeJS.Timeout | undefined;
    const onAbort = (): void => {
      Atomics.store(stop, 0, 1);
      if (outlives !== true) grace = setTimeout(() => this.#stop(), GRACE_MS);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      return await new Promise((resolve, reject) => {
        const settle = { resolve: resolve as (value: unknown) => void, reject };
        this.#open.set(number, { stage: task, onNews: (onNews as Open["onNews"] | undefined) ?? (() => {}), signal, ...settle });
        this.#worker.ref();
        this.#post({ type: "ask", number, task, input, stop });
      });
    } finally {
      clearTimeout(grace);
      signal?.removeEventListener("abort", onAbort);
      this.#open.delete(number);
      if (this.#open.size === 0) this.#worker.unref();
    }
  }

  /** Once it has done what it was asked and let go of what it holds. */
  async close(): Promise<void> {
    if (!this.#alive) return;
    this.#post({ type: "close" });
    // Its last answer let go of the process, which would end here, mid-way, with this wait unsettled.
    this.#worker.ref();
    await this.#exited;
  }

  /** At once, in the middle of whatever it does. */
  async end(): Promise<void> {
    this.#alive = false;
    await this.#worker.terminate();
  }

  #stop(): void {
    this.end().catch(() => undefined);
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromThread): void {
    const open = this.#open.get(message.number);
    if (open === undefined) return;
    if (message.type === "stage") open.stage = message.stage;
    else if (message.type === "done") open.resolve(message.value);
    else if (message.type === "failed") open.reject(errorOf(message.failure, { thread: this.#name, stage: open.stage }));
    else {
      try {
        open.onNews(message.news);
      } catch (error) {
        open.reject(error);
      }
    }
  }

  #die(code: number, uncaught: unknown): void {
    this.#alive = false;
    for (const { stage, signal, reject } of this.#open.values())
      reject(signal?.aborted === true ? new AppError("CANCELLED") : deathOf({ thread: this.#name, stage }, code, uncaught));
  }
}
