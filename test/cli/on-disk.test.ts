/** What is said to be there is on the disk: the file synced before it gets its name, and its folder after, as the system saw it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { cleanEnv, runTrama } from "./cli-run.ts";

const HEADER = "flight_id,surname,given_names,date_of_birth,document_number,document_issuer";
const IS_TRACED = spawnSync("strace", ["-f", "-e", "trace=fsync", "true"]).status === 0;

let folder: string;
let data: string;
let bundle: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "trama-on-disk-")));
  data = join(folder, "data");
  bundle = join(folder, "bundle");
  mkdirSync(bundle);
  writeFileSync(join(bundle, "travel.csv"), `${HEADER}\nF1,ROE,ANA,1971-02-02,PA1,PAN\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The system calls of a command that sync or name files below the folder, in order: `fsync /id.key.….part`. */
function calls(...args: string[]): string[] {
  const trace = join(folder, "trace");
  const program = [process.execPath, join(packageRoot, "dist/main.js"), ...args];
  const which = "trace=fsync,fdatasync,link,linkat,rename,renameat,renameat2,openat";
  const { status } = spawnSync("strace", ["-f", "-y", "-o", trace, "-e", which, ...program], {
    env: cleanEnv({ TRAMA_DATA: data }),
  });
  expect(status).toBe(0);
  return readFileSync(trace, "utf8")
    .split("\n")
    .flatMap((line) => {
      const call = /^\d+ +(\w+)\((.*)\) += (?!-)/.exec(line);
      if (call === null || !line.includes(folder)) return [];
      const [, name, given] = call as unknown as [string, string, string];
      if (name === "openat" && !/O_CREAT.*O_EXCL/.test(given)) return [];
      const paths = given.match(/[<"](\/[^">]*)[">]/g)!.map((path) => path.slice(1, -1).replace(folder, ""));
      return `${name === "fdatasync" ? "fsync" : name.replace(/at2?$/, "")} ${paths.at(-1)!}`;
    });
}

/** That these come in this order, whatever lies between. */
function expectInOrder(seen: readonly string[], wanted: readonly RegExp[]): void {
  let at = -1;
  for (const one of wanted) {
    const next = seen.findIndex((call, i) => i > at && one.test(call));
    expect([seen, String(one), next > at]).toEqual([seen, String(one), true]);
    at = next;
  }
}

describe.skipIf(!IS_TRACED)(`files that must not be lost${IS_TRACED ? "" : " (skipped: there is no strace)"}`, () => {
  it("are on the disk before anything is made under them: the key, and the store in its folder", () => {
    const seen = calls("ingest", bundle);
    expectInOrder(seen, [
      /^fsync \/data\/id\.key\..*\.part$/,
      /^link \/data\/id\.key$/,
      /^fsync \/data$/,
      /^open \/data\/trama\.db$/,
      /^fsync \/data$/,
      /^fsync \/data\/trama\.db-wal$/,
    ]);
  });

  it("are on the disk when it is said that they are: backups, exports", () => {
    const backup = join(folder, "out.ndjson");
    expectInOrder(calls("store", "backup", backup), [/^fsync \/out\.ndjson\..*\.part$/, /^rename \/out\.ndjson$/, /^fsync $/]);
    expectInOrder(calls("export", "--format", "cypher", "--out", join(folder, "out")), [
      /^fsync \/out\.cypher\..*\.part$/,
      /^rename \/out\.cypher$/,
      /^fsync $/,
    ]);
  });
});

describe("what was left half-written", () => {
  it("goes at the next start: of a key, of a snapshot, of a backup in the folder of data", async () => {
    expect((await runTrama(["ingest", bundle], { TRAMA_DATA: data })).code).toBe(0);
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    const host = "00000000";
    const left = [`id.key.${pid}`, `snapshots/x.snapshot.${pid}.part`, `night.ndjson.${pid}.part`];
    const kept = ["holiday.part", `snapshots/y.snapshot.${host}-${pid}-01234567.part`];
    for (const name of [...left, ...kept]) writeFileSync(join(data, name), "half");
    expect((await runTrama(["search", "roe"], { TRAMA_DATA: data })).code).toBe(0);
    const there = readdirSync(data, { recursive: true }).map(String);
    expect([left.filter((name) => there.includes(name)), kept.filter((name) => !there.includes(name))]).toEqual([[], []]);
  });
});
