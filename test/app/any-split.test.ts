/** However a bundle is split into several, by rows and not only by files, and in whatever order these come: one graph. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { mulberry32, randomInt, shuffle, type Prng } from "#base/prng.ts";
import type { StoreConfig } from "#store/port.ts";
import { graphOf } from "../support/batches.ts";
import { localReader } from "../support/local-reader.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { silentLogger } from "../support/silent-logger.ts";

type Rows = readonly (readonly [file: string, row: string])[];

const HEADERS: Readonly<Record<string, string>> = {
  "flights.csv": "flight_id,carrier,number,date,origin,destination,departs_at",
  "travel.csv":
    "flight_id,surname,given_names,date_of_birth,document_number,document_issuer,booking_ref,bag_tags,destination_address",
  "bookings.csv": "booking_ref,carrier,created_at,flight_ids,phone",
  "staff.csv": "staff_id,airport,surname,badge_number",
  "shifts.csv": "staff_id,airport,starts_at,ends_at,flight_ids",
  "access_events.csv": "badge_number,airport,at,zone",
  "consignments.csv": "awb_number,flight_id,shipper_name,consignee_name",
  "incidents.csv": "incident_id,at,airport,flight_id,awb_number",
  "incident_parties.csv": "incident_id,role,surname,document_number,document_issuer",
  "inspections.csv": "inspection_id,at,airport,flight_id,bag_tag,outcome,incident_id",
  "custody.csv": "item_kind,item,at,airport,event,staff_id,flight_id",
};

/** Every row says when it is, so that none hangs on what else is in its file. */
function season(prng: Prng): Rows {
  const flights = ["F1", "F2", "F3", "F4"];
  const some = (list: readonly string[]): string => list[randomInt(prng, list.length)]!;
  const rows: [string, string][] = flights.slice(0, 3).map((flight, i) => {
    const time = randomInt(prng, 2) === 0 ? "" : `2026-11-2${i + 1}T1${i}:05:00-05:00`;
    return ["flights.csv", `${flight},CM,20${i},2026-11-2${i + 1},PTY,MIA,${time}`];
  });
  const locators = ["AB12CD", "EF34GH", "IJ56KL"];
  for (let i = 0; i < 8; i++) {
    const bags = some(["", "Q1", "Q1;Q2", "0230123456"]);
    const address = some(["", "1 ROAD TOWN"]);
    rows.push([
      "travel.csv",
      `${some(flights)},ROE${"ABCDEFGH"[i]},ANA,199${i}-01-02,PA10000${i % 5},${some(["PAN", ""])},${some([...locators, ""])},${bags},${address}`,
    ]);
  }
  for (const [i, locator] of [...locators, "AB12CD"].entries())
    rows.push([
      "bookings.csv",
      `${locator},CM,2026-1${i % 2}-0${i + 1}T12:00:00Z,${some(["", "F1", "F2;F4", "F3"])},+50761${i}00001`,
    ]);
  for (const [number, badge] of [
    ["0042", "B-7"],
    ["43", "007"],
  ] as const)
    rows.push(["staff.csv", `${number},PTY,POE${number},${badge}`]);
  for (let i = 0; i < 3; i++)
    rows.push([
      "shifts.csv",
      `${some(["42", "0042", "STF-43"])},PTY,2026-11-2${i + 1}T10:00:00Z,2026-11-2${i + 1}T18:00:00Z,${some(["", "F1", "F2;F3", "F4"])}`,
    ]);
  for (let i = 0; i < 3; i++) rows.push(["access_events.csv", `${some(["B7", "7", "B-7"])},PTY,2026-11-21T10:0${i}:00Z,RAMP`]);
  for (const [i, number] of ["020-12345675", "20-12345686", "020-1234569"].entries())
    rows.push(["consignments.csv", `${number},${some(flights)},Acme,Bravo ${i}`]);
  for (let i = 1; i <= 2; i++)
    rows.push([
      "incidents.csv",
      `I-0${i},2026-11-22T0${i}:00:00Z,MIA,${some(["", ...flights])},${some(["", "AWB 020 12345675", "2012345686"])}`,
    ]);
  for (let i = 0; i < 3; i++)
    rows.push(["incident_parties.csv", `${some(["I-01", "i2", "I-09"])},COURIER,ROE${"ABC"[i]},PA10000${i},PAN`]);
  for (let i = 0; i < 3; i++)
    rows.push([
      "inspections.csv",
      `N${i},2026-11-22T0${i}:30:00Z,MIA,${some(flights)},${some(["Q1", "CM123456"])},NEGATIVE,${some(["", "I 1"])}`,
    ]);
  for (let i = 0; i < 3; i++)
    rows.push([
      "custody.csv",
      `BAG,${some(["Q1", "Q2"])},2026-11-21T1${i}:00:00Z,PTY,LOADED,${some(["", "42"])},${some(flights)}`,
    ]);
  return [...new Map(rows.map((row) => [row.join(), row])).values()];
}

/** What the store holds after these bundles. */
async function graphAfter(dataDir: string, store: Omit<StoreConfig, "keyCheck">, bundles: readonly Rows[]): Promise<unknown> {
  const folder = mkdtempSync(join(dataDir, "bundles-"));
  const context = await openContext({ dataDir, store, logger: silentLogger });
  try {
    for (const [i, rows] of bundles.entries()) {
      const path = join(folder, `part-${i}`);
      mkdirSync(path);
      writeFileSync(join(path, "bundle.json"), JSON.stringify({ source: "SPLIT", exported_at: "2026-12-01T00:00:00Z" }));
      for (const [file, header] of Object.entries(HEADERS)) {
        const own = rows.filter(([name]) => name === file).map(([, row]) => row);
        if (own.length > 0) writeFileSync(join(path, file), `${[header, ...own].join("\n")}\n`);
      }
      const { rejects } = await runIngest(localReader(context), { path });
      expect(rejects).toEqual([]);
    }
    expect(await context.store.check()).toEqual([]);
    return { ...(await graphOf(context.store)), persons: [...(await context.store.personAssignments())].sort() };
  } finally {
    await closeContext(context);
  }
}

/** One season whole and in parts: `empty` makes room for each. */
async function compare(seed: number, open: () => Promise<Omit<StoreConfig, "keyCheck">>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "trama-split-"));
  try {
    const prng = mulberry32(seed);
    const rows = season(prng);
    const parts: Rows[number][][] = Array.from({ length: 2 + randomInt(prng, 3) }, () => []);
    // Every other time by whole files, as exports of several systems come.
    const placeOf = new Map(Object.keys(HEADERS).map((file) => [file, randomInt(prng, parts.length)]));
    for (const row of rows) parts[seed % 2 === 0 ? placeOf.get(row[0])! : randomInt(prng, parts.length)]!.push(row);
    const whole = await graphAfter(dataDir, await open(), [rows]);
    expect(await graphAfter(dataDir, await open(), shuffle(parts, prng)), `seed ${seed}`).toEqual(whole);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

test.each([1, 2, 3, 4, 5, 6])("season %i and any split of it, in any order, give one graph", { timeout: 120_000 }, (seed) =>
  compare(seed, () => Promise.resolve({ url: "sqlite::memory:" })),
);

const required = neo4jForTests();
describe.skipIf(!required.there)(required.title("splits on a real server"), () => {
  let neo4j: TestNeo4j;
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
  }, TURN_MS);
  afterAll(() => neo4j.release());

  test.each([1, 2])("season %i and any split of it give one graph", { timeout: 240_000 }, (seed) =>
    compare(seed, async () => {
      await neo4j.empty();
      return neo4j.config;
    }),
  );
});
