/** The threads that read: each has a connection of its own, so that none waits for the writer nor for each other. */
import { AppError } from "#base/errors.ts";
import type { Thread } from "#base/thread.ts";
import { Gathered } from "./gathered.ts";
import { Line } from "./line.ts";
import type { ReadCall, ReaderTasks } from "./reader.worker.ts";

export type ReaderThread = Thread<ReaderTasks>;

/** Far more than a service is asked at once: past it, its memory would go into questions. */
const READS_MAX = 5_000;

/** Connections that one thread may have open for sessions. */
const SESSIONS_A_THREAD = 16;
const SESSIONS_WAITING_MAX = 1_000;
/** Longer than any request may last. Who forgets to end one must not keep the log from being begun anew. */
const SESSION_MS = 30_000;

/** Questions of one moment, all on one thread. */
export interface ReadSession {
  read(call: ReadCall): Promise<unknown>;
  end(): void;
}

export class Readers {
  readonly #start: () => ReaderThread;
  readonly #line = new Line({ atOnce: READS_MAX, waitingMax: 0, what: "questions" });
  /** How many questions each has before it. */
  readonly #asked = new Map<ReaderThread, number>();
  readonly #threads: number;
  readonly #sessionLine: Line;
  #sessions = 0;

  constructor({ threads, start }: { threads: number; start: () => ReaderThread }) {
    this.#threads = threads;
    this.#start = start;
    this.#sessionLine = new Line({
      atOnce: threads * SESSIONS_A_THREAD,
      waitingMax: SESSIONS_WAITING_MAX,
      what: "requests",
    });
  }

  /** Begins with its first question; until then it takes up nothing. */
  session(): ReadSession {
    const session = ++this.#sessions;
    let begun: Promise<ReaderThread> | undefined;
    let timer: NodeJS.Timeout | undefined;
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      begun?.then((thread) => this.#endSession(thread, session)).catch(() => undefined);
    };
    const begin = async (): Promise<ReaderThread> => {
      await this.#sessionLine.enter();
      const thread = this.#leastBusy();
      this.#count(thread, 1);
      timer = setTimeout(end, SESSION_MS).unref();
      return thread;
    };
    const asked = new Gathered(async (calls) => {
      if (ended) throw new AppError("TIMED_OUT");
      const thread = await (begun ??= begin());
      return thread.ask("readIn", { session, calls });
    });
    return { read: (call) => asked.ask(call), end };
  }

  async #endSession(thread: ReaderThread, session: number): Promise<void> {
    try {
      if (thread.alive) await thread.ask("end", session);
    } finally {
      this.#count(thread, -1);
      this.#sessionLine.leave();
    }
  }

  async read(call: ReadCall): Promise<unknown> {
    return this.#line.pass(async () => {
      const thread = this.#leastBusy();
      try {
        return await this.#ask(thread, call);
      } catch (error) {
        // A question changes nothing: one that died with its thread is asked again, once.
        if (thread.alive) throw error;
        return this.#ask(this.#leastBusy(), call);
      }
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#asked.keys()].map((thread) => thread.close()));
  }

  async #ask(thread: ReaderThread, call: ReadCall): Promise<unknown> {
    this.#count(thread, 1);
    try {
      return await thread.ask("read", call);
    } finally {
      this.#count(thread, -1);
    }
  }

  #count(thread: ReaderThread, by: 1 | -1): void {
    const asked = this.#asked.get(thread);
    if (asked !== undefined) this.#asked.set(thread, asked + by);
  }

  /** Another is started while there are fewer than there may be and none is free, and in the place of one that died. */
  #leastBusy(): ReaderThread {
    let least: ReaderThread | undefined;
    for (const [thread, asked] of this.#asked) {
      if (!thread.alive) this.#asked.delete(thread);
      else if (least === undefined || asked < this.#asked.get(least)!) least = thread;
    }
    if (least !== undefined && (this.#asked.get(least) === 0 || this.#asked.size >= this.#threads)) return least;
    const started = this.#start();
    this.#asked.set(started, 0);
    return started;
  }
}
