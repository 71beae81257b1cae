/** What a look is worth: chances that go by scores and by decisions, costs by an operator's file, and what fits into the hours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LOOKS, readLooks } from "#findings/worth/looks.ts";
import { chooseLooks, detectorOutcomes, type WorthKnown, worthOf } from "#findings/worth/worth.ts";
import type { Finding, Review } from "#model/finding.ts";
import { makeFinding } from "../support/tour-world.ts";

const member = (i: number, score: number | null): Finding["members"][number] => ({
  ...{ entity: `p_${i}`, role: "UNKNOWN", roleBasis: "INFERRED", score, stability: null },
});
const found = (score: number, given: Partial<Finding> = {}): Finding =>
  makeFinding({ id: `x_${score}`, score, members: [member(1, score), member(2, null)], ...given });
const decided = (scores: readonly number[], review: Review): Finding[] => scores.map((score) => found(score, { review }));
const shiftOf = (findings: readonly Finding[]): number => detectorOutcomes(findings, DEFAULT_LOOKS)[0]?.shift ?? 0;
const chanceOf = (score: number, findings: readonly Finding[]): number =>
  worthOf(found(score), shiftOf(findings), DEFAULT_LOOKS).chance;

describe("the chance", () => {
  it("is the score where nothing is decided, and a look of somebody who goes on looking decides nothing", () => {
    expect(chanceOf(0.37, [])).toBe(0.37);
    expect(detectorOutcomes([found(0.5), found(0.4, { review: "IN_REVIEW" })], DEFAULT_LOOKS)).toEqual([]);
  });

  it("stays where decisions are what scores said, and moves towards them where they are not", () => {
    const half = [
      ...decided(Array(5).fill(0.5) as number[], "CONFIRMED"),
      ...decided(Array(5).fill(0.5) as number[], "DISMISSED"),
    ];
    expect(shiftOf(half)).toBeCloseTo(0, 5);
    // Ten of ten upheld where five were expected: Beta(10, 10) before, Beta(20, 10) after, so two in three.
    expect(chanceOf(0.5, decided(Array(10).fill(0.5) as number[], "REFERRED"))).toBeCloseTo(2 / 3, 5);
    expect(chanceOf(0.5, decided(Array(10).fill(0.5) as number[], "DISMISSED"))).toBeCloseTo(1 / 3, 5);
  });

  it("comes to what was upheld on average once much is decided, keeps the order of scores, and grows with each upheld", () => {
    const score = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 30 }), fc.nat(), score, score, (scores, some, a, b) => {
        const upheld = some % (scores.length + 1);
        const of = (count: number): Finding[] => [
          ...decided(scores.slice(0, count), "CONFIRMED"),
          ...decided(scores.slice(count), "DISMISSED"),
        ];
        const shift = detectorOutcomes(of(upheld), { priorLooks: 1e-3 })[0]!.shift;
        const mean = scores.reduce((sum, one) => sum + worthOf(found(one), shift, DEFAULT_LOOKS).chance, 0) / scores.length;
        expect(mean).toBeCloseTo(upheld / scores.length, 2);
        const chances = [Math.min(a, b), Math.max(a, b)].map((one) => chanceOf(one, of(upheld)));
        expect(chances[0]).toBeLessThanOrEqual(chances[1]!);
        if (upheld < scores.length) expect(shiftOf(of(upheld + 1))).toBeGreaterThan(shiftOf(of(upheld)));
      }),
    );
  });

  it("of one detector says nothing of another's, and order of findings nothing at all", () => {
    const findings = [...decided([0.2, 0.3, 0.9], "CONFIRMED"), found(0.4, { review: "DISMISSED", detector: "cash-couriers" })];
    const outcomes = detectorOutcomes(findings, DEFAULT_LOOKS);
    expect(outcomes.map(({ detector, decided: count, upheld }) => [detector, count, upheld])).toEqual([
      ["drug-couriers", 3, 3],
      ["cash-couriers", 1, 0],
    ]);
    expect(detectorOutcomes(findings.toReversed(), DEFAULT_LOOKS)).toEqual(outcomes);
  });
});

describe("the cost", () => {
  it("is by who is scored, or by all where nobody is, and by flights and kind where the operator says so", () => {
    const looks = readLooks('{"hoursPerFlight": 0.25, "kinds": {"ARMS": {"worth": 3, "hoursPerPerson": 2}}}', "looks.json");
    const related = ["f_1", "f_2", "c_1"];
    expect(worthOf(found(0.5, { related }), 0, looks)).toEqual({
      ...{ chance: 0.5, people: 1, flights: 2, hours: 1.5, value: 0.5, valuePerHour: 0.333333 },
    });
    const nextTravel = { flight: "X1204/PTY/2026-11-21", departsAt: null };
    expect(worthOf(found(0.5, { related, nextTravel }), 0, looks)).toMatchObject({ flights: 3, hours: 1.75 });
    expect(worthOf(found(0.5, { kind: "ARMS" }), 0, looks)).toMatchObject({ hours: 2.5, value: 1.5 });
    expect(worthOf(found(0.5, { members: [member(1, null), member(2, null)] }), 0, looks)).toMatchObject({ people: 2 });
  });

  it.each([
    ['{"hour": 3}', 'looks.json cannot be used: the whole: there is no field "hour". Did you mean "hours"?'],
    ['{"hours": 0}', "hours: a number above 0 up to 1000000 is needed, not 0"],
    ['{"hoursPerFinding": 0}', "hoursPerFinding: a number above 0"],
    ['{"worth": -1}', "worth: a number from 0 up to 1000000 is needed, not -1"],
    ['{"kinds": {"ARM": {}}}', 'kinds: there is no field "ARM". Did you mean "ARMS"?'],
    ['{"kinds": {"ARMS": 2}}', "kinds.ARMS: an object is needed, not 2"],
    ['{"kinds": {"ARMS": {"hours": 2}}}', 'kinds.ARMS: there is no field "hours"'],
    ['{"kinds": {"ARMS": {"worth": "much"}}}', 'kinds.ARMS.worth: a number from 0 up to 1000000 is needed, not "much"'],
    ["[]", "the whole: an object is needed, not []"],
    ["{", "looks.json is not JSON"],
  ])("is refused as %s, by the field's name", (text, said) => {
    expect(() => readLooks(text, "looks.json")).toThrow(said);
  });
});

describe("what to look at", () => {
  const known = fc
    .array(fc.record({ chance: fc.integer({ min: 1, max: 99 }), people: fc.integer({ min: 0, max: 6 }) }), { maxLength: 9 })
    .map((all) =>
      all.map(({ chance, people }, i): WorthKnown => {
        const members = Array.from({ length: people }, (_, k) => member(k, 0.1));
        const finding = found(chance / 100, { id: `x_${i}`, members });
        return { finding, worth: worthOf(finding, 0, DEFAULT_LOOKS) };
      }),
    );
  const sum = (all: readonly WorthKnown[], of: "hours" | "value"): number =>
    all.reduce((total, { worth }) => total + worth[of], 0);
  const best = (all: readonly WorthKnown[], hours: number): number => {
    if (all.length === 0) return 0;
    const [first, ...rest] = all;
    const without = best(rest, hours);
    return first!.worth.hours > hours ? without : Math.max(without, first!.worth.value + best(rest, hours - first!.worth.hours));
  };

  it("fits into the hours, is worth half of the best there could be at least, and leaves nothing out that fits", () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 12 }), (all, hours) => {
        const { chosen, leftOut } = chooseLooks(all, hours);
        expect(sum(chosen, "hours")).toBeLessThanOrEqual(hours + 1e-9);
        expect(sum(chosen, "value") * 2).toBeGreaterThanOrEqual(best(all, hours) - 1e-9);
        expect(new Set([...chosen, ...leftOut])).toEqual(new Set(all));
        expect(chosen.length + leftOut.length).toBe(all.length);
        for (const { worth } of leftOut) expect(sum(chosen, "hours") + worth.hours).toBeGreaterThan(hours);
        expect(chooseLooks(all.toReversed(), hours)).toEqual({ chosen, leftOut });
      }),
    );
  });

  it("is nothing that is worth nothing, however many hours there are", () => {
    const looks = readLooks('{"kinds": {"ARMS": {"worth": 0}}}', "looks.json");
    const finding = found(0.9, { kind: "ARMS" });
    const all = [{ finding, worth: worthOf(finding, 0, looks) }];
    expect(chooseLooks(all, 100)).toEqual({ chosen: [], leftOut: all });
  });

  it("is the one finding that is worth more than all that bring more for an hour", () => {
    const one = (id: string, score: number, people: number): WorthKnown => {
      const finding = found(score, { id, members: Array.from({ length: people }, (_, k) => member(k, score)) });
      return { finding, worth: worthOf(finding, 0, DEFAULT_LOOKS) };
    };
    const all = [one("x_small", 0.3, 0), one("x_large", 0.9, 3)];
    expect(chooseLooks(all, 2).chosen.map(({ finding }) => finding.id)).toEqual(["x_large"]);
    expect(chooseLooks(all, 2.5).chosen.map(({ finding }) => finding.id)).toEqual(["x_small", "x_large"]);
  });
});
