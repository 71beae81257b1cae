/** Times without an offset are read as the clocks at the row's airport show them, and are told; where that is not known they are not read. */
import { expect, test } from "vitest";
import { formatTime } from "#model/time.ts";
import { withOffsetAt } from "#ingest/formats/csv/local-moment.ts";
import { readBundle } from "../support/read-bundle.ts";

test.each([
  ["PTY", "2026-11-21T08:05", "2026-11-21T08:05-05:00"],
  ["MPTO", "2026-11-21 08:05:30", "2026-11-21T08:05:30-05:00"],
  ["MIA", "2026-07-01T08:05", "2026-07-01T08:05-04:00"],
  ["MIA", "2026-12-01T08:05", "2026-12-01T08:05-05:00"],
  ["MAD", "2026-03-29T03:30", "2026-03-29T03:30+02:00"],
  ["DEL", "2026-11-21T00:10", "2026-11-21T00:10+05:30"],
  ["AKL", "2026-11-21T23:55", "2026-11-21T23:55+13:00"],
  ["MIA", "2026-03-08T02:30", undefined],
  ["QQZ", "2026-11-21T08:05", undefined],
  ["", "2026-11-21T08:05", undefined],
  ["PTY", "2026-02-30T08:05", undefined],
])("at %s %s is %s", (airport, cell, expected) => expect(withOffsetAt(airport, cell)).toBe(expected));

const FLIGHTS = "flight_id,carrier,number,date,origin,destination,departs_at,arrives_at\n";
const told = ({ warnings, rejects }: Awaited<ReturnType<typeof readBundle>>): string[] =>
  [...rejects.map((reject) => ({ ...reject, code: `refused ${reject.code}` })), ...warnings].map(
    ({ file, line, column, code, text }) =>
      `${file} ${line} ${column} ${code}${/\d+ (?:is|are)|one is/.exec(text)?.[0].replace(/^/, " ") ?? ""}`,
  );
const times = ({ records }: Awaited<ReturnType<typeof readBundle>>, prop: string): string[] =>
  records.flatMap(({ entities, links }) =>
    [...entities.map(({ asserted }) => asserted?.[prop]), ...links.map(({ props }) => props?.[prop])].flatMap((time) =>
      typeof time === "number" ? formatTime(time) : [],
    ),
  );

test("flights by their two airports, once a file and column with how many", async () => {
  const read = await readBundle({
    "flights.csv": `${FLIGHTS}F1,QM,1,2026-11-21,PTY,MAD,2026-11-21T18:05,2026-11-22 11:20\nF2,QM,2,2026-11-21,PTY,MAD,21/11/2026 19:05,2026-11-22T12:20:00Z\n`,
  });
  expect(times(read, "departsAt")).toEqual(["2026-11-21T23:05:00Z", "2026-11-22T00:05:00Z"]);
  expect(times(read, "arrivesAt")).toEqual(["2026-11-22T10:20:00Z", "2026-11-22T12:20:00Z"]);
  expect(told(read).filter((line) => /(is|are)$/.test(line))).toEqual([
    "flights.csv 0 departs_at WRITTEN_OTHERWISE 2 are",
    "flights.csv 0 arrives_at WRITTEN_OTHERWISE one is",
  ]);
});

test("events by the airport of their row; the day is the one that was written", async () => {
  const read = await readBundle({
    "incidents.csv": "incident_id,at,airport\nI1,2026-11-21T21:30,PTY\nI2,2026-11-21T21:30,QQZ\n",
    "shifts.csv": "staff_id,airport,starts_at,ends_at\nS1,MIA,2026-11-21T05:00,2026-11-21T13:00\n",
    "access_events.csv": "badge_number,airport,at\nB1,PTY,2026-11-21T05:01\n",
    "custody.csv": "item_kind,item,at,airport\nBAG,Q1,2026-11-21T05:01,PTY\nBAG,Q2,2026-11-21T05:01,\n",
  });
  const incident = read.records.find(({ kind }) => kind === "INCIDENT")!.entities[0]!.asserted!;
  expect([formatTime(incident.at as number), incident.day]).toEqual(["2026-11-22T02:30:00Z", "2026-11-21"]);
  const ats = (kind: string): string[] =>
    read.records.filter((record) => record.kind === kind).flatMap(({ links }) => links.map(({ at }) => formatTime(at!)));
  expect(ats("SHIFT")).toEqual(["2026-11-21T10:00:00Z"]);
  expect(ats("ACCESS_EVENT")).toEqual(["2026-11-21T10:01:00Z"]);
  expect(ats("CUSTODY")).toEqual(["2026-11-21T10:01:00Z"]);
  expect(told(read).filter((line) => line.includes("refused"))).toEqual([
    "incidents.csv 3 at refused BAD_TIME",
    "custody.csv 3 at refused BAD_TIME",
  ]);
});

test("check-in by the origin of the flight where the bundle has it; else the cell is left out, and the traveller lands", async () => {
  const travel = "flight_id,surname,checked_in_at\nF1,Roe,2026-11-21T06:50\nF9,Poe,2026-11-21T06:50\n";
  const read = await readBundle({ "flights.csv": `${FLIGHTS}F1,QM,1,2026-11-21,PTY,MAD,,\n`, "travel.csv": travel });
  expect(times(read, "checkedInAt")).toEqual(["2026-11-21T11:50:00Z"]);
  expect(read.records.filter(({ kind }) => kind === "TRAVEL").length).toBe(2);
  expect(told(read)).toEqual(["travel.csv 3 checked_in_at BAD_TIME", "travel.csv 0 checked_in_at WRITTEN_OTHERWISE 2 are"]);
});

test("where no airport stands beside it, a time without an offset costs its row", async () => {
  const read = await readBundle({ "bookings.csv": "booking_ref,carrier,created_at\nAB12CD,QM,2026-10-01T12:00\n" });
  expect([read.records.length, told(read)]).toEqual([0, ["bookings.csv 2 created_at refused BAD_TIME"]]);
});
