/**
 * What a store keeps of trama's own making, by collection: the body of a document is what this table says, so no reader of one
 * needs a cast. A collection that nothing is written to yet has no body.
 */
import type { KeptCase, KeptView } from "./kept/case.ts";
import { codesOf } from "./codes.ts";
import type { KeptCommonness } from "./commonness.ts";
import type { Decision, Finding } from "./finding.ts";
import type { KeptGroup } from "./groups/group.ts";
import type { KeptMethod, MethodApproval } from "./method.ts";
import type { KeptPlan } from "./kept/plan.ts";
import type { KeptHold, KeptTakeBack } from "./retention/hold.ts";
import type { KeptUnmasking } from "./retention/unmasking.ts";
import type { KeptRequest } from "./requests/request.ts";
import type { IngestReport } from "./reject.ts";
import type { DetectionRun } from "./run.ts";

/** Codes as in codes.ts: their order is that of a backup. */
export const COLLECTION_CODES = codesOf({
  runs: 0,
  findings: 1,
  clusters: 2,
  ingestReports: 3,
  decisions: 4,
  audit: 5,
  settings: 6,
  plans: 7,
  cases: 8,
  caseViews: 9,
  groups: 10,
  retention: 11,
  requests: 12,
});
export type Collection = keyof typeof COLLECTION_CODES.of;
export const COLLECTIONS = COLLECTION_CODES.names;

export interface Documents {
  readonly runs: DetectionRun;
  readonly findings: Finding;
  readonly clusters: never;
  readonly ingestReports: KeptReport;
  readonly decisions: KeptDecision;
  readonly audit: MethodApproval;
  readonly settings: KeptMethod | KeptMoment | KeptCommonness | KeptWithdrawals;
  readonly plans: KeptPlan;
  readonly cases: KeptCase;
  readonly caseViews: KeptView;
  readonly groups: KeptGroup;
  readonly requests: KeptRequest;
  readonly retention: KeptHold | KeptTakeBack | KeptUnmasking;
}

/** A report, and who ingested. */
export interface KeptReport extends IngestReport {
  readonly by: string;
}

/** `latest-event`: that of the present records, ms; 0 when none has a time. */
export interface KeptMoment {
  readonly asOf: number;
  /** Feed sequence of the snapshot that says so; absent where it was kept before that was. */
  readonly seq?: number;
}

/** `withdrawals`: those that have begun and not ended. */
export interface KeptWithdrawals {
  /** Sources, each once. */
  readonly withdrawing: readonly string[];
}

/** What a person decided: on a finding, or that a source is no longer to be believed. What is judged of two identities is kept as judgements. */
export type KeptDecision = FindingDecision | SourceWithdrawal;

export interface FindingDecision extends Decision {
  readonly finding: string;
}

/** How many records went is in the feed. */
export interface SourceWithdrawal {
  readonly source: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}
