/**
 * The method of a run, kept once under its id: everything that is a number in a score, so that a finding says what it was computed by
 * and can be computed again. Its tables are findings' own; whoever only stores and shows them needs no more than this.
 */
export interface KeptMethod {
  /** `m_` + hash of the numbers and the ordered list of detectors; texts are not part of it. */
  readonly id: string;
  /** Number of the released method with this id; null = a run's own settings. */
  readonly version: number | null;
  /** Ids, in the order in which equal scores decide. */
  readonly detectors: readonly string[];
  /** Tables of weights, floors and thresholds, as findings/settings.ts shapes them. */
  readonly settings: object;
}
