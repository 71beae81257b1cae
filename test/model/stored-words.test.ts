/** What is stored has a code, not a position: the codes given so far, held to a list that only grows. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf } from "#model/codes.ts";
import { LINKS } from "#model/kinds.ts";
import { STORED_WORDS } from "#model/stored-words.ts";

/** stored-words.json: every word with a code that a build ever had. Add to it; stores hold what is in it. */
const GIVEN = JSON.parse(readFileSync(new URL("stored-words.json", import.meta.url), "utf8")) as Record<
  string,
  Record<string, number>
>;

describe("stored words", () => {
  it("have the codes that stores hold, and new ones are written down", () => {
    const now = Object.fromEntries(Object.entries(STORED_WORDS).map(([list, codes]) => [list, { ...codes.of }]));
    for (const [list, words] of Object.entries(GIVEN))
      expect(now[list], `${list}: a code was taken away or given again, so that stores would read another thing`).toMatchObject(
        words,
      );
    expect(now, "add the new word and its code to test/model/stored-words.json: from then on they are given").toEqual(GIVEN);
  });

  it("have one code each, and codes leave no holes to be filled by something else", () => {
    for (const [list, codes] of Object.entries(STORED_WORDS)) {
      const given = codes.names.map((name) => (codes.of as Record<string, number>)[name]);
      expect(given, list).toEqual(given.map((_, i) => i));
    }
  });

  it("refuse a code given twice, none at all, and one that stands for nothing", () => {
    expect(() => codesOf({ A: 0, B: 0 })).toThrow("B and A have one code");
    expect(() => codesOf({ A: 0, B: -1 })).toThrow("B has no code");
    expect(() => codesOf({ A: 0, B: 1 }).nameOf(2)).toThrow("no word has the code 2");
  });

  it("do not hang on where their lines stand", () => {
    const lines = Object.entries(LINKS);
    const before = codesOf(LINKS);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), fc.nat(lines.length), (moved, place) => {
        const inserted = [...moved.slice(0, place), ["NEW_KIND", { code: before.size }] as const, ...moved.slice(place)];
        const after = codesOf(Object.fromEntries(inserted));
        expect(after.names).toEqual([...before.names, "NEW_KIND"]);
        expect({ ...after.of }).toEqual({ ...before.of, NEW_KIND: before.size });
        expect(lines.map(([name]) => after.nameOf(after.of[name]!))).toEqual(lines.map(([name]) => name));
      }),
    );
  });
});
