/**
 * Bookings of a PNRGOV push to record drafts, in this thread, and into SQLite: bookings a second.
 * Run: npm run -s build && node --max-semi-space-size=32 --import tsx -C trama-src bench/pnrgov.bench.ts [bookings]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assert } from "#base/assert.ts";
import { monotonicMs } from "#base/clock.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { IdMinter } from "#model/ids.ts";
import { writeBookingPush } from "./booking-push.ts";
import { benchIngest } from "./ingest.bench.ts";

export interface PnrgovBench {
  readonly bookings: number;
  readonly readPerSecond: number;
  /** The same by the second of processor time: where others use the machine too, that says more. */
  readonly readPerCpuSecond: number;
  readonly landedPerSecond: number;
}

/** `folder`: where the push is written and the store left. */
export async function benchPnrgov(folder: string, bookings: number): Promise<PnrgovBench> {
  await writeBookingPush(folder, bookings);
  const path = join(folder, "push.edi");
  const started = monotonicMs();
  const before = process.cpuUsage();
  let read = 0;
  for await (const { records, rejectCount, warningCount } of parseBundle(
    await openBundle(path),
    new IdMinter(new Uint8Array(32).fill(1)),
  )) {
    assert(rejectCount + warningCount === 0, "the push is sound");
    for (const { kind } of records) if (kind === "PNRGOV_BOOKING") read++;
  }
  const ms = monotonicMs() - started;
  const { user, system } = process.cpuUsage(before);
  assert(read === bookings, `${read} bookings read, ${bookings} written`);
  const { seconds } = await benchIngest(path, folder);
  return {
    bookings,
    readPerSecond: Math.round((bookings * 1000) / ms),
    readPerCpuSecond: Math.round((bookings * 1_000_000) / (user + system)),
    landedPerSecond: Math.round(bookings / seconds),
  };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "trama-bench-"));
  try {
    console.log(JSON.stringify(await benchPnrgov(folder, Number(process.argv[2] ?? 20_000))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
