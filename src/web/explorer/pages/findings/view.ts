/** What the list shows: which findings, in which order, and which page of them. Kept for the page's lifetime, so that going back finds it as it was left. */
import { useState } from "react";
import type { FindingFilter, FindingKind, FindingOrder, FindingStatus, FindingType, Review } from "../../query/documents.gen.ts";

export const KINDS: readonly FindingKind[] = [
  "DRUG_COURIERS",
  "CASH_COURIERS",
  "INSIDER_RING",
  "MIGRANT_SMUGGLING",
  "TRAFFICKING_IN_PERSONS",
  "ARMS",
  "UNKNOWN",
];
export const TYPES: readonly FindingType[] = ["CLUSTER", "INSIDER", "PATTERN"];
export const REVIEWS: readonly Review[] = ["NEW", "IN_REVIEW", "REFERRED", "CONFIRMED", "DISMISSED"];
export const STATUSES: readonly FindingStatus[] = ["NEW", "CONTINUING", "GROWN", "SHRUNK", "MERGED", "SPLIT", "DISSOLVED"];
export const ORDERS: readonly FindingOrder[] = ["SCORE", "VALUE_PER_HOUR"];
export const NEWS = ["all", "run", "looked"] as const;

export interface View {
  readonly kind: FindingKind | "any";
  readonly type: FindingType | "any";
  readonly review: Review | "undecided" | "any";
  readonly status: FindingStatus | "any";
  /** 0 to 100, as priorities are shown. */
  readonly priorityMin: number;
  readonly news: (typeof NEWS)[number];
  readonly order: FindingOrder;
  /** Cursors that the pages up to this one begin after. */
  readonly after: readonly string[];
}

const AT_FIRST: View = {
  kind: "any",
  type: "any",
  review: "undecided",
  status: "any",
  priorityMin: 0,
  news: "all",
  order: "SCORE",
  after: [],
};

const UNDECIDED: readonly Review[] = ["NEW", "IN_REVIEW"];

let kept = AT_FIRST;

export function useView(): readonly [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(kept);
  return [
    view,
    (change) => {
      // Whatever else changes, its pages begin anew.
      kept = { ...view, after: [], ...change };
      setView(kept);
    },
  ];
}

export function filterOf({ kind, type, review, status, priorityMin }: View): FindingFilter {
  return {
    ...(kind === "any" ? {} : { kinds: [kind] }),
    ...(type === "any" ? {} : { types: [type] }),
    ...(review === "any" ? {} : { reviews: review === "undecided" ? [...UNDECIDED] : [review] }),
    ...(status === "any" ? {} : { statuses: [status] }),
    ...(priorityMin > 0 ? { scoreMin: priorityMin / 100 } : {}),
  };
}

/** A priority as it is shown: 0 to 100, whole, and 100 for certain only. */
export function priorityOf(score: number): number {
  return Math.floor(score * 100);
}
