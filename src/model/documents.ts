/**
 * What a store keeps of trama's own making, by collection: the body of a document is what this table says, so no reader of one
 * needs a cast. A collection that nothing is written to yet has no body.
 */
import type { Decision, Finding } from "./finding.ts";
import type { Judgement } from "./judgement.ts";
import type { IngestReport } from "./reject.ts";
import type { DetectionRun } from "./run.ts";

/** In the order of a backup. */
export const COLLECTIONS = ["runs", "findings", "clusters", "ingestReports", "decisions", "audit", "settings"] as const;
export type Collection = (typeof COLLECTIONS)[number];

export interface Documents {
  readonly runs: DetectionRun;
  readonly findings: Finding;
  readonly clusters: never;
  readonly ingestReports: KeptReport;
  readonly decisions: KeptDecision;
  readonly audit: never;
  readonly settings: never;
}

/** A report, and who ingested. */
export interface KeptReport extends IngestReport {
  readonly by: string;
}

/** What a person decided: on a finding, on two identities, or that a source is no longer to be believed. */
export type KeptDecision = FindingDecision | Judgement | SourceWithdrawal;

export interface FindingDecision extends Decision {
  readonly finding: string;
}

export interface SourceWithdrawal {
  readonly source: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly records: number;
}
