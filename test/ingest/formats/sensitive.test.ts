import { expect, test } from "vitest";
import { isCardNumber, maskSensitive } from "#ingest/formats/sensitive.ts";
import { readBundle } from "./support/read-bundle.ts";

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
