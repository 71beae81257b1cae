/** A file whose log was being copied into it when its process was killed. */
import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore, stateOfStore } from "#store/open.ts";
import { KEY_CHECK } from "../../support/batches.ts";
import { crashBatches } from "./crash-world.ts";

const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * The file as it is when the copying of its log was cut off after so many pages: the engine copies the newest version of each page, in
 * the order of pages (the format of both: sqlite.org/fileformat2.html, sections 1.3 and 4.1).
 */
function copyPartOfLog(path: string, pages: number): void {
  const log = readFileSync(`${path}-wal`);
  const size = log.readUInt32BE(8);
  const newest = new Map<number, Buffer>();
  for (let at = LOG_HEADER; at + FRAME_HEADER + size <= log.length; at += FRAME_HEADER + size)
    newest.set(log.readUInt32BE(at), log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + size));
  const file = openSync(path, "r+");
  const order = [...newest].sort(([a], [b]) => a - b).slice(0, pages);
  for (const [page, content] of order) writeSync(file, content, 0, size, (page - 1) * size);
  closeSync(file);
}

it("a store is known, and whole, wherever the copying of its log into its file was cut off", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trama-torn-"));
  const live = join(folder, "live.db");
  const store = await openStore({ url: `sqlite:${live}`, keyCheck: KEY_CHECK });
  const batches = [...crashBatches()].slice(0, 4);
  await store.ingestBatch(batches[0]!);
  await store.close();
  const again = await openStore({ url: `sqlite:${live}`, keyCheck: KEY_CHECK });
  for (const one of batches.slice(1)) await again.ingestBatch(one);
  const { records } = await again.info();
  const frames = Math.floor(statSync(`${live}-wal`).size / 4120);
  expect(frames).toBeGreaterThan(20);
  for (const pages of [0, 1, 2, 5, 20, frames]) {
    const torn = join(folder, `torn-${pages}.db`);
    for (const end of ["", "-wal"]) copyFileSync(`${live}${end}`, `${torn}${end}`);
    copyPartOfLog(torn, pages);
    expect([pages, await stateOfStore({ url: `sqlite:${torn}` })]).toEqual([pages, "store"]);
    const opened = await openStore({ url: `sqlite:${torn}`, keyCheck: KEY_CHECK, existing: true });
    expect([pages, await opened.check(), (await opened.info()).records]).toEqual([pages, [], records]);
    await opened.close();
  }
  await again.close();
  rmSync(folder, { recursive: true });
});
