/** What goes over the whole file, each on a thread of its own: questions are not held up by it, and its memory goes when it ends. */
import type { CheckProblem, ScanFilter, ScanOutcome, Store } from "../../port.ts";
import type { ScanPage } from "../scan.ts";
import { Line } from "./line.ts";
import type { ReaderThread } from "./readers.ts";

const AT_ONCE = 2;
const WAITING_MAX = 20;

export class Apart {
  readonly #start: () => ReaderThread;
  readonly #line = new Line({ atOnce: AT_ONCE, waitingMax: WAITING_MAX, what: "scans" });
  readonly #threads = new Set<ReaderThread>();

  constructor(start: () => ReaderThread) {
    this.#start = start;
  }

  check(): Promise<readonly CheckProblem[]> {
    return this.#on(async (thread) => (await thread.ask("read", { method: "check", args: [] })) as readonly CheckProblem[]);
  }

  scan(visit: Parameters<Store["scan"]>[0], filter?: ScanFilter): Promise<ScanOutcome> {
    return this.#on(async (thread) => {
      await thread.ask("begin", { of: "scan", filter });
      for (;;) {
        const next = (await thread.ask("next", null)) as IteratorResult<ScanPage, ScanOutcome>;
        if (next.done === true) return next.value;
        if ("entities" in next.value) visit.entities(next.value.entities);
        else visit.links(next.value.links);
      }
    });
  }

  async *backup(): AsyncGenerator<string> {
    await this.#line.enter();
    const thread = this.#begin();
    try {
      await thread.ask("begin", { of: "backup" });
      for (;;) {
        const next = (await thread.ask("next", null)) as IteratorResult<readonly string[], undefined>;
        if (next.done === true) return;
        yield* next.value;
      }
    } finally {
      await this.#end(thread);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  async #on<T>(work: (thread: ReaderThread) => Promise<T>): Promise<T> {
    await this.#line.enter();
    const thread = this.#begin();
    try {
      return await work(thread);
    } finally {
      await this.#end(thread);
    }
  }

  #begin(): ReaderThread {
    const thread = this.#start();
    this.#threads.add(thread);
    return thread;
  }

  async #end(thread: ReaderThread): Promise<void> {
    this.#threads.delete(thread);
    try {
      await thread.close();
    } finally {
      this.#line.leave();
    }
  }
}
