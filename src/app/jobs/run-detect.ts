/**
 * One detection run at a time: takes the lease, runs the worker, keeps the lease fresh, passes progress on. A run that died
 * leaves its lease to lapse and nothing half-written: its findings land in one commit at the end, and what it had worked out
 * before (persons, the snapshot file) is found again by the next.
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { nowMs } from "#base/clock.ts";
import { AppError, ERRORS, type ErrorCode } from "#base/errors.ts";
import { startWorker } from "#base/worker.ts";
import type { Access } from "#model/access.ts";
import type { DetectionRun, DetectOptions } from "#model/run.ts";
import type { AppContext } from "../context.ts";

const LEASE = "detect";
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;

export interface DetectJob extends DetectOptions {
  /** The id the run will have; made up when not given. */
  readonly run?: string;
  readonly onProgress?: (stage: string, done: number) => void;
}

/** What the worker posts. */
export type DetectMessage =
  | { readonly type: "progress"; readonly run: string; readonly stage: string; readonly done: number }
  | { readonly type: "finding"; readonly finding: string; readonly status: string }
  | { readonly type: "done"; readonly run: DetectionRun }
  | { readonly type: "failed"; readonly run: string; readonly code: ErrorCode; readonly text: string };

export async function runDetect(context: AppContext, access: Access, job: DetectJob): Promise<DetectionRun> {
  const holder = randomUUID();
  const take = () => {
    const now = nowMs();
    return context.store.lease(LEASE, holder, { nowMs: now, untilMs: now + LEASE_MS });
  };
  if (!(await take())) throw new AppError("RUN_IN_PROGRESS");
  const renewal = setInterval(
    () => void take().catch((error: unknown) => context.logger.warn({ error: String(error) }, "lease not renewed")),
    RENEW_MS,
  );
  try {
    return await inWorker(context, access, job);
  } finally {
    clearInterval(renewal);
    await context.store.releaseLease(LEASE, holder);
  }
}

export function newRunId(): string {
  return `u_${randomUUID().replaceAll("-", "").slice(0, 28)}`;
}

async function inWorker(context: AppContext, access: Access, job: DetectJob): Promise<DetectionRun> {
  const run = job.run ?? newRunId();
  const worker = startWorker("app/jobs/detect.worker", {
    workerData: { run, by: access.reader, storeConfig: context.storeConfig, dataDir: context.dataDir, asOf: job.asOf },
  });
  const exited = once(worker, "exit");
  try {
    return await new Promise<DetectionRun>((resolve, reject) => {
      let ended = false;
      const fail = (error: AppError) => {
        // A worker also exits after a run that ended well, and that is no failure to tell of.
        if (ended) return;
        ended = true;
        context.events.runProgress({ run, stage: "failed", done: 1, status: "FAILED" });
        reject(error);
      };
      worker.on("error", (error) => fail(new AppError("INTERNAL", undefined, { cause: error })));
      worker.on("exit", (code) => fail(new AppError("INTERNAL", `the detection worker ended with code ${code}`)));
      worker.on("message", (message: DetectMessage) => {
        if (message.type === "progress") {
          const done = Math.round(message.done * 1e3) / 1e3;
          job.onProgress?.(message.stage, done);
          context.events.runProgress({ run, stage: message.stage, done, status: "RUNNING" });
        } else if (message.type === "finding") {
          context.events.findingChanged({ finding: message.finding, status: message.status });
        } else if (message.type === "done") {
          ended = true;
          context.events.runProgress({ run, stage: "done", done: 1, status: "DONE" });
          resolve(message.run);
        } else {
          fail(new AppError(message.code, message.text === ERRORS[message.code].text ? undefined : message.text));
        }
      });
    });
  } finally {
    await exited;
  }
}
