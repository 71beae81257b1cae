import { expect, test } from "vitest";
import { isHub, TIE_CODES, TIE_KINDS, TIE_METHOD, tieWeight, type TieCode, type TieCounts } from "#analytics/tie-method.ts";

test.each<[TieCode, TieCounts, number]>([
  ["SAME_BOOKING", { n: 1 }, 0.9],
  ["SAME_BOOKING", { n: 4 }, 0.45],
  ["PAID_FOR", { n: 3 }, 0.5],
  ["SEQUENTIAL_BOOKING", {}, 1.2],
  ["SHARED_PHONE", { partners: 1 / 24 }, Math.log(24)],
  ["SHARED_PHONE", { partners: 3 }, 0],
  ["SHARED_ADDRESS", { partners: 1 / 7, agency: true }, 0.3 * 0.7 * Math.log(7)],
  ["SHARED_PAYER", { n: 2 }, (1.5 * Math.log(15.5)) / Math.log(15)],
  ["CALLS", { n: 1, pairs: 1 }, 2],
  ["CALLS", { n: 5, pairs: 4, once: true }, (2 * 0.6 * (1 - Math.log(5) / Math.log(50))) / 2],
  ["CO_TRAVEL", { chance: 1e-3 }, 0.75],
  ["CO_TRAVEL", { chance: 0 }, 1.5],
])("%s of %o weighs %f", (code, counts, expected) => {
  expect(tieWeight(TIE_METHOD[code], counts)).toBeCloseTo(expected, 12);
});

test("a weight that needs what was not counted is a mistake, not a number", () => {
  expect(() => tieWeight({ ...TIE_METHOD.SHARED_PAYER, hubMax: null }, { n: 2 })).toThrow("weighs a number");
});

test("a hub has more than its limit, and where there is no limit there is no hub", () => {
  expect([25, 26].map((sharing) => isHub(TIE_METHOD.SHARED_PHONE, sharing))).toEqual([false, true]);
  expect(isHub(TIE_METHOD.CO_TRAVEL, 1e9)).toBe(false);
});

test("every independent kind of thing has a code, and every code a positive size", () => {
  expect(new Set(TIE_CODES.map((code) => TIE_METHOD[code].kind))).toEqual(new Set([null, ...TIE_KINDS]));
  expect(TIE_CODES.filter((code) => !(TIE_METHOD[code].weight.size > 0))).toEqual([]);
});
