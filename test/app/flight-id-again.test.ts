/** A source that calls a flight by its number, every day: each day's flight is one of its own, with its own travellers. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { allLinks } from "../support/batches.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

const FLIGHTS = "flight_id,carrier,number,date,origin,destination,departs_at";
const TRAVEL = "flight_id,surname,given_names,date_of_birth,document_number,document_issuer,booking_ref,checked_in_at";
const on = (day: number, more: { time?: string; number?: string } = {}) =>
  `CM204,CM,${more.number ?? "204"},2026-11-${day},PTY,MAD,${more.time ?? `2026-11-${day}T14:00:00Z`}`;
const ROE = "CM204,ROE,ANA,1985-03-12,PA1,PAN,AAA111,";
const POE = "CM204,POE,JO,1986-04-13,PA2,PAN,BBB222,";

interface Export {
  readonly day: number;
  readonly flights?: readonly string[];
  readonly travel?: readonly string[];
  readonly other?: Readonly<Record<string, string>>;
}

/** Who is on which flight, as `ANA 2026-11-21`, and what was told. */
async function after(
  ...exports: readonly Export[]
): Promise<{ aboard: string[]; told: string[]; flights: string[]; unchanged: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), "trama-again-"));
  const context = await openContext({ dataDir: folder, store: { url: `sqlite:${folder}/a.db` }, logger: silentLogger });
  const told: string[] = [];
  const unchanged: number[] = [];
  try {
    for (const [i, { day, flights = [], travel = [], other = {} }] of exports.entries()) {
      const path = join(folder, `export-${i}`);
      mkdirSync(path);
      writeFileSync(join(path, "bundle.json"), JSON.stringify({ source: "A", exported_at: `2026-11-${day}T23:00:00Z` }));
      if (flights.length > 0) writeFileSync(join(path, "flights.csv"), [FLIGHTS, ...flights, ""].join("\n"));
      if (travel.length > 0) writeFileSync(join(path, "travel.csv"), [TRAVEL, ...travel, ""].join("\n"));
      for (const [name, text] of Object.entries(other)) writeFileSync(join(path, name), text);
      const { rejects, warnings, records } = await runIngest(localReader(context), { path });
      told.push(...[...rejects, ...warnings].map(({ file, line, code }) => `${i} ${file} ${line} ${code}`));
      unchanged.push(records.unchanged);
    }
    const { store } = context;
    const flights = await store.listEntities("Flight", null, 100);
    const aboard: string[] = [];
    for (const flight of flights) {
      for (const link of await allLinks(store, flight.id, "in")) {
        const [from] = await store.entities([link.from]);
        if (link.kind === "TRAVELLED_ON" || link.kind === "OCCURRED_ON")
          aboard.push(`${from!.natural.split("/").at(-1)} ${flight.natural.slice(-10)}`);
      }
    }
    return { aboard: aboard.sort(), told, flights: flights.map(({ natural }) => natural).sort(), unchanged };
  } finally {
    await closeContext(context);
    rmSync(folder, { recursive: true });
  }
}

const A: Export = { day: 21, flights: [on(21)], travel: [ROE] };
const B: Export = { day: 22, flights: [on(22)], travel: [POE] };

test.each([
  ["in the order of days", [A, B], ["1 flights.csv 2 FLIGHT_ID_AGAIN"]],
  ["the other way round", [B, A], ["1 flights.csv 2 FLIGHT_ID_AGAIN"]],
  ["and again, which changes nothing", [A, B, A, B], ["1 flights.csv 2 FLIGHT_ID_AGAIN", "3 flights.csv 2 FLIGHT_ID_AGAIN"]],
])("two exports, %s", async (_, exports, told) => {
  const found = await after(...exports);
  expect(found).toMatchObject({
    aboard: ["ANA 2026-11-21", "JO 2026-11-22"],
    flights: ["CM204/PTY/2026-11-21", "CM204/PTY/2026-11-22"],
    told,
  });
  expect(found.unchanged.slice(2)).toEqual(exports.slice(2).map(() => 2));
});

test("one traveller on both days has flown twice", async () => {
  const { aboard } = await after(A, { ...B, travel: [ROE] });
  expect(aboard).toEqual(["ANA 2026-11-21", "ANA 2026-11-22"]);
});

test("a day, number or time that is put right is no other flight", async () => {
  const late = { day: 23, flights: [on(21, { time: "2026-11-21T16:00:00Z" })] };
  expect((await after(A, late)).flights).toEqual(["CM204/PTY/2026-11-21"]);
  // Its day was told in UTC.
  const nightly = on(22, { time: "2026-11-22T04:30:00Z" });
  const local = on(21, { time: "2026-11-22T04:30:00Z" });
  const { flights, aboard, told } = await after({ ...B, flights: [nightly] }, { day: 23, flights: [local] });
  expect({ flights, aboard, told }).toEqual({
    flights: ["CM204/PTY/2026-11-21"],
    aboard: ["JO 2026-11-21"],
    told: ["0 flights.csv 2 DAY_OF_UTC"],
  });
});

test("of one export with both days those are on a flight whose time fits one, and the others on neither", async () => {
  const { aboard, told, flights } = await after({
    day: 23,
    flights: [on(22), on(21)],
    travel: [`${ROE}2026-11-21T10:00:00Z`, `${POE}2026-11-22T11:00:00Z`, "CM204,LOE,KIM,1987-05-14,PA3,PAN,CCC333,"],
    other: {
      "incidents.csv": "incident_id,at,airport,flight_id\nI1,2026-11-21T23:30:00Z,MAD,CM204\nI2,2026-11-24T01:00:00Z,MAD,CM204\n",
    },
  });
  expect(flights).toEqual(["CM204", "CM204/PTY/2026-11-21", "CM204/PTY/2026-11-22"]);
  expect(aboard).toEqual(["ANA 2026-11-21", "I1 2026-11-21", "I2 CM204", "JO 2026-11-22", "KIM CM204"]);
  expect(told).toEqual(
    expect.arrayContaining([
      "0 flights.csv 2 FLIGHT_ID_AGAIN",
      "0 travel.csv 4 FLIGHT_OF_SEVERAL",
      "0 incidents.csv 3 FLIGHT_OF_SEVERAL",
    ]),
  );
});

test("another number of the day under the same id is a correction", async () => {
  expect((await after(A, { day: 22, flights: [on(21, { number: "206" })] })).flights).toEqual(["CM206/PTY/2026-11-21"]);
});
