/** The log of a file: it is begun anew once it has grown, whoever wrote it, and a reader of an earlier state only puts that off. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "#store/open.ts";
import { Db } from "#store/sqlite/db.ts";
import { whenLogIsSmall } from "#store/sqlite/when-log-is-small.ts";
import { KEY_CHECK } from "../../support/batches.ts";

const LOG_BYTES_MAX = 256 * 1024;
/** What one write here adds, and more. */
const WRITE_BYTES = 64 * 1024;
const TEXT = "x".repeat(8_000);

let folder: string;
let path: string;
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-log-"));
  path = join(folder, "trama.db");
  await (await openStore({ url: `sqlite:${path}`, keyCheck: KEY_CHECK })).close();
  db = new Db(path, { logBytesMax: LOG_BYTES_MAX });
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(times: number): number {
  let most = 0;
  for (let i = 0; i < times; i++) {
    db.write(() => db.run("INSERT INTO file (name) VALUES (?)", `${db.one("SELECT count(*) FROM file")} ${TEXT}`));
    most = Math.max(most, statSync(`${path}-wal`).size);
  }
  return most;
}

const files = (from: Db): unknown => from.read(() => from.one("SELECT count(*) FROM file"));

it("is begun anew after the write that made it long", () => {
  expect(write(100)).toBeLessThan(LOG_BYTES_MAX + WRITE_BYTES);
  expect(files(db)).toBe(100);
});

it("grows while an earlier state is read, which stays as it was, and is begun anew when that has been let go of", () => {
  const reader = new Db(path, { readOnly: true });
  reader.hold();
  expect(files(reader)).toBe(0);
  expect(write(60)).toBeGreaterThan(LOG_BYTES_MAX);
  expect(files(reader)).toBe(0);
  reader.letGo();
  expect(files(reader)).toBe(60);
  write(1);
  expect(statSync(`${path}-wal`).size).toBeLessThan(WRITE_BYTES);
  reader.close();
});

it("is begun anew before a long write once those have let go who read what stood before, and is not waited for without end", async () => {
  const reader = new Db(path, { readOnly: true });
  reader.hold();
  files(reader);
  write(60);
  let tries = 0;
  await whenLogIsSmall(() => {
    if (++tries === 3) reader.letGo();
    return db.keepLogSmall();
  });
  expect(tries).toBe(3);
  expect(statSync(`${path}-wal`).size).toBe(0);
  reader.hold();
  files(reader);
  write(60);
  await whenLogIsSmall(() => db.keepLogSmall(), 0);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(LOG_BYTES_MAX);
  reader.letGo();
  reader.close();
});

it("is left by a service to whoever is writing, and begun anew once nobody does", () => {
  const service = new Db(path, { logBytesMax: WRITE_BYTES });
  write(5);
  const long = statSync(`${path}-wal`).size;
  expect(long).toBeGreaterThan(WRITE_BYTES);
  service.keepLogSmallAtRest();
  expect(statSync(`${path}-wal`).size).toBe(long);
  service.keepLogSmallAtRest();
  expect(statSync(`${path}-wal`).size).toBe(0);
  service.close();
});
