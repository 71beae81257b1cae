/** What keeps other programs from taking the store for unused: the locks of the process, however many threads opened and closed the file. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppContext } from "#app/context.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { checkStore } from "#app/jobs/look-after-store.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { packageRoot } from "#base/worker.ts";
import { locksOn, TELLS_LOCKS, titleOfLocks } from "../support/file-locks.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

const HEADER = "flight_id,surname,given_names,date_of_birth,document_number,document_issuer";
/** The engine's: a shared one for as long as a connection is open, on the file and on its index of the log. */
const SHARED = "READ 1073741826-1073742335";
const INDEX_IN_USE = "READ 128-128";
const COUNT = "SELECT count(*) FROM record";
/** Other programs that read the live file and leave: each says how many records it found. Older engines ask only for the lock on the file. */
const PROGRAMS: Readonly<Record<string, (path: string) => string>> = {
  "our engine in another process": (path) => {
    const program = `
      import { DatabaseSync } from "@photostructure/sqlite";
      const db = new DatabaseSync(process.argv[1]);
      db.function("tell", (n) => void process.stdout.write(String(n)));
      // No statement is kept, so that closing closes at once.
      db.exec("SELECT tell((${COUNT}))");
      db.close();`;
    return execFileSync(process.execPath, ["--input-type=module", "-e", program, path], { cwd: packageRoot, encoding: "utf8" });
  },
  sqlite3: (path) => execFileSync("sqlite3", [path, COUNT], { encoding: "utf8" }).trim(),
};

let folder: string;
let file: string;
let context: AppContext;

async function open(readerThreads: number | undefined): Promise<void> {
  const store = { url: `sqlite:${file}` };
  context = await openContext({ dataDir: folder, store, logger: silentLogger, readerThreads });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trama-locks-"));
  file = join(folder, "trama.db");
});
afterEach(async () => {
  await closeContext(context);
  rmSync(folder, { recursive: true, force: true });
});

async function ingest(name: string): Promise<void> {
  const bundle = join(folder, name);
  mkdirSync(bundle);
  writeFileSync(join(bundle, "travel.csv"), `${HEADER}\nF1,ROE,ANA ${name},1971-02-02,PA${name},PAN\n`);
  expect((await runIngest(localReader(context), { path: bundle })).records.new).toBe(1);
}

function isThere(program: string): boolean {
  return program !== "sqlite3" || spawnSync("sqlite3", ["-version"]).status === 0;
}

describe.skipIf(!TELLS_LOCKS)(titleOfLocks("locks on the store's files"), () => {
  it.each([
    ["opened by the one who asks", undefined],
    ["served by threads", 2],
  ])("stand after threads have opened and closed the store, and after a check and a backup: %s", async (_how, threads) => {
    await open(threads);
    await ingest("one");
    await context.graph.ask("graph", { access: LOCAL_ACCESS });
    await runDetect(localReader(context));
    expect(await checkStore(localReader(context))).toEqual([]);
    let lines = 0;
    for await (const _ of context.store.backup()) lines++;
    expect(lines).toBeGreaterThan(1);
    expect([locksOn(file), locksOn(`${file}-shm`)]).toEqual([[SHARED], [INDEX_IN_USE]]);
  });
});

describe("another program that reads the live store and leaves", () => {
  for (const [name, count] of Object.entries(PROGRAMS)) {
    const there = isThere(name);
    it.skipIf(!there)(`takes nothing away: ${name}${there ? "" : " (skipped: there is no such program)"}`, async () => {
      await open(2);
      await ingest("one");
      const log = statSync(`${file}-wal`).ino;
      expect(count(file)).toBe("1");
      expect(statSync(`${file}-wal`).ino).toBe(log);
      await ingest("two");
      expect(count(file)).toBe("2");
      expect(statSync(`${file}-wal`).ino).toBe(log);
    });
  }
});
