/** What a store says it holds, against what a build knows. */
import { describe, expect, it } from "vitest";
import { codesOf } from "#model/codes.ts";
import { wordsToAdd } from "#store/words.ts";

const known = { kind: codesOf({ A: 0, B: 1 }), role: codesOf({ X: 0 }) };
const a = { list: "kind", name: "A", code: 0 };
const b = { list: "kind", name: "B", code: 1 };
const x = { list: "role", name: "X", code: 0 };

describe("the words of a store", () => {
  it("are added to when the build knows more", () => {
    expect(wordsToAdd([], known)).toEqual([a, b, x]);
    expect(wordsToAdd([b, a], known)).toEqual([x]);
    expect(wordsToAdd([a, b, x], known)).toEqual([]);
  });

  it("refuse a build that does not know them all", () => {
    const refused = (stored: typeof a): unknown => {
      try {
        return wordsToAdd([a, b, x, stored], known);
      } catch (error) {
        return error;
      }
    };
    expect(refused({ list: "kind", name: "C", code: 2 })).toMatchObject({
      code: "STORE_WORDS",
      message: "The store has kind C, which this build does not know: use the build that wrote it, or a newer one.",
    });
    expect(refused({ list: "colour", name: "A", code: 0 })).toMatchObject({ code: "STORE_WORDS" });
  });

  it("refuse a build that has them under other codes", () => {
    expect(() =>
      wordsToAdd(
        [
          { ...a, code: 1 },
          { ...b, code: 0 },
        ],
        known,
      ),
    ).toThrow("The store has kind A under 1, this build has it under 0");
  });
});
