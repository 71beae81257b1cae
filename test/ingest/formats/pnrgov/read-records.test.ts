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
        "Flight QM204/PTY/2026-11-21 -DEPARTS_FROM-> Airport PTY @2026-11-21T13:05:00Z",
        "Flight QM204/PTY/2026-11-21 -ARRIVES_AT-> Airport MIA",
      ],
      [
        "Booking QM/AB12CD/2026-11-01 {"createdAt":1793534400000,"ticketedAt":1793534700000,"agencyIata":"91234567","agentSign":"A78987","paymentForm":"CARD","payerName":"JO POE"} offers itself as QM's of 2026-11-01 for 1 offers itself as 1A's of 2026-11-01 for 1",
        "TravelDocument PAN:PA5550001 {"type":"P"}",
        "TravelDocument PAN:PA5550002 {"type":"P"}",
        "TravelDocument USA:V5550003 {"type":"V"}",
        "Booking QM/AB12CD/2026-11-01 -BOOKED_FOR-> Flight QM204/PTY/2026-11-21 @2026-11-21T13:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact +999320000001 @2026-11-21T13:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact +999320000002 @2026-11-21T13:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact 1 HIGH ROAD OLDTOWN NORTH 0801 PA @2026-11-21T13:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact 22 MAIN STREET OLDTOWN @2026-11-21T13:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -USES-> Contact +999320000003 @2026-11-21T13:05:00Z",
        "Booking QM/AB12CD/2026-11-01 -PAID_WITH-> Contact VI 411111XXXXXX1111 0229",
        "Identity ROE/ANA MARIA -ON_BOOKING-> Booking QM/AB12CD/2026-11-01",
        "Identity ROE/ANA MARIA -HOLDS-> TravelDocument PAN:PA5550001 {"expiry":"2031-05-01"}",
        "Identity ROE/ANA MARIA -USES-> Contact ana_roe@mail.example @2026-11-21T13:05:00Z",
        "Identity ROE/ANA MARIA -USES-> Contact 13 SHORE AVENUE BROADBEACH FL 33101 USA @2026-11-21T13:05:00Z",
        "Identity ROE/ANA MARIA -TRAVELLED_ON-> Flight QM204/PTY/2026-11-21 @2026-11-21T13:05:00Z {"seat":"12A","bagCount":2,"bagWeightKg":41,"travellerType":"PAX","checkedInAt":1795261800000}",
        "Identity ROE/ANA MARIA -CHECKED-> Bag 9992000001",
        "Bag 9992000001 -CARRIED_ON-> Flight QM204/PTY/2026-11-21 @2026-11-21T13:05:00Z",
        "Identity ROE/ANA MARIA -CHECKED-> Bag 9992000002",
        "Bag 9992000002 -CARRIED_ON-> Flight QM204/PTY/2026-11-21 @2026-11-21T13:05:00Z",
        "Identity POE/JO -ON_BOOKING-> Booking QM/AB12CD/2026-11-01",
        "Identity POE/JO -HOLDS-> TravelDocument PAN:PA5550002 {"expiry":"2029-04-26"}",
        "Identity POE/JO -HOLDS-> TravelDocument USA:V5550003",
        "Identity POE/JO -TRAVELLED_ON-> Flight QM204/PTY/2026-11-21 @2026-11-21T13:05:00Z {"seat":"14C","bagCount":0,"travellerType":"PAX","checkedInAt":1795261800000}",
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

/** Flights and who is on them, bookings and what they are for, as the booking records say. */
async function journeys(name: string) {
  const { records, rejects, warnings } = await readBundle({ "push.edi": fixture(name) });
  expect(rejects).toEqual([]);
  const of = (kind: string) =>
    records
      .filter((record) => record.kind === "PNRGOV_BOOKING")
      .flatMap((record) =>
        record.links
          .filter((link) => link.kind === kind)
          .map(({ from, to }) => `${record.entities[from]!.natural} ${record.entities[to]!.natural}`),
      );
  return { on: of("TRAVELLED_ON"), booked: of("BOOKED_FOR"), paid: of("PAID_WITH"), told: warnings.map(({ code }) => code) };
}

test("a code share is the operating airline's flight: by a second TVL, by TRA, or by the message's own", async () => {
  expect(await journeys("v13-code-share-sponsor")).toEqual({
    on: [
      ...["ROE/ANA MARIA", "LOE/KIM"].flatMap((name) =>
        ["QM204/PTY/2026-11-21", "QM4711/MIA/2026-11-21", "ZZ8750/MIA/2026-11-28"].map((flight) => `${name} ${flight}`),
      ),
      "MOE/LEE QM204/PTY/2026-11-21",
    ],
    booked: [
      ...["QM204/PTY/2026-11-21", "QM4711/MIA/2026-11-21", "ZZ8750/MIA/2026-11-28"].map(
        (flight) => `QM/CS13AA/2026-03-11 ${flight}`,
      ),
      "ZZ/CS13BB/2026-03-11 QM204/PTY/2026-11-21",
    ],
    // The last four digits name a card with expiry and payer beside them; without a payer they name none.
    paid: ["QM/CS13AA/2026-03-11 VI XXXXXXXXXXXX2826 1018 JO POE", "QM/CS13AA/2026-03-11 AX 378282XXXXX0005 0229"],
    told: ["CARD_NUMBER", "CODE_SHARE", "CARD_TRUNCATED"],
  });
  expect((await journeys("v14-operating-by-tra")).on).toEqual(["ROE/ANA ZZ12/PTY/2026-11-21", "ROE/ANA ZZ13/MIA/2026-11-28"]);
});

test("who waits for a seat does not travel; a cancelled leg is none, and a cancelled booking is said to be one", async () => {
  expect(await journeys("v15-changes-waiting")).toEqual({
    on: ["ROE/ANA", "POE/JO", "POE/KIM"].map((name) => `${name} QM204/PTY/2026-11-22`),
    booked: ["QM/WA1TIN/2026-11-01 QM204/PTY/2026-11-21", "QM/WA1TIN/2026-11-01 QM204/PTY/2026-11-22"],
    paid: [],
    told: ["FLIGHT_INCOMPLETE"],
  });
  expect(await journeys("v12-cancelled")).toEqual({ on: [], booked: [], paid: [], told: ["PNR_HISTORY", "PNR_CANCELLED"] });
});

test("a booking without locator has travellers, and other people's papers are nobody's", async () => {
  const { records, warnings } = await readBundle({ "push.edi": fixture("v16-recoveries") });
  const kinds = records.map(({ entities }) => entities.map(({ kind }) => kind));
  expect(kinds[2]).toEqual(["Flight", "Identity", "Contact"]);
  expect(JSON.stringify(records)).not.toContain('PA5550009"');
  expect(warnings.map(({ code }) => code)).toEqual([
    "SEGMENT_MISSING",
    "SEGMENT_COUNT",
    "PNR_COUNT",
    "LINE_BREAK",
    "BAD_DATE",
    "TRAVELLER_UNKNOWN",
    "LOCATOR_MISSING",
    "BAD_CONTACT",
  ]);
  // Nothing of what people are called, or of their papers.
  expect(JSON.stringify(warnings)).not.toMatch(/ROE|POE|ANA|PA555|FEB90/);
});

test("meals, health and full card numbers are in nothing that is handed on", async () => {
  for (const name of ["one-booking", "v11-infants", "v13-code-share-sponsor"]) {
    const everything = JSON.stringify(await readBundle({ "push.edi": fixture(name) }));
    expect(everything).not.toMatch(/AVML|MEDA|UNWELL|HEARING|378282246310005/);
  }
});

test("lists and bookings may lie in one interchange, and each counts once", async () => {
  const list =
    "UNH+2+PAXLST:D:05B:UN'BGM+745'TDT+20+QM204'LOC+125+PTY'DTM+189:2611210805'LOC+87+MIA'NAD+FL+++ROE:ANA:MARIA'ATT+2++F'DTM+329:900102'NAT+2+PAN'RFF+AVF:AB12CD'DOC+P+PA5550001'LOC+91+PAN'UNT+14+2'";
  const text = fixture("one-booking").replace("UNZ+1+P1'", `${list}UNZ+2+P1'`);
  const { records, rejects, warnings } = await readBundle({ "both.edi": text });
  expect([rejects, warnings]).toEqual([[], []]);
  expect(records.map(({ kind }) => kind).sort()).toEqual([
    "PAXLST_FLIGHT",
    "PAXLST_TRAVELLER",
    "PNRGOV_BOOKING",
    "PNRGOV_FLIGHT",
  ]);
  const ana = records.flatMap(({ entities }) => entities).filter(({ natural }) => natural === "ROE/ANA MARIA");
  // The list and the booking tell of one identity, on one flight.
  expect(new Set(ana.map(({ id }) => id)).size).toBe(1);
  const other = await readBundle({ "x.edi": "UNB+IATA:1'UNH+1+CUSRES:D:05B:UN'UNT+2+1'UNZ+1+1'" });
  expect(other.rejects.map(({ code }) => code)).toEqual(["MESSAGE_TYPE"]);
});

test("a push that is cut short anywhere is told of, and no booking is made of a part", async () => {
  const text = fixture("v13-code-share-sponsor");
  const ids = async (of: string) => {
    const { records, rejects } = await readBundle({ "push.edi": of });
    return { told: rejects.length > 0, ids: records.filter(({ kind }) => kind === "PNRGOV_BOOKING").map(({ id }) => id) };
  };
  const all = await ids(text);
  expect([all.told, all.ids.length]).toEqual([false, 2]);
  const wrong: number[] = [];
  for (let length = text.indexOf("UNB") + 3; length < text.lastIndexOf("+P1"); length += 3) {
    const cut = await ids(text.slice(0, length));
    if (!cut.told || cut.ids.some((id) => !all.ids.includes(id))) wrong.push(length);
  }
  expect(wrong).toEqual([]);
});
