/**
 * What a detection run found, as it is written beside the records for who asks the database itself (docs/answers.md): only stores that
 * others read in their own language (Neo4j) keep it. It follows from the run; nothing of trama's reads it back.
 */

/** Between two persons, both ways. */
export interface ToldTie {
  /** `LOW~HIGH`, the ids of its ends. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Log-likelihood ratio, combined and damped. */
  readonly weight: number;
  /** Codes of its terms, each once, sorted. */
  readonly codes: readonly string[];
  /** The innocent relation that explains it in part. */
  readonly benign: string | null;
  /** ms: the first and the last of what it rests on; null where nothing of it has a time. */
  readonly since: number | null;
  readonly last: number | null;
}

/** A finding in words; the protected are not among its members. */
export interface ToldFinding {
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly string[];
  readonly counterReasons: readonly string[];
  /** Ids of the records that its reasons and counter-reasons cite, each once, sorted. */
  readonly records: readonly string[];
  readonly members: readonly ToldMember[];
  /** Ids of all persons whom it places or names, each once, sorted. */
  readonly persons: readonly string[];
}

export interface ToldMember {
  readonly person: string;
  readonly role: string;
  readonly roleBasis: string;
  /** Null where nobody is ranked. */
  readonly score: number | null;
  readonly stability: number | null;
}

/** Answers that were staged, as they become the present ones. */
export interface PresentAnswers {
  /** As `stageAnswers` gave it. */
  readonly generation: number;
  readonly run: string;
  readonly method: string;
  /** ms; the latest event of the run's snapshot. */
  readonly asOf: number;
  /** All that are current. */
  readonly findings: readonly ToldFinding[];
}
