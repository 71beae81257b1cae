/** Users on the command line: who they are made by, and what commands ask of whoever is named. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProgramParts } from "#cli/parts.ts";
import { buildProgram } from "#cli/program.ts";
import { sha256 } from "#app/users/users.ts";
import { smallWorld, TINY, writeWorld } from "../support/small-world.ts";
import { type CliResult, runTrama } from "./cli-run.ts";
import { partsWithoutStore } from "./parts-without-store.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-cli-users-"));
const users = join(folder, "users.json");
const env = { TRAMA_DATA: join(folder, "data"), TRAMA_USERS: users };
const run = (line: string, more: Record<string, string> = {}): Promise<CliResult> =>
  runTrama(line.split(" "), { ...env, ...more });

beforeAll(async () => {
  writeWorld(smallWorld(TINY), join(folder, "bundle"));
  for (const line of [
    "users add maria --role investigator --tlp GREEN --agency PAN-SNA",
    "users add ops --role administrator --everything",
    "users add night --role service --everything",
  ])
    expect((await run(line)).code).toBe(0);
  const ingested = await run(`ingest ${join(folder, "bundle")} --as night`);
  // Some rows of the made-up world are made to be rejected.
  expect([ingested.stderr, ingested.code]).toEqual(["", 3]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("users", () => {
  test("have a token that the file does not hold, and that nobody else may read", async () => {
    const { stdout, stderr } = await run("users add ana --role analyst --compartment HARBOUR --compartment NIGHT");
    const token = stdout.trim();
    expect(token).toMatch(/^trama_[\w-]{43}$/);
    expect(stderr).toContain("shown this once");
    const text = readFileSync(users, "utf8");
    expect(text).not.toContain(token);
    expect(JSON.parse(text)).toContainEqual({
      ...{ name: "ana", tokenSha256: sha256(token), roles: ["analyst"] },
      clearance: { tlp: "GREEN", agency: "", compartments: ["HARBOUR", "NIGHT"] },
    });
    expect(statSync(users).mode & 0o777).toBe(0o600);
  });

  test("get another token, lose it, and stay known", async () => {
    const before = readFileSync(users, "utf8");
    const renewed = JSON.parse((await run("users renew maria --json")).stdout) as { token: string };
    expect(readFileSync(users, "utf8")).not.toBe(before);
    expect(readFileSync(users, "utf8")).toContain(sha256(renewed.token));
    expect((await run("users revoke maria")).stdout).toBe("maria can no longer ask anything\n");
    expect((await run("users list")).stdout).toMatch(/^maria +investigator +GREEN PAN-SNA +no token$/m);
  });

  test.each([
    ["users add maria --role analyst", 1, "CONFLICT: there is a user maria already"],
    ["users add local --role analyst", 1, "nobody can be named local"],
    ["users add -x --role analyst", 2, "unknown option"],
    ["users add leo --role analist", 2, "one of analyst, investigator, supervisor, administrator, service is needed"],
    ["users add leo --role analyst --hours 06:00-18:00", 1, "days and hours are needed, such as MON-FRI 06:00-18:00"],
    ["users add leo --role analyst --agency pan-sna", 1, "3.clearance.agency: capital letters"],
    ["users renew nobody", 1, "NOT_FOUND: there is no user nobody"],
  ])("%s is refused with what would be right, and changes nothing", async (line, code, said) => {
    const before = readFileSync(users, "utf8");
    const result = await run(line);
    expect([result.code, result.stderr.replace(/\b\d+\.clearance/, "3.clearance")]).toEqual([
      code,
      expect.stringContaining(said),
    ]);
    expect(readFileSync(users, "utf8")).toBe(before);
  });
});

describe("a command that opens a store", () => {
  test.each([
    ["search rojas", "UNAUTHENTICATED: TRAMA_USERS is set: say who you are with --as NAME"],
    ["search rojas --as nobody", 'UNAUTHENTICATED: there is no user "nobody"'],
    ["search rojas --as maria", "PURPOSE_NEEDED: this looks at persons"],
    ["search rojas --as ops --purpose weekly-review", "FORBIDDEN: that is for analyst, investigator, supervisor, service"],
    ["detect --as maria --purpose weekly-review", "FORBIDDEN: that is for supervisor, administrator, service"],
    ["store check --as maria", "FORBIDDEN: that is for administrator"],
  ])("%s: %s", async (line, said) => {
    const { code, stderr, stdout } = await run(line);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(said)]);
  });

  test("answers whoever may ask, under their clearance", async () => {
    expect((await run("store check --as ops")).code).toBe(0);
    const found = async (as: string): Promise<number> =>
      Number(/(\d+) of/.exec((await run(`search PTY --as ${as}`, { TRAMA_PURPOSE: "weekly review" })).stdout)?.[1] ?? "-1");
    expect(await found("night")).toBeGreaterThan(0);
    // All of the bundle is AMBER, and maria is cleared to GREEN.
    expect(await found("maria")).toBe(0);
  });
});

describe("the audit of commands", () => {
  test("has each that opened a store, by whom and what for, and is whole", async () => {
    await run("users add sup --role supervisor --everything");
    await run("search secret-word --as night", { TRAMA_PURPOSE: "weekly review" });
    await run("search rojas --as night");
    const found = await run("audit search --as sup --reader night --operation search --json");
    expect(found.code).toBe(0);
    const entries = found.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { purpose: string });
    // The one without a purpose was refused before anything was opened.
    expect(entries.map(({ purpose }) => purpose)).toEqual(entries.map(() => "weekly review"));
    expect(entries.length).toBeGreaterThan(0);
    expect(found.stdout).not.toContain("secret-word");
    const { stdout, code } = await run("audit verify --as sup");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^whole, \d+ entries; its head is \d+:[0-9a-f]{64}\n$/)]);
    const head = /head is (\S+)/.exec(stdout)![1]!;
    expect((await run(`audit verify --as sup --expect ${head}`)).code).toBe(0);
    expect((await run(`audit verify --as sup --expect 9${head}`)).stdout).toContain("were noted, and are not there");
    expect((await run(`audit verify --as sup --expect ${head.slice(1)}x`)).code).toBe(2);
    expect((await run("audit report --as night")).stderr).toContain("FORBIDDEN: that is for supervisor");
    expect((await run("audit report --as sup")).stdout).toMatch(/^night +\d+ answers/m);
  });
});

test("each command says which rights it needs, before any store is opened", async () => {
  const asked: unknown[] = [];
  const open: ProgramParts["open"] = (_options, command) => {
    asked.push(command);
    return Promise.reject(new Error("not opened"));
  };
  const program = await buildProgram({ ...partsWithoutStore(), open });
  await expect(program.parseAsync(["search", "x"], { from: "user" })).rejects.toThrow("not opened");
  expect(asked).toEqual([{ name: "search", rights: ["READ"] }]);
});
