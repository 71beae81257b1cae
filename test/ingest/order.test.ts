import { expect, test } from "vitest";
import { mulberry32, shuffle } from "#base/prng.ts";
import type { RecordDraft } from "#model/record.ts";
import { readBundle } from "./formats/support/read-bundle.ts";

const FILES: Record<string, string[]> = {
  "flights.csv": [
    "flight_id,carrier,number,date,origin,destination",
    "F1,QM,1,2026-11-21,PTY,MIA",
    "F2,QM,2,2026-11-23,MIA,MAD",
    "F3,QM,3,2026-11-25,MIA,BCN",
  ],
  "bookings.csv": ["booking_ref,carrier,flight_ids", "R1,QM,F2;F1", "R2,QM,F9;F8"],
  "consignments.csv": [
    "awb_number,flight_id,weight_kg",
    "99912345675,F2,5",
    "99912345675,F1,5",
    "99912345675,F3,5",
    "99900000011,F9,1",
  ],
  "incidents.csv": [
    "incident_id,at,airport,awb_number",
    "I1,2026-11-24T00:00:00Z,MAD,999-12345675",
    "I2,2026-11-25T00:00:00Z,BCN,",
  ],
  "seizures.csv": [
    "incident_id,kind,currency,quantity,commodity",
    "I1,CASH,USD,100,",
    "I1,CASH,USD,100,",
    "I1,CASH,USD,250,",
    "I1,CASH,USD,90,",
    "I1,DRUG,,1,cocaine",
    "I2,DRUG,,1,cocaine",
  ],
  "incident_parties.csv": ["incident_id,role,staff_id,surname", "I1,SUSPECT,S1,", "I2,SUSPECT,S1,", "I2,WITNESS,,Roe"],
  "travel.csv": [
    "flight_id,surname,given_names,document_number,booking_ref,bag_tags",
    "F1,Roe,Ana,P1,R1,B1;B2",
    "F2,Roe,Ana,P1,R1,",
    "F1,Roe,Jo,,R1,B3",
    "F9,Roe,Jo,,R2,B3",
  ],
};

/** Everything but the line, sorted by id. */
function substance(records: readonly RecordDraft[]): unknown[] {
  return records.map(({ line: _, ...rest }) => rest).sort((a, b) => (a.id < b.id ? -1 : 1));
}

test("the order of rows and files changes nothing but line numbers", async () => {
  const text = (lines: readonly string[]) => lines.join("\n");
  const expected = substance(
    (await readBundle(Object.fromEntries(Object.entries(FILES).map(([name, lines]) => [name, text(lines)])))).records,
  );
  expect(expected).toHaveLength(24);
  expect(new Set(expected.map((record) => (record as RecordDraft).id)).size).toBe(24);
  for (let seed = 1; seed <= 20; seed++) {
    const prng = mulberry32(seed);
    const shuffled = shuffle(Object.entries(FILES), prng).map(
      ([name, [header, ...rows]]) => [name, text([header!, ...shuffle(rows, prng)])] as const,
    );
    expect(substance((await readBundle(Object.fromEntries(shuffled))).records)).toEqual(expected);
  }
});

test("a corrected quantity has the key of the row it corrects; two lots of one incident never share a key", async () => {
  const header = "incident_id,kind,commodity,quantity\n";
  const [before] = (await readBundle({ "seizures.csv": `${header}I1,DRUG,cocaine,2.4\n` })).records;
  const [after] = (await readBundle({ "seizures.csv": `${header}I1,DRUG,cocaine,2.6\n` })).records;
  expect([
    after!.keyHash === before!.keyHash,
    after!.id === before!.id,
    after!.entities[1]!.id === before!.entities[1]!.id,
  ]).toEqual([true, false, true]);
  const lots = (await readBundle({ "seizures.csv": `${header}I1,DRUG,cocaine,2\nI1,DRUG,cocaine,2\nI1,DRUG,cocaine,3\n` }))
    .records;
  expect(new Set(lots.map((record) => record.keyHash)).size).toBe(3);
  expect(new Set(lots.map((record) => record.entities[1]!.id)).size).toBe(3);
});

test("what files call the same has the same id", async () => {
  const { records } = await readBundle({
    ...Object.fromEntries(Object.entries(FILES).map(([name, lines]) => [name, lines.join("\n")])),
    "staff.csv": "staff_id,airport,surname\nS1,MAD,Poe\n",
    "list.edi": `UNB+UNOA:4'UNH+1+PAXLST:D:05B:UN'BGM+745'TDT+20+QM1'LOC+125+PTY'DTM+189:2611210805'LOC+87+MIA'NAD+FL+++ROE:ANA'RFF+AVF:R1'DOC+P+P1'UNT+10+1'`,
  });
  const facts = records.flatMap((record) => record.entities);
  const ids = (kind: string, natural: string) =>
    new Set(facts.filter((fact) => fact.kind === kind && fact.natural === natural).map((fact) => fact.id));
  const claimed = (kind: string, natural: string) =>
    facts.find((fact) => fact.kind === kind && fact.natural === natural && fact.aliases !== undefined)!.aliases!;
  // flight_ids and locators lead to what flights.csv, bookings.csv and messages speak of.
  expect([...ids("Flight", "F1")]).toEqual(claimed("Flight", "QM1/PTY/2026-11-21"));
  expect(ids("Flight", "QM1/PTY/2026-11-21").size).toBe(1);
  const locator = ids("Booking", "R1");
  expect(locator.size).toBe(3);
  const [claim] = facts.find((fact) => fact.natural === "QM/R1/F1")!.claims!;
  expect(claim!.flights).toEqual(["F2", "F1"].map((name) => [...ids("Flight", name)][0]));
  const drawnFrom = facts.flatMap((fact) => (fact.natural === "R1" ? fact.drawnFrom!.pool : []));
  expect(new Set(drawnFrom)).toEqual(new Set([claim!.pool]));
  expect(ids("Consignment", "999-12345675").size).toBe(2);
  expect(ids("Consignment", "999-12345675")).toContain(claimed("Consignment", "999-12345675")[0]);
  expect(ids("TravelDocument", "XXX:P1").size).toBe(1);
  // Where an incident happened tells whose S1 is meant.
  expect(ids("Identity", "MAD:S1").size).toBe(1);
  expect(ids("Identity", "BCN:S1").size).toBe(1);
});
