/** What a look back finds: what had happened by then, and what was planned by then, as the plan it was. */
import { afterEach, expect, test } from "vitest";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { DictColumn, Snapshot } from "#graph/snapshot.ts";
import type { LinkKind } from "#model/kinds.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";
import { snapshotUntil } from "#app/snapshot/snapshot-until.ts";
import { bundleOf, minter, readBundle } from "../ingest/formats/support/read-bundle.ts";

const FLIGHTS = `flight_id,carrier,number,date,origin,destination,departs_at
OUT,QM,1,2026-11-10,PTY,MIA,2026-11-10T12:00:00Z
BACK,QM,2,2026-11-20,MIA,PTY,2026-11-20T12:00:00Z
`;
const BOOKINGS = `booking_ref,carrier,created_at,flight_ids
EARLY1,QM,2026-11-01T00:00:00Z,OUT;BACK
LATER1,QM,2026-11-16T00:00:00Z,BACK
`;
const TRAVEL = `flight_id,surname,document_number,document_issuer,booking_ref,seat,bag_count,boarded,status,checked_in_at
OUT,ROE,P1,PAN,EARLY1,1A,1,true,BOARDED,2026-11-10T10:00:00Z
BACK,ROE,P1,PAN,EARLY1,2A,2,true,BOARDED,2026-11-20T10:00:00Z
BACK,POE,P2,PAN,LATER1,3A,1,false,NO_SHOW,
BACK,LOE,P3,PAN,,4A,1,true,BOARDED,
BACK,DOE,P4,PAN,,5A,1,false,OFFLOADED,2026-11-14T10:00:00Z
`;
const INCIDENTS = `incident_id,at,airport
I1,2026-11-10T13:00:00Z,PTY
I2,2026-11-20T13:00:00Z,PTY
`;

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

async function snapshotOf(opened: Store, asOf: string | null, receivedUntil: number | null = null): Promise<Snapshot> {
  return (await snapshotUntil(opened, { asOf: asOf === null ? null : Date.parse(asOf), receivedUntil })).snapshot;
}

/** When the first delivery came in. */
const RECEIVED = Date.parse("2027-01-01T00:00:00Z");

/** Deliveries one after the other, a tick each, as an agency's files come in; each exported on a day, where one is given. */
async function storeOf(...deliveries: Record<string, string>[]): Promise<Store> {
  const opened = await openStore({ url: "sqlite::memory:", keyCheck: minter.keyCheck() });
  store = opened;
  for (const [tick, { exported_at, ...files }] of deliveries.entries()) {
    const info = { source: "TEST", agency: "AAA", ...(exported_at === undefined ? {} : { exported_at }) };
    const { records } = await readBundle(files, info);
    await opened.ingestBatch({ source: bundleOf(files, info).info, receivedAt: RECEIVED + tick, records });
  }
  return opened;
}

/** `ROE/ → QM1/PTY/2026-11-10 BOARDED seat 1A`. */
function told(snapshot: Snapshot, kind: LinkKind): string[] {
  const { start, end } = snapshot.linkRange(kind);
  return Array.from({ length: end - start }, (_, row) => {
    const link = start + row;
    const text = (name: "status" | "seat"): string => {
      const column = snapshot.linkColumn("TRAVELLED_ON", name) as DictColumn;
      return column.values[column.codes[row]!] ?? "";
    };
    const ends = `${snapshot.naturals[snapshot.linkFrom[link]!]} → ${snapshot.naturals[snapshot.linkTo[link]!]}`;
    return kind === "TRAVELLED_ON" ? `${ends} ${text("status")} seat ${text("seat")}`.trimEnd() : ends;
  }).sort();
}

const BY_15TH = [
  "DOE/ → QM2/MIA/2026-11-20 CHECKED_IN seat 5A",
  "ROE/ → QM1/PTY/2026-11-10 BOARDED seat 1A",
  "ROE/ → QM2/MIA/2026-11-20 BOOKED seat",
];

test("what was booked or checked in for by then is a plan; what came later is not there", async () => {
  const whole = { "flights.csv": FLIGHTS, "bookings.csv": BOOKINGS, "travel.csv": TRAVEL, "incidents.csv": INCIDENTS };
  const then = await snapshotOf(await storeOf(whole), "2026-11-15T00:00:00Z");
  expect(told(then, "TRAVELLED_ON")).toEqual(BY_15TH);
  expect(told(then, "BOOKED_FOR")).toEqual([
    "QM/EARLY1/2026-11-01 → QM1/PTY/2026-11-10",
    "QM/EARLY1/2026-11-01 → QM2/MIA/2026-11-20",
  ]);
  const incidents = then.nodeRange("Incident");
  expect(then.naturals.slice(incidents.start, incidents.end)).toEqual(["I1"]);
  expect(then.asOf).toBe(Date.parse("2026-11-15T00:00:00Z"));
});

test("a moment after everything leaves everything", async () => {
  const opened = await storeOf({ "flights.csv": FLIGHTS, "bookings.csv": BOOKINGS, "travel.csv": TRAVEL });
  const then = await snapshotOf(opened, "2026-12-01T00:00:00Z");
  expect(told(then, "TRAVELLED_ON")).toEqual([
    "DOE/ → QM2/MIA/2026-11-20 OFFLOADED seat 5A",
    "LOE/ → QM2/MIA/2026-11-20 BOARDED seat 4A",
    "POE/ → QM2/MIA/2026-11-20 NO_SHOW seat 3A",
    "ROE/ → QM1/PTY/2026-11-10 BOARDED seat 1A",
    "ROE/ → QM2/MIA/2026-11-20 BOARDED seat 2A",
  ]);
});

test("travel told of before its flight was is as old as the flight", async () => {
  const opened = await storeOf({ "travel.csv": TRAVEL }, { "bookings.csv": BOOKINGS }, { "flights.csv": FLIGHTS });
  expect(told(await snapshotOf(opened, "2026-11-15T00:00:00Z"), "TRAVELLED_ON")).toEqual(BY_15TH);
  const builder = new SnapshotBuilder();
  await opened.scan({ entities: (batch) => builder.addEntities(batch), links: (batch) => builder.addLinks(batch) });
  expect(builder.finish(new Map(), 1).asOf).toBe(Date.parse("2026-11-20T12:00:00Z"));
});

test("what was received later is not there, and both clocks together leave what could have been known then", async () => {
  const opened = await storeOf(
    { "flights.csv": FLIGHTS, "travel.csv": TRAVEL },
    { "bookings.csv": BOOKINGS },
    { "incidents.csv": INCIDENTS },
  );
  const received = async (asOf: string | null, tick: number): Promise<Snapshot> => snapshotOf(opened, asOf, RECEIVED + tick);
  const count = async (kind: "Incident" | "Flight", ...moment: [string | null, number]): Promise<number> => {
    const { start, end } = (await received(...moment)).nodeRange(kind);
    return end - start;
  };
  expect(await count("Incident", null, 1)).toBe(0);
  expect(await count("Incident", null, 2)).toBe(2);
  expect(await count("Incident", "2026-11-15T00:00:00Z", 2)).toBe(1);
  expect(await count("Flight", null, 0)).toBe(2);
  expect(await count("Flight", null, -1)).toBe(0);
  // By event time what is known today counts: that a seat was booked by then. By both it was not known yet.
  expect(told(await received("2026-11-15T00:00:00Z", 0), "TRAVELLED_ON")).toEqual(BY_15TH.slice(0, 2));
  expect(told(await received("2026-11-15T00:00:00Z", 1), "TRAVELLED_ON")).toEqual(BY_15TH);
  expect((await received(null, 2)).asOf).toBe(Date.parse("2026-11-20T13:00:00Z"));
});

const AHEAD = `flight_id,surname,document_number,document_issuer,booking_ref,seat,destination_address
BACK,POE,P2,PAN,LATER1,3A,"7 Long Road, Miami"
BACK,LOE,P3,PAN,,4A,"7 Long Road, Miami"
`;

test("a list that was handed in ahead of its flight is there from then on, whole, and before then nothing that it says", async () => {
  const flights = { "flights.csv": FLIGHTS };
  const opened = await storeOf(flights, { ...flights, exported_at: "2026-11-14T00:00:00Z", "travel.csv": AHEAD });
  const LIST = ["LOE/ → QM2/MIA/2026-11-20  seat 4A", "POE/ → QM2/MIA/2026-11-20  seat 3A"];
  const at15 = await snapshotOf(opened, "2026-11-15T00:00:00Z");
  expect(told(at15, "TRAVELLED_ON")).toEqual(LIST);
  expect(told(at15, "USES")).toHaveLength(2);
  const at12 = await snapshotOf(opened, "2026-11-12T00:00:00Z");
  for (const kind of ["TRAVELLED_ON", "USES", "HOLDS", "ON_BOOKING", "BOOKED_FOR"] as const)
    expect({ kind, told: told(at12, kind) }).toEqual({ kind, told: [] });
});
