/** That somebody may read for a case, and for a time, what masked records say: asked by one person, approved by another (docs/retention.md). */
export interface KeptUnmasking {
  readonly kind: "UNMASKING";
  /** Record ids. */
  readonly records: readonly string[];
  readonly case: string;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601, as all times here. */
  readonly at: string;
  readonly until: string;
  readonly approved: { readonly by: string; readonly at: string } | null;
}

/** Who asked and who approved may read, for that case, until the time is over. */
export function isUnmasked(
  { records, case: under, by, until, approved }: KeptUnmasking,
  asked: { readonly record: string; readonly reader: string; readonly case: string | null; readonly now: number },
): boolean {
  if (approved === null || asked.case !== under || asked.now >= Date.parse(until)) return false;
  return (asked.reader === by || asked.reader === approved.by) && records.includes(asked.record);
}
