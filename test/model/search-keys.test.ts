import { describe, expect, test } from "vitest";
import { idTokens, nameTokens, phonetic, tokenKeys, withValueTokens } from "#model/search-keys.ts";

describe("phonetic", () => {
  test.each([
    ["GONZALEZ", "GONSALES"],
    ["MUELLER", "MULLER"],
    ["MOHAMMED", "MUHAMAD"],
    ["YELENA", "ELENA"],
    ["ALEXANDER", "ALEKSANDR"],
    ["STEPHEN", "STEFAN"],
    ["JIMENEZ", "GIMENEZ"],
    ["SCHMIDT", "SHMIT"],
    ["YUSUF", "IOUSSEF"],
    ["VALERIA", "WALERIA"],
  ])("%s sounds as %s", (a, b) => expect(phonetic(a)).toBe(phonetic(b)));

  test.each([
    ["GONZALEZ", "GOMEZ"],
    ["PEREZ", "LOPEZ"],
    ["MARTIN", "MARTINEZ"],
  ])("%s does not sound as %s", (a, b) => expect(phonetic(a)).not.toBe(phonetic(b)));

  test("is never empty for a word", () =>
    expect(["A", "H", "AEIOU", "OO", "Y"].map(phonetic)).toEqual(["A", "H", "A", "A", "A"]));
});

test("keys of a word: its sound and its trigrams; of a number its end; none for short ones, dates and what has separators", () => {
  expect(tokenKeys("PEREZ")).toEqual(["~PRS", "^PE", "PER", "ERE", "REZ", "EZ$"]);
  expect(tokenKeys("PA1234567")).toEqual(["$4567"]);
  for (const token of ["CM2041", "1990-05-03", "020-12345675", "M1@EXAMPLETEST"]) expect(tokenKeys(token)).toEqual([]);
  expect(tokenKeys("LI")).toEqual([]);
});

test("what a fact's values are found by is added to a fact that has no tokens of them, once", () => {
  const fact = { kind: "Identity", id: "i_1", natural: "A/B", intrinsic: { dateOfBirth: "1990-05-03" }, tokens: ["A1"] } as const;
  const made = withValueTokens(fact);
  expect(made.tokens).toEqual(["A1", "1990-05-03"]);
  expect(withValueTokens(made)).toEqual(made);
  expect(
    withValueTokens({ kind: "Flight", id: "f_1", natural: "X", asserted: { aircraftRegistration: "xq-tkn" } }).tokens,
  ).toEqual(["XQTKN"]);
  const plain = { kind: "Zone", id: "z_1", natural: "Z" } as const;
  expect(withValueTokens(plain)).toBe(plain);
});

test("tokens of names and identifiers", () => {
  expect(nameTokens("PEREZ GOMEZ", "ANA ANA")).toEqual(["PEREZ", "GOMEZ", "ANA"]);
  expect(idTokens("pan:pa123", "a@b.c")).toEqual(["PAN:PA123", "PANPA123", "A@B.C", "A@BC"]);
});
