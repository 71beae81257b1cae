import { describe, expect, it } from "vitest";
import type { Judgement, Verdict } from "#model/judgement.ts";
import { judgementsInForce } from "#model/judgements-in-force.ts";

/** `ana SAME a-b`: what a judge says of a pair; `rule` is a rule, all others are users. */
function judgement(text: string, i: number): Judgement {
  const [, who, verdict, left, right] = /^(\w+) (\w+) (\w+)-(\w+)$/.exec(text)! as unknown as string[];
  const by = who === "rule" ? "rule:x@1" : `user:${who}`;
  const rest = { score: null, comparisons: [], reason: null, at: null, handling: "" };
  return { id: `j_${i}`, left: left!, right: right!, verdict: verdict as Verdict, by, ...rest };
}

/** The positions of those in force. */
function inForce(...texts: readonly string[]): number[] {
  const judgements = texts.map(judgement);
  return judgementsInForce(judgements).map((one) => judgements.indexOf(one));
}

describe("judgements in force", () => {
  it("are a rule's where nobody has spoken, and no rule's where somebody has", () => {
    expect(inForce("rule SAME a-b", "rule NOT_SAME b-c", "ana UNSURE b-c")).toEqual([0, 2]);
  });

  it("are the last words of each, in the order in which they were said and not that of their times", () => {
    expect(inForce("ana SAME a-b", "ana NOT_SAME a-b", "ana UNSURE a-b")).toEqual([2]);
    expect(inForce("ana NOT_SAME a-b", "ana NOT_SAME a-b")).toEqual([1]);
    expect(inForce("ana SAME a-b", "ana NOT_SAME a-c", "ana UNSURE a-b")).toEqual([1, 2]);
  });

  it("between users are NOT_SAME before SAME before UNSURE, whoever spoke last", () => {
    expect(inForce("ana NOT_SAME a-b", "joao SAME a-b")).toEqual([0]);
    expect(inForce("ana SAME a-b", "joao UNSURE a-b")).toEqual([0]);
    expect(inForce("ana SAME a-b", "joao SAME a-b", "eva UNSURE a-b")).toEqual([0, 1]);
    // Who takes a NOT_SAME back leaves the others' words in force.
    expect(inForce("ana NOT_SAME a-b", "joao SAME a-b", "ana UNSURE a-b")).toEqual([1]);
  });
});
