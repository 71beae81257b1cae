/** Worker entry of a thread that only reads. It opens the file when it is first asked, after the writer has brought it up to date. */
import { workerData } from "node:worker_threads";
import { assert } from "#base/assert.ts";
import { type Failure, failureOf } from "#base/envelope.ts";
import { AppError } from "#base/errors.ts";
import { serveTasks } from "#base/serve-tasks.ts";
import { standBehind } from "#base/stand-back.ts";
import { sealed } from "../../backup-format.ts";
import type { ScanFilter, Store, StoreConfig } from "../../port.ts";
import { backupLines } from "../backup.ts";
import type { Db } from "../db.ts";
import { openToRead } from "../open-to-read.ts";
import { sqliteReads } from "../reads.ts";
import { scanPages } from "../scan.ts";
import { fileNumber } from "../store-file.ts";
import { type CallOf, done, type MethodsOf } from "./ways.ts";

export type ReadCall = CallOf<MethodsOf<"read"> | "check">;

/** To one of many calls. */
export type Answer = { readonly value: unknown } | { readonly failure: Failure };

/** What is told page by page: asked for a page at a time, it is slowed by whoever takes it, and never lies in memory whole. */
export type Passage = { readonly of: "scan"; readonly filter: ScanFilter | undefined } | { readonly of: "backup" };

/** A connection, and the questions that are asked through it. */
interface Opened {
  readonly db: Db;
  readonly reads: Pick<Store, MethodsOf<"read"> | "check">;
}

const { url, file } = workerData as StoreConfig;
const path = url.slice("sqlite:".length);
const LINES_A_PAGE = 500;
/** There are many of them, and what they read lies in the system's cache. */
const SESSION_CACHE_KIB = 8 * 1024;

let opened: Opened | undefined;
/** By number. Their connections are used again by the next ones. */
const sessions = new Map<number, Opened>();
const idle: Opened[] = [];
let passing: AsyncIterator<unknown> | Iterator<unknown> | undefined;

function open(cacheKib?: number): Opened {
  if (file !== fileNumber(path)) throw new AppError("STORE_GONE");
  const db = openToRead(path, cacheKib);
  return { db, reads: sqliteReads(db) };
}

function connection(): Opened {
  opened ??= open();
  return opened;
}

function sessionOf(number: number): Opened {
  let session = sessions.get(number);
  if (session === undefined) {
    session = idle.pop() ?? open(SESSION_CACHE_KIB);
    session.db.hold();
    sessions.set(number, session);
  }
  return session;
}

const tasks = {
  read(call: ReadCall): Promise<unknown> {
    return done(connection().reads, call);
  },

  /** Many at once: what crosses between threads costs more than what most of them ask. */
  readIn({ session, calls }: { readonly session: number; readonly calls: readonly ReadCall[] }): Promise<readonly Answer[]> {
    const { reads } = sessionOf(session);
    return Promise.all(
      calls.map((call) =>
        done(reads, call).then(
          (value) => ({ value }),
          (error: unknown) => ({ failure: failureOf(error) }),
        ),
      ),
    );
  },

  end(session: number): null {
    const ended = sessions.get(session);
    if (ended === undefined) return null;
    sessions.delete(session);
    ended.db.letGo();
    idle.push(ended);
    return null;
  },

  begin(passage: Passage): null {
    const { db } = connection();
    db.hold();
    passing = passage.of === "backup" ? pagesOf(sealed(backupLines(db))) : scanPages(db, passage.filter);
    return null;
  },

  /** The next page, or what is said at the end. */
  async next(): Promise<IteratorResult<unknown>> {
    assert(passing !== undefined, "nothing was begun");
    return passing.next();
  },
};
export type ReaderTasks = typeof tasks;

standBehind();
serveTasks(tasks, async () => {
  for (const { db } of [...sessions.values(), ...idle, ...(opened === undefined ? [] : [opened])]) db.close();
});

async function* pagesOf(lines: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let page: string[] = [];
  for await (const line of lines) {
    page.push(line);
    if (page.length < LINES_A_PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
