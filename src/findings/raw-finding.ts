/** What a detector hands over: indices into the snapshot, before records are looked up and the score is made. */
import type { DetectorId, FindingKind, FindingType } from "#model/finding.ts";
import type { PartyRole } from "#model/kinds.ts";
import type { ReasonCode } from "./codes.ts";
import type { Counts } from "./reason-weight.ts";

export type ReasonParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What was found and counted: evidence has no weight yet. */
export interface Evidence {
  readonly code: ReasonCode;
  readonly params: ReasonParams;
  /** What the code's weight reads, by the names of its row in the table. */
  readonly counts: Counts;
  /** Snapshot links it rests on. */
  readonly links: readonly number[];
  /** Persons it speaks of; empty = all. */
  readonly members: readonly number[];
}

/** Evidence as weighed by the method's table. */
export interface RawReason extends Evidence {
  /** Log-likelihood ratio before correlated reasons are grouped; negative in counter-reasons. */
  readonly weight: number;
}

export interface RawMember {
  readonly person: number;
  readonly role: PartyRole;
  readonly roleBasis: "REPORTED" | "INFERRED";
  readonly stability: number | null;
}

export interface RawFinding {
  readonly type: FindingType;
  readonly kind: FindingKind;
  readonly detector: DetectorId;
  /** Findings with one key compete: the best scored is kept. */
  readonly key: string;
  readonly members: readonly RawMember[];
  /** For and against together, told apart by the sign of the weight. */
  readonly reasons: readonly RawReason[];
  /** Nodes besides the members it rests on, most telling first. */
  readonly related: readonly number[];
  readonly incidents: readonly number[];
}
