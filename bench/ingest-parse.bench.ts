/**
 * Travel rows to record drafts, here and in the parser's own thread: rows a second, and memory that must not grow with the file.
 * Run: npm run -s build && npx tsx --conditions=trama-src bench/ingest-parse.bench.ts [rows]
 */
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { assert } from "#base/assert.ts";
import { monotonicMs } from "#base/clock.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle, type ParsedBatch } from "#ingest/parse-bundle.ts";
import { parseInWorker } from "#ingest/parse-in-worker.ts";
import { IdMinter } from "#model/ids.ts";

const SEATS = 120;
const KEY = new Uint8Array(32).fill(1);
/** Later batches may not need more than this times what the first quarter needed. */
const GROWTH_MAX = 1.35;

const rows = Number(process.argv[2] ?? 230_000);
const folder = mkdtempSync(join(tmpdir(), "trama-bench-"));
try {
  await writeBundle(folder, rows);
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

/** Travellers who come again, on full flights, two to a booking, every other with a bag. */
async function writeBundle(path: string, count: number): Promise<void> {
  const prng = mulberry32(1);
  const flights = createWriteStream(join(path, "flights.csv"));
  flights.write("flight_id,carrier,number,date,origin,destination,departs_at\n");
  for (let i = 0; i * SEATS < count; i++) {
    const day = `2026-${two(1 + (Math.floor(i / 800) % 12))}-${two(1 + (i % 28))}`;
    flights.write(`F${i},ZZ,${100 + (i % 800)},${day},PTY,MIA,${day}T08:05:00-05:00\n`);
  }
  flights.end();
  const travel = createWriteStream(join(path, "travel.csv"));
  travel.write(
    "flight_id,surname,given_names,sex,date_of_birth,nationality,document_type,document_number,document_issuer,document_expiry,",
  );
  travel.write(
    "booking_ref,traveller_type,seat,bag_count,bag_weight_kg,bag_tags,boarded,status,checked_in_at,visa_number,destination_address\n",
  );
  for (let i = 0; i < count; i++) {
    const person = randomInt(prng, count >> 1);
    const name = `SUR${letter(person)}${letter(person >> 5)},GIVEN${letter(person >> 3)} NAME${letter(person >> 7)}`;
    const document = `19${50 + (person % 50)}-0${1 + (person % 9)}-1${person % 10},PAN,P,PA${1_000_000 + person},PAN,2030-01-01`;
    const bag = i % 2 === 0 ? "0,," : `1,23,ZZ${100_000 + i}`;
    const address = i % 10 === 0 ? `${person % 1000} High Street` : "";
    const row = `F${Math.floor(i / SEATS)},${name},${person % 2 ? "F" : "M"},${document},R${(i >> 1).toString(36)},PAX,${1 + (i % 30)}A,${bag},true,BOARDED,2026-11-21T07:${10 + (i % 49)}:00-05:00,,${address}\n`;
    if (!travel.write(row)) await once(travel, "drain");
  }
  travel.end();
  await Promise.all([finished(flights), finished(travel)]);
}

function letter(n: number): string {
  return String.fromCharCode(65 + (n % 26));
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
