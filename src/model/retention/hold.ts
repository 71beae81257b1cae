/** Legal hold: what must stay as it is until somebody releases it, however old it becomes (docs/retention.md). */
export const HOLD_SCOPES = ["SOURCE", "CASE", "RECORD"] as const;
export type HoldScope = (typeof HOLD_SCOPES)[number];

export interface KeptHold {
  readonly kind: "HOLD";
  readonly scope: HoldScope;
  /** Name of the source, or id of the case or record. */
  readonly of: string;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly released: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** Single records that were taken back because they are wrong. */
export interface KeptTakeBack {
  readonly kind: "TAKEN_BACK";
  /** Record ids. */
  readonly records: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
