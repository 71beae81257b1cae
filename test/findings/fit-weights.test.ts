/** The fit of learnt factors (bench/fit): on cases that the test draws itself, beside a naive likelihood. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODES, type ReasonCode } from "#findings/codes.ts";
import { LEARNT_WEIGHTS } from "#findings/learnt-weights.ts";
import { detectionSettings } from "#findings/settings.ts";
import { scoreOf } from "#findings/score.ts";
import type { RawReason } from "#findings/raw-finding.ts";
import type { Case, WorldCases } from "../../bench/fit/cases.ts";
import { FIT_SETTINGS, fitWeights, scoresBy } from "../../bench/fit/fit-weights.ts";

/** Two of one correlated group, one of another, one against. */
const TOLD = ["SHARED_PHONE", "SHARED_EMAIL", "LAST_MINUTE", "BOOKED_TOGETHER"] as const satisfies readonly ReasonCode[];
const TABLE = Object.fromEntries(TOLD.map((code) => [code, CODES[code]]));
const settings = { ...FIT_SETTINGS, pull: 0.5, steps: 200 };

/** A world whose groups were planted by chance, as true factors say. */
function worldOf(seed: number, truth: Readonly<Record<(typeof TOLD)[number], number>>, make = `make ${seed}`): WorldCases {
  let state = seed * 7919 + 1;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const cases = Array.from({ length: 250 }, (_, i): Case => {
    const reasons = TOLD.filter(() => random() < 0.5).map(
      (code) => [code, (code === "BOOKED_TOGETHER" ? -1 : 1) * (0.5 + 2 * random())] as const,
    );
    const logit = -1.5 + naive(reasons, truth);
    const planted = random() < 1 / (1 + Math.exp(-logit));
    return {
      ...{ group: planted ? i : null, kind: planted ? "UNKNOWN" : null, share: planted ? 1 : 0 },
      as: [{ kind: "UNKNOWN", reasons }],
    };
  });
  return { make, seed: `${seed}`, world: "full", planted: cases.filter(({ group }) => group !== null).length, cases };
}

function naive(reasons: readonly (readonly [ReasonCode, number])[], factors: Readonly<Record<string, number>>): number {
  const sums = new Map<string, number[]>();
  let sum = 0;
  for (const [code, weight] of reasons) {
    const value = weight * (factors[code] ?? 1);
    if (value <= 0) sum += value;
    else sums.set(CODES[code].group, [...(sums.get(CODES[code].group) ?? []), value]);
  }
  for (const values of sums.values()) {
    const most = Math.max(...values);
    sum += most + 0.3 * (values.reduce((all, one) => all + one, 0) - most);
  }
  return sum;
}

/** Minus the log-likelihood at each world's best base rate, and the pull. */
function loss(worlds: readonly WorldCases[], factors: Readonly<Record<string, number>>): number {
  let sum = settings.pull * Object.values(factors).reduce((all, factor) => all + Math.log(factor) ** 2, 0);
  for (const { cases } of worlds) {
    const told = cases
      .filter(({ as }) => as[0]!.reasons.length >= 0)
      .map((one) => ({ logit: naive(one.as[0]!.reasons, factors), is: one.group !== null }));
    let [low, high] = [-20, 20];
    for (let i = 0; i < 60; i++) {
      const prior = (low + high) / 2;
      const slope = told.reduce((all, { logit, is }) => all + 1 / (1 + Math.exp(-logit - prior)) - Number(is), 0);
      if (slope > 0) high = prior;
      else low = prior;
    }
    for (const { logit, is } of told) sum += Math.log1p(Math.exp(logit + low)) - Number(is) * (logit + low);
  }
  return sum;
}

describe("what is learnt", () => {
  const truth = { SHARED_PHONE: 2, SHARED_EMAIL: 1, LAST_MINUTE: 0.3, BOOKED_TOGETHER: 2.5 };
  const worlds = [1, 2, 3].map((seed) => worldOf(seed, truth));

  test("is what the cases were drawn by, near enough", () => {
    const factors = fitWeights(worlds, TABLE, settings);
    for (const code of TOLD) expect(factors[code]! / truth[code], code).toBeGreaterThan(0.6);
    for (const code of TOLD) expect(factors[code]! / truth[code], code).toBeLessThan(1.6);
  });

  test("is where a naive likelihood has its least", () => {
    const factors = fitWeights(worlds, TABLE, settings);
    const least = loss(worlds, factors);
    for (const code of TOLD)
      for (const by of [0.85, 1.15])
        expect(loss(worlds, { ...factors, [code]: factors[code]! * by }), code).toBeGreaterThan(least);
  });

  test("is never negative, is the table's own without cases or under a great pull, and does not hang on the order of cases or worlds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const one = [worldOf(seed, truth), worldOf(seed + 1, truth)];
        const factors = fitWeights(one, TABLE, settings);
        expect(Math.min(...Object.values(factors))).toBeGreaterThan(0);
        const turned = one.toReversed().map((world) => ({ ...world, cases: world.cases.toReversed() }));
        const again = fitWeights(turned, TABLE, settings);
        for (const code of TOLD) expect(Math.abs(again[code]! - factors[code]!)).toBeLessThanOrEqual(0.011);
      }),
      { numRuns: 3 },
    );
    const own = Object.fromEntries(TOLD.map((code) => [code, 1]));
    expect(fitWeights([], TABLE, settings)).toEqual(own);
    expect(fitWeights(worlds, TABLE, { ...settings, pull: 1e6 })).toEqual(own);
  });

  test("scores as findings are scored", () => {
    const factors = fitWeights(worlds, TABLE, settings);
    const detection = detectionSettings({ learnt: factors });
    const scored = scoresBy(worlds[0]!, TABLE, factors, detection.restShare);
    worlds[0]!.cases.slice(0, 50).forEach(({ as }, i) => {
      const reasons = as[0]!.reasons.map(([code, weight]): RawReason => ({
        code,
        weight: weight * factors[code]!,
        params: {},
        counts: {},
        links: [],
        members: [],
      }));
      const logit = detection.priorLogit + scored[i]!.score;
      expect(scoreOf(reasons, detection)).toBeCloseTo(1 / (1 + Math.exp(-logit)), 4);
    });
  });
});

test("of what the table has only", () => {
  for (const [code, factor] of Object.entries(LEARNT_WEIGHTS)) {
    expect(Object.hasOwn(CODES, code), code).toBe(true);
    expect(factor, code).toBeGreaterThan(0);
  }
});
