import { describe, expect, test } from "vitest";
import { CODES, type ReasonCode } from "#findings/codes.ts";
import { DETECTORS } from "#findings/detectors.ts";
import { weightOf, type Counts, type Weight } from "#findings/reason-weight.ts";
import { weighed } from "#findings/weigh.ts";
import type { DetectorId } from "#model/finding.ts";

const evidence = (code: ReasonCode, counts: Counts) => ({ code, counts, params: {}, links: [], members: [] });
const weightIn = (code: ReasonCode, counts: Counts, detector: DetectorId | null = null): number | undefined =>
  weighed([evidence(code, counts)], CODES, detector)[0]?.weight;

describe("what evidence weighs", () => {
  test.each<[ReasonCode, DetectorId | null, Counts, number]>([
    ["ONE_KIND_OF_TIE", null, {}, -1.5],
    ["SEIZURE_KIND", "arms-in-cargo", {}, 2],
    ["OTHER_SEIZURE", "migrant-smuggling", {}, -1],
    ["FAMILY", null, { share: 0.4 }, -1],
    ["CLEARED", null, { share: 0.5 }, -2],
    ["REPORTED_OFFENDERS", null, { offenders: 1 }, 2.5],
    ["REPORTED_OFFENDERS", null, { offenders: 2 }, 3.3],
    ["REPORTED_OFFENDERS", null, { offenders: 9 }, 4.5],
    ["SEVERAL_KINDS_OF_TIE", null, { kinds: 3, openly: 0.25 }, 0.9],
    ["JUST_UNDER", "cash-couriers", { declarations: 2, persons: 2 }, 1.8],
    ["VICTIMS_REPORTED", "migrant-smuggling", { other: 1 }, 1],
    ["VICTIMS_REPORTED", "trafficking-in-persons", { other: 0 }, 2.5],
    ["SMALL_PARTS_PARCELS", "arms-in-cargo", { parcels: 3, share: 0.5 }, 0.75],
    ["STAFF_AMONG_MEMBERS", "insider-rings", { workers: 1, share: 0.25 }, 0.5],
    ["STAFF_AMONG_MEMBERS", "insider-rings", { workers: 4, share: 1 }, 3.3],
    ["DOCUMENT_REUSE", "document-reuse", { differences: 2 }, 3.8],
    ["PRIVATE_TIE", null, { kinds: 2, offender: 1 }, 2.1],
    ["PRESENT_AT_INCIDENTS", null, { chance: 0.05 }, 1],
    ["PRESENT_AT_INCIDENTS", null, { chance: 0 }, 3],
    ["OFF_ROSTER_READS", null, { chance: 1 }, 0],
    ["SHARED_PHONE", null, { independent: 2, strength: 1 }, 1.4 / 3],
    ["SHARED_PHONE", null, { independent: 9, strength: 0.25 }, 0.7],
    ["ESCORT", "migrant-smuggling", { flights: 2, openly: 1 }, 0.4],
    [
      "ONE_WAY_CLIENTS",
      "trafficking-in-persons",
      { choices: 2, clients: 12, base: 0.4 },
      1.2 * 0.5 * (Math.log(2) / Math.log(4)),
    ],
  ])("%s by %s of %o", (code, detector, counts, expected) => {
    expect(weightIn(code, counts, detector)).toBeCloseTo(expected, 12);
  });

  test("a behaviour is a binomial ratio over eight trials at most, times the detector's factor", () => {
    const ratio = 4 * Math.log(0.6 / 0.2) + 4 * Math.log(0.4 / 0.8);
    expect(weightIn("SHORT_STAY", { count: 4, of: 8, base: 0.2 }, "drug-couriers")).toBeCloseTo(0.8 * ratio, 12);
    expect(weightIn("SHORT_STAY", { count: 40, of: 80, base: 0.2 }, "cash-couriers")).toBeCloseTo(0.7 * ratio, 12);
    expect(weightIn("SHORT_STAY", { count: 8, of: 8, base: 0.03 }, "drug-couriers")).toBeCloseTo(0.8 * 3, 12);
  });

  test("what is no commoner than at large, or no surprise, is not mentioned where it counts only if it tells", () => {
    expect(weightIn("SHORT_STAY", { count: 2, of: 8, base: 0.5 }, "drug-couriers")).toBeUndefined();
    expect(weightIn("SHORT_STAY", { count: 8, of: 8, base: 0.6 }, "drug-couriers")).toBeUndefined();
    expect(weightIn("LOOSE_BAGS", { chance: 0.5 })).toBeUndefined();
    expect(weightIn("LOOSE_BAGS", { chance: 0.1 })).toBeCloseTo(1 + Math.log(0.5), 12);
  });

  test("a weight that reads what was not counted is a mistake", () => {
    expect(() => weightIn("FAMILY", {})).toThrow('reads "share"');
    expect(() => weightIn("SEIZURE_KIND", {}, "insiders")).toThrow("no weight for the detector insiders");
  });

  test("detectors with a weight of their own are in the list", () => {
    const ids = new Set<string>(DETECTORS.map(({ id }) => id));
    const named = Object.values(CODES).flatMap(({ weight }): string[] =>
      "byDetector" in weight ? Object.keys(weight.byDetector) : [],
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test("what is common at large tells nothing, and what is rare no more than all", () => {
  const weight: Weight = { shape: "constant", size: 2, times: [{ by: "rarity", of: "base", share: 0.8, whole: 4 }] };
  expect([0.9, 0.8, 0.2, 0.01].map((base) => weightOf(weight, { base }))).toEqual([0, 0, 2, 2]);
});
