/**
 * The SQLite adapter over threads, for a process that must go on answering: one thread writes, several read, and the caller's own only
 * asks. A lock that another process holds, a slow disk or a long write is waited for by the writer alone.
 */
import { Thread } from "#base/thread.ts";
import type { Store, StoreConfig } from "../../port.ts";
import { NO_ANSWERS, SERVED_BATCH_RECORDS } from "../open.ts";
import { Apart } from "./apart.ts";
import type { ReaderTasks } from "./reader.worker.ts";
import { Readers, type ReaderThread } from "./readers.ts";
import { methodsOf } from "./ways.ts";
import { Writer } from "./writer.ts";

export interface ThreadsOptions {
  readonly readers: number;
}

export async function openThreaded(config: StoreConfig, { readers: threads }: ThreadsOptions): Promise<Store> {
  const writer = await Writer.open(config);
  const start = (): ReaderThread =>
    new Thread<ReaderTasks>({ name: "reading", entry: "store/sqlite/threads/reader.worker", workerData: writer.config });
  const readers = new Readers({ threads, start });
  const apart = new Apart(start);
  const store: Store = {
    batchRecords: SERVED_BATCH_RECORDS,
    ...methodsOf("write", (call) => writer.write(call)),
    ...methodsOf("read", (call) => readers.read(call)),

    check: () => apart.check(),
    scan: (visit, filter) => apart.scan(visit, filter),
    backup: () => apart.backup(),
    session() {
      const { read, end } = readers.session();
      const within = { isOfOneMoment: true, end: () => undefined };
      const held: Store = { ...store, ...methodsOf("read", read), session: () => ({ store: held, ...within }) };
      return { store: held, ...within, end };
    },
    again: () => writer.config,
    ready: () => writer.ready(),
    withdrawSource: (source, at, writes = []) => writer.withdrawSource({ source, at, writes }),
    restore: (lines) => writer.restore(lines),
    rest: () => writer.rest(),
    ...NO_ANSWERS,
    async close() {
      await writer.close();
      await Promise.all([readers.close(), apart.close()]);
    },
  };
  return store;
}
