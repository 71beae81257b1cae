/** Every decision that was acknowledged is there afterwards, once, whoever else decided or detected at the same time. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppContext } from "#app/context.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { detectStore } from "#app/jobs/detect-store.ts";
import { checkStore } from "#app/jobs/look-after-store.ts";
import { newRunId, runDetect } from "#app/jobs/run-detect.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import type { Store } from "#store/port.ts";
import { localReader } from "../support/local-reader.ts";
import { openSharedWorld, type SharedWorld } from "../support/shared-world.ts";

const SLOW_MS = 600_000;
const PROCESSES = 4;
/** In all; a thousand say the same as some dozens, and take a minute more. */
const DECISIONS = Number(process.env["TRAMA_TEST_DECISIONS"] ?? 60);

let world: SharedWorld;
/** Ids of the findings that are decided on: few, so that they meet. */
let ids: string[];

/** What was acknowledged: the finding, and the reason, which no two have in common. */
type Said = readonly [finding: string, reason: string];

beforeAll(async () => {
  world = await openSharedWorld();
  const found = await currentFindings(localReader(world.context), { onlyFresh: false, limit: 3 });
  ids = found.map(({ id }) => id);
}, SLOW_MS);
afterAll(() => world.close());

async function decide(context: AppContext, reason: string, number: number): Promise<Said> {
  const review = (["IN_REVIEW", "REFERRED", "DISMISSED"] as const)[number % 3]!;
  const finding = ids[number % ids.length]!;
  const decided = await decideFinding(localReader(context), { finding, review, reason });
  expect(decided).toMatchObject({
    id: finding,
    review,
    decisions: expect.arrayContaining([expect.objectContaining({ reason })]) as unknown,
  });
  return [finding, reason];
}

/** All of these are there once, in their findings and as events, and findings stand as they say. */
async function expectKept(said: readonly Said[]): Promise<void> {
  const { store } = world.context;
  const reasons = new Set(said.map(([, reason]) => reason));
  expect(reasons.size).toBe(said.length);
  const inFindings = (await store.docs("findings", ids)).flatMap((doc) =>
    doc!.body.decisions.map(({ reason }): Said => [doc!.id, reason]),
  );
  const events = (await store.listDocs("decisions", { limit: 100_000 })).flatMap(({ body }): Said[] =>
    "finding" in body ? [[body.finding, body.reason]] : [],
  );
  for (const kept of [inFindings, events])
    expect(kept.filter(([, reason]) => reasons.has(reason)).sort()).toEqual([...said].sort());
  expect(await checkStore(localReader(world.context))).toEqual([]);
}

describe("decisions at once", () => {
  it(
    "of several instances on one file are all kept",
    async () => {
      const contexts = [world.context, await world.another(), await world.another(), await world.another()];
      const said = await Promise.all(
        Array.from({ length: DECISIONS }, (_, i) => decide(contexts[i % contexts.length]!, `instance ${i}`, i)),
      );
      await expectKept(said);
    },
    SLOW_MS,
  );

  it(
    "of several processes on one file are all kept",
    async () => {
      const child = fileURLToPath(new URL("./decide-child.ts", import.meta.url));
      const flags = ["--import", "tsx", "-C", "trama-src", child, world.folder, world.url];
      const times = String(Math.ceil(DECISIONS / PROCESSES));
      const outputs = await Promise.all(
        Array.from({ length: PROCESSES }, (_, i) =>
          promisify(execFile)(process.execPath, [...flags, String(i), times, ids.join()], { maxBuffer: 1e8 }),
        ),
      );
      const said = outputs.flatMap(({ stdout }) =>
        stdout
          .trim()
          .split("\n")
          .map((line) => line.split(" ") as unknown as Said),
      );
      expect(said).toHaveLength(PROCESSES * Number(times));
      await expectKept(said);
    },
    SLOW_MS,
  );

  it(
    "that land between what a run reads and what it writes are kept, and lineage is that of the findings as they are then",
    async () => {
      const { context } = world;
      await world.ageFindings();
      const said: Said[] = [];
      const store: Store = {
        ...context.store,
        async putDocs(writes, along) {
          if (along?.feed?.kind === "DETECT" && said.length < 5)
            said.push(await decide(context, `meanwhile ${said.length}`, said.length));
          return context.store.putDocs(writes, along);
        },
      };
      const fence = (await store.lease("detect", "test", 60_000))!;
      const { run } = await detectStore({
        store,
        dataDir: world.folder,
        run: newRunId(),
        by: "local",
        fence,
        onProgress: () => {},
      });
      await store.releaseLease("detect", "test");
      expect(said).toHaveLength(5);
      await expectKept(said);
      expect((await context.store.docs("runs", [run.id]))[0]!.body).toEqual(run);
      expect(run.status).toBe("DONE");
      for (const doc of await context.store.docs("findings", ids)) expect(doc!.body.run).toBe(run.id);
    },
    SLOW_MS,
  );

  it(
    "that go on without a pause while a run goes on are kept, and the run ends",
    async () => {
      await world.ageFindings();
      const said: Said[] = [];
      let running = true;
      const run = runDetect(localReader(world.context)).finally(() => (running = false));
      while (running) {
        said.push(await decide(world.context, `during ${said.length}`, said.length));
        // The run's thread has a word, too.
        await setImmediate();
      }
      expect((await run).status).toBe("DONE");
      expect(said.length).toBeGreaterThan(10);
      await expectKept(said);
    },
    SLOW_MS,
  );
});
