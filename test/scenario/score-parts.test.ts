/** What a score says beside what was found: candidates, rankings, calibration, harm and look-alikes raised. */
import { describe, expect, it } from "vitest";
import { candidatesOf } from "#app/queries/read-network.ts";
import { calibrationOf } from "#scenario/score/calibration.ts";
import { candidateRecall } from "#scenario/score/candidates.ts";
import { harmTo } from "#scenario/score/harm.ts";
import { rankInsiders, rankPersons } from "#scenario/score/ranking.ts";
import { scoreFindings, type ScoredFinding } from "#scenario/score/score.ts";
import { methodOf } from "#findings/method.ts";
import { readMethodFile } from "#findings/method-file.ts";
import { detectionSettings } from "#findings/settings.ts";
import { ablations } from "../../bench/ablate.ts";
import { moreTables } from "../../bench/measure-more.ts";
import { measureTable, medianOf } from "../../bench/measure-table.ts";

const names = (...of: string[]): ReadonlySet<string> => new Set(of);
const people = (...documents: string[]) => documents.map((document) => ({ documents: [document], staff: [] }));

/** `A1=0.4 A2=-`: members by document with their own score, none when `-`. */
function finding(score: number, text: string, role = "UNKNOWN"): ScoredFinding {
  const members = text.split(" ").map((word) => {
    const [name, own] = word.split("=");
    const isStaff = name!.startsWith("PTY:");
    return {
      documents: isStaff ? [] : [name!],
      staff: isStaff ? [name!] : [],
      role,
      score: own === "-" ? null : Number(own ?? score),
    };
  });
  return { id: text, kind: "UNKNOWN", score, members };
}

describe("candidateRecall", () => {
  const group = { id: "G1", names: [names("A1"), names("A2", "B2"), names("A3"), names("A4")] };

  it("counts a group that half of lies in a set half made of it, under any name", () => {
    const recall = candidateRecall([group], [{ of: "CLUSTER", members: people("A1", "B2", "Z1", "Z2") }]);
    expect(recall).toEqual({ groups: 1, any: 1, by: { CLUSTER: 1, COMMUNITY: 0, FINDING: 0 }, missed: [] });
  });

  it("does not count a set that swallows it, nor one that holds one of four", () => {
    const swallows = { of: "COMMUNITY" as const, members: people("A1", "A2", "A3", "A4", "Z1", "Z2", "Z3", "Z4", "Z5") };
    const too = { of: "CLUSTER" as const, members: people("A1") };
    expect(candidateRecall([group], [swallows, too])).toMatchObject({ any: 0, missed: ["G1"] });
  });

  it("reads clusters and communities from the nodes of a network's export", () => {
    const text =
      'id,label,cluster,community,documents,staffIds\np1,"X, Y",0,7,PAN:A1; ESP:A1B,\np2,Z,0,8,,PTY:S1\np3,"say ""Z""",,7,PAN:A3,\n';
    expect(candidatesOf(text, "n.csv")).toEqual([
      {
        of: "CLUSTER",
        members: [
          { documents: ["PAN:A1", "ESP:A1B"], staff: [] },
          { documents: [], staff: ["PTY:S1"] },
        ],
      },
      {
        of: "COMMUNITY",
        members: [
          { documents: ["PAN:A1", "ESP:A1B"], staff: [] },
          { documents: ["PAN:A3"], staff: [] },
        ],
      },
      { of: "COMMUNITY", members: [{ documents: [], staff: ["PTY:S1"] }] },
    ]);
    expect(() => candidatesOf("id,label\n", "n.csv")).toThrow(/cluster, community, documents, staffIds/);
  });
});

describe("rankings", () => {
  it("rank each person once, at their best, by whichever name", () => {
    // Ranking: Z1 (0.9), A2 (0.8 as B2), A1 (0.5), and A3 never: (1/2 + 2/3) / 3.
    const findings = [finding(0.9, "Z1 A1=0.5 A2=0.1"), finding(0.8, "B2")];
    const ranking = rankPersons([names("A1"), names("A2", "B2"), names("A3")], findings);
    expect(ranking).toEqual({ planted: 3, ranked: 3, averagePrecision: (1 / 2 + 2 / 3) / 3 });
  });

  it("rank workers by staff id only", () => {
    const findings = [finding(0.9, "Z1 PTY:S1=0.4 PTY:S2=0.6")];
    expect(rankInsiders([names("PTY:S1", "PAN:A9")], findings)).toEqual({ planted: 1, ranked: 2, averagePrecision: 1 / 2 });
  });
});

describe("calibrationOf", () => {
  it("compares scores with what is true, and adds up over bands", () => {
    const groups = [[names("A1"), names("A2")]];
    const findings = [finding(0.9, "A1 A2"), finding(0.95, "Z1 Z2"), finding(0.1, "Z3")];
    const { brier, error, bands } = calibrationOf(findings, groups);
    expect(brier).toBeCloseTo((0.01 + 0.9025 + 0.01) / 3, 10);
    expect(bands.map((band) => [band.from, band.findings, band.trueShare])).toEqual([
      [0.1, 1, 0],
      [0.9, 2, 0.5],
    ]);
    expect(error).toBeCloseTo((2 * 0.425 + 0.1) / 3, 10);
    expect(calibrationOf([], groups)).toEqual({ brier: null, error: null, bands: [] });
  });
});

describe("harmTo", () => {
  it("counts who has a score and who is called an offender, each once", () => {
    const findings = [finding(0.9, "A1=0.3 A2=-", "COURIER"), finding(0.5, "A1=0.2", "UNKNOWN"), finding(0.4, "A3=-", "VICTIM")];
    expect(harmTo([names("A1"), names("A2"), names("A3")], findings)).toEqual({ people: 3, scored: 1, calledOffenders: 2 });
  });
});

describe("scores", () => {
  const truth = {
    groups: [{ id: "G1", kind: "ARMS" as const, members: ["A1", "A2"].map((document) => ({ document, role: "SENDER" })) }],
  };
  const extra = {
    aliases: { A1: ["B1"] },
    groups: [{ id: "G1", difficulty: "CLEAR" }],
    twins: [{ label: "bands", members: people("T1", "T2").map(({ documents }) => ({ document: documents[0]! })) }],
    minors: ["T1"],
  };
  const findings = [finding(0.9, "T1 T2"), finding(0.3, "B1 A2")];
  const score = scoreFindings({ truth, findings, extra, candidates: [] });

  it("know further names, difficulties, look-alikes and minors where the truth tells them", () => {
    expect(score).toMatchObject({ foundIn20: 1, findingsFromHalf: 1, findingsFromFifth: 2, twinsRaised: { bands: 1 } });
    expect(score.byDifficulty).toEqual([{ difficulty: "CLEAR", groups: 1, found: 1 }]);
    expect(score.minors).toEqual({ people: 1, scored: 1, calledOffenders: 0 });
    expect(score.candidates).toMatchObject({ any: 1, by: { CLUSTER: 0, FINDING: 1 } });
    expect(score.persons.averagePrecision).toBeCloseTo((1 / 3 + 2 / 4) / 2, 10);
  });

  it("stand in a table with a median for each make", () => {
    const one = { make: "1", score, rates: [], without: [], ingestS: 3, detectS: 1, peakMiB: null };
    const rows = measureTable([
      { ...one, world: "seed 1" },
      { ...one, world: "seed 2", ingestS: 5 },
    ]).split("\n");
    expect(rows.filter((row) => row.startsWith("| 1, ")).map((row) => row.split(" | ").slice(0, 4))).toEqual([
      ["| 1, seed 1", "1", "1", "1"],
      ["| 1, seed 2", "1", "1", "1"],
      ["| 1, median", "1", "1", "1"],
    ]);
    expect(rows.find((row) => row.includes("median"))).toContain(" | 4 | 1 | ");
    expect(medianOf([3, null, 1])).toBe(2);
    expect(medianOf([null])).toBeNull();
  });

  it("say where each group was lost that is not among the first", () => {
    const group = (id: string, ...documents: string[]) => ({
      ...{ id, kind: "ARMS" as const },
      members: documents.map((document) => ({ document, role: "SENDER" })),
    });
    const groups = [
      group("first", "A1", "A2"),
      ...[group("late", "B1", "B2"), group("apart", "C1", "C2"), group("loose", "D1", "D2"), group("thin", "E1", "E2")],
      group("held", "F1", "F2"),
    ];
    const lost = scoreFindings({
      ...{ truth: { groups }, k: 1, extra: { ...extra, groups: [{ id: "apart", difficulty: "HARDLY" }] } },
      findings: [finding(0.9, "A1 A2"), finding(0.8, "B1 B2"), finding(0.7, "E1 Z1 Z2 Z3"), finding(0.6, "E2 Y1 Y2 Y3")],
      candidates: ["E1 E2", "F1 F2"].map((text) => ({ of: "CLUSTER" as const, members: people(...text.split(" ")) })),
    });
    expect(lost.missed.map(({ id, why, place }) => [id, why, place])).toEqual([
      ["late", "RANKED_LATE", 2],
      ["apart", "NOT_IN_DATA", null],
      ["loose", "NO_CANDIDATE", null],
      ["thin", "DILUTED", null],
      ["held", "NOT_RAISED", null],
    ]);
  });

  it("tell below the table where groups were lost, whose rates stand out, and what changes without a tie", () => {
    const missed = scoreFindings({ truth, findings: findings.slice(0, 1), extra, candidates: [] });
    const rates = [{ attribute: "SEX" as const, value: "F", travellers: 500, raised: 50, upheld: 0 }].map((row) => ({
      ...{ ...row, upheldRate: null, standsOut: true, raisedRate: { share: 0.1, low: 0.08, high: 0.13 } },
    }));
    const without = ["tie CALLS", "tie CO_TRAVEL"].map((name, i) => ({ name, score: i === 0 ? missed : score }));
    const [lost, unequal, ablated] = moreTables([
      { make: "1", world: "seed 1", score, rates, without, ingestS: 3, detectS: 1, peakMiB: null },
      { make: "2", world: "seed 1", score: missed, rates: [], without: [], ingestS: 3, detectS: 1, peakMiB: null },
    ]);
    expect(lost).toContain("| no set of people is it, before any score | 0 | 1 |");
    expect(unequal).toContain("| 1, seed 1 | sex F | 500 | 10.00 (8.00 to 13.00) |");
    expect(
      ablated!
        .split("\n")
        .slice(2)
        .map((row) => row.split(" | ").slice(0, 3)),
    ).toEqual([
      ["| nothing", "1", "0"],
      ["| tie CALLS", "0", "0"],
    ]);
  });
});

describe("what is measured without", () => {
  it("is each tie and reason that weighs anything, as a method file that is another method", () => {
    const present = methodOf(detectionSettings());
    const all = ablations();
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(40);
    for (const { name, method } of all)
      expect({ name, same: methodOf(readMethodFile(method)).id === present.id }).toEqual({ name, same: false });
  });
});
