/**
 * Who is who, kept up to date by one process: one resolution of the whole store at a time, whoever asks for it, and what users judge beside
 * it, each of the part it changes. A resolution holds a snapshot in a thread of its own, so several at once would hold as many.
 */
import type { Judgement } from "#model/judgement.ts";
import type { Store, StoreConfig } from "#store/port.ts";
import { UNBOUNDED, type Memory } from "../memory.ts";
import { runInWorker } from "./in-worker.ts";
import { resolvePart } from "./resolve-part.ts";
import type { ResolveTasks } from "./resolve.worker.ts";

interface Next {
  readonly said: Judgement[];
  readonly done: Promise<void>;
}

export class Resolutions {
  /** How many were begun. */
  readonly counts = { whole: 0, part: 0 };
  readonly #store: Store;
  readonly #where: { readonly storeConfig: StoreConfig; readonly dataDir: string };
  readonly #memory: Memory;
  #wholes: Promise<unknown> = Promise.resolve();
  #parts: Promise<unknown> = Promise.resolve();
  #next: Next | undefined;

  constructor(store: Store, where: { storeConfig: StoreConfig; dataDir: string }, memory: Memory = UNBOUNDED) {
    this.#store = store;
    this.#where = where;
    this.#memory = memory;
  }

  /** Of the whole store, begun after this was asked for: all who ask while one is under way share the one after it. `said` lands with it. */
  whole(said: readonly Judgement[] = []): Promise<void> {
    if (this.#next === undefined) {
      const words: Judgement[] = [];
      this.#next = { said: words, done: this.#wholes.then(() => this.#resolveWhole(words)) };
      this.#wholes = settled(this.#next.done);
    }
    this.#next.said.push(...said);
    return this.#next.done;
  }

  /** What a user judges, with what follows from it: both are there, or neither. */
  async judge(said: Judgement): Promise<void> {
    // One after the other: of two at once the store would refuse one.
    const part = this.#parts.then(() => {
      this.counts.part++;
      return resolvePart(this.#store, said);
    });
    this.#parts = settled(part);
    if (!(await part)) await this.whole([said]);
  }

  async #resolveWhole(said: readonly Judgement[]): Promise<void> {
    // Whoever asks from here on may know of what this one does not see.
    this.#next = undefined;
    this.counts.whole++;
    await this.#memory.during("resolution", () =>
      runInWorker<ResolveTasks, "resolution">({
        entry: "app/jobs/resolve.worker",
        task: "resolution",
        input: { ...this.#where, said },
      }),
    );
  }
}

/** Resolves when it has ended, however it did. */
async function settled(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work]);
}
