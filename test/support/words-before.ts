/** What was judged in a store of a build before words were kept as they were said: in the order in which they were. */
import type { Judgement } from "#model/judgement.ts";
import { entity } from "./batches.ts";

const [left, right, third] = ["A", "B", "C"].map((name) => entity("Identity", name).id).sort() as [string, string, string];

function word(id: string, at: string, rest: Partial<Judgement> = {}): Judgement {
  const said = { id, left, right, verdict: "SAME", by: "user:maria", score: null, comparisons: [] } as const;
  return { ...said, reason: `she said "id":"${id}"`, at: `2026-01-0${at}T00:00:00.000Z`, handling: "AMBER", ...rest };
}

export const WORDS_BEFORE = [
  word("j_1", "1"),
  word("j_1", "2", { verdict: "NOT_SAME" }),
  word("j_1", "3", { verdict: "UNSURE" }),
  word("j_2", "4", { right: third, by: "user:joao" }),
] as const;

export const RULE_BEFORE: Judgement = { ...word("j_3", "1"), by: "rule:x@1", score: 0.5, reason: null, at: null };
