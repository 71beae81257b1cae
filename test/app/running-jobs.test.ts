import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLogger } from "../support/silent-logger.ts";
import type { AppContext } from "#app/context.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { RunningJobs } from "#app/jobs/running-jobs.ts";
import { startDetect } from "#app/jobs/start-detect.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { listRuns } from "#app/queries/operations.ts";
import { localReader } from "../support/local-reader.ts";

describe("jobs under way", () => {
  it("are told to end and waited for; what comes later is told at once", async () => {
    const running = new RunningJobs();
    const order: string[] = [];
    const untilTold = (name: string) => async (signal: AbortSignal) => {
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      order.push(name);
      if (name === "fails") throw new Error("on the way out");
      return name;
    };
    const own = new AbortController();
    const mine = running.run(untilTold("mine"), own.signal);
    own.abort();
    expect(await mine).toBe("mine");
    const jobs = Promise.allSettled([running.run(untilTold("ends")), running.run(untilTold("fails"))]);
    await running.stop();
    order.push("stopped");
    expect((await jobs).map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(await running.run(untilTold("late"))).toBe("late");
    expect(order).toEqual(["mine", "ends", "fails", "stopped", "late"]);
  });
});

describe("a service that is closed while a run goes on", () => {
  let folder: string;
  const open = (): Promise<AppContext> =>
    openContext({ dataDir: folder, store: { url: `sqlite:${folder}/a.db` }, logger: silentLogger });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "trama-closed-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("ends the run where it stands, and the next service can begin one at once", async () => {
    const first = await open();
    const abort = new AbortController();
    const told = first.events.listen("runProgress", abort.signal)[Symbol.asyncIterator]();
    const begun = told.next();
    const cut = startDetect(localReader(first), { waitMs: 60_000 });
    const outcome = expect(cut).rejects.toMatchObject({ code: "CANCELLED" });
    await begun;
    await closeContext(first);
    await outcome;
    abort.abort();

    const second = await open();
    try {
      expect((await runDetect(localReader(second))).status).toBe("DONE");
      const { items } = await listRuns(localReader(second), { first: 10, after: null });
      expect(items.map(({ node }) => node.status)).toEqual(["DONE", "INTERRUPTED"]);
    } finally {
      await closeContext(second);
    }
  });
});
