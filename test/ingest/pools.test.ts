/** What rows claim, and what they draw from pools of names (model/pools.ts). */
import { expect, test } from "vitest";
import type { EntityFact } from "#model/record.ts";
import { readBundle } from "./formats/support/read-bundle.ts";

const facts = async (files: Record<string, string>): Promise<EntityFact[]> =>
  (await readBundle(files)).records.flatMap(({ entities }) => entities);
const of = (all: readonly EntityFact[], kind: string): EntityFact[] => all.filter((fact) => fact.kind === kind);

test("locators meet however they are written, and whatever the airline", async () => {
  const all = of(
    await facts({
      "bookings.csv": "booking_ref,carrier,created_at\nab1-2cd,QM,2026-10-01T12:00:00Z\n",
      "travel.csv": "flight_id,surname,booking_ref\nF1,Roe,ZZ/AB12CD\nF2,Roe, AB12CD \nF2,Poe,AB1 2CD\n",
    }),
    "Booking",
  );
  const [claimed] = all.flatMap(({ claims = [] }) => claims);
  expect(claimed).toEqual({ pool: claimed!.pool, day: Date.UTC(2026, 9, 1) / 86_400_000, carrier: "QM" });
  expect(all.filter(({ alias }) => alias).map(({ natural, drawnFrom }) => [natural, drawnFrom!.pool])).toEqual(
    new Array(3).fill(["AB12CD", claimed!.pool]),
  );
});

test("bookings of one locator of which nothing tells when they were made are as many as they say different things", async () => {
  const rows = ["AB12CD,QM,+999320000001", "AB12CD,QM,+999320000002", "AB12CD,QM,+999320000001", "EF34GH,QM,+999320000003"];
  const bundle = async (some: readonly string[]): Promise<Set<string>> =>
    new Set(
      of(await facts({ "bookings.csv": `booking_ref,carrier,phone\n${some.join("\n")}\n` }), "Booking").map(({ id }) => id),
    );
  expect((await bundle(rows)).size).toBe(3);
  expect(await bundle([...rows].reverse())).toEqual(await bundle(rows));
  // One alone that is corrected stays the same booking.
  expect(await bundle([rows[0]!])).toEqual(await bundle([rows[1]!]));
});

test("a booking is the same one whether or not the bundle tells of its flights", async () => {
  const booking = "booking_ref,carrier,ticketed_at,flight_ids\nAB12CD,QM,,F1\nEF34GH,QM,2026-10-01T12:00:00Z,F1\n";
  const flights = "flight_id,carrier,number,date,origin,destination\nF1,QM,1,2026-11-21,PTY,MIA\n";
  const naturals = async (files: Record<string, string>): Promise<string[]> =>
    of(await facts(files), "Booking").map(({ natural }) => natural);
  expect(await naturals({ "bookings.csv": booking })).toEqual(["QM/AB12CD/F1", "QM/EF34GH/2026-10-01"]);
  expect(await naturals({ "bookings.csv": booking, "flights.csv": flights })).toEqual(
    await naturals({ "bookings.csv": booking }),
  );
});

test("a document without an issuer is drawn from those of its number, but visas and short numbers are not, and rows that fewer may read claim none", async () => {
  const header = "entry_id,document_number,document_issuer,handling\n";
  const listed = of(
    await facts({ "watchlist.csv": `${header}W1,PA1234567,PAN,\nW2,PA1234567,PAN,RED//REL AAA\n` }),
    "TravelDocument",
  );
  expect(listed.map(({ claims }) => claims?.length)).toEqual([1, undefined]);
  const all = of(await facts({ "watchlist.csv": `${header}W1,PA1234567,PAN,\nW3,pa 1234567,,\nW4,48213,,\n` }), "TravelDocument");
  expect(
    all.map(({ natural, alias = false, claims = [], drawnFrom }) => [natural, alias, drawnFrom?.pool ?? claims[0]?.pool]),
  ).toEqual([
    ["PAN:PA1234567", false, all[0]!.claims![0]!.pool],
    ["XXX:PA1234567", true, all[0]!.claims![0]!.pool],
    ["XXX:48213", false, undefined],
  ]);
  const [visa] = of(await facts({ "travel.csv": "flight_id,surname,visa_number\nF1,Roe,PA1234567\n" }), "TravelDocument");
  expect([visa!.alias, visa!.drawnFrom, visa!.claims]).toEqual([undefined, undefined, undefined]);
});
