import { describe, expect, test } from "vitest";
import { idTokens, nameTokens, phonetic, tokenKeys } from "#model/search-keys.ts";

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

test("keys of a word: its sound and its trigrams; none for words with digits or of two letters", () => {
  expect(tokenKeys("PEREZ")).toEqual(["~PRS", "^PE", "PER", "ERE", "REZ", "EZ$"]);
  expect(tokenKeys("PA1234567")).toEqual([]);
  expect(tokenKeys("LI")).toEqual([]);
});

test("tokens of names and identifiers", () => {
  expect(nameTokens("PEREZ GOMEZ", "ANA ANA")).toEqual(["PEREZ", "GOMEZ", "ANA"]);
  expect(idTokens("pan:pa123", "a@b.c")).toEqual(["PAN:PA123", "PANPA123", "A@B.C", "A@BC"]);
});
