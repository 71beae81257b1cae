import type { Finding, Review } from "#model/finding.ts";

/**
 * How a finding stands: as the last decision on it says, unless a run has reopened it since. Decisions come in the order in which they
 * landed. Those of before decisions were events do not say which of them was overruled: what was kept then holds until the next.
 */
export function reviewOf({ decisions, overruled, review }: Pick<Finding, "decisions" | "overruled" | "review">): Review {
  const last = decisions.at(-1);
  if (last === undefined) return "NEW";
  if (last.id === undefined) return review;
  return last.id === overruled ? "NEW" : last.review;
}

/** Stands as referred or confirmed. */
export function isUpheld({ review }: Pick<Finding, "review">): boolean {
  return review === "REFERRED" || review === "CONFIRMED";
}
