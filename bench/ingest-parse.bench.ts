/**
 * Travel rows to record drafts, here and in the parser's own thread: rows a second, and memory that must not grow with the file.
 * Run: npm run -s build && npx tsx --conditions=trama-src bench/ingest-parse.bench.ts [rows]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "#base/assert.ts";
import { monotonicMs } from "#base/clock.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle, type ParsedBatch } from "#ingest/parse-bundle.ts";
import { parseInWorker } from "#ingest/parse-in-worker.ts";
import { IdMinter } from "#model/ids.ts";
import { SEATS, writeTravelBundle } from "./travel-bundle.ts";

const KEY = new Uint8Array(32).fill(1);
/** Later batches may not need more than this times what the first quarter needed. */
const GROWTH_MAX = 1.35;

const rows = Number(process.argv[2] ?? 230_000);
const folder = mkdtempSync(join(tmpdir(), "trama-bench-"));
try {
  await writeTravelBundle(folder, rows);
  const bundle = await openBundle(folder);
  await measure("in this thread", parseBundle(bundle, new IdMinter(KEY)));
  await measure("in its own thread", parseInWorker(bundle, KEY));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(name: string, batches: AsyncIterable<ParsedBatch>): Promise<void> {
  const started = monotonicMs();
  let records = 0;
  let early = 0;
  let late = 0;
  for await (const batch of batches) {
    records += batch.records.length;
    const bytes = process.memoryUsage().rss;
    if (records < rows / 4) early = Math.max(early, bytes);
    else late = Math.max(late, bytes);
  }
  const ms = monotonicMs() - started;
  const flights = Math.ceil(rows / SEATS);
  assert(records === rows + flights, `${records} records, ${rows + flights} rows were written`);
  console.log(
    `${name}: ${Math.round((records / ms) * 1000)} rows a second; at most ${megabytes(early)} in the first quarter, ${megabytes(late)} after it`,
  );
  if (rows >= 200_000) assert(late < early * GROWTH_MAX, "memory grows with the file");
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
