import { describe, expect, it } from "vitest";
import { renderScore } from "#scenario/score/score-text.ts";
import { scoreFindings, type ScoredFinding } from "#scenario/score/score.ts";
import type { Truth } from "#scenario/truth/truth.ts";

const truth: Truth = {
  groups: [
    {
      id: "G1",
      kind: "DRUG_COURIERS",
      members: [
        { document: "PAN:A1", role: "ORGANISER" },
        { document: "PAN:A2", role: "COURIER", other_documents: ["ESP:A2B"] },
        { document: "PAN:A3", role: "COURIER" },
        { staff: "PTY:S1", role: "STAFF_ACCOMPLICE" },
      ],
    },
    {
      id: "G2",
      kind: "TRAFFICKING_IN_PERSONS",
      members: [
        { document: "COL:V0", role: "ORGANISER" },
        { document: "COL:V1", role: "VICTIM" },
      ],
    },
    { id: "G3", kind: "INSIDER_RING", members: [{ staff: "PTY:S2", role: "STAFF_ACCOMPLICE" }] },
  ],
};

/** `A1 A2+A2B S9=0.4`: members by documents or staff, `+` for several names of one person, `=` for the score (null when `-`). */
function finding(score: number, kind: string, text: string): ScoredFinding {
  const members = text.split(" ").map((word) => {
    const [names, own = String(score)] = word.split("=");
    const all = names!.split("+");
    return {
      documents: all.filter((n) => !n.includes(":S")),
      staff: all.filter((n) => n.includes(":S")),
      score: own === "-" ? null : Number(own),
    };
  });
  return { id: `x_${score}`, kind, score, members };
}

describe("scoreFindings", () => {
  it("counts a group that is half held by a finding half made of it, under any of its names", () => {
    const findings = [
      finding(0.9, "DRUG_COURIERS", "ESP:A2B+PAN:A2 PTY:S1 PAN:Z1 PAN:Z2"),
      finding(0.4, "UNKNOWN", "COL:V0=0.4 COL:V1=-"),
    ];
    const score = scoreFindings({ truth, findings });
    expect(score.groups).toEqual([
      { id: "G1", kind: "DRUG_COURIERS", members: 4, named: 2, foundAt: 1, kindRight: true },
      { id: "G2", kind: "TRAFFICKING_IN_PERSONS", members: 2, named: 2, foundAt: 2, kindRight: false },
      { id: "G3", kind: "INSIDER_RING", members: 1, named: 0, foundAt: null, kindRight: false },
    ]);
    expect(score.total).toEqual({ kind: "TOTAL", groups: 3, found: 2, kindRight: 1, members: 7, named: 4, memberRecall: 4 / 7 });
    expect(score.precisionAtK).toBe(1);
    expect(score.findingsFromHalf).toBe(1);
    expect(score.victimsScored).toBe(0);
  });

  it("does not count a finding that holds too little of a group, or is mostly others", () => {
    const tooLittle = scoreFindings({ truth, findings: [finding(0.9, "DRUG_COURIERS", "PAN:A1 PAN:Z1")] });
    expect(tooLittle.groups[0]!.foundAt).toBeNull();
    const mostlyOthers = scoreFindings({
      truth,
      findings: [finding(0.9, "DRUG_COURIERS", "PAN:A1 PAN:A2 PAN:Z1 PAN:Z2 PAN:Z3")],
    });
    expect(mostlyOthers.groups[0]!.foundAt).toBeNull();
    expect(mostlyOthers.precisionAtK).toBe(0);
  });

  it("counts one person whose names were not joined once towards the group", () => {
    const score = scoreFindings({ truth, findings: [finding(0.9, "DRUG_COURIERS", "PAN:A2 ESP:A2B")] });
    expect(score.groups[0]).toMatchObject({ named: 1, foundAt: null });
  });

  it("looks at the first K only, but ranks workers over all findings", () => {
    const findings = [finding(0.9, "UNKNOWN", "PAN:Z1 PAN:Z2"), finding(0.8, "INSIDER_RING", "PTY:S2")];
    const score = scoreFindings({ truth, findings, k: 1 });
    expect(score.total.found).toBe(0);
    expect(score.insiders).toEqual({ planted: 2, ranked: 1, averagePrecision: 0.5 });
  });

  it("ranks each worker at their best score, earlier findings first among equals", () => {
    // Ranking: S1 (0.9), S8 (0.7, named first), S2 (0.7), S9 (0.1): precision 1/1 at S1, 2/3 at S2.
    const findings = [
      finding(0.9, "UNKNOWN", "PTY:S8=0.7 PTY:S2=0.7 PTY:S9=0.1"),
      finding(0.5, "UNKNOWN", "PTY:S1=0.9 PTY:S9=0.05"),
    ];
    expect(scoreFindings({ truth, findings }).insiders).toEqual({ planted: 2, ranked: 4, averagePrecision: (1 + 2 / 3) / 2 });
  });

  it("reports a victim who was given a score, once", () => {
    const findings = [finding(0.9, "UNKNOWN", "COL:V1=0.2 COL:V0"), finding(0.5, "UNKNOWN", "COL:V1=0.1")];
    expect(scoreFindings({ truth, findings }).victimsScored).toBe(1);
  });

  it("has nothing to say about an empty world but false alerts", () => {
    const score = scoreFindings({
      truth: { groups: [] },
      findings: [finding(0.6, "UNKNOWN", "PAN:Z1"), finding(0.2, "UNKNOWN", "PAN:Z2")],
    });
    expect(score.total).toEqual({ kind: "TOTAL", groups: 0, found: 0, kindRight: 0, members: 0, named: 0, memberRecall: null });
    expect(score).toMatchObject({ findingsFromHalf: 1, precisionAtK: 0, insiders: { averagePrecision: null } });
  });

  it("aligns its columns", () => {
    const score = scoreFindings({ truth, findings: [finding(0.9, "INSIDER_RING", "PTY:S2")] });
    expect(renderScore(score)).toBe(
      [
        "Among the first 50 of 1 findings:",
        "kind                    groups  found  kind right  members  named  recall",
        "DRUG_COURIERS                1      0           0        4      0    0.00",
        "INSIDER_RING                 1      1           1        1      1    1.00",
        "TRAFFICKING_IN_PERSONS       1      0           0        2      0    0.00",
        "TOTAL                        3      1           1        7      1    0.14",
        "",
        "found by the first 20        1",
        "missed, NOT_HELD             2  (no finding is it, and no network was given to say more: G1, G2)",
        "precision of the first 50     1.00",
        "findings scored 0.5 or more  1",
        "findings scored 0.2 or more  1",
        "persons, average precision   0.17  (6 planted, 1 people named)",
        "insiders, average precision  0.50  (2 planted, 1 workers named)",
        "Brier, calibration error     0.01, 0.10",
        "victims scored (must be 0)   0",
        "called offenders (must be 0) 0 of 1 victims, 0 of 0 minors (0 scored)",
      ].join("\n"),
    );
  });
});
