import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle, type ParsedBatch } from "#ingest/parse-bundle.ts";
import { parseInWorker } from "#ingest/parse-in-worker.ts";
import { SAMPLE_ROWS } from "./formats/support/sample-rows.ts";
import { KEY, minter } from "./formats/support/read-bundle.ts";
import { writeZip } from "./formats/support/write-zip.ts";

const root = mkdtempSync(join(tmpdir(), "trama-worker-"));
afterAll(() => rmSync(root, { recursive: true }));
for (const [name, text] of Object.entries(SAMPLE_ROWS)) writeFileSync(join(root, name), text);
writeFileSync(
  join(root, "travel.csv"),
  `flight_id,surname,meal\n${Array.from({ length: 500 }, (_, i) => `F1,ROE${i % 7},x`).join("\n")}\n,BAD,\n`,
);

async function all(batches: AsyncIterable<ParsedBatch>): Promise<ParsedBatch[]> {
  const taken: ParsedBatch[] = [];
  for await (const batch of batches) taken.push(batch);
  return taken;
}

test("a thread of its own gives the same batches as reading here", async () => {
  const bundle = await openBundle(root);
  const here = await all(parseBundle(bundle, minter, { batchSize: 50 }));
  expect(here.map((batch) => batch.records.length)).toEqual([
    ...Array.from({ length: 10 }, () => 50),
    here.at(-1)!.records.length,
  ]);
  expect(await all(parseInWorker(bundle, KEY, { batchSize: 50 }))).toEqual(here);
});

test("a reader that stops early stops the thread", async () => {
  const bundle = await openBundle(root);
  let batches = 0;
  for await (const batch of parseInWorker(bundle, KEY, { batchSize: 10 })) {
    expect(batch.records.length).toBe(10);
    if (++batches === 2) break;
  }
  expect(batches).toBe(2);
});

test("what fails in the thread fails here, with its code", async () => {
  const path = join(root, "..", `${root.split("/").at(-1)}.zip`);
  writeFileSync(
    path,
    writeZip([{ name: "travel.csv", text: `flight_id,surname\n${"F1,Roe\n".repeat(50_000)}`, claimedSize: 100_000 }]),
  );
  const bundle = await openBundle(path);
  await expect(all(parseInWorker(bundle, KEY))).rejects.toMatchObject({ name: "AppError", code: "BUNDLE_UNREADABLE" });
  rmSync(path);
});
