/** Keys that ask for a decision; each stands on its button. They act within a finding or the list only, and never while something is typed. */
import type { KeyboardEvent } from "react";
import type { Review } from "../../query/documents.gen.ts";

export type Decided = Exclude<Review, "NEW">;

export const DECISION_KEYS: Readonly<Record<Decided, string>> = { CONFIRMED: "c", DISMISSED: "d", IN_REVIEW: "n", REFERRED: "r" };
export const DECISIONS: readonly Decided[] = ["CONFIRMED", "DISMISSED", "IN_REVIEW", "REFERRED"];

/** Without a reason the server refuses these. */
export function needsReason(decided: Decided): boolean {
  return decided === "CONFIRMED" || decided === "DISMISSED";
}

/** The key that was pressed, when it is one to act on. */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return event.target instanceof HTMLElement && event.target.matches("input, textarea, select") ? null : event.key;
}

export function decisionOf(key: string): Decided | null {
  return DECISIONS.find((decided) => DECISION_KEYS[decided] === key) ?? null;
}
