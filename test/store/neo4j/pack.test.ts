/** Bookkeeping as bytes says what JSON says, in less, and tells of bytes that are not whole. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "#store/neo4j/pack.ts";
import { PACK_WORDS } from "#store/neo4j/pack-words.ts";
import { minter, T0 } from "../../support/batches.ts";

const ids = fc.nat(5).map((n) => minter.entity("Identity", `P${n}`));
const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(...PACK_WORDS),
  ids,
  ids.map((id) => id.slice(2)),
  fc.constantFrom("ROJAS LEON", "ROJAS", "LEON", "__proto__", "i_0123456789abcdef0123456789aB"),
);
const numbers = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(T0));
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    ...[texts, numbers, fc.boolean(), fc.constant(null)],
    fc.array(tie("value"), { maxLength: 40 }),
    fc.dictionary(texts, tie("value"), { maxKeys: 40 }),
  ),
})).value;

describe("packed bookkeeping", () => {
  it("says what JSON says, under any context", () => {
    fc.assert(
      fc.property(values, texts, (value, context) => {
        const json = JSON.stringify(value);
        expect(JSON.stringify(unpack(pack(JSON.parse(json), context), context))).toBe(json);
      }),
    );
  });

  it("leaves out what is undefined, as JSON does, and refuses what JSON cannot say", () => {
    expect(unpack(pack({ a: undefined, b: [1] }))).toEqual({ b: [1] });
    expect(() => pack([() => 1])).toThrow("cannot be packed");
  });

  it("says an id in fifteen bytes, and again in two; a name that the caption has in three", () => {
    const id = minter.entity("Flight", "XX1");
    expect(pack([id]).length).toBe(1 + 16);
    expect(pack([id, id]).length).toBe(1 + 16 + 2);
    expect(pack(["ROJAS LEON"], "ROJAS LEON/ANA").length).toBe(1 + 3);
  });

  it("tells of bytes that are cut short, run on, or are of no kind", () => {
    const bytes = pack([minter.entity("Flight", "XX1"), "some text", T0 + 1, 0.5]);
    for (let end = 0; end < bytes.length; end++) expect(() => unpack(bytes.slice(0, end))).toThrow("packed bytes");
    expect(() => unpack(Int8Array.of(...bytes, 0))).toThrow("packed bytes");
    for (const tag of [0x7f, 0xde, 0xff]) expect(() => unpack(Int8Array.of(tag))).toThrow("packed bytes");
    expect(() => unpack(pack("ROJAS", "ROJAS LEON"), "")).toThrow("context");
  });

  it("has words that only grow: their numbers lie in databases", () => {
    expect(PACK_WORDS.length).toBeLessThanOrEqual(128);
    expect(new Set(PACK_WORDS).size).toBe(PACK_WORDS.length);
    const first = PACK_WORDS.slice(0, 116).join(" ");
    expect(createHash("sha256").update(first).digest("hex")).toBe(
      "c69396982e556aa24ff1729717b6263a3693cf62294e708a12a82fa3ffcef133",
    );
  });
});
