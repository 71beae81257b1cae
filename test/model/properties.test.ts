/** One table of properties: what is not in it cannot be said, read or kept a column of. The errors below are the compiler's. */
import { expect, test } from "vitest";
import { ENTITY_COLUMNS, LINK_COLUMNS } from "#model/columns.ts";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { propertiesOf, type ColumnName, type Kind, type PropsOf, type ScoredColumnName } from "#model/properties.ts";
import { shownValue, valueText } from "#model/shown-value.ts";
import { wordsOf } from "#model/words.ts";

const KINDS: readonly Kind[] = [...ENTITY_KINDS, ...LINK_KINDS];
const rows = KINDS.flatMap((kind) => Object.entries(propertiesOf(kind)).map(([name, property]) => ({ kind, name, ...property })));

test("a misspelt property, a property of another kind and a value of another type do not compile", () => {
  const flight: PropsOf<"Flight"> = { departsAt: 7, capacity: 180 };
  // @ts-expect-error misspelt
  const misspelt: PropsOf<"Flight"> = { departAt: 7 };
  // @ts-expect-error of bookings
  const another: PropsOf<"Flight"> = { locator: "ABC123" };
  // @ts-expect-error a number
  const text: PropsOf<"Flight"> = { capacity: "180" };
  // @ts-expect-error shown, but no column
  const column: ColumnName<"Incident"> = "narrative";
  // @ts-expect-error a column, but none that a score may rest on
  const scored: ScoredColumnName<"Identity"> = "sex";
  expect([flight, misspelt, another, text, column, scored]).toHaveLength(6);
});

test("every code has its words, every name its description, and what a person is never becomes a flag or number to count with", () => {
  for (const { kind, name, type, words, about, neverScored } of rows) {
    const place = `${kind}.${name}`;
    expect(words !== undefined, place).toBe(type === "code");
    expect(about, place).toMatch(/^[^ ].*\.$/s);
    if (neverScored) expect(["text", "code"], place).toContain(type);
  }
  expect(rows.filter((row) => row.neverScored).map(({ kind, name }) => `${kind}.${name}`)).toEqual([
    ...["Identity.surname", "Identity.givenNames", "Identity.sex", "Identity.nationality", "TRAVELLED_ON.residence"],
  ]);
});

test("columns are encoded by the type of the property, and only those of the table are there", () => {
  expect(ENTITY_COLUMNS.Booking).toEqual({
    ...{ carrier: "dict", locator: "dict", createdAt: "time", ticketedAt: "time", agencyIata: "dict", agencyName: "dict" },
    ...{ agentSign: "dict", group: "flag", paymentForm: "dict", payerName: "dict" },
  });
  expect(LINK_COLUMNS.HOLDS).toEqual({ expiry: "dict", validFrom: "dict", validTo: "dict" });
  expect([ENTITY_COLUMNS.Incident?.["narrative"], ENTITY_COLUMNS.Vehicle, LINK_COLUMNS.ROSTERED]).toEqual([
    ...[undefined, undefined, undefined],
  ]);
});

test("a value is shown in the form of its type, and as nothing where it is not of it", () => {
  const shown = (type: "text" | "number" | "whole" | "flag" | "instant" | "list", value: string | number | boolean) =>
    shownValue({ type, about: "" }, value);
  expect([shown("whole", 2.6), shown("whole", "3"), shown("number", 2.6), shown("number", "many")]).toEqual([3, 3, 2.6, null]);
  expect([shown("flag", true), shown("flag", "true"), shown("text", 7), shown("text", "")]).toEqual([true, null, "7", null]);
  expect([shown("instant", 0), shown("instant", "2026-11-21T08:05:00Z")]).toEqual([
    "1970-01-01T00:00:00Z",
    "2026-11-21T08:05:00Z",
  ]);
  expect([shown("list", "PAN;COL"), shownValue({ type: "list", about: "" }, undefined)]).toEqual([["PAN", "COL"], []]);
  const code = { type: "code", words: "SeizureKind", about: "" } as const;
  expect([shownValue(code, "DRUG"), shownValue(code, "GUN"), shownValue(code, "toString")]).toEqual(["DRUG", null, null]);
  expect(wordsOf("TravellerType")).toEqual(["PAX", "CREW"]);
  expect([valueText({ type: "instant", about: "" }, 0), valueText(undefined, 4)]).toEqual(["1970-01-01T00:00:00Z", "4"]);
});
