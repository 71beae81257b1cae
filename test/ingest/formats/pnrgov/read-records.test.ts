import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBundle } from "../support/read-bundle.ts";
import { tell } from "../support/tell.ts";

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.edi`, import.meta.url), "utf8");

test("a booking with two travellers is one record, and its flight another", async () => {
  const { records, rejects, warnings } = await readBundle({ "push.edi": fixture("one-booking") });
  expect([rejects, warnings]).toEqual([[], []]);
  expect(records.map(({ kind }) => kind)).toEqual(["PNRGOV_FLIGHT", "PNRGOV_BOOKING"]);
  expect(records.map(tell)).toMatchInlineSnapshot(`
    [
      [
        "Flight QM204/PTY/2026-11-21 {"destination":"MIA","departsLocal":"2026-11-21T08:05","arrivesLocal":"2026-11-21T12:10"}",
        "Flight QM204/PTY/2026-11-21 -DEPARTS_FROM-> Airport PTY @2026-11-21T08:05:00Z",
        "Flight QM204/PTY/2026-11-21 -ARRIVES_AT-> Airport MIA",
      ],
      [
        "Booking QM/AB12CD/2026-11-01 {"createdAt":1793534400000,"ticketedAt":1793534700000,"agencyIata":"91234567","agentSign":"A78987","paymentForm":"CARD","payerName":"JO POE"} offers itself as QM's of 2026-11-01 for 1 offers itself as QM's of 2026-11-01 for 1",
        "TravelDocument PAN:PA5550001 {"type":"P"}",
        "TravelDocument PAN:PA5550002 {"type":"P"}",
        "TravelDocument USA:V5550003 {"type":"V"}",
        "Booking QM/AB12CD/2026-11-01 -BOOKED_FOR-> Flight QM204/PTY/2026-11-21 @2026-11-21T08:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact +999320000001 @2026-11-21T08:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact +999320000002 @2026-11-21T08:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact 1 HIGH ROAD OLDTOWN NORTH 0801 PA @2026-11-21T08:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact 22 MAIN STREET OLDTOWN @2026-11-21T08:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact +999320000003 @2026-11-21T08:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -PAID_WITH-> Contact VI 411111XXXXXX1111 0229",
        "Identity ROE/ANA MARIA -ON_BOOKING-> Booking QM/AB12CD/2026-11-01",
        "Identity ROE/ANA MARIA -HOLDS-> TravelDocument PAN:PA5550001 {"expiry":"2031-05-01"}",
        "Identity ROE/ANA MARIA -USES-> Contact ana_roe@mail.example @2026-11-21T08:05:00Z",
        "Identity ROE/ANA MARIA -USES-> Contact 13 SHORE AVENUE BROADBEACH FL 33101 USA @2026-11-21T08:05:00Z",
        "Identity ROE/ANA MARIA -TRAVELLED_ON-> Flight QM204/PTY/2026-11-21 @2026-11-21T08:05:00Z {"seat":"12A","bagCount":2,"bagWeightKg":41,"travellerType":"PAX","checkedInAt":1795261800000}",
        "Identity ROE/ANA MARIA -CHECKED-> Bag 9992000001",
        "Bag 9992000001 -CARRIED_ON-> Flight QM204/PTY/2026-11-21 @2026-11-21T08:05:00Z",
        "Identity ROE/ANA MARIA -CHECKED-> Bag 9992000002",
        "Bag 9992000002 -CARRIED_ON-> Flight QM204/PTY/2026-11-21 @2026-11-21T08:05:00Z",
        "Identity POE/JO -ON_BOOKING-> Booking QM/AB12CD/2026-11-01",
        "Identity POE/JO -HOLDS-> TravelDocument PAN:PA5550002 {"expiry":"2029-04-26"}",
        "Identity POE/JO -HOLDS-> TravelDocument USA:V5550003",
        "Identity POE/JO -TRAVELLED_ON-> Flight QM204/PTY/2026-11-21 @2026-11-21T08:05:00Z {"seat":"14C","bagCount":0,"travellerType":"PAX","checkedInAt":1795261800000}",
        "Identity POE/JO -CHECKED-> Bag 9992000001",
        "Identity POE/JO -CHECKED-> Bag 9992000002",
      ],
    ]
  `);
});

test("a machine-readable zone in the number's place of DOCS says what the other fields leave out", async () => {
  const zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10";
  const of = async (docs: string) => {
    const text = `UNB+IATA:1+QM+XX+111119:2100+P1'UNH+1+PNRGOV:11:1:IA'SRC'RCI+QM:AB12CD'TIF+ERIKSSON+ANNAMRS:A:1'SSR+DOCS:HK:1:QM:::::${docs}'TVL+211111:0805+PTY+MIA+QM+204'UNT+7+1'UNZ+1+P1'`;
    const { records, warnings } = await readBundle({ "push.edi": text });
    const identity = records.flatMap(({ entities }) => entities).find(({ kind }) => kind === "Identity")!;
    return [identity.intrinsic, ...warnings.map(({ line, column, code }) => `${line} ${column} ${code}`)];
  };
  const all = {
    surname: "ERIKSSON",
    givenNames: "ANNA MARIA",
    dateOfBirth: "1974-08-12",
    sex: "F",
    nationality: "UTO",
    document: "UTO:L898902C3",
  };
  expect(await of(`///${zone}`)).toEqual([all]);
  expect(await of(`/P/UTO/${zone}/UTO/12AUG74/F/15APR12/ERIKSSON/ANNA/MARIA`)).toEqual([all]);
  expect(await of(`/P/UTO/${zone}/UTO/13AUG74/F/15APR12/ERIKSSON/ANNA/MARIA`)).toEqual([
    { ...all, dateOfBirth: "1974-08-13" },
    "6 SSR MRZ_DIFFERS",
  ]);
});
