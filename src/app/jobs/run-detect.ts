/**
 * One detection run at a time: takes the lease, runs the worker, keeps the lease fresh, passes progress on. A run that died
 * leaves its lease to lapse and nothing half-written: its findings land in one commit at the end, and what it had worked out
 * before (persons, the snapshot file) is found again by the next. One that slept through its lease finds another in its place, and
 * ends (FENCED): the store takes nothing from it any more.
 */
import { randomUUID } from "node:crypto";
import { AppError } from "#base/errors.ts";
import type { DetectionRun } from "#model/run.ts";
import { contextOf } from "../context.ts";
import type { RunStage } from "../job-events.ts";
import type { Fence } from "#store/port.ts";
import type { Reader } from "../reader/reader.ts";
import type { DetectNews, DetectTasks } from "./detect.worker.ts";
import { runInWorker } from "./in-worker.ts";
import { isJudgedOtherwise } from "./resolve-store.ts";
import { finishWithdrawals } from "./withdrawals-under-way.ts";

const LEASE = "detect";
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;

export interface DetectJob {
  /** The id the run will have; made up when not given. */
  readonly run?: string;
  readonly onProgress?: (stage: RunStage, done: number) => void;
  /** Ends the run where it stands, as a crash would, but lets the next one begin at once. */
  readonly signal?: AbortSignal;
}

export async function runDetect(reader: Reader, job: DetectJob = {}): Promise<DetectionRun> {
  const { memory, running } = contextOf(reader);
  return running.run((signal) => memory.during("detection", () => underLease(reader, { ...job, signal })), job.signal);
}

async function underLease(reader: Reader, job: DetectJob): Promise<DetectionRun> {
  const { store, logger, resolutions } = contextOf(reader);
  const holder = randomUUID();
  const fence = await store.lease(LEASE, holder, LEASE_MS);
  if (fence === null) throw new AppError("RUN_IN_PROGRESS");
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    if ((await store.lease(LEASE, holder, LEASE_MS)) === null) lost.abort();
  };
  const renewal = setInterval(
    () => void renew().catch((error: unknown) => logger.warn({ error: String(error) }, "lease not renewed")),
    RENEW_MS,
  );
  try {
    await finishWithdrawals(contextOf(reader));
    if (await isJudgedOtherwise(store)) await resolutions.whole();
    const signals = [lost.signal, ...(job.signal === undefined ? [] : [job.signal])];
    return await inWorker(reader, { ...job, signal: AbortSignal.any(signals) }, fence);
  } catch (error) {
    // Stopped because of it: what the worker ended with says less.
    throw lost.signal.aborted ? new AppError("FENCED", undefined, { cause: error }) : error;
  } finally {
    clearInterval(renewal);
    await store.releaseLease(LEASE, holder);
  }
}

export function newRunId(): string {
  return `u_${randomUUID().replaceAll("-", "").slice(0, 28)}`;
}

async function inWorker(reader: Reader, job: DetectJob, fence: Fence): Promise<DetectionRun> {
  const run = job.run ?? newRunId();
  const { events, storeConfig, dataDir, views } = contextOf(reader);
  const onNews = (news: DetectNews): void => {
    if (news.type === "finding") return events.findingChanged({ finding: news.finding });
    const done = Math.round(news.done * 1e3) / 1e3;
    job.onProgress?.(news.stage, done);
    events.runProgress({ run, stage: news.stage, done, status: "RUNNING" });
  };
  try {
    const result = await runInWorker<DetectTasks, "detection">({
      entry: "app/jobs/detect.worker",
      task: "detection",
      input: { run, by: reader.name, fence, storeConfig, dataDir, views },
      onNews,
      signal: job.signal,
    });
    events.runProgress({ run, stage: "done", done: 1, status: "DONE" });
    return result;
  } catch (error) {
    events.runProgress({ run, stage: "failed", done: 1, status: "FAILED" });
    throw error;
  }
}
