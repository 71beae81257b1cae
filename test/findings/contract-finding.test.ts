import { describe, expect, test } from "vitest";
import { contractFinding, contractMembers } from "#findings/contract-finding.ts";
import type { FindingMember } from "#model/finding.ts";
import { makeFinding } from "../support/tour-world.ts";

const member = (entity: string, more: Partial<FindingMember> = {}): FindingMember => ({
  entity,
  role: "UNKNOWN",
  roleBasis: "INFERRED",
  score: 0.5,
  stability: 1,
  ...more,
});
/** p_b and p_c are p_a now. */
const now = (id: string): string => (id === "p_b" || id === "p_c" ? "p_a" : id);

describe("members of whom some are one person now", () => {
  test("are one row with the higher score, and nobody else is touched", () => {
    const rows = [
      member("p_d", { score: 0.7 }),
      member("p_b", { score: 0.6, stability: 0.4 }),
      member("p_a", { stability: null }),
    ];
    expect(contractMembers(rows, now)).toEqual([rows[0], member("p_a", { score: 0.6, stability: 0.4 })]);
  });

  test.each<[string, Partial<FindingMember>, Partial<FindingMember>, Partial<FindingMember>]>([
    [
      "what was reported beats what was inferred, whatever the scores",
      { role: "ORGANISER", score: 0.9 },
      { role: "COURIER", roleBasis: "REPORTED", score: 0.2 },
      { role: "COURIER", roleBasis: "REPORTED", score: 0.9 },
    ],
    [
      "a part that is known beats one that is not",
      { role: "UNKNOWN", score: 0.9 },
      { role: "COURIER", score: 0.2 },
      { role: "COURIER", roleBasis: "INFERRED", score: 0.9 },
    ],
    [
      "of two parts the one of the higher score is told",
      { role: "ORGANISER", score: 0.3 },
      { role: "COURIER", score: 0.6 },
      { role: "COURIER", roleBasis: "INFERRED", score: 0.6 },
    ],
    [
      "victim beats offender, and has no score",
      { role: "COURIER", roleBasis: "REPORTED", score: 0.9 },
      { role: "VICTIM", roleBasis: "REPORTED", score: null },
      { role: "VICTIM", roleBasis: "REPORTED", score: null },
    ],
    [
      "a witness who was scored under another name is not",
      { role: "WITNESS", roleBasis: "REPORTED", score: 0.4 },
      { role: "COURIER", score: 0.9 },
      { role: "WITNESS", roleBasis: "REPORTED", score: null },
    ],
    [
      "who may not be scored under one name has no offender's part under another",
      { role: "UNKNOWN", score: null },
      { role: "COURIER", roleBasis: "REPORTED", score: 0.9 },
      { role: "UNKNOWN", roleBasis: "INFERRED", score: null },
    ],
  ])("%s", (_, one, other, merged) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ])
      expect(contractMembers([member("p_a", first), member("p_b", second)], now)).toEqual([member("p_a", merged)]);
  });

  test("come last when they may not be scored", () => {
    const rows = [member("p_a", { score: 0.9 }), member("p_d", { score: 0.1 }), member("p_b", { score: null })];
    expect(contractMembers(rows, now).map(({ entity }) => entity)).toEqual(["p_d", "p_a"]);
  });
});

test("reasons and changes speak of each person once, and count them so", () => {
  const step = { code: "JOINED", params: { members: ["p_a", "p_b", "p_d"] } } as const;
  const finding = makeFinding({
    id: "x_1",
    score: 0.5,
    members: [member("p_a"), member("p_b"), member("p_d")],
    reasons: [
      {
        code: "SHARED_PHONE",
        params: { count: 3, people: ["p_c", "p_d"], phone: "t_1" },
        weight: 1,
        records: ["r_1"],
        members: ["p_a", "p_b", "p_d"],
      },
    ],
    wouldRemove: [{ code: "SHARED_PHONE", members: ["p_b", "p_a"] }],
    changes: [step],
    history: [{ run: "u_1", asOf: "2026-11-21T10:00:00Z", status: "GROWN", changes: [step] }],
  });
  const contracted = contractFinding(finding, now);
  expect(contracted.members.map(({ entity }) => entity)).toEqual(["p_a", "p_d"]);
  expect(contracted.reasons).toEqual([
    { ...finding.reasons[0], params: { count: 2, people: ["p_a", "p_d"], phone: "t_1" }, members: ["p_a", "p_d"] },
  ]);
  expect(contracted.wouldRemove).toEqual([{ code: "SHARED_PHONE", members: ["p_a"] }]);
  expect([contracted.changes, contracted.history![0]!.changes].map(([change]) => change!.params)).toEqual([
    { members: ["p_a", "p_d"] },
    { members: ["p_a", "p_d"] },
  ]);
  expect(contractFinding(finding, (id) => id)).toBe(finding);
});
