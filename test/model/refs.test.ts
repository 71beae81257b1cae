import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IdMinter } from "#model/ids.ts";
import type { EntityKind } from "#model/kinds.ts";
import { contactKey } from "#model/natural-key.ts";
import { namedBy, parseRef } from "#model/refs.ts";

const minter = new IdMinter(new Uint8Array(32));
const idsOf = (text: string) => {
  const ref = parseRef(text, minter);
  return ref.kind === "natural" ? ref.candidates.map(({ kind, id }) => `${kind} ${id}`) : ref;
};
const thing = (kind: EntityKind, key: string) => `${kind} ${minter.entity(kind, key)}`;

describe("parseRef", () => {
  test.each<[string, string[]]>([
    ["PAN:PA1234567", [thing("TravelDocument", "PAN:PA1234567"), thing("Identity", "PAN:PA1234567")]],
    ["pan: pa 123-4567", [thing("TravelDocument", "PAN:PA1234567"), thing("Identity", "PAN:PA 123-4567")]],
    ["D:C01X00T47", [thing("TravelDocument", "DEU:C01X00T47")]],
    ["PTY:S0042", [thing("TravelDocument", "PTY:S0042"), thing("Identity", "PTY:S0042")]],
    ["CM204/PTY/2026-11-21", [thing("Flight", "CM204/PTY/2026-11-21")]],
    ["cm0204/pty/2026-11-21", [thing("Flight", "CM204/PTY/2026-11-21")]],
    ["PTY/B0042", [thing("Badge", "PTY/B0042"), thing("Zone", "PTY/B0042")]],
    ["+507 6000-1111", [thing("Contact", contactKey("PHONE", "+50760001111"))]],
    ["0050760001111", [thing("Contact", contactKey("PHONE", "+50760001111"))]],
    ["Ana@Example.test", [thing("Contact", contactKey("EMAIL", "ana@example.test"))]],
    ["pty", [thing("Airport", "PTY")]],
    ["Calle Ñandú 76, Panamá", [thing("Contact", contactKey("ADDRESS", "CALLE NANDU 76 PANAMA"))]],
    ["020-12345675", []],
    ["ABC123", []],
  ])("%s", (text, expected) => expect(idsOf(text)).toEqual(expected));

  test("ids are ids", () => {
    const id = minter.entity("Flight", "CM204/PTY/2026-11-21");
    expect(parseRef(` ${id} `, minter)).toEqual({ kind: "id", id, entityKind: "Flight" });
  });

  test("what has no key without a look-up comes with the tokens to look up", () => {
    expect(parseRef("020-12345675", minter)).toMatchObject({ tokens: ["020-12345675", "02012345675"] });
    expect(parseRef("CM0204", minter)).toMatchObject({ tokens: ["CM0204", "CM204"] });
  });

  test("any text is an answer, never an exception", () => {
    for (const text of ["", "   ", "x".repeat(5000)]) expect(parseRef(text, minter)).toEqual({ kind: "none" });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(["id", "natural", "none"]).toContain(parseRef(text, minter).kind);
      }),
    );
  });
});

describe("namedBy", () => {
  const booking = { kind: "Booking", natural: "CM/ABC123/2026-11-01", props: { carrier: "CM", locator: "ABC123" } } as const;
  const waybill = { kind: "Consignment", natural: "020-12345675", props: { number: "02012345675" } } as const;
  const document = { kind: "TravelDocument", natural: "PAN:PA1234567", props: { issuer: "PAN", number: "PA1234567" } } as const;
  const traveller = { kind: "Identity", natural: "PEREZ/ANA", props: { document: "PAN:PA1234567" } } as const;
  const worker = { kind: "Identity", natural: "PTY:S0042", props: { staff: "PTY:S0042" } } as const;
  const flight = { kind: "Flight", natural: "CM204/PTY/2026-11-21", props: { carrier: "CM", number: "204" } } as const;
  const phone = { kind: "Contact", natural: "+50760001111", props: { type: "PHONE", value: "+50760001111" } } as const;

  test.each([
    ["abc123", booking],
    ["020 12345675", waybill],
    ["02012345675", waybill],
    ["PA1234567", document],
    ["pan:pa1234567", document],
    ["S0042", worker],
    ["CM0204", flight],
    ["50760001111", phone],
    ["00507 6000 1111", phone],
  ])("%s names it", (text, entity) => expect(namedBy(text, entity)).toBe(true));

  test.each([
    ["PA1234567", traveller],
    ["PEREZ", traveller],
    ["ABC12", booking],
    ["CM205", flight],
    ["0042", worker],
    ["-", waybill],
    ["60001111", phone],
  ])("%s does not", (text, entity) => expect(namedBy(text, entity)).toBe(false));
});
