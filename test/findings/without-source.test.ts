/** What a finding would be without a source, by what its reasons cite; and which of its records to check first. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceReader } from "#model/evidence.ts";
import type { ReasonCode } from "#findings/codes.ts";
import { methodOf } from "#findings/method.ts";
import type { RawReason } from "#findings/raw-finding.ts";
import { effectiveWeights, scoreOf } from "#findings/score.ts";
import { detectionSettings } from "#findings/settings.ts";
import { recordsToCheckFirst } from "#findings/without/check-first.ts";
import { runDetection } from "#findings/run-detection.ts";
import { scoringOf, withoutEachSource } from "#findings/without/without-source.ts";
import { plantCell, season } from "./cell-world.ts";
import { findingOf } from "./detect.ts";

const settings = detectionSettings();
const scoring = scoringOf(methodOf(settings));
const raw = (code: ReasonCode, weight: number): RawReason => ({ code, weight, params: {}, counts: {}, links: [], members: [] });
/** As a finding keeps them: weights as they came out, and records named after their source. */
const stored = (reasons: readonly RawReason[], records: readonly (readonly string[])[]) => {
  const weights = effectiveWeights(reasons, settings);
  return reasons.map(({ code }, i) => ({ code, weight: weights[i]!, records: records[i]! }));
};
const sourceOf = (record: string): string => record[0]!;
const of = (source: string, found: ReturnType<typeof withoutEachSource>) => found.find((one) => one.source === source)!;

const CODE = fc.constantFrom<ReasonCode>(
  "SHARED_CARD",
  "SHARED_PAYER",
  "SHARED_PHONE",
  "REPORTED_OFFENDERS",
  "LISTED",
  "FAMILY",
  "CALLS",
);
const REASON = fc.record({ code: CODE, weight: fc.integer({ min: 1, max: 40 }), source: fc.constantFrom("A", "B", "C") });

describe("a finding without a source", () => {
  it("has the score that its other reasons make, where none rests on several sources", () => {
    fc.assert(
      fc.property(fc.array(REASON, { minLength: 1, maxLength: 8 }), (reasons) => {
        const weighed = reasons.map(({ code, weight }) => raw(code, (code === "FAMILY" ? -1 : 1) * (weight / 10)));
        const found = withoutEachSource(
          stored(
            weighed,
            reasons.map(({ source }, i) => [`${source}${i}`]),
          ),
          sourceOf,
          scoring,
        );
        expect(found.map(({ source }) => source).sort()).toEqual([...new Set(reasons.map(({ source }) => source))].sort());
        for (const { source, scoreMost, scoreLeast, weakened, fallen, stands } of found) {
          const left = weighed.filter((_, i) => reasons[i]!.source !== source);
          expect(scoreMost).toBeCloseTo(scoreOf(left, settings), 5);
          expect(scoreLeast).toBe(scoreMost);
          expect([weakened.length, fallen.length]).toEqual([0, weighed.length - left.length]);
          expect(stands).toBe(scoreMost! >= settings.scoreFloor);
        }
      }),
    );
  });

  it("keeps what others tell too, and says between which scores it then is", () => {
    const weighed = [raw("REPORTED_OFFENDERS", 4), raw("SHARED_PHONE", 2), raw("FAMILY", -1)];
    const found = withoutEachSource(stored(weighed, [["A1", "B1"], ["B2"], ["A2", "B3"]]), sourceOf, scoring);
    const withoutA = of("A", found);
    expect(withoutA.fallen).toEqual([]);
    expect(withoutA.weakened.map(({ code }) => code)).toEqual(["REPORTED_OFFENDERS", "FAMILY"]);
    expect(withoutA.scoreMost).toBeCloseTo(scoreOf(weighed.slice(0, 2), settings), 5);
    expect(withoutA.scoreLeast).toBeCloseTo(scoreOf(weighed.slice(1), settings), 5);
    expect(withoutA.stands).toBeNull();
    expect(of("B", found)).toMatchObject({ records: 3, stands: null });
    expect(of("B", found).fallen.map(({ code }) => code)).toEqual(["SHARED_PHONE"]);
    expect(found.map(({ source }) => source)).toEqual(["B", "A"]);
  });

  it("of a reason that lists as many records as it may is not said to have lost all", () => {
    const records = Array.from({ length: settings.recordsMax }, (_, i) => `A${i}`);
    const [only] = withoutEachSource(stored([raw("REPORTED_OFFENDERS", 4)], [records]), sourceOf, scoring);
    expect([only!.fallen.length, only!.weakened.length]).toEqual([0, 1]);
  });

  it("says which reasons fall, and no score, where its method is not known; and nothing of records that may not be read", () => {
    const reasons = stored([raw("LISTED", 2), raw("CALLS", 1)], [["A1"], ["B1"]]);
    const found = withoutEachSource(reasons, (record) => (record === "A1" ? "A" : undefined), undefined);
    expect(found).toEqual([
      { source: "A", records: 1, fallen: [reasons[0]], weakened: [], scoreMost: null, scoreLeast: null, stands: null },
    ]);
    expect(scoringOf({ settings: { priorLogit: -5 } })).toBeUndefined();
  });
});

describe("a courier cell of which one was caught", () => {
  it("is told to be, without whoever reported that, what a run without them makes of it", async () => {
    const cell = async (caught: boolean) => {
      const world = season();
      const names = plantCell(world, "", caught);
      const { snapshot } = world.build();
      const ranges = (["INVOLVED_IN", "SEIZED_IN", "OCCURRED_ON", "OCCURRED_AT"] as const).map((kind) =>
        snapshot.linkRange(kind),
      );
      const isPolice = (link: number): boolean => ranges.some(({ start, end }) => link >= start && link < end);
      const evidence: EvidenceReader = {
        recordsOfLinks: async (links) => links.map((link) => [`${isPolice(link) ? "police" : "airline"} ${link}`]),
      };
      return findingOf((await runDetection({ snapshot, evidence })).drafts, world, names)!;
    };
    const [known, unknown] = [await cell(true), await cell(false)];
    const source = (record: string): string => record.split(" ")[0]!;
    const told = withoutEachSource([...known.reasons, ...known.counterReasons], source, scoring);
    const { scoreMost, scoreLeast, stands, fallen } = told.find((one) => one.source === "police")!;
    expect(fallen.map(({ code }) => code)).toEqual(["REPORTED_OFFENDERS", "SEIZURE_KIND"]);
    expect(known.score).toBeGreaterThan(0.99);
    expect([scoreMost, scoreLeast, stands]).toEqual([unknown.score, unknown.score, true]);
  });
});

describe("what to check first", () => {
  it("is the one record on which all rest, else few that cover them", () => {
    expect(recordsToCheckFirst([["a", "b"], ["b", "c"], ["b"]])).toEqual(["b"]);
    expect(recordsToCheckFirst([["a"], ["b"], []])).toEqual(["a", "b"]);
    expect(recordsToCheckFirst([])).toEqual([]);
  });

  it("covers each reason that has records, in whatever order they come", () => {
    const record = fc.integer({ min: 0, max: 9 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(record, { maxLength: 5 }), { maxLength: 6 }), (cited) => {
        const first = recordsToCheckFirst(cited);
        for (const records of cited) if (records.length > 0) expect(records.some((one) => first.includes(one))).toBe(true);
        expect(recordsToCheckFirst(cited.toReversed())).toEqual(first);
        expect(first.length).toBeLessThanOrEqual(cited.length);
      }),
    );
  });
});
