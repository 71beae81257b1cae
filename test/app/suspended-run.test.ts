/**
 * A run that sleeps for longer than its lease, and wakes up when another one has run and people have decided on what that one found,
 * changes nothing of it, wherever it was when it fell asleep.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { processMark } from "#base/process-mark.ts";
import { packageRoot } from "#base/worker.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { detectStore } from "#app/jobs/detect-store.ts";
import { checkStore } from "#app/jobs/look-after-store.ts";
import { newRunId, runDetect } from "#app/jobs/run-detect.ts";
import { allDocs } from "#app/queries/all-docs.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import type { Store } from "#store/port.ts";
import { cleanEnv } from "../cli/cli-run.ts";
import { localReader } from "../support/local-reader.ts";
import { openSharedWorld, type SharedWorld } from "../support/shared-world.ts";

const SLOW_MS = 300_000;
const MINUTE = 60_000;
/** A hundred say the same at more moments, and take some minutes. */
const SUSPENSIONS = Number(process.env["TRAMA_TEST_SUSPENSIONS"] ?? 1);

let world: SharedWorld;
beforeAll(async () => {
  world = await openSharedWorld();
}, SLOW_MS);
afterAll(() => world.close());
afterEach(() => void vi.useRealTimers());

/** Another run, from beginning to end, and a decision on what it found; gives back what the store holds of it. */
async function runAndDecide(reason: string): Promise<{ run: string; kept: unknown }> {
  world.ageLeases(MINUTE);
  const reader = localReader(world.context);
  const run = await runDetect(reader);
  const [first] = await currentFindings(reader, { onlyFresh: false, limit: 1 });
  await decideFinding(reader, { finding: first!.id, review: "IN_REVIEW", reason });
  return { run: run.id, kept: await keptNow() };
}

async function keptNow(): Promise<unknown> {
  const { store } = world.context;
  const runs = (await store.listDocs("runs", { limit: 1000 })).map(({ id, version, body }) => [id, version, body]);
  return {
    findings: await allDocs(store, "findings"),
    decisions: await store.listDocs("decisions", { limit: 1000 }),
    runs,
    seq: await store.seq(),
  };
}

async function stateOf(run: string): Promise<unknown> {
  return (await world.context.store.docs("runs", [run]))[0]?.body;
}

/** One that is stopped in the middle of a transaction holds its lock for as long. */
async function stopOutsideTransactions(child: ChildProcess): Promise<void> {
  for (;;) {
    child.kill("SIGSTOP");
    try {
      return world.ageLeases(MINUTE, 0);
    } catch {
      child.kill("SIGCONT");
      await setImmediate();
    }
  }
}

describe("a run whose lease ran out", () => {
  it.each(["before it reads findings", "before it writes them"])(
    "lands nothing when it goes on: asleep %s",
    async (where) => {
      const { store } = world.context;
      const run = newRunId();
      await world.ageFindings();
      let newer: { run: string; kept: unknown } | undefined;
      const sleep = async (): Promise<void> => {
        newer ??= await runAndDecide(where);
      };
      const sleepy: Store = {
        ...store,
        async listDocs(collection, query) {
          if (collection === "findings" && where === "before it reads findings") await sleep();
          return store.listDocs(collection, query);
        },
        async putDocs(writes, along) {
          if (along?.feed?.kind === "DETECT" && where === "before it writes them") await sleep();
          return store.putDocs(writes, along);
        },
      };
      const fence = (await store.lease("detect", "sleeper", MINUTE))!;
      const landing = detectStore({ store: sleepy, dataDir: world.folder, run, by: "sleeper", fence, onProgress: () => {} });
      await expect(landing).rejects.toMatchObject({ code: "FENCED" });
      expect(await keptNow()).toEqual(newer!.kept);
      expect(await stateOf(run)).toMatchObject({ status: "INTERRUPTED" });
      expect(await stateOf(newer!.run)).toMatchObject({ status: "DONE" });
      // Nothing that it could still say of itself lands.
      await expect(store.putDocs([], { fence })).rejects.toMatchObject({ code: "FENCED" });
    },
    SLOW_MS,
  );

  it(
    "ends by itself when it cannot renew its lease, and says why",
    async () => {
      vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
      const { store } = world.context;
      let run = "";
      const running = runDetect(localReader(world.context), {
        onProgress: () => {
          if (run !== "") return;
          run = "begun";
          world.ageLeases(MINUTE);
          void store.lease("detect", "another", MINUTE).then(() => vi.advanceTimersByTime(MINUTE));
        },
      });
      await expect(running).rejects.toMatchObject({ code: "FENCED" });
      await store.releaseLease("detect", "another");
      const [last] = await store.listDocs("runs", { limit: 1, descending: true });
      // For the one that takes over to say; until then it stands as it was left.
      expect(last!.body.status).toBe("RUNNING");
      await runDetect(localReader(world.context));
      expect(await stateOf(last!.id)).toMatchObject({ status: "INTERRUPTED" });
    },
    SLOW_MS,
  );

  it(
    "is taken over at once when it was killed, not before, and has left nothing half-written",
    async () => {
      const { store } = world.context;
      const { child, ended } = await startDetect(0);
      const before = await allDocs(store, "findings");
      await expect(runDetect(localReader(world.context))).rejects.toMatchObject({ code: "RUN_IN_PROGRESS" });
      child.kill("SIGKILL");
      expect(await ended).toEqual([null, "SIGKILL"]);
      expect(await allDocs(store, "findings")).toEqual(before);
      const [killed] = await store.listDocs("runs", { limit: 1, descending: true });
      expect(await stateOf(killed!.id)).toMatchObject({ status: "RUNNING" });
      // Where the system does not tell of other processes, once the lease has run out.
      if (processMark() === "") world.ageLeases(MINUTE);
      expect(await runDetect(localReader(world.context))).toMatchObject({ status: "DONE" });
      expect(await stateOf(killed!.id)).toMatchObject({ status: "INTERRUPTED" });
    },
    SLOW_MS,
  );

  it(
    "is a process that was stopped and goes on: it ends with FENCED, and everything is as the newer run left it",
    async () => {
      for (let nth = 0; nth < SUSPENSIONS; nth++) await stopAndGoOn(nth);
      expect(await checkStore(localReader(world.context))).toEqual([]);
    },
    SLOW_MS * SUSPENSIONS,
  );
});

interface Detecting {
  readonly child: ChildProcess;
  /** Exit code and signal. */
  readonly ended: Promise<unknown[]>;
  said(): string;
}

/** `trama detect` in a process of its own, once it has said in the store that it runs, and some looks at the store later. */
async function startDetect(looks: number): Promise<Detecting> {
  const { store } = world.context;
  await world.ageFindings();
  const before = await store.countDocs("runs");
  const args = [join(packageRoot, "dist/main.js"), "detect", "--store", world.url];
  const child = spawn(process.execPath, args, {
    env: cleanEnv({ TRAMA_DATA: world.folder }),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close");
  const look = async (): Promise<boolean> => {
    await setImmediate();
    return child.exitCode === null && (await store.countDocs("runs")) === before;
  };
  while (await look());
  for (let more = 0; more < looks; more++) await look();
  return { child, ended, said: () => said };
}

/** The first is stopped as soon as it has said that it runs, each further one a little later. */
async function stopAndGoOn(nth: number): Promise<void> {
  const { store } = world.context;
  const { child, ended, said } = await startDetect(nth * 25);
  await stopOutsideTransactions(child);
  const [last] = await store.listDocs("runs", { limit: 1, descending: true });
  const hadLanded = last!.body.status === "DONE";
  const newer = await runAndDecide(`while it was stopped for the ${nth}th time`);
  child.kill("SIGCONT");
  expect(await ended).toEqual([hadLanded ? 0 : 1, null]);
  if (!hadLanded) expect(said()).toContain("FENCED");
  expect(await keptNow()).toEqual(newer.kept);
  expect(await stateOf(last!.id)).toMatchObject({ status: hadLanded ? "DONE" : "INTERRUPTED" });
}
