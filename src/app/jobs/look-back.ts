/**
 * What detection would have found at a moment of the past: worked out anew each time, told to whoever asked, and kept nowhere. Unlike a
 * run it takes no lease, tells no listener and is in no list of runs.
 */
import { nowIso } from "#base/clock.ts";
import type { PastMoment } from "#model/run.ts";
import { contextOf } from "../context.ts";
import type { RunStage } from "../job-events.ts";
import { byScore } from "../queries/current-findings.ts";
import { describeFindings, type DescribedFinding } from "../answers/describe-findings.ts";
import type { ToldRun } from "../queries/operations.ts";
import { restsOnReadable } from "../reader/finding-for-reader.ts";
import type { Reader } from "../reader/reader.ts";
import { inTime } from "./in-time.ts";
import { runInWorker } from "./in-worker.ts";
import type { LookBackTasks } from "./look-back.worker.ts";
import { newRunId } from "./run-detect.ts";

export interface LookBackJob extends PastMoment {
  /** At most so many findings, the highest scores first; null = all. */
  readonly limit: number | null;
  readonly onProgress?: (stage: RunStage, done: number) => void;
  readonly signal?: AbortSignal;
  /** TIMED_OUT after that: there is no run that would go on. */
  readonly timeoutMs?: number;
}

export interface LookedBack {
  /** Told as a run is, but of no run that is kept. */
  readonly run: ToldRun;
  readonly findings: readonly DescribedFinding[];
  /** Rows that are not looked at as they stood, because another version was received since; 0 when it may not be told. */
  readonly replaced: number;
}

export async function lookBack(reader: Reader, job: LookBackJob): Promise<LookedBack> {
  const { memory, running } = contextOf(reader);
  const late = "looking back takes longer than a request may wait: trama detect --as-of waits";
  // Each holds a snapshot of its own.
  const looking = (signal: AbortSignal) => memory.during("looking back", () => inWorker(reader, job, signal));
  return inTime({ signal: job.signal, timeoutMs: job.timeoutMs, late }, (signal) => running.alone("look back", looking, signal));
}

async function inWorker(reader: Reader, job: LookBackJob, signal: AbortSignal): Promise<LookedBack> {
  const { storeConfig, dataDir } = contextOf(reader);
  const startedAt = nowIso();
  const run = newRunId();
  const { asOf, receivedUntil } = job;
  const past = await runInWorker<LookBackTasks, "lookBack">({
    entry: "app/jobs/look-back.worker",
    task: "lookBack",
    input: { run, storeConfig, dataDir, moment: { asOf, receivedUntil } },
    onNews: ({ stage, done }) => job.onProgress?.(stage, done),
    signal,
  });
  const seen = await Promise.all(past.findings.map((finding) => restsOnReadable(reader, finding)));
  const findings = past.findings.filter((_, i) => seen[i]).sort(byScore);
  const { all } = reader.access.clearance;
  return {
    run: {
      ...{ id: run, status: "DONE", startedAt, finishedAt: nowIso(), asOf: past.asOf, seq: past.seq },
      ...{ fresh: all ? 0 : null, snapshot: all ? past.snapshot : null, notes: all ? past.notes : [] },
    },
    replaced: all ? past.replaced : 0,
    findings: await describeFindings(reader, job.limit === null ? findings : findings.slice(0, job.limit)),
  };
}
