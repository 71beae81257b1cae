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

/** How one method stands to what is known. */
export interface MethodOutcome {
  /** Findings, each of which somebody has to look at. */
  readonly looks: number;
  /** Those of which nothing is decided yet. */
  readonly undecided: number;
  /** Upheld findings (referred or confirmed) that it raises, and does not. */
  readonly hits: number;
  readonly misses: number;
  /** Upheld findings among its first `firstOf`. */
  readonly hitsFirst: number;
  /** Dismissed findings that it raises, and does not. */
  readonly clearedAgain: number;
  readonly clearedSpared: number;
  /** Findings to look at for each upheld one; null where there is none. */
  readonly looksPerHit: number | null;
  /** Persons named as offenders after the window, and how many of them it scores. */
  readonly namedLater: number;
  readonly namedLaterScored: number;
}

/** What a back-test of one method against another came to, in counts. */
export interface BackTestSummary {
  /** Ids of the method that was proposed and of the one in use at the time. */
  readonly method: string;
  readonly against: string;
  /** The window, ISO; null = without a bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  /** How many of the first are counted apart in the outcomes. */
  readonly firstOf: number;
  readonly present: MethodOutcome;
  readonly proposed: MethodOutcome;
  /** Findings that only the proposed raises, that only the other does, that both do otherwise and alike; upheld ones that it misses. */
  readonly raised: number;
  readonly dropped: number;
  readonly moved: number;
  readonly same: number;
  readonly missed: number;
}

/** That a method was put to use (collection `audit`): appended, never changed. The last one counts. */
export interface MethodApproval {
  /** `method.` and the number of the approval, so that the ids are in order. */
  readonly id: string;
  readonly method: string;
  /** Who answers for it, in the words of whoever says so, who is `by`. */
  readonly approver: string;
  readonly by: string;
  /** ISO, by the clock. */
  readonly at: string;
  readonly reason: string;
  readonly backTest: BackTestSummary;
}
