/** A proposed method: what may be another, and that each field that may not is named. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isProtectedField, readMethodFile } from "#findings/method-file.ts";
import { methodOf } from "#findings/method.ts";
import { logistic } from "#findings/score.ts";
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

  it("takes the prior as a base rate: of how many candidates in a thousand", () => {
    const prior = (baseRate: number): number => readMethodFile(JSON.stringify({ baseRate })).priorLogit;
    expect(prior(500)).toBe(0);
    expect(prior(1000 / 1001)).toBeCloseTo(-Math.log(1000), 5);
    // What the present prior says: three of a thousand.
    const present = detectionSettings();
    expect(1000 * logistic(present.priorLogit)).toBeCloseTo(3.02, 2);
    expect(prior(1000 * logistic(present.priorLogit))).toBe(present.priorLogit);
    const kept = methodOf(readMethodFile('{"baseRate":1}'));
    expect(kept.settings).not.toHaveProperty("baseRate");
    expect(methodOf(readMethodFile(JSON.stringify(kept))).id).toBe(kept.id);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 999, noNaN: true }), (rate) => {
        expect(1000 * logistic(prior(rate))).toBeCloseTo(rate, 2);
      }),
    );
  });

  it("is told by its file's name where it has one", () => {
    expect(() => readMethodFile('{"baseRate":"few"}', "night.json")).toThrow(
      "night.json cannot be used: baseRate: how many of a thousand",
    );
    expect(() => readMethodFile("{", "night.json")).toThrow("night.json is not JSON");
  });

  it.each<[string, unknown, string]>([
    ...[0, 1000, -2, "3", null].map((baseRate): [string, unknown, string] => [
      `a base rate of ${JSON.stringify(baseRate)}`,
      { baseRate },
      `baseRate: how many of a thousand candidates are of interest is needed, a number above 0 and below 1000, not ${JSON.stringify(baseRate)}`,
    ]),
    ["a base rate beside a prior", { baseRate: 3, priorLogit: -5 }, "baseRate: it stands for priorLogit, which is given too"],
    ["a base rate by another name", { baseRates: 3 }, 'baseRates: there is no such field. Did you mean "baseRate"'],
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
