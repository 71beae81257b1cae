/**
 * Landing batches of a made-up season in a real Neo4j, which is emptied first: links a second, nodes and records included.
 * TRAMA_TEST_NEO4J and TRAMA_TEST_NEO4J_PASSWORD say where it is.
 * Run: npx tsx --conditions=trama-src bench/neo4j.bench.ts [small|medium|large] [batches]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monotonicMs } from "#base/clock.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { IdMinter } from "#model/ids.ts";
import type { RecordBatch } from "#model/record.ts";
import { generateWorld } from "#scenario/generate.ts";
import { openNeo4j } from "#store/neo4j/open.ts";
import { takeNeo4j } from "../test/support/neo4j.ts";

const WARM_BATCHES = 10;
const size = (process.argv[2] ?? "small") as "small" | "medium" | "large";
const batchesMax = Number(process.argv[3] ?? 40);

const minter = new IdMinter(new Uint8Array(32));
const batches = await readBatches();
const neo4j = await takeNeo4j({
  url: process.env["TRAMA_TEST_NEO4J"] ?? "bolt://127.0.0.1:7687",
  username: "neo4j",
  password: process.env["TRAMA_TEST_NEO4J_PASSWORD"] ?? "",
});
const store = await openNeo4j({ ...neo4j.config, keyCheck: minter.keyCheck() });
await store.migrate();

const total = { links: 0, records: 0, ms: 0 };
const warm = { links: 0, records: 0, ms: 0 };
for (const [i, batch] of batches.entries()) {
  const started = monotonicMs();
  const outcome = await store.ingestBatch(batch);
  const ms = monotonicMs() - started;
  // Links written: new ones, and those that got a further record.
  const links = batch.records.reduce((sum, record) => sum + record.links.length, 0);
  for (const sum of i < WARM_BATCHES ? [total] : [total, warm]) {
    sum.links += links;
    sum.records += batch.records.length;
    sum.ms += ms;
  }
  const kinds = [...new Set(batch.records.map((record) => record.kind))].join(",");
  console.log(`batch ${i}: ${outcome.new} records, ${links} links in ${ms.toFixed(0)} ms (${kinds})`);
}
for (const [name, sum] of Object.entries({ "from cold": total, warm })) {
  const rate = (n: number): string => ((n / sum.ms) * 1000).toFixed(0);
  console.log(`${name}: ${rate(sum.links)} links a second, ${rate(sum.records)} records a second`);
}
const scanning = monotonicMs();
let scanned = 0;
await store.scan({ entities: (batch) => void (scanned += batch.length), links: (batch) => void (scanned += batch.length) });
console.log(`scan: ${scanned} entities and links in ${(monotonicMs() - scanning).toFixed(0)} ms`);
console.log(`memory of this process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
await store.close();
await neo4j.release();

async function readBatches(): Promise<RecordBatch[]> {
  const dir = mkdtempSync(join(tmpdir(), "trama-bench-"));
  try {
    generateWorld({ seed: 1, size, world: "full", outDir: dir });
    const bundle = await openBundle(dir);
    const read: RecordBatch[] = [];
    for await (const { records } of parseBundle(bundle, minter, { batchSize: 1_000 })) {
      if (records.length > 0) read.push({ source: bundle.info, receivedAt: 0, records });
      if (read.length === batchesMax) break;
    }
    return read;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
