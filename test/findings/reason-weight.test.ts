import { describe, expect, test } from "vitest";
import { CODES, type ReasonCode } from "#findings/codes.ts";
import { DETECTORS } from "#findings/detectors.ts";
import type { Counts } from "#findings/reason-weight.ts";
import { weighed } from "#findings/weigh.ts";
import type { DetectorId } from "#model/finding.ts";

const evidence = (code: ReasonCode, counts: Counts) => ({ code, counts, params: {}, links: [], members: [] });
const weightIn = (code: ReasonCode, counts: Counts, detector: DetectorId | null = null): number | undefined =>
  weighed([evidence(code, counts)], { reasons: CODES, learnt: {} }, detector)[0]?.weight;

describe("what evidence weighs", () => {
  test.each<[ReasonCode, DetectorId | null, Counts, number]>([
    ["ONE_KIND_OF_TIE", null, { alike: 0 }, -0.3],
    ["ONE_KIND_OF_TIE", null, { alike: 0.4 }, -1.3],
    ["ONE_KIND_OF_TIE", null, { alike: 1 }, -2.5],
    ["BOOKED_TOGETHER", null, { share: 0.5 }, -0.5],
    ["REGULAR_TRAVELLERS", null, { share: 1 }, -1.5],
    ["SEIZURE_KIND", "arms-in-cargo", { share: 1 }, 2],
    ["OTHER_SEIZURE", "migrant-smuggling", { share: 0.5 }, -0.5],
    ["FAMILY", null, { share: 0.4 }, -1],
    ["CLEARED", null, { share: 0.5 }, -2],
    ["REPORTED_OFFENDERS", null, { offenders: 1, share: 0.5 }, 1.25],
    ["REPORTED_OFFENDERS", null, { offenders: 2, share: 1 }, 3.3],
    ["REPORTED_OFFENDERS", null, { offenders: 9, share: 1 }, 4.5],
    ["SEVERAL_KINDS_OF_TIE", null, { kinds: 3, openly: 0.25 }, 0.6],
    ["JUST_UNDER", "cash-couriers", { declarations: 2, persons: 2 }, 1.8],
    ["VICTIMS_REPORTED", "migrant-smuggling", { other: 1 }, 1],
    ["VICTIMS_REPORTED", "trafficking-in-persons", { other: 0 }, 2.5],
    ["SMALL_PARTS_PARCELS", "arms-in-cargo", { chance: Math.exp(-4) }, 3],
    ["STAFF_AMONG_MEMBERS", "insider-rings", { workers: 1, share: 0.25 }, 0.5],
    ["STAFF_AMONG_MEMBERS", "insider-rings", { workers: 4, share: 1 }, 3.3],
    ["DOCUMENT_REUSE", "document-reuse", { differences: 2 }, 3.8],
    ["PRIVATE_TIE", null, { kinds: 2, offender: 1 }, 2.1],
    ["PRESENT_AT_INCIDENTS", null, { chance: 0.05 }, 1],
    ["PRESENT_AT_INCIDENTS", null, { chance: 0 }, 3],
    ["OFF_ROSTER_READS", null, { chance: 1 }, 0],
    ["SHARED_PHONE", null, { independent: 2, strength: 1 }, 0.5 / 3],
    ["SHARED_PHONE", null, { independent: 9, strength: 0.25 }, 0.25],
    ["ESCORT", "migrant-smuggling", { flights: 2, openly: 1 }, 0.4],
    ["ONE_WAY_CLIENTS", "trafficking-in-persons", { chance: Math.exp(-2.5) }, 1.5],
    ["AGENCY_CONTACT", null, { share: 0.5 }, -1],
    ["MOVED_ONE_WAY", "drug-couriers", { share: 0.5 }, -1],
    ["MOVED_ONE_WAY", "unknown-groups", { share: 0.5 }, 0],
  ])("%s by %s of %o", (code, detector, counts, expected) => {
    expect(weightIn(code, counts, detector)).toBeCloseTo(expected, 12);
  });

  test("a behaviour weighs by how rare it is among groups of its sort, up to a limit", () => {
    expect(weightIn("SHORT_STAY", { chance: Math.exp(-2) }, "drug-couriers")).toBeCloseTo(1, 12);
    expect(weightIn("LAST_MINUTE", { chance: Math.exp(-2) })).toBeCloseTo(1, 12);
    expect(weightIn("CASH_TICKET", { chance: 1e-9 })).toBe(2);
    expect(weightIn("MET_APART", { chance: 1e-9 })).toBe(1);
  });

  test("what is as common among its peers, or no surprise, is not mentioned where it counts only if it tells", () => {
    expect(weightIn("SHORT_STAY", { chance: 0.5 }, "drug-couriers")).toBeUndefined();
    expect(weightIn("LAST_MINUTE", { chance: Math.exp(-1) })).toBeUndefined();
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
