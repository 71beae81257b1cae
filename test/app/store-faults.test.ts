/** A store that fails under a service: each fault by its own code, at the act and at /readyz, and nothing acknowledged that is not kept. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startServer, type RunningServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import type { AppContext } from "#app/context.ts";
import { backupStore } from "#app/jobs/look-after-store.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { withdrawSource } from "#app/jobs/withdraw-source.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { ERRORS, type ErrorCode } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { Db } from "#store/sqlite/db.ts";
import { expectWritable } from "#store/sqlite/ready.ts";
import { localReader } from "../support/local-reader.ts";
import { MAY_MOUNT, smallDisk, titleOfMount, type SmallDisk } from "../support/small-disk.ts";

const HEADER = "flight_id,surname,given_names,date_of_birth,document_number,document_issuer";

let outside: string;
let context: AppContext;
let server: RunningServer;
let logged: { readonly code: unknown; readonly message: string }[];
let logger: Logger;

beforeEach(() => {
  logged = [];
  logger = { info() {}, warn: ({ code }, message) => void logged.push({ code, message }), error() {} };
  outside = mkdtempSync(join(tmpdir(), "trama-faults-"));
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

/** As `serve` does, with a thread that writes and one that reads. */
async function open(dataDir: string): Promise<void> {
  context = await openContext({ dataDir, store: { url: `sqlite:${dataDir}/trama.db` }, logger, readerThreads: 1 });
  server = await startServer(new App(context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS, pages: false });
}

async function close(): Promise<void> {
  await server.close();
  await closeContext(context);
}

function bundle(name: string, rows = 1): string {
  const folder = join(outside, name);
  mkdirSync(folder);
  const lines = Array.from({ length: rows }, (_, i) => `F${i},ROE,ANA ${name}${i},1971-02-02,PA${name}${i},PAN`);
  writeFileSync(join(folder, "travel.csv"), `${HEADER}\n${lines.join("\n")}\n`);
  return folder;
}

const ingest = (name: string, rows?: number) => runIngest(localReader(context), { path: bundle(name, rows) });

async function ask(query: string): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof ask>>;
}

async function ready(): Promise<unknown> {
  const response = await fetch(`${server.url}/readyz`);
  return [response.status, await response.json()];
}

const READY = [200, { status: "ready" }];
const notReady = (code: ErrorCode) => [503, { status: "not ready", code, text: ERRORS[code].text }];

const WITHDRAW = `mutation { withdrawSource(input: { source: "one", reason: "sent in error" }) { records } }`;

describe("a file that is deleted or replaced under the service", () => {
  let data: string;
  beforeEach(async () => {
    data = join(outside, "data");
    await open(data);
    await ingest("one");
    expect(await ready()).toEqual(READY);
  });
  afterEach(close);

  const faults: Readonly<Record<string, (file: string) => void>> = {
    deleted: (file) => rmSync(file),
    "replaced by a copy of itself": (file) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
    "without its log": (file) => rmSync(`${file}-wal`),
  };

  it.each(Object.entries(faults))("takes no decision any more: %s", async (_what, fault) => {
    const file = join(data, "trama.db");
    fault(file);
    const before = look(file);
    expect((await ask(WITHDRAW)).errors?.map(({ extensions }) => extensions.code)).toEqual(["STORE_GONE"]);
    expect(logged).toEqual([{ code: "STORE_GONE", message: ERRORS.STORE_GONE.text }]);
    await expect(runDetect(localReader(context))).rejects.toMatchObject({ code: "STORE_GONE" });
    expect(await ready()).toEqual(notReady("STORE_GONE"));
    expect(look(file)).toEqual(before);
  });

  function look(file: string): string {
    try {
      return readFileSync(file, "hex");
    } catch {
      return "not there";
    }
  }
});

describe.skipIf(!MAY_MOUNT)(titleOfMount("a disk without room"), () => {
  let disk: SmallDisk;
  beforeEach(async () => {
    disk = smallDisk(24);
    await open(disk.folder);
    await ingest("one");
  });
  afterEach(async () => {
    await close();
    disk.unmount();
  });

  it("refuses what does not fit, answers questions, can be backed up elsewhere, and goes on once there is room", async () => {
    disk.fill();
    await expect(ingest("many", 4000)).rejects.toMatchObject({ code: "STORE_FULL" });
    expect(await ready()).toEqual(notReady("STORE_FULL"));
    expect(logged).toContainEqual({ code: "STORE_FULL", message: ERRORS.STORE_FULL.text });
    const found = await ask(`{ search(text: "roe") { edges { node { score } } } }`);
    expect(found).toMatchObject({ data: { search: { edges: [{}] } } });
    const lines: string[] = [];
    for await (const line of backupStore(localReader(context))) lines.push(line);
    expect(lines.filter((line) => line.startsWith(`{"type":"record"`))).toHaveLength(1);
    disk.makeRoom();
    expect(await ready()).toEqual(READY);
    expect((await withdrawSource(localReader(context), { source: "one", reason: "sent in error" })).records).toBe(1);
  });
});

describe("a lock that is held on", () => {
  it("is told of as such, by the act that waited for it and from then on, until it is let go", async () => {
    const file = join(outside, "trama.db");
    await open(outside);
    await ingest("one");
    await close();
    const db = new Db(file);
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    db.waitMs(20);
    expect(() => expectWritable(db)).not.toThrow();
    db.waitMs(20);
    expect(() => db.write(() => undefined)).toThrow(ERRORS.STORE_BUSY.text);
    expect(() => expectWritable(db)).toThrow(ERRORS.STORE_BUSY.text);
    expect(db.read(() => db.one("SELECT count(*) FROM record"))).toBe(1);
    other.exec("COMMIT");
    expect(() => expectWritable(db)).not.toThrow();
    db.write(() => undefined);
    other.close();
    db.close();
  });
});

describe("a folder of snapshots that takes no file", () => {
  it("costs time and nothing else: runs and questions go on, the log and /readyz say so", async () => {
    const data = join(outside, "data");
    mkdirSync(data);
    // A file where the folder should be: it holds for an administrator, too.
    writeFileSync(join(data, "snapshots"), "");
    await open(data);
    try {
      await ingest("one");
      expect((await runDetect(localReader(context))).status).toBe("DONE");
      const { data: answer } = await ask(`{ search(text: "roe") { edges { node { score } } } }`);
      expect(answer).toMatchObject({ search: { edges: [{}] } });
      expect((await context.graph.ask("graph", { access: LOCAL_ACCESS })).snapshot).toMatch(/^s/);
      expect(await ready()).toEqual(notReady("SNAPSHOT_UNWRITABLE"));
      expect(logged).toContainEqual({ code: "SNAPSHOT_UNWRITABLE", message: ERRORS.SNAPSHOT_UNWRITABLE.text });
    } finally {
      await close();
    }
  });
});
