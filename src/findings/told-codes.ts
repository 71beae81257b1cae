/**
 * Codes as answers tell them. A store keeps findings of methods of before: a code that was given once stays known, with its text, when no
 * method gives it any more. For what only a later version knows there is one word, so that a list does not fail for one finding in it.
 */
import { OF_ANOTHER_VERSION } from "#model/words.ts";
import { CODES, type CodeEntry, type ReasonCode } from "./codes.ts";

/** Reasons that no method gives any more, with their texts. Only ever added to. */
export const RETIRED_REASONS = {
  NEAR_OFFENDER: { text: "A reported offender outside the group is tied to it: {person}." },
  ONE_WAY: { text: "{count} of {of} trips, a booking counted once, had no way back, against {basePercent} % of all." },
} as const satisfies Readonly<Record<string, Pick<CodeEntry, "text">>>;

/** Every reason that a stored finding may give, with its text. */
export const TOLD_REASONS: Readonly<Record<ReasonCode | keyof typeof RETIRED_REASONS, Pick<CodeEntry, "text" | "textBefore">>> = {
  ...CODES,
  ...RETIRED_REASONS,
};

export type ToldReasonCode = keyof typeof TOLD_REASONS | typeof OF_ANOTHER_VERSION;

export function toldReasonCode(stored: string): ToldReasonCode {
  return isToldReason(stored) ? stored : OF_ANOTHER_VERSION;
}

export function isToldReason(stored: string): stored is keyof typeof TOLD_REASONS {
  return Object.hasOwn(TOLD_REASONS, stored);
}
