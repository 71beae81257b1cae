/**
 * Findings as stored: ids, codes and parameters. The text is made on reading (app/queries), in the reader's clearance.
 * Shapes and words of `detect --json`: docs/findings.md, "What `detect --json` prints".
 */
import type { PartyRole } from "./kinds.ts";
import { OF_ANOTHER_VERSION, type Word } from "./words.ts";

export const FINDING_TYPES = ["CLUSTER", "INSIDER", "PATTERN"] as const;
export type FindingType = (typeof FINDING_TYPES)[number];

export const FINDING_KINDS = [
  "DRUG_COURIERS",
  "CASH_COURIERS",
  "INSIDER_RING",
  "MIGRANT_SMUGGLING",
  "TRAFFICKING_IN_PERSONS",
  "ARMS",
  "UNKNOWN",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** In the order of findings/detectors.ts. Findings keep them: one whose detector goes stays here, and is not used again. */
export const DETECTOR_IDS = [
  "unknown-groups",
  "drug-couriers",
  "cash-couriers",
  "trafficking-in-persons",
  "migrant-smuggling",
  "arms-in-cargo",
  "insider-rings",
  "insiders",
  "document-reuse",
] as const;
export type DetectorId = (typeof DETECTOR_IDS)[number];
export type ToldDetector = DetectorId | typeof OF_ANOTHER_VERSION;

export function toldDetector(stored: string): ToldDetector {
  return DETECTOR_IDS.find((id) => id === stored) ?? OF_ANOTHER_VERSION;
}

export const FINDING_STATUSES = ["NEW", "CONTINUING", "GROWN", "SHRUNK", "MERGED", "SPLIT", "DISSOLVED"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const REVIEWS = ["NEW", "IN_REVIEW", "REFERRED", "CONFIRMED", "DISMISSED"] as const;
export type Review = (typeof REVIEWS)[number];

export interface FindingMember {
  /** Person id (`p_…`). */
  readonly entity: string;
  readonly role: PartyRole;
  readonly roleBasis: "REPORTED" | "INFERRED";
  /** In [0, 1], 1e-6 steps; null for the protected, who are listed last and never with an offender's role. */
  readonly score: number | null;
  /** Share of consensus runs that put this member with the rest; null where no clustering was involved. */
  readonly stability: number | null;
}

/** A reason or counter-reason: a code of findings/told-codes.ts, its parameters (ids, counts, times; never names) and its records. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Log-likelihood ratio (natural log) added to the score's logit; negative in counter-reasons. */
  readonly weight: number;
  /** Record ids, sorted, at most 50. */
  readonly records: readonly string[];
  /** Members it speaks of (person ids); empty = the whole group. */
  readonly members: readonly string[];
}

/** What a run computes, before lineage gives it an id and a status. */
export interface FindingDraft {
  readonly type: FindingType;
  readonly kind: FindingKind;
  readonly detector: DetectorId;
  readonly score: number;
  readonly members: readonly FindingMember[];
  readonly reasons: readonly Reason[];
  readonly counterReasons: readonly Reason[];
  /** The smallest change that would remove the finding: reason codes (and members) without which the score is below the floor. */
  readonly wouldRemove: readonly { readonly code: string; readonly members: readonly string[] }[];
  /** The flight in natural form, which says its day; null for the time where only the day is known. */
  readonly nextTravel: { readonly flight: string; readonly departsAt: string | null } | null;
  /** Incident ids it rests on; with reason codes they decide whether a dismissed finding has something new. */
  readonly incidents: readonly string[];
  /** Entities besides the members that it rests on (phones, cards, flights, consignments), most telling first, at most 50. */
  readonly related: readonly string[];
  /** Label sets of all links it rests on, also of those whose records are not listed. They follow from the run's snapshot and are not kept. */
  readonly labelSets?: readonly number[];
}

export interface FindingChange {
  readonly code: Word<"ChangeCode">;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface LineageStep {
  readonly run: string;
  /** ISO time by the clock at which the run noticed it; absent in steps stored before it was kept, which have their run's. */
  readonly at?: string;
  readonly asOf: string;
  readonly status: FindingStatus;
  readonly changes: readonly FindingChange[];
  /** Of what it compares: the finding as it was before, those it absorbed, and as it became. Absent where the finding's own says it. */
  readonly handling?: string;
}

export interface Decision {
  /** `d_` + random; absent in those of before decisions were events. */
  readonly id?: string;
  readonly review: Review;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** What was known then: a dismissed finding comes back only for an incident or reason code that is not in here. */
  readonly incidents: readonly string[];
  readonly codes: readonly string[];
}

export interface Finding extends Omit<FindingDraft, "labelSets"> {
  /** `x_` + hash; survives runs. */
  readonly id: string;
  /** The view that it is of (users/view.ts); absent: of all records. */
  readonly view?: string;
  readonly status: FindingStatus;
  /** What `decisions` and `overruled` come to (findings/review.ts). */
  readonly review: Review;
  /** In the order in which they landed; what split off has those made before it did. */
  readonly decisions: readonly Decision[];
  /** Id of the dismissal after which a run last reopened it. */
  readonly overruled?: string;
  readonly changes: readonly FindingChange[];
  /** What each run noticed, oldest first; absent in findings stored before it was kept. */
  readonly history?: readonly LineageStep[];
  readonly snapshot: string;
  /** Id of the method it was made by (model/method.ts). */
  readonly method: string;
  /** ISO times of events, not of the clock. */
  readonly asOf: string;
  readonly firstSeen: string;
  readonly run: string;
  readonly handling: string;
}
