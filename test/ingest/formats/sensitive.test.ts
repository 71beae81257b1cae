import { expect, test } from "vitest";
import { isCardNumber, maskSensitive } from "#ingest/formats/sensitive.ts";
import { readBundle } from "./support/read-bundle.ts";

// A made-up identity number of a state whose every number passes the check of a card's.
const NATIONAL = "8001015009087";
// Numbers that card schemes publish for testing.
const CARDS = ["4111111111111111", "5555555555554444", "378282246310005", "6011111111111117"];

test("card numbers are told from other long numbers by their check digit", () => {
  expect(CARDS.map(isCardNumber)).toEqual([true, true, true, true]);
  expect(["4111111111111112", "411111111111", "41111111111111111111"].map(isCardNumber)).toEqual([false, false, false]);
  expect(maskSensitive("paid 4111 1111-1111 1111, ref 12345678901234")).toBe("paid [card], ref 12345678901234");
});

test("a full card number is not in any part of what is handed on, wherever it was written", async () => {
  const spaced = "5555 5555 5555 4444";
  const back = await readBundle({
    "bookings.csv": `booking_ref,carrier,payment_card,payer_name,agent_sign\nR1,QM,${CARDS[0]},Ana ${CARDS[1]},x\nR2,QM,${spaced},,\nR3,QM,tok-77,,\n`,
    "incidents.csv": `incident_id,at,airport,narrative\nI1,2026-11-21T08:05:00Z,PTY,"card ${spaced} in shoe, meal KSML, WCHR"\n`,
  });
  const everything = JSON.stringify(back);
  for (const card of [...CARDS, spaced]) expect(everything).not.toContain(card);
  expect(everything).not.toMatch(/KSML|WCHR/);
  expect(back.warnings.map((warning) => [warning.line, warning.code])).toEqual([
    [2, "CARD_NUMBER"],
    [3, "CARD_NUMBER"],
  ]);
  expect(
    back.records.filter((record) => record.kind === "BOOKING").map((record) => record.links.map((link) => link.kind)),
  ).toEqual([[], [], ["PAID_WITH"]]);
  expect(back.records.find((record) => record.kind === "INCIDENT")!.raw).toContain(
    "card [card] in shoe, meal [service], [service]",
  );
});

test("names that look like service codes stay: only free text is searched", async () => {
  const back = await readBundle({ "travel.csv": "flight_id,surname\nF1,MEDA\n" });
  expect(back.records[0]!.entities[0]!.natural).toBe("MEDA/");
});

test("nor where a company or an address should be; where a phone or a document should be a number is no card's", async () => {
  const back = await readBundle({
    "staff.csv": `staff_id,airport,surname,employer,phone,document_number,address\nS1,PTY,Roe,Co ${CARDS[0]},8001015009087,${NATIONAL},${spacedOut(CARDS[0]!)}\n`,
    "consignments.csv": `consignment_id,shipper_name,consignee_phone\nC1,DEAF SCHOOL ${CARDS[1]},+${CARDS[2]}\n`,
  });
  const everything = JSON.stringify(back);
  for (const card of [CARDS[0]!, spacedOut(CARDS[0]!)]) expect(everything).not.toContain(card);
  expect(back.warnings.filter(({ code }) => code === "CARD_NUMBER")).toEqual([]);
  // A word that is a service code elsewhere stays in a name.
  expect(everything).toContain("DEAF SCHOOL [card]");
  expect(everything).toContain(`XXX:${NATIONAL}`);
});

test("nor in a message", async () => {
  const flight = "TDT+20+QM70'LOC+125+LIM'DTM+189:2703010100'LOC+87+PTY'";
  const text = `UNB+UNOA:4'UNH+1+PAXLST:D:05B:UN'BGM+745'${flight}NAD+FL+++ROE:ANA'RFF+CR:${CARDS[0]}'FTX+XXX+++MEAL KSML ${CARDS[1]}'DOC+I+${NATIONAL}'UNT+9+1'`;
  const back = await readBundle({ "list.edi": text });
  const everything = JSON.stringify(back);
  expect(back.records).toHaveLength(2);
  for (const card of CARDS) expect(everything).not.toContain(card);
  expect(everything).not.toContain("KSML");
  expect(back.records[1]!.entities.map(({ natural }) => natural)).toContain(`XXX:${NATIONAL}`);
});

function spacedOut(card: string): string {
  return card.replace(/(.{4})(?=.)/g, "$1 ");
}
