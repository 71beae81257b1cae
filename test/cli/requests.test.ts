/** Requests between agencies on the command line, by whoever `--as` names. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nowMs } from "#base/clock.ts";
import { smallWorld, TINY, writeWorld } from "../support/small-world.ts";
import { type CliResult, runTrama } from "./cli-run.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-cli-requests-"));
const env = {
  ...{ TRAMA_DATA: join(folder, "data"), TRAMA_USERS: join(folder, "users.json"), TRAMA_PURPOSE: "a-stop-at-MIA" },
  TRAMA_REQUESTS_PER_DAY: "2",
};
const run = (line: string): Promise<CliResult> => runTrama(line.split(" "), env);
const DUE = new Date(nowMs() + 3 * 24 * 3600 * 1000).toISOString();

beforeAll(async () => {
  writeWorld(smallWorld(TINY), join(folder, "bundle"));
  for (const line of [
    "users add carl --role investigator --agency USA-CBP",
    "users add paz --role investigator --tlp AMBER --agency PAN-SNA",
    "users add otto --role investigator --tlp AMBER --agency COL-DIAN",
    "users add night --role service --everything",
    `ingest ${join(folder, "bundle")} --as night`,
  ])
    expect((await run(line)).code).not.toBe(1);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("are asked, shown with what is proposed, answered, taken back, and bounded a day", async () => {
  const asked = await run(`requests ask pan-sna --about PAN:PX0000001 --for couriers --due ${DUE} --as carl`);
  expect([asked.stderr, asked.stdout]).toEqual([
    "",
    expect.stringMatching(/^rq_\w{32} +version 1 +USA-CBP to PAN-SNA +PAN:PX0000001 +ASKED +due /),
  ]);
  const id = asked.stdout.split(" ")[0]!;
  expect((await run("requests list --as otto")).stdout).toBe("No request.\n");
  expect((await run(`requests show ${id} --as otto`)).stderr).toContain("NOT_FOUND: no readable request");
  expect((await run(`requests show ${id} --as carl`)).stdout).not.toContain("proposed");
  expect((await run(`requests show ${id} --as paz`)).stdout).toContain(
    "proposed: NO_HIT; nothing is answered until somebody does",
  );
  expect((await run(`requests answer ${id} --expect 1 --answer HIT_STRONG --as paz`)).stderr).toContain(
    "BAD_INPUT: a hit names whom",
  );
  expect((await run(`requests answer ${id} --expect 1 --answer REFUSED --reason sub-judice --as paz`)).stdout).toMatch(
    /REFUSED +sub-judice$/m,
  );
  expect((await run("requests list --as carl")).stdout).toMatch(/REFUSED +sub-judice$/m);
  const other = await run(`requests ask PAN-SNA --name ROJAS,ANA --born 1990-02-03 --for couriers --due ${DUE} --as carl --json`);
  const { id: second } = JSON.parse(other.stdout) as { id: string };
  expect((await run(`requests ask PAN-SNA --about PAN:PX0000003 --for couriers --due ${DUE} --as carl`)).stderr).toContain(
    "LIMIT_EXCEEDED: one asks other agencies at most 2 times in a day",
  );
  expect((await run(`requests withdraw ${second} --expect 1 --as carl`)).stdout).toContain("WITHDRAWN");
}, 120_000);

test.each([
  [`requests ask PAN-SNA --about PAN:PX1 --for couriers --due ${DUE} --as night`, 1, "FORBIDDEN"],
  [`requests ask PAN-SMA --about PAN:PX1 --for couriers --due ${DUE} --as paz`, 1, "nobody here is of agency"],
  ["requests ask PAN-SNA --about PAN:PX1 --for couriers --due soon --as carl", 2, "an ISO 8601 time with an offset is needed"],
])(
  "%s is refused with what would be right",
  async (line, code, said) => {
    const { stderr, code: got } = await run(line);
    expect([got, stderr]).toEqual([code, expect.stringContaining(said)]);
  },
  60_000,
);
