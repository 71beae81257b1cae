/** What the threads are for: nobody waits for a lock but who writes, a thread that dies is replaced, and there is an end to every wait. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { Thread } from "#base/thread.ts";
import { openStore } from "#store/open.ts";
import type { DocWrite, Store } from "#store/port.ts";
import { Db } from "#store/sqlite/db.ts";
import { Line } from "#store/sqlite/threads/line.ts";
import type { ReaderTasks } from "#store/sqlite/threads/reader.worker.ts";
import { Readers, type ReaderThread } from "#store/sqlite/threads/readers.ts";
import { withdrawStep } from "#store/sqlite/withdraw.ts";
import { batch, draft, entity, KEY_CHECK, source } from "../../support/batches.ts";
import { holdLock } from "../../support/hold-lock.ts";

const HELD_MS = 3_000;
/** Far from how long the lock is held, and from what a busy machine takes for a question. */
const AT_ONCE_MS = 1_500;

let folder: string;
let path: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-threads-"));
  path = join(folder, "trama.db");
  store = await openStore({ url: `sqlite:${path}`, keyCheck: KEY_CHECK }, { readerThreads: 2 });
  await store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [entity("Zone", "A")] })));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function docs(id: string): DocWrite[] {
  return [{ collection: "settings", append: [{ id, sort: id, refs: [], body: { asOf: 1, seq: 1 } }] }];
}

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  return work.then(
    () => expect.unreachable("it was done"),
    (error: unknown) => error as AppError,
  );
}

describe("a lock that another process holds", () => {
  it("is waited for by who writes alone: reads go on, the calling thread too, and the write is done when it goes", async () => {
    const lock = await holdLock(path, HELD_MS);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = monotonicMs();
    let doneMs: number | undefined;
    const write = store.putDocs(docs("late")).then(() => (doneMs = monotonicMs() - began));
    const tookMs: number[] = [];
    while (doneMs === undefined) {
      const asked = monotonicMs();
      expect((await store.entities([entity("Zone", "A").id]))[0]?.kind).toBe("Zone");
      tookMs.push(monotonicMs() - asked);
    }
    delay.disable();
    await Promise.all([write, lock.gone]);
    expect(doneMs).toBeGreaterThan(HELD_MS / 2);
    expect(tookMs.length).toBeGreaterThan(10);
    expect(Math.max(...tookMs)).toBeLessThan(AT_ONCE_MS);
    expect(delay.max / 1e6).toBeLessThan(AT_ONCE_MS);
    expect((await store.docs("settings", ["late"]))[0]?.id).toBe("late");
  });

  it("does not keep a store from closing: who waits for it is told", async () => {
    const lock = await holdLock(path, 60_000);
    try {
      const writes = [store.putDocs(docs("one")), store.putDocs(docs("two"))].map(failureOf);
      const began = monotonicMs();
      await store.close();
      expect(monotonicMs() - began).toBeLessThan(5_000);
      expect((await Promise.all(writes)).map(({ code }) => code)).toEqual(["CANCELLED", "CANCELLED"]);
    } finally {
      await lock.end();
    }
  });
});

describe("a session", () => {
  it("sees one moment, that of its first question, while others write, and the next one sees what they wrote", async () => {
    const zone = entity("Zone", "B");
    const land = (): Promise<unknown> =>
      store.ingestBatch(batch(source("ALFA"), draft("ALFA", "2", "b", { entities: [zone], handling: "RED" })));
    const before = store.session();
    expect(await before.store.seq()).toBe(1);
    const labels = (await before.store.labels()).labels.size;
    const other = await openStore(store.again());
    await land();
    await other.putDocs(docs("later"));
    await other.close();
    expect(await before.store.seq()).toBe(1);
    expect(await before.store.entities([zone.id])).toEqual([undefined]);
    expect((await before.store.labels()).labels.size).toBe(labels);
    expect(await before.store.docs("settings", ["later"])).toEqual([undefined]);
    // What is written through it is the store's.
    await before.store.putDocs(docs("own"));
    expect(await before.store.docs("settings", ["own"])).toEqual([undefined]);
    expect((await store.docs("settings", ["own"]))[0]?.id).toBe("own");
    before.end();
    expect((await failureOf(before.store.seq())).code).toBe("TIMED_OUT");
    const after = store.session();
    expect((await after.store.entities([zone.id]))[0]?.id).toBe(zone.id);
    expect((await after.store.labels()).labels.size).toBe(labels + 1);
    expect(await after.store.seq()).toBe(2);
    after.end();
  });

  it("has a connection that the next one takes over, and waits for one when there is none", async () => {
    const many = Array.from({ length: 100 }, () => store.session());
    const seqs = many.map(async ({ store: moment, end }) => {
      const seq = await moment.seq();
      end();
      return seq;
    });
    expect(new Set(await Promise.all(seqs))).toEqual(new Set([1]));
  });
});

describe("questions that are asked of a session at once", () => {
  it("are answered each, however many, and one that fails fails alone", async () => {
    const { store: moment, end } = store.session();
    const zone = entity("Zone", "A").id;
    const after = `ENTERED~${entity("Badge", "B").id}~${zone}~`;
    const told = await Promise.all(
      Array.from({ length: 200 }, (_, i) => {
        if (i === 70) return failureOf(moment.links({ entity: zone, after, limit: 1 })).then(({ code }) => code);
        return moment.entities(i % 2 === 0 ? [zone] : []).then(({ length }) => length);
      }),
    );
    end();
    expect(told).toEqual(Array.from({ length: 200 }, (_, i) => (i === 70 ? "CONFLICT" : 1 - (i % 2))));
  });

  it("are told that their time is out when the session was ended before they went over", async () => {
    const { store: moment, end } = store.session();
    const asked = [moment.seq(), moment.seq()].map(failureOf);
    end();
    expect((await Promise.all(asked)).map(({ code }) => code)).toEqual(["TIMED_OUT", "TIMED_OUT"]);
  });
});

describe("a withdrawal", () => {
  it("lets others read and write between its steps, and leaves a store that is sound", async () => {
    const records = Array.from({ length: 30_000 }, (_, i) =>
      draft("BRAVO", `${i}`, "a", { entities: [entity("Zone", `Z${i % 50}`), entity("Zone", "A")] }),
    );
    await store.ingestBatch(batch(source("BRAVO"), ...records));
    let ended = false;
    const withdrawn = store.withdrawSource("BRAVO", 7, docs("why")).finally(() => (ended = true));
    for (let written = 0; !ended; written++)
      await store.putDocs(docs(`between ${written}`), { feed: { at: 1, kind: "REVIEW", source: null, count: 1 } });
    expect((await withdrawn).records).toBe(30_000);
    const kinds = (await store.feed(0, 10_000)).map(({ kind }) => kind);
    const steps = kinds.slice(kinds.indexOf("WITHDRAW"), kinds.lastIndexOf("WITHDRAW") + 1);
    expect(steps.filter((kind) => kind === "WITHDRAW").length).toBeGreaterThan(1);
    expect(steps).toContain("REVIEW");
    expect((await store.docs("settings", ["why"]))[0]?.version).toBe(1);
    expect(await store.check()).toEqual([]);
    expect((await store.entities([entity("Zone", "Z1").id, entity("Zone", "A").id])).map((found) => found?.kind)).toEqual([
      undefined,
      "Zone",
    ]);
  });

  it("that was cut off is done by asking for it again", async () => {
    const rows = (from: number): ReturnType<typeof draft>[] =>
      Array.from({ length: 6_000 }, (_, i) => draft("BRAVO", `${from + i}`, "a"));
    await store.ingestBatch(batch(source("BRAVO"), ...rows(0)));
    // As if its process had been killed after a step.
    const db = new Db(path);
    expect(
      db.write(() => withdrawStep(db, { source: "BRAVO", at: 7, writes: docs("why") }, undefined, (count) => count === 5_000))
        .records,
    ).toBe(5_000);
    db.close();
    expect(await store.check()).toEqual([]);
    expect((await store.withdrawSource("BRAVO", 8)).records).toBe(1_000);
    expect((await store.sources()).find(({ source: name }) => name === "BRAVO")).toMatchObject({
      records: 6_000,
      withdrawn: 6_000,
    });
  });
});

describe("a thread that reads", () => {
  it("is replaced when it dies, and what was asked of it is asked of another", async () => {
    const started: ReaderThread[] = [];
    const readers = new Readers({
      threads: 1,
      start() {
        const thread = new Thread<ReaderTasks>({
          name: "reading",
          entry: "store/sqlite/threads/reader.worker",
          workerData: store.again(),
        });
        started.push(thread);
        return thread;
      },
    });
    const seq = (): Promise<unknown> => readers.read({ method: "seq", args: [] });
    expect(await seq()).toBe(1);
    const asked = seq();
    await started[0]!.end();
    expect([await asked, await seq()]).toEqual([1, 1]);
    expect(started).toHaveLength(2);
    await readers.close();
  });
});

describe("a line", () => {
  it("lets so many in at once and the others in order, refuses who comes when it is full, and tells all when it is closed", async () => {
    const line = new Line({ atOnce: 1, waitingMax: 2, what: "writes" });
    const order: string[] = [];
    await line.enter();
    const waiting = ["first", "second"].map((name) => line.pass(async () => order.push(name)));
    expect((await failureOf(line.enter())).code).toBe("STORE_BUSY");
    line.leave();
    await Promise.all(waiting);
    await line.idle();
    expect(order).toEqual(["first", "second"]);
    await line.enter();
    const late = failureOf(line.enter());
    line.close(new AppError("CANCELLED"));
    expect([(await late).code, (await failureOf(line.enter())).code]).toEqual(["CANCELLED", "CANCELLED"]);
  });
});
