/** A detection run as stored (collection `runs`). */
export const RUN_STATUSES = ["RUNNING", "DONE", "FAILED", "INTERRUPTED"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export interface DetectionRun {
  readonly id: string;
  readonly status: RunStatus;
  readonly by: string;
  /** ISO, by the clock. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly ms: number;
  /** Feed sequence and snapshot it ran on. */
  readonly seq: number;
  readonly snapshot: string | null;
  /** ISO; the latest event in the store. */
  readonly asOf: string | null;
  /** Id of the method, kept in the collection `settings`; null before it is known. */
  readonly method: string | null;
  /** Findings after the run by status. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many findings are new, grown, merged, split or reopened by this run, or have a new reason or incident. */
  readonly fresh: number;
  /** The ids of these and of what changed otherwise: it stays on record when a later run finds them unchanged. */
  readonly raised: readonly string[];
  /** What was left out and why: hubs skipped, blocks capped. Ids and counts only. */
  readonly notes: readonly string[];
  readonly error: string | null;
}

/** The moment of the past that a look back asks about. Nothing of it is kept: today's findings and runs are as they were. */
export interface PastMoment {
  /** Event time, in ms: what had happened by then, as it is known today. Null: whatever happened. */
  readonly asOf: number | null;
  /** Receipt time, in ms: only records that had been received by then. Null: whenever received. */
  readonly receivedUntil: number | null;
}
