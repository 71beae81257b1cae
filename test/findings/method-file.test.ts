/** A proposed method: what may be another, and that each field that may not is named. */
import { describe, expect, it, test } from "vitest";
import { isProtectedField, readMethodFile } from "#findings/method-file.ts";
import { methodOf } from "#findings/method.ts";
import { detectionSettings } from "#findings/settings.ts";

const refusal = (given: unknown): string => {
  try {
    readMethodFile(typeof given === "string" ? given : JSON.stringify(given));
  } catch (error) {
    return (error as Error).message;
  }
  return "taken";
};

describe("a method file", () => {
  it("is the present method where it says nothing, and where it is the present method as a run keeps it", () => {
    const present = methodOf(detectionSettings());
    expect(methodOf(readMethodFile("{}")).id).toBe(present.id);
    expect(methodOf(readMethodFile(JSON.stringify(present))).id).toBe(present.id);
  });

  it("puts its numbers in the place of the present ones, and nothing else", () => {
    const given = {
      priorLogit: -7,
      reasons: { SHARED_CARD: { weight: { size: 0.9 } }, REPORTED_OFFENDERS: { weight: { each: { offenders: { add: 1 } } } } },
      analytics: { ties: { SHARED_PHONE: { weight: { size: 2 } } }, consensusSeeds: [1, 2, 3] },
      parcelValueMax: { COP: 800_000 },
      cashCurrencies: ["USD"],
    };
    const settings = readMethodFile(JSON.stringify(given));
    expect(settings).toMatchObject(given);
    const present = detectionSettings();
    expect(settings.reasons.SHARED_EMAIL).toEqual(present.reasons.SHARED_EMAIL);
    expect(settings.analytics.ties.SHARED_EMAIL).toEqual(present.analytics.ties.SHARED_EMAIL);
    expect(settings.parcelValueMax).toEqual({ ...present.parcelValueMax, COP: 800_000 });
    expect(methodOf(settings).id).not.toBe(methodOf(present).id);
  });

  it.each<[string, unknown, string]>([
    ["what is no JSON", "{", "the method is not JSON"],
    ["what is no object", [1], "the whole: an object is needed, not [1]"],
    ["a field that is not there", { priorLogits: 1 }, 'priorLogits: there is no such field. Did you mean "priorLogit"?'],
    [
      "a code that is not there",
      { reasons: { SHARED_CARDS: {} } },
      'reasons.SHARED_CARDS: there is no such field. Did you mean "SHARED_CARD"?',
    ],
    ["a word for a number", { scoreFloor: "low" }, 'scoreFloor: a number is needed, not "low"'],
    [
      "a weight that turns round",
      { reasons: { SHARED_CARD: { weight: { size: -1 } } } },
      "reasons.SHARED_CARD.weight.size: a number from 0 is needed, not -1",
    ],
    [
      "another shape",
      { reasons: { SHARED_CARD: { weight: { shape: "constant" } } } },
      'reasons.SHARED_CARD.weight.shape: may not be another: it is "cohesion", not "constant"',
    ],
    ["a list of other things", { cashCurrencies: [1] }, "cashCurrencies[0]: a string is needed, not 1"],
    ["nothing in a list", { analytics: { consensusSeeds: [] } }, "analytics.consensusSeeds: it is empty"],
    [
      "nationality",
      { reasons: { NATIONALITY: { weight: { size: 1 } } } },
      "reasons.NATIONALITY: no score may go by what a person is",
    ],
    [
      "sex, age and name",
      { bySex: 1, ageYears: 2, surnameWeight: 3 },
      "bySex: no score may go by what a person is; ageYears: no score may go by what a person is; surnameWeight",
    ],
  ])("is refused for %s, by the field's name", (_, given, said) => {
    expect(refusal(given)).toContain(said);
  });
});

test("no number of the present method goes by what a person is", () => {
  const names: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) names.push(name);
      walk(inner);
    }
  };
  walk(detectionSettings());
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter(isProtectedField)).toEqual([]);
  for (const name of ["nationality", "byNationality", "sex", "givenNames", "dateOfBirth", "age", "ageYears", "issuer", "name"])
    expect({ name, refused: isProtectedField(name) }).toEqual({ name, refused: true });
  for (const name of ["agency", "message", "peers", "usage", "terminal", "share", "average"])
    expect({ name, refused: isProtectedField(name) }).toEqual({ name, refused: false });
});
