/** `trama export --case`: the files of a case, beside each other, readable by their owner only. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCase } from "#app/jobs/cases/change-case.ts";
import { addToCase } from "#app/jobs/cases/case-changes.ts";
import { runCli } from "#cli/program.ts";
import { localReader } from "../support/local-reader.ts";
import { openWorld, type World } from "../support/tour-world.ts";
import { partsWithoutStore } from "./parts-without-store.ts";

let world: World;
let id: string;
const folder = mkdtempSync(join(tmpdir(), "trama-export-"));
beforeAll(async () => {
  world = await openWorld();
  const reader = () => localReader(world.context);
  const one = await openCase(reader(), { title: "QUAY 4", assignee: null, handling: "GREEN" });
  id = one.id;
  const nothing = { links: [], findings: [], paths: [], note: null, handling: "GREEN" };
  await addToCase(reader(), { case: id, expectedVersion: one.version, entities: ["PAN:PA1234567", "PTY:S0042"], ...nothing });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let [code, stdout, stderr] = [0, "", ""];
  const { logger } = world.context;
  const parts = partsWithoutStore({
    stdout: { write: (text) => void (stdout += text), isTTY: false },
    stderr: { write: (text) => void (stderr += text), isTTY: false },
    open: async () => ({
      ...{ logger, reader: () => localReader(world.context), close: async () => {} },
      serve: () => Promise.reject(new Error("not in this test")),
    }),
    exit: (asked) => void (code = asked),
  });
  await runCli(["export", ...args], parts);
  return { code, stdout, stderr };
}

test.each([
  ["html", [".html"]],
  ["csv", [".nodes.csv", ".links.csv"]],
  ["graphml", [".graphml"]],
  ["gexf", [".gexf"]],
  ["ftm", [".ftm.jsonl"]],
])("as %s", async (format, suffixes) => {
  const out = join(folder, format);
  const { code, stdout } = await run("--case", id, "--format", format, "--out", out, "--json");
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    { files: suffixes.map((suffix) => `${out}${suffix}`), nodes: 2, links: 0, handling: "AMBER", exercise: true },
  ]);
  for (const suffix of suffixes) expect(statSync(`${out}${suffix}`).mode & 0o777).toBe(0o600);
  expect(readFileSync(`${out}${suffixes[0]}`, "utf8")).toMatch(/ROJAS, ANA/);
});

test("what is no case, or no form of one, is refused, and nothing is written", async () => {
  const before = readdirSync(folder).length;
  const out = join(folder, "none");
  for (const [args, why] of [
    [["--case", "cs_none", "--format", "html"], /no readable case/],
    [["--case", id, "--format", "cypher"], /a case is written as html, csv, graphml, gexf, ftm/],
    [["--format", "html"], /give --case/],
  ] as const) {
    const { code, stderr } = await run(...args, "--out", out);
    expect([code, stderr]).toEqual([1, expect.stringMatching(why)]);
  }
  expect((await run("--case", id, "--network", "--format", "csv", "--out", out)).code).toBe(2);
  expect(readdirSync(folder)).toHaveLength(before);
});
