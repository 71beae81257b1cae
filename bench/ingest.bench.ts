/**
 * A bundle into SQLite, end to end: parsed in its own thread, written by this one. Rows a second by the clock, and, because the
 * clock also counts what else runs on the machine, processor time a row: of all threads, and of this one, which writes.
 * Run, with the nursery that `trama` has: npm run -s build &&
 * node --max-semi-space-size=32 --import tsx -C trama-src bench/ingest.bench.ts [rows | bundle folder]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { monotonicMs, nowMs } from "#base/clock.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseInWorker } from "#ingest/parse-in-worker.ts";
import { openStore } from "#store/open.ts";
import { writeTravelBundle } from "./travel-bundle.ts";

/** The kernel's clock tick, as it tells of threads. */
const TICK_MICROS = 10_000;

export interface IngestBench {
  readonly rows: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Of the last tenth of the rows. */
  readonly lastTenthPerSecond: number;
  readonly cpuMicrosPerRow: number;
  /** Null where the system does not tell. */
  readonly writerMicrosPerRow: number | null;
  /** Of the last tenth: what a row comes to cost as the file grows, whatever else the machine does. */
  readonly lastTenthWriterMicrosPerRow: number | null;
  readonly rssMiB: number;
  readonly fileMiB: number;
}

/** `path`: the bundle. `into`: the folder of the store, which is left there. */
export async function benchIngest(path: string, into: string): Promise<IngestBench> {
  const file = join(into, "bench.db");
  const store = await openStore({ url: `sqlite:${file}`, keyCheck: "bench" });
  const bundle = await openBundle(path);
  const marks = [{ rows: 0, at: monotonicMs(), writer: threadMicros() }];
  const cpu = process.cpuUsage();
  let rows = 0;
  let rss = 0;
  const batches = parseInWorker(bundle, new Uint8Array(32).fill(1), { batchSize: store.batchRecords });
  for await (const { records, exportedAt } of batches) {
    const source = exportedAt === undefined ? bundle.info : { ...bundle.info, exportedAt };
    if (records.length > 0) await store.ingestBatch({ source, receivedAt: nowMs(), records });
    rows += records.length;
    marks.push({ rows, at: monotonicMs(), writer: threadMicros() });
    rss = Math.max(rss, process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(cpu);
  await store.close();
  const last = marks.at(-1)!;
  const tail = marks.findLast((mark) => mark.rows <= rows * 0.9)!;
  const ms = last.at - marks[0]!.at;
  return {
    rows,
    seconds: Math.round(ms / 100) / 10,
    rowsPerSecond: Math.round((rows * 1000) / ms),
    lastTenthPerSecond: Math.round(((rows - tail.rows) * 1000) / (last.at - tail.at)),
    cpuMicrosPerRow: Math.round((user + system) / rows),
    writerMicrosPerRow: writerMicros(marks[0]!, last),
    lastTenthWriterMicrosPerRow: writerMicros(tail, last),
    rssMiB: Math.round(rss / 2 ** 20),
    fileMiB: Math.round(statSync(file).size / 2 ** 20),
  };
}

interface Mark {
  readonly rows: number;
  readonly writer: number | null;
}

function writerMicros(from: Mark, to: Mark): number | null {
  return from.writer === null || to.writer === null ? null : Math.round((to.writer - from.writer) / (to.rows - from.rows));
}

/** Processor time of the calling thread: the main one. */
function threadMicros(): number | null {
  const path = `/proc/self/task/${process.pid}/stat`;
  if (!existsSync(path)) return null;
  const fields = readFileSync(path, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MICROS;
}

async function main(): Promise<void> {
  const given = process.argv[2] ?? "230000";
  const folder = mkdtempSync(join(tmpdir(), "trama-bench-"));
  try {
    if (!existsSync(given)) await writeTravelBundle(folder, Number(given));
    console.log(JSON.stringify(await benchIngest(existsSync(given) ? given : folder, folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
