/** What an ingest says of each file and join: all that is named adds up, and what reaches nothing is said aloud. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppContext } from "#app/context.ts";
import { JoinTally } from "#app/jobs/join-tally.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import type { JoinYield } from "#model/yield/joins.ts";
import type { IngestReport } from "#model/reject.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

const FLIGHTS = "flight_id,carrier,number,date,origin,destination";
const TRAVEL = "flight_id,surname,document_number,document_issuer,booking_ref";

let folder: string;
let context: AppContext;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-yields-"));
  context = await openContext({ dataDir: folder, store: { url: "sqlite::memory:" }, logger: silentLogger });
});
afterEach(async () => {
  await closeContext(context);
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, readonly string[]>>, name = "season", source = "YIELDS"): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "bundle.json"), JSON.stringify({ source }));
  for (const [file, lines] of Object.entries(files)) writeFileSync(join(path, file), `${lines.join("\n")}\n`);
  return path;
}

const ingest = (path: string): Promise<IngestReport> => runIngest(localReader(context), { path });
const told = ({ joins }: IngestReport): Record<string, number[]> =>
  Object.fromEntries(joins!.map(({ join, named, joined, ambiguous, waiting }) => [join, [named, joined, ambiguous, waiting]]));

test("each join of each file, and an alarm where one of more than a few is far from what is usual", async () => {
  const report = await ingest(
    write({
      "flights.csv": [FLIGHTS, "F1,QM,1,2026-11-21,PTY,MAD"],
      "travel.csv": [
        TRAVEL,
        "F1,ROE,PA1,PAN,AAA111",
        "F1,POE,PA2,PAN,AAA111",
        "F1,DOE,PA3,PAN,",
        "F9,LOE,PA4,PAN,",
        ",NOE,PA5,PAN,",
      ],
      "bookings.csv": ["booking_ref,carrier,flight_ids", "AAA111,QM,F1"],
      "staff.csv": ["staff_id,airport,surname,badge_number", "S1,PTY,FOE,B1"],
      "access_events.csv": [
        "badge_number,airport,at",
        ...["B1", "B1", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8"].map((badge, i) => `${badge},PTY,2026-11-21T08:0${i}:00Z`),
      ],
      "seizures.csv": ["incident_id,kind", ...Array.from({ length: 9 }, (_, i) => `I${i},DRUG`)],
    }),
  );
  expect(report.files).toEqual([
    { file: "flights.csv", rows: 1, refused: 0 },
    { file: "bookings.csv", rows: 1, refused: 0 },
    { file: "staff.csv", rows: 1, refused: 0 },
    { file: "travel.csv", rows: 5, refused: 1 },
    { file: "access_events.csv", rows: 10, refused: 0 },
    { file: "seizures.csv", rows: 9, refused: 0 },
  ]);
  expect(told(report)).toEqual({
    BADGE_WORKER: [10, 3, 0, 7],
    BOOKING_TRAVELLER: [1, 1, 0, 0],
    BOOKING_FLIGHT: [1, 1, 0, 0],
    SEIZURE_INCIDENT: [9, 0, 0, 9],
    TRAVEL_FLIGHT: [4, 3, 0, 1],
    TRAVEL_BOOKING: [2, 2, 0, 0],
  });
  const alarms = report.joins!.filter(({ alarm }) => alarm !== "").map(({ file, alarm }) => `${file}: ${alarm}`);
  expect(alarms).toEqual([
    "access_events.csv: 3 of 10 values of badge_number reach a worker's badge: no row of staff.csv has their badge_number at that airport",
  ]);
  expect(report.warnings.filter(({ code }) => code === "LOW_YIELD").map(({ file, column }) => [file, column])).toEqual([
    ["access_events.csv", "badge_number"],
  ]);
});

test("what reaches its end in a later bundle is told then", async () => {
  const travel = { "travel.csv": [TRAVEL, "F1,ROE,PA1,PAN,"] };
  expect(told(await ingest(write(travel)))).toEqual({ TRAVEL_FLIGHT: [1, 0, 0, 1] });
  await ingest(write({ "flights.csv": [FLIGHTS, "F1,QM,1,2026-11-21,PTY,MAD"] }, "later"));
  expect(told(await ingest(write(travel, "again")))).toEqual({ TRAVEL_FLIGHT: [1, 1, 0, 0] });
});

test("of any bundle all that is named adds up to what its rows name, asked at once or piece by piece", async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const prng = mulberry32(seed);
    const some = (of: string, count: number): string => (prng() < 0.2 ? "" : `${of}${randomInt(prng, count)}`);
    const rows = (line: () => string): string[] => Array.from({ length: randomInt(prng, 12) }, line);
    const flights = new Set(rows(() => `F${randomInt(prng, 6)}`));
    const travel = rows(() => `F${randomInt(prng, 8)},ROE${randomInt(prng, 9)},PA${randomInt(prng, 99)},PAN,`);
    const incidents = rows(() => [some("F", 8), randomInt(prng, 5)].join());
    const path = write(
      {
        "flights.csv": [FLIGHTS, ...[...flights].map((id, i) => `${id},QM,${i + 1},2026-11-21,PTY,MAD`)],
        "travel.csv": [TRAVEL, ...travel],
        "incidents.csv": [
          "incident_id,at,airport,flight_id",
          ...incidents.map((row, i) => `I${i},2026-11-21T08:00:00Z,PTY,${row.split(",")[0]}`),
        ],
      },
      `seed-${seed}`,
      `SEED${seed}`,
    );
    const bundle = await openBundle(path);
    const tally = new JoinTally(context.store, 1 + randomInt(prng, 3));
    for await (const { records } of parseBundle(bundle, context.minter, { batchSize: 1 + randomInt(prng, 4) })) {
      await context.store.ingestBatch({ source: bundle.info, receivedAt: seed, records });
      await tally.add(records);
    }
    const yields = await tally.finish();
    for (const { named, joined, ambiguous, waiting } of yields) expect(named).toBe(joined + ambiguous + waiting);
    const flown = travel.map((row) => row.split(",")[0]!);
    expectFlights(yields, "TRAVEL_FLIGHT", flown, flights);
    const named = incidents.map((row) => row.split(",")[0]!).filter((id) => id !== "");
    expectFlights(yields, "INCIDENT_FLIGHT", named, flights);
  }
});

function expectFlights(yields: readonly JoinYield[], code: string, named: readonly string[], flights: ReadonlySet<string>): void {
  const found = yields.find(({ join }) => join === code);
  expect([found?.named ?? 0, found?.joined ?? 0]).toEqual([named.length, named.filter((id) => flights.has(id)).length]);
}
