/** Worker entry of the one thread that writes: it alone waits for locks and disks. */
import { workerData } from "node:worker_threads";
import { assert } from "#base/assert.ts";
import { serveTasks } from "#base/serve-tasks.ts";
import type { Talk } from "#base/thread.ts";
import type { StoreConfig } from "../../port.ts";
import { openSqlite, type SqliteStore } from "../open.ts";
import type { Withdrawal, WithdrawPlace, WithdrawStep } from "../withdraw.ts";
import { HandedLines } from "./handed-lines.ts";
import { type CallOf, done, type MethodsOf } from "./ways.ts";

export type WriteCall = CallOf<MethodsOf<"write">>;

/** As long as another process takes between two batches. */
const IDLE_MS = 3_000;

const config = workerData as StoreConfig;

let opened: SqliteStore | undefined;
let asking: Talk | undefined;
let restoring: { readonly lines: HandedLines; readonly end: Promise<void> } | undefined;

/** One that could not be opened is tried again by the next write. */
async function store(): Promise<SqliteStore> {
  opened ??= await openSqlite(config, { served: true, whileWaiting: () => asking?.endIfAsked() });
  return opened;
}

const tasks = {
  /** Gives back how other threads open the same file. */
  async open(): Promise<StoreConfig> {
    return (await store()).again();
  },

  async ready(): Promise<null> {
    await (await store()).ready();
    return null;
  },

  async write(call: WriteCall, talk: Talk): Promise<unknown> {
    asking = talk;
    talk.endIfAsked();
    return done(await store(), call);
  },

  async withdrawStep(step: { withdrawal: Withdrawal; from: WithdrawPlace | undefined }, talk: Talk): Promise<WithdrawStep> {
    asking = talk;
    talk.endIfAsked();
    return (await store()).withdrawStep(step.withdrawal, step.from);
  },

  async keepLogSmall(): Promise<boolean> {
    return (await store()).keepLogSmall();
  },

  async rest(): Promise<null> {
    await opened?.rest();
    return null;
  },

  /** A restoring is one transaction, whose lines are handed over some at a time. */
  async restore(_: null, talk: Talk): Promise<null> {
    asking = talk;
    const lines = new HandedLines();
    const end = (await store()).restore(lines.read());
    // It is waited for with the lines, too; should it fail before, nobody must take it for uncaught.
    end.catch(() => undefined);
    restoring = { lines, end };
    return null;
  },

  /** Resolves when they are restored: a restoring that failed refuses the next ones with its reason. */
  async restoreLines(handed: readonly string[]): Promise<null> {
    assert(restoring !== undefined, "nothing is being restored");
    await Promise.race([restoring.lines.hand(handed), restoring.end]);
    return null;
  },

  /** `whole`: all lines have been handed over; otherwise their source failed, and nothing of them is kept. */
  async restoreEnd(whole: boolean): Promise<null> {
    assert(restoring !== undefined, "nothing is being restored");
    const { lines, end } = restoring;
    restoring = undefined;
    lines.end(whole);
    await end;
    return null;
  },
};
export type WriterTasks = typeof tasks;

// Not while a restoring is open: its transaction is everybody's on this connection.
setInterval(() => {
  if (restoring === undefined) opened?.keepLogSmallAtRest();
}, IDLE_MS).unref();

serveTasks(tasks, async () => opened?.close());
