/** Closed groups on the command line, by whoever `--as` names. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nowMs } from "#base/clock.ts";
import { smallWorld, TINY, writeWorld } from "../support/small-world.ts";
import { type CliResult, runTrama } from "./cli-run.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-cli-groups-"));
const env = { TRAMA_DATA: join(folder, "data"), TRAMA_USERS: join(folder, "users.json"), TRAMA_PURPOSE: "weekly-review" };
const run = (line: string): Promise<CliResult> => runTrama(line.split(" "), env);
const ENDS = new Date(nowMs() + 30 * 24 * 3600 * 1000).toISOString();

beforeAll(async () => {
  writeWorld(smallWorld(TINY), join(folder, "bundle"));
  for (const line of [
    "users add lucia --role supervisor --tlp AMBER --agency PAN-SNA",
    "users add maria --role investigator --tlp AMBER --agency PAN-SNA",
    "users add joao --role investigator --tlp AMBER --agency PAN-SNA --compartment OP-OLD",
    "users add night --role service --everything",
    `ingest ${join(folder, "bundle")} --as night`,
  ])
    expect((await run(line)).code).not.toBe(1);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("are opened, listed, changed and ended", async () => {
  const opened = await run(`groups open op-condor --for couriers --ends ${ENDS} --user lucia --user maria --as lucia`);
  expect([opened.stdout, opened.stderr]).toEqual(["OP-CONDOR, epoch 1, reaches lucia, maria\n", ""]);
  expect((await run("groups list --as maria")).stdout).toMatch(/^OP-CONDOR +OPEN +until .+ +epoch 1 +lucia, maria +couriers$/m);
  expect((await run("groups list --as joao")).stdout).toBe("No group.\n");
  const changed = JSON.parse(
    (await run("groups members OP-CONDOR --epoch 1 --user lucia --reason left --as lucia --json")).stdout,
  );
  expect(changed).toMatchObject({ epoch: 2, group: { users: ["lucia"], reaches: ["lucia"], epochs: [{ reason: "left" }, {}] } });
  expect((await run("groups list --as maria")).stdout).toBe("No group.\n");
  expect((await run("groups members OP-CONDOR --epoch 2 --nobody --as lucia")).stdout).toBe(
    "epoch 3; whoever changed it is no member of the group\n",
  );
  await run(`groups open op-sur --for couriers --ends ${ENDS} --agency pan-sna --as lucia`);
  expect((await run("groups close OP-SUR --epoch 1 --as lucia")).stdout).toBe("ended with epoch 2; it reaches nobody\n");
  expect((await run("groups list --as lucia")).stdout).toBe("No group.\n");
}, 120_000);

test.each([
  [`groups open op-old --for couriers --ends ${ENDS} --user lucia --as lucia`, 1, "CONFLICT: this word is in use already"],
  [`groups open op-x1 --for couriers --ends ${ENDS} --user maria --as maria`, 1, "FORBIDDEN: that is for supervisor"],
  ["groups open op-x1 --for couriers --ends tomorrow --as lucia", 2, "an ISO 8601 time with an offset is needed"],
  ["groups members OP-CONDOR --epoch 3 --user lucia --as lucia", 1, "NOT_FOUND: no group of yours"],
  ["groups members OP-NONE --epoch 3 --user lucia --as lucia", 1, "NOT_FOUND: no group of yours"],
  ["groups members OP-CONDOR --epoch 3 --nobody --user lucia --as lucia", 2, "cannot be used with option"],
])(
  "%s is refused with what would be right",
  async (line, code, said) => {
    const { stderr, code: got } = await run(line);
    expect([got, stderr]).toEqual([code, expect.stringContaining(said)]);
  },
  60_000,
);
