/** Judgements that two identities are, or are not, one person. Kept for good; `IDENTIFIED_AS` is derived from them. */
import { createHash } from "node:crypto";
import { PART } from "./ids.ts";
import type { Word } from "./words.ts";

export const VERDICTS = ["SAME", "NOT_SAME", "UNSURE"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One thing that was compared, with both values and its weight (log2 likelihood ratio; negative speaks against). */
export interface Comparison {
  readonly field: Word<"ComparisonField">;
  readonly left: string;
  readonly right: string;
  readonly outcome: Word<"ComparisonOutcome">;
  readonly weight: number;
}

export interface Judgement {
  /** `j_` + hash of the pair and the judge, so that a rule judging the same pair again is the same judgement. */
  readonly id: string;
  /** The smaller identity id. */
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  /** `rule:<name>@<version>` or `user:<name>`. A user's judgement always outranks a rule's; a NOT_SAME by a user is never overridden. */
  readonly by: string;
  /** Posterior in [0, 1] for rules; null for users. */
  readonly score: number | null;
  readonly comparisons: readonly Comparison[];
  readonly reason: string | null;
  /** ISO time for users' judgements; null for rules (they are a function of the data). */
  readonly at: string | null;
  /** Combined handling of the records the compared values came from. */
  readonly handling: string;
}

/** The id of a judge's judgement on a pair, whichever way round it is given. Identity ids are keyed hashes, so this needs no key. */
export function judgementId(one: string, other: string, by: string): string {
  const pair = one < other ? [one, other, by] : [other, one, by];
  return `j_${createHash("sha256").update(pair.join(PART)).digest("hex").slice(0, 28)}`;
}
