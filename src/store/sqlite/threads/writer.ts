/** The caller's side of the one thread that writes: what is asked of it waits here in order, so that it can be bounded, and be told when the store is closed. */
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "#base/errors.ts";
import { Thread } from "#base/thread.ts";
import type { StoreConfig } from "../../port.ts";
import { whenLogIsSmall } from "../when-log-is-small.ts";
import { inSteps, type Withdrawal } from "../withdraw.ts";
import { Line } from "./line.ts";
import type { WriteCall, WriterTasks } from "./writer.worker.ts";

/** Whoever is the last of so many waits for seconds already. */
const WAITING_MAX = 256;
/** How long a closing store finishes what it was asked to write, which nobody asks any more by then; what has not begun, or still waits for a lock, is CANCELLED. */
const CLOSE_MS = 500;
const READY_MS = 200;
const LINES_HANDED = 500;

export class Writer {
  /** The very file that was opened first, for all threads after. */
  config: StoreConfig;
  readonly #line = new Line({ atOnce: 1, waitingMax: WAITING_MAX, what: "writes" });
  readonly #closing = new AbortController();
  #thread: Thread<WriterTasks> | undefined;
  #probe: Promise<unknown> | undefined;
  /** What the last write that the store itself failed at failed of, until one lands. */
  #failed: AppError | undefined;

  static async open(config: StoreConfig): Promise<Writer> {
    const writer = new Writer(config);
    try {
      writer.config = await writer.#alive().ask("open", null);
      return writer;
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  private constructor(config: StoreConfig) {
    this.config = config;
  }

  write(call: WriteCall): Promise<unknown> {
    return this.#written(() => this.#alive().ask("write", call, { signal: this.#closing.signal }));
  }

  /** Each step waits for its turn, so that it holds up nobody for longer than a step. */
  withdrawSource(withdrawal: Withdrawal): Promise<{ readonly seq: number; readonly records: number }> {
    const { signal } = this.#closing;
    const isSmall = (): Promise<boolean> => this.#line.pass(() => this.#alive().ask("keepLogSmall", null, { signal }));
    return inSteps(async (from) => {
      await whenLogIsSmall(isSmall);
      return this.#written(() => this.#alive().ask("withdrawStep", { withdrawal, from }, { signal }));
    });
  }

  #written<T>(write: () => Promise<T>): Promise<T> {
    return this.#line.pass(async () => {
      try {
        const value = await write();
        this.#failed = undefined;
        return value;
      } catch (error) {
        if (error instanceof AppError && error.code.startsWith("STORE_")) this.#failed = error;
        throw error;
      }
    });
  }

  /** Behind writes that take long, by how the last one ended: who asks must not wait for them. */
  async ready(): Promise<void> {
    this.#probe ??= this.#line
      .pass(() => this.#alive().ask("ready", null))
      .then(() => (this.#failed = undefined))
      .finally(() => (this.#probe = undefined));
    const done = new AbortController();
    try {
      const late = sleep(READY_MS, "late", { signal: done.signal });
      if ((await Promise.race([this.#probe, late])) === "late" && this.#failed !== undefined) throw this.#failed;
    } finally {
      done.abort();
    }
  }

  restore(lines: AsyncIterable<string>): Promise<void> {
    return this.#line.pass(async () => {
      const thread = this.#alive();
      await thread.ask("restore", null);
      let whole = false;
      try {
        let some: string[] = [];
        for await (const line of lines) {
          some.push(line);
          if (some.length < LINES_HANDED) continue;
          await thread.ask("restoreLines", some);
          some = [];
        }
        await thread.ask("restoreLines", some);
        whole = true;
      } finally {
        // What made it fail is told by whoever failed first.
        const end = thread.ask("restoreEnd", whole);
        await (whole ? end : end.catch(() => undefined));
      }
    });
  }

  async rest(): Promise<void> {
    if (this.#thread?.alive === true) await this.#thread.ask("rest", null);
  }

  async close(): Promise<void> {
    const done = new AbortController();
    await Promise.race([this.#line.idle(), sleep(CLOSE_MS, undefined, { signal: done.signal }).catch(() => undefined)]);
    done.abort();
    this.#line.close(new AppError("CANCELLED"));
    this.#closing.abort();
    await this.#line.idle();
    await this.#thread?.close();
  }

  /** Another after one that died: what it had begun is undone by the engine. */
  #alive(): Thread<WriterTasks> {
    if (this.#thread?.alive !== true)
      this.#thread = new Thread<WriterTasks>({
        name: "writing",
        entry: "store/sqlite/threads/writer.worker",
        workerData: this.config,
      });
    return this.#thread;
  }
}
