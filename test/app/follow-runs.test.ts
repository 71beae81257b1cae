/** Runs of another process are told to this one's listeners: once, and only what is new. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "#app/app.ts";
import { RunFollower } from "#app/jobs/follow-runs.ts";
import type { DetectionRun } from "#model/run.ts";
import { putAnew } from "../support/put-anew.ts";
import { makeFinding, openWorld, putFindings, type World } from "../support/tour-world.ts";

let world: World;
let told: unknown[];
let follower: RunFollower;

const runOf = (id: string, status: DetectionRun["status"], raised: readonly string[] = []): DetectionRun => ({
  ...{ id, status, by: "cron", startedAt: `2026-11-21T10:00:0${id.at(-1)}Z`, finishedAt: null, ms: 1, seq: 1, snapshot: null },
  ...{ asOf: null, method: null, counts: {}, fresh: raised.length, raised, notes: [], error: null },
});

const put = (run: DetectionRun) =>
  putAnew(world.context.store, "runs", [{ id: run.id, sort: run.startedAt, refs: [], body: run }]);

beforeEach(async () => {
  world = await openWorld({});
  told = [];
  const { events } = world.context;
  events.othersRunProgress = (event) => void told.push(event);
  events.findingChanged = (event) => void told.push(event);
  await put(runOf("u_1", "DONE", ["x_old"]));
  await putFindings(
    world.context,
    ["x_old", "x_new"].map((id) => makeFinding({ id, score: 0.5, members: [] })),
  );
  follower = await RunFollower.start(new App(world.context));
});

afterEach(async () => {
  await follower.stop();
  await world.close();
});

test("what was there at the start is no news", async () => {
  await follower.look();
  expect(told).toEqual([]);
});

test("a run is told when it begins, and when it ends with what it raised", async () => {
  await put(runOf("u_2", "RUNNING"));
  await follower.look();
  await put(runOf("u_2", "DONE", ["x_new", "x_gone"]));
  await follower.look();
  await follower.look();
  expect(told).toEqual([
    { run: "u_2", stage: "running", done: 0, status: "RUNNING" },
    { finding: "x_new" },
    { run: "u_2", stage: "done", done: 1, status: "DONE" },
  ]);
});

test("one that was cut off has failed", async () => {
  await put(runOf("u_2", "INTERRUPTED"));
  await follower.look();
  expect(told).toEqual([{ run: "u_2", stage: "failed", done: 1, status: "FAILED" }]);
});

test("a run of this process is left to whoever made it", async () => {
  world.context.events.runProgress({ run: "u_2", stage: "snapshot", done: 0, status: "RUNNING" });
  await put(runOf("u_2", "DONE", ["x_new"]));
  await follower.look();
  expect(told).toEqual([{ run: "u_2", stage: "snapshot", done: 0, status: "RUNNING" }]);
});
