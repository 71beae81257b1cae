import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeStrings, encodeStrings } from "#graph/string-table.ts";

describe("a string table", () => {
  it("gives back its texts, in any script and number", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        expect(decodeStrings(encodeStrings(texts))).toEqual(texts);
      }),
    );
    const many = Array.from({ length: 10_000 }, (_, i) => (i % 5000 === 4999 ? `ñ${i}` : String(i)));
    expect(decodeStrings(encodeStrings(many))).toEqual(many);
  });
});
