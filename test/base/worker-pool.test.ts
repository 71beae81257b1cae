import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { threadId } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { ChunkResult } from "#base/chunks.ts";
import { WorkerPool, type ChunkTasks, type RunOptions } from "#base/worker-pool.ts";

const { tasks } = (await import(new URL("./fixtures/pool-tasks.js", import.meta.url).href)) as { tasks: ChunkTasks };

/** Workers run what is built; the entry lies beside this file and imports the built pool. */
const ENTRY = "../test/base/fixtures/pool.worker";

let opened: WorkerPool<ChunkTasks>[] = [];

function open(threads: number): WorkerPool<ChunkTasks> {
  const pool = new WorkerPool({ name: "pool", threads, entry: ENTRY, tasks });
  opened.push(pool);
  return pool;
}

interface Asked extends RunOptions {
  chunkCount?: number;
  sumLength?: number;
  /** Where the task counts the chunks that it began. */
  begun?: Int32Array;
}

function run(pool: WorkerPool<ChunkTasks>, task: string, options: Asked = {}) {
  const { chunkCount = 10, sumLength = 0, begun = null } = options;
  return pool.run(task, { input: begun as never, chunkCount, sumLength }, options);
}

function counter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

/** How the thread and its task are named; the rest is what was thrown, and where. */
const failed = (task: string) => ({
  code: "INTERNAL",
  message: expect.stringContaining(`the pool thread, at ${task}, `) as unknown,
});

async function fractions(pool: WorkerPool<ChunkTasks>, options: RunOptions = {}): Promise<ChunkResult<unknown>> {
  return run(pool, "fractions", { ...options, chunkCount: 300, sumLength: 40 });
}

afterEach(async () => {
  await Promise.all(opened.map((pool) => pool.close()));
  opened = [];
});

describe.each([1, 2, 3])("a pool of %i threads", (threads) => {
  it("adds parts in order of chunk, so that sums are the same to the last bit", async () => {
    const part = (chunk: number, i: number): number => 1 / (1 + ((chunk * 7919 + i) % 1013)) ** 3;
    const chunks = Array.from({ length: 300 }, (_, chunk) => chunk);
    const sumOver = (order: readonly number[], i: number): number => order.reduce((sum, chunk) => sum + part(chunk, i), 0);
    const expected = Array.from({ length: 40 }, (_, i) => sumOver(chunks, i));
    expect(Array.from({ length: 40 }, (_, i) => sumOver(chunks.toReversed(), i))).not.toEqual(expected);
    const pool = open(threads);
    for (let again = 0; again < 3; again++) {
      const { sum, values } = await fractions(pool);
      expect([...sum]).toEqual(expected);
      expect(values).toEqual(Array.from({ length: 300 }, (_, chunk) => chunk * chunk));
    }
  });

  it("tells how far it is, never falling, and ends at all", async () => {
    const told: number[] = [];
    await fractions(open(threads), {
      onProgress: (done, of) => {
        expect(of).toBe(300);
        told.push(done);
      },
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(new Set(told).size).toBe(told.length);
    expect(told.at(-1)).toBe(300);
  });

  it("does jobs one after the other, and one without chunks at once", async () => {
    const pool = open(threads);
    const order: string[] = [];
    const first = fractions(pool).then(() => order.push("first"));
    const empty = run(pool, "throws", { chunkCount: 0 }).then(({ sum, values }) => {
      order.push("empty");
      expect([sum.length, values.length]).toEqual([0, 0]);
    });
    await Promise.all([first, empty, fractions(pool).then(() => order.push("last"))]);
    expect(order).toEqual(["first", "empty", "last"]);
  });

  it("does in the calling thread what is said to be small", async () => {
    const { signal } = new AbortController();
    const { values } = await run(open(threads), "tellsThread", { chunkCount: 3, small: true, signal });
    expect(values).toEqual([threadId, threadId, threadId]);
    const elsewhere = await run(open(threads), "tellsThread", { chunkCount: 3, signal });
    expect(elsewhere.values).not.toContain(threadId);
  });

  it("turns a task that throws into an error, and goes on", async () => {
    const pool = open(threads);
    await expect(run(pool, "throws")).rejects.toMatchObject(failed("throws"));
    await expect(run(pool, "opensBadly")).rejects.toMatchObject(failed("opensBadly"));
    expect((await fractions(pool)).values).toHaveLength(300);
  });

  it("refuses a job whose signal is aborted, and all once closed", async () => {
    const pool = open(threads);
    await expect(fractions(pool, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "CANCELLED" });
    expect((await fractions(pool)).values).toHaveLength(300);
    await pool.close();
    await expect(fractions(pool)).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("can be cancelled from its progress, and goes on with the next job", async () => {
    const pool = open(threads);
    const abort = new AbortController();
    const told: number[] = [];
    const cancelled = fractions(pool, {
      signal: abort.signal,
      onProgress: (done) => {
        told.push(done);
        if (done >= 2) abort.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: "CANCELLED" });
    expect(told.filter((done) => done >= 2)).toHaveLength(1);
    expect((await fractions(pool)).values).toHaveLength(300);
  });
});

describe.each([1, 2, 3])("the workers of a pool of %i threads", (threads) => {
  it.each(["holds", "deaf"])("leave a job that %s when it is cancelled, without the rest of it", async (task) => {
    const pool = open(threads);
    const abort = new AbortController();
    const begun = counter();
    const onProgress = (): void => abort.abort();
    const cancelled = run(pool, task, { chunkCount: 300, begun, signal: abort.signal, onProgress });
    await expect(cancelled).rejects.toMatchObject({ code: "CANCELLED" });
    // The next job begins when all have left the one before.
    expect((await fractions(pool)).values).toHaveLength(300);
    expect(begun[0]).toBeLessThanOrEqual(1 + threads);
  });

  it("are replaced when one dies", async () => {
    const pool = open(threads);
    const { signal } = new AbortController();
    await expect(run(pool, "dies", { signal })).rejects.toMatchObject(failed("dies"));
    expect((await fractions(pool, { signal })).values).toHaveLength(300);
  });

  it.each(["throwsSomethingOdd", "answersSomethingOdd"])("fail a job that %s, and go on with the next", async (task) => {
    const pool = open(threads);
    const { signal } = new AbortController();
    await expect(run(pool, task, { signal })).rejects.toMatchObject(failed(task));
    expect((await fractions(pool, { signal })).values).toHaveLength(300);
  });

  it("leave what they do when the pool is closed, and what waits is told", async () => {
    const pool = open(threads);
    const { signal } = new AbortController();
    const outcome = (promise: Promise<unknown>): Promise<unknown> =>
      promise.then(
        () => "done",
        (error: { code: string }) => error.code,
      );
    const waits = new Promise<unknown>((resolve) => {
      const close = (): void => void pool.close().then(() => resolve(Promise.all([held, next])));
      const held = outcome(run(pool, "holds", { begun: counter(), signal, onProgress: close }));
      const next = outcome(fractions(pool));
    });
    expect(await waits).toEqual(["CANCELLED", "CANCELLED"]);
  });
});

describe("a worker that fails", () => {
  it("takes the others with it", async () => {
    const pool = open(3);
    const begun = counter();
    await expect(run(pool, "throwsBesideOneThatHolds", { chunkCount: 300, begun })).rejects.toMatchObject(
      failed("throwsBesideOneThatHolds"),
    );
    expect((await fractions(pool)).values).toHaveLength(300);
    expect(begun[0]).toBeLessThanOrEqual(3);
  });

  it("for want of memory says so, and is replaced", async () => {
    const script = fileURLToPath(new URL("./fixtures/small-heap.js", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=64", script]);
    const squares = [0, 1, 4, 9, 16, 25, 36, 49, 64, 81];
    expect(JSON.parse(stdout)).toEqual(["INTERNAL: the pool thread, at hoards, ran out of memory", squares]);
  });
});
