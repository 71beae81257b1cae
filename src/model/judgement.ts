/**
 * Judgements that two identities are, or are not, one person; `IDENTIFIED_AS` is derived from those in force (judgements-in-force.ts).
 * A rule has one of a pair, which follows from the data and goes when they change. What a user says is an event: kept for good as it was said.
 */
import { createHash, randomBytes } from "node:crypto";
import { PART } from "./ids.ts";
import type { Word } from "./words.ts";

const PREFIX = "j_";
const HEX_LENGTH = 28;

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
  /** `judgementId`, so that a rule judging the same pair again is the same judgement; a user's has one of its own each time. */
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

/** `j_` + hash of the pair and the rule, whichever way round the pair is given. Identity ids are keyed hashes, so this needs no key. */
export function judgementId(one: string, other: string, by: string): string {
  const pair = one < other ? [one, other, by] : [other, one, by];
  return `${PREFIX}${createHash("sha256").update(pair.join(PART)).digest("hex").slice(0, HEX_LENGTH)}`;
}

/** Never the same twice: two words of one user at one moment are two judgements. */
export function newJudgementId(): string {
  return `${PREFIX}${randomBytes(HEX_LENGTH / 2).toString("hex")}`;
}
