/** What other files name by a number that is written otherwise: it is joined where it fits one, told, and kept apart where it fits several. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

type Files = Readonly<Record<string, readonly string[]>>;

/** `join: named joined ambiguous waiting` of one join, and how many values were told to be written otherwise. */
async function yieldOf(join_: string, ...bundles: readonly Files[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "trama-written-"));
  const context = await openContext({ dataDir: folder, store: { url: "sqlite::memory:" }, logger: silentLogger });
  try {
    let said = "";
    for (const [i, files] of bundles.entries()) {
      const path = join(folder, String(i));
      mkdirSync(path);
      writeFileSync(join(path, "bundle.json"), JSON.stringify({ source: "WRITTEN" }));
      for (const [file, lines] of Object.entries(files)) writeFileSync(join(path, file), `${lines.join("\n")}\n`);
      const { joins, warnings } = await runIngest(localReader(context), { path });
      const found = joins!.find(({ join }) => join === join_);
      if (found === undefined) continue;
      const otherwise = warnings.find(({ code, column }) => code === "JOINED_OTHERWISE" && column === found.column);
      said = `${found.named} ${found.joined} ${found.ambiguous} ${found.waiting}${otherwise === undefined ? "" : `, ${/(\d+) values? of/.exec(otherwise.text)![1]} otherwise`}`;
    }
    expect(await context.store.check()).toEqual([]);
    return said;
  } finally {
    await closeContext(context);
    rmSync(folder, { recursive: true });
  }
}

const staff = (...numbers: readonly string[]): Files => ({
  "staff.csv": ["staff_id,airport,surname,badge_number", ...numbers.map((number) => `${number},PTY,POE,${number}`)],
});
const shift = (...numbers: readonly string[]): Files => ({
  "shifts.csv": [
    "staff_id,airport,starts_at,ends_at",
    ...numbers.map((number) => `${number},PTY,2026-11-21T05:00:00Z,2026-11-21T13:00:00Z`),
  ],
});
const reads = (...numbers: readonly string[]): Files => ({
  "access_events.csv": ["badge_number,airport,at", ...numbers.map((number) => `${number},PTY,2026-11-21T05:01:00Z`)],
});

test.each([
  ["as it is", ["S0042"], ["S0042"], "1 1 0 0"],
  ["case and blanks", ["S0042", "S0043"], ["s0042", " S 0043 "], "2 2 0 0, 1 otherwise"],
  ["a hyphen on either side", ["S-0042", "S0043"], ["S0042", "S-0043"], "2 2 0 0, 2 otherwise"],
  ["a word in front on either side", ["STF-0042", "43"], ["0042", "STF-0043"], "2 2 0 0, 2 otherwise"],
  ["zeros that a spreadsheet stripped", ["0042", "00043"], ["42", "43"], "2 2 0 0, 2 otherwise"],
  ["zeros that another system adds", ["42"], ["000042"], "1 1 0 0, 1 otherwise"],
  ["a badge's word", ["B77"], ["BADGE B77", "BADGE-B77"], "2 0 0 2"],
  ["the exact one among several", ["42", "0042"], ["42", "0042"], "2 2 0 0"],
  ["several that it fits", ["42", "0042"], ["042"], "1 0 1 0"],
  ["none that it fits", ["42"], ["420", "142", "S42"], "3 0 0 3"],
  ["numbers that only look alike", ["4O2"], ["402"], "1 0 0 1"],
])("a worker's number and a badge's: %s", async (_, told, named, expected) => {
  for (const bundles of [[{ ...staff(...told), ...shift(...named) }], [staff(...told), shift(...named)]])
    expect(await yieldOf("SHIFT_WORKER", ...bundles)).toBe(expected);
  for (const bundles of [[{ ...staff(...told), ...reads(...named) }], [staff(...told), reads(...named)]])
    expect((await yieldOf("BADGE_WORKER", ...bundles)).replace(", 1 otherwise", "")).toBe(expected.replace(", 1 otherwise", ""));
});

test("what was joined to another number lets go of it when its own is told of", async () => {
  const own = { ...staff("0042"), ...shift("0042") };
  expect(await yieldOf("SHIFT_WORKER", staff("42"), shift("0042"), own)).toBe("1 1 0 0");
  expect(await yieldOf("SHIFT_WORKER", shift("0042"), staff("42"), own)).toBe("1 1 0 0");
});

test.each([
  ["as it is", "I-2026-001", ["I-2026-001"], "1 1 0 0"],
  ["case, blanks, hyphens", "I-2026-001", ["i 2026 001", "I2026001", "I/2026/001"], "3 3 0 0, 3 otherwise"],
  ["a word in front", "2026-001", ["INC 2026-001", "CASE 2026-001"], "2 2 0 0, 2 otherwise"],
  ["stripped zeros", "000123", ["123", "123"], "2 2 0 0, 2 otherwise"],
  ["another", "I-2026-001", ["I-2026-01"], "1 0 0 1"],
])("an incident's reference: %s", async (_, told, named, expected) => {
  const incidents = { "incidents.csv": ["incident_id,at,airport", `${told},2026-11-21T12:30:00Z,PTY`] };
  const parties = {
    "incident_parties.csv": ["incident_id,role,surname", ...named.map((reference, i) => `${reference},SUSPECT,ROE${"ABC"[i]}`)],
  };
  expect(await yieldOf("PARTY_INCIDENT", { ...incidents, ...parties })).toBe(expected);
  expect(await yieldOf("PARTY_INCIDENT", incidents, parties)).toBe(expected);
});

test.each([
  ["as it is", "020-12345675", ["020-12345675"], "1 1 0 0"],
  [
    "AWB in front, blanks, hyphens elsewhere",
    "02012345675",
    ["AWB 020-12345675", "AWB:020 1234 5675", "0201-2345-675"],
    "3 3 0 0",
  ],
  ["written so where it is told", "AWB 020 1234-5675", ["020-12345675"], "1 1 0 0"],
  ["without a zero", "020-12345675", ["20-12345675", "2012345675"], "2 2 0 0, 1 otherwise"],
  ["without the check digit", "020-12345675", ["020-1234567", "0201234567"], "2 2 0 0"],
  ["without a zero where it is told", "2012345675", ["020-12345675"], "1 1 0 0, 1 otherwise"],
  ["with a wrong check digit on both sides", "020-12345678", ["02012345678"], "1 1 0 0"],
  ["with a wrong check digit on one side", "020-12345675", ["020-12345678"], "1 0 0 1"],
  ["a fraction of a spreadsheet", "230-12345675", ["23012345675.0"], "1 1 0 0"],
  ["a courier's own number", "020-12345675", ["JD0146000031"], "1 0 0 1"],
])("an air waybill: %s", async (_, told, named, expected) => {
  const consignments = { "consignments.csv": ["awb_number,weight_kg", `${told},5`] };
  const inspections = {
    "inspections.csv": [
      "inspection_id,at,airport,awb_number,outcome",
      ...named.map((number, i) => `N${i},2026-11-21T12:25:00Z,PTY,${number},NEGATIVE`),
    ],
  };
  expect(await yieldOf("INSPECTION_CONSIGNMENT", { ...consignments, ...inspections })).toBe(expected);
  expect(await yieldOf("INSPECTION_CONSIGNMENT", consignments, inspections)).toBe(expected);
});

test.each([
  ["0230123456", "0230123456", "1 1 0 0"],
  ["0230123456", "230123456", "1 1 0 0"],
  ["CM123456", "0230 123456", "1 1 0 0"],
  ["0230123456", "CM 123456", "1 1 0 0"],
  ["0230123456", "CMP123456", "1 1 0 0"],
  ["TAG 0230123456", "0230-123-456", "1 1 0 0"],
  ["230123456.0", "0230123456", "1 1 0 0"],
  ["CM123456", "AV123456", "1 0 0 1"],
  ["0230123456", "0134123456", "1 0 0 1"],
  ["QM123456", "qm-123456", "1 1 0 0"],
])("a bag tag: %s is %s", async (checked, inspected, expected) => {
  const travel = {
    "flights.csv": ["flight_id,carrier,number,date,origin,destination", "F1,CM,204,2026-11-21,PTY,MIA"],
    "travel.csv": ["flight_id,surname,bag_tags", `F1,ROE,${checked}`],
    "inspections.csv": [
      "inspection_id,at,airport,flight_id,bag_tag,outcome",
      `N1,2026-11-21T12:25:00Z,PTY,F1,${inspected},NEGATIVE`,
    ],
  };
  expect(await yieldOf("INSPECTION_BAG", travel)).toBe(expected);
});
