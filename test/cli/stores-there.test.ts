/** Which commands make a store, and what the others say where there is none, none of ours, or none that can be read. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EMPTY } from "#cli/flags.ts";
import { runTrama, type CliResult } from "./cli-run.ts";

const ROWS = "flight_id,surname,given_names,date_of_birth,document_number,document_issuer\n";
const ROW = "F1,ROE,ANA,1971-02-02,PA1,PAN\n";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trama-there-"));
  file = join(folder, "trama.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<CliResult> => runTrama(args, { TRAMA_DATA: folder });

async function ingest(rows: string, ...more: string[]): Promise<CliResult> {
  const bundle = join(folder, "bundle");
  mkdirSync(bundle, { recursive: true });
  writeFileSync(join(bundle, "travel.csv"), ROWS + rows);
  return run("ingest", bundle, ...more);
}

/** Commands that open a store and may not make one. */
const OTHERS: readonly (readonly string[])[] = [
  ["serve", "--port", "0"],
  ["detect"],
  ["search", "lopez"],
  ["path", "F1", "F2"],
  ["disrupt", "F1"],
  ["export", "--format", "csv", "--out", "out"],
  ["store", "check"],
  ["store", "backup", "out.ndjson"],
  ["store", "migrate"],
];

describe("a store misspelt", () => {
  it("is made by none of those that read or serve", async () => {
    expect((await ingest(ROW)).code).toBe(0);
    const there = `Did you mean "trama.db"? In ${folder} there is trama.db.`;
    const told = `STORE_MISSING: there is no store at ${join(folder, "tramma.db")}. ${there} Only ingest, store restore and serve --demo make one.\n`;
    for (const command of OTHERS) {
      const { code, stdout, stderr } = await run(...command, "--store", `sqlite:${join(folder, "tramma.db")}`);
      expect([command[0], code, stdout, stderr]).toEqual([command[0], 1, "", told]);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith("tramma"))).toEqual([]);
  });

  it("is said to have no other one near, and no key is made for it", async () => {
    const { code, stderr } = await run("detect");
    const told = `STORE_MISSING: there is no store at ${file}. There is no other one near. Only ingest, store restore and serve --demo make one.\n`;
    expect([code, stderr]).toEqual([1, told]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not made for a backup misspelt, either", async () => {
    expect((await ingest(ROW)).code).toBe(0);
    const { code, stderr } = await run(
      "store",
      "restore",
      join(folder, "no.ndjson"),
      "--store",
      `sqlite:${join(folder, "new.db")}`,
    );
    expect([code, stderr]).toMatchObject([1, expect.stringMatching(/^BAD_INPUT/)]);
    expect(readdirSync(folder)).not.toContain("new.db");
  });

  it("is not replaced by the demo for what looks after a store", async () => {
    expect((await ingest(ROW, "--store", `sqlite:${join(folder, "demo.db")}`)).code).toBe(0);
    for (const command of [
      ["store", "check"],
      ["store", "backup", join(folder, "out.ndjson")],
      ["serve", "--port", "0"],
    ]) {
      const { code, stderr } = await run(...command);
      expect([code, stderr]).toMatchObject([1, expect.stringContaining(`STORE_MISSING: there is no store at ${file}.`)]);
    }
    expect((await run("search", "roe")).stderr).toContain("EXERCISE: there is no store of your own yet");
    expect(readdirSync(folder).sort()).not.toContain("out.ndjson");
  });
});

describe("a store without content", () => {
  it("is told of as empty, and of no year", async () => {
    expect((await ingest("")).code).toBe(0);
    for (const command of [["search", "lopez"], ["detect"]]) {
      const { code, stdout, stderr } = await run(...command);
      expect([code, stderr]).toEqual([0, `${EMPTY}\n`]);
      expect(stdout).not.toContain("1970");
    }
  });

  it("is told of when its file lost everything", async () => {
    expect((await ingest(ROW)).code).toBe(0);
    truncateSync(file, 0);
    for (const command of [["detect"], ["store", "check"], ["serve", "--port", "0"]]) {
      const { code, stderr } = await run(...command);
      expect([code, stderr]).toMatchObject([1, expect.stringContaining(`STORE_EMPTY: the file ${file} is empty`)]);
    }
    expect(statSync(file).size).toBe(0);
  });
});

describe("a file that is not ours", () => {
  const made: Readonly<Record<string, () => void>> = {
    "another program's database": () => meddle("CREATE TABLE booking (a); INSERT INTO booking VALUES (1)"),
    "another program's, with a number of its own and no tables": () => meddle("PRAGMA application_id = 7"),
    "another program's, with a log": () => {
      // Killed while it has something in its log.
      const program = `import { DatabaseSync } from "@photostructure/sqlite"; const db = new DatabaseSync(process.argv[1]);
        db.exec("PRAGMA journal_mode = WAL; CREATE TABLE booking (a); INSERT INTO booking VALUES (1)"); process.kill(process.pid, "SIGKILL");`;
      spawnSync(process.execPath, ["--input-type=module", "-e", program, file]);
      expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    },
    "no database": () =>
      writeFileSync(file, "a list of things, and long enough that no header of one could hide in it ".repeat(20)),
  };

  it.each(Object.entries(made))("is left as it is, by whatever command: %s", async (_what, make) => {
    make();
    chmodSync(file, 0o644);
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    const before = looks();
    for (const command of [["detect"], ["store", "check"], ["serve", "--port", "0"], ["ingest", "seed"]]) {
      const { code, stderr } = await run(...command);
      expect([command[0], code, stderr]).toMatchObject([command[0], 1, expect.stringMatching(/^STORE_FOREIGN: /)]);
    }
    expect(looks()).toEqual(before);
  });

  function looks(): unknown {
    const { mode, mtimeMs, ino } = statSync(file);
    return { mode, mtimeMs, ino, bytes: readFileSync(file, "hex") };
  }
});

describe("a key that is lost or damaged", () => {
  const key = (): string => join(folder, "id.key");

  it("is told of, and never is another one made beside what was stored under it", async () => {
    expect((await ingest(ROW)).code).toBe(0);
    const kept = readFileSync(key());
    rmSync(key());
    for (const command of [["detect"], ["ingest", "seed"], ["ingest", "seed", "--store", `sqlite:${join(folder, "new.db")}`]]) {
      const { code, stderr } = await run(...command);
      expect([command, code, stderr]).toMatchObject([
        command,
        1,
        expect.stringMatching(/^KEY_LOST: There is no id\.key .*put back the copy/),
      ]);
    }
    expect(readdirSync(folder)).not.toContain("id.key");
    for (const bytes of [Buffer.alloc(0), kept.subarray(0, 31)]) {
      writeFileSync(key(), bytes);
      for (const command of [["detect"], ["ingest", "seed"]]) {
        const { code, stderr } = await run(...command);
        expect([code, stderr]).toMatchObject([1, expect.stringMatching(/^KEY_DAMAGED: id\.key .*put back the copy/)]);
      }
      expect(readFileSync(key())).toEqual(bytes);
    }
    writeFileSync(
      key(),
      kept.map((byte) => byte ^ 1),
    );
    expect((await run("detect")).stderr).toMatch(/^STORE_KEY_MISMATCH/);
    writeFileSync(key(), kept);
    expect((await run("store", "check")).code).toBe(0);
  });

  it("is asked for before a backup is restored, which no other key could read", async () => {
    expect((await ingest(ROW)).code).toBe(0);
    const backup = join(folder, "out.ndjson");
    expect((await run("store", "backup", backup)).code).toBe(0);
    const elsewhere = join(folder, "elsewhere");
    const { code, stderr } = await runTrama(["store", "restore", backup], { TRAMA_DATA: elsewhere });
    expect([code, stderr]).toMatchObject([
      1,
      expect.stringMatching(/^KEY_LOST: .* a backup is restored under the key it was made under/),
    ]);
  });
});

function meddle(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}
