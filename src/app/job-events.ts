/** What happened in jobs, for subscriptions. An async iterable per listener; a slow listener loses the oldest events, never blocks a job. */
import { EventEmitter, on } from "node:events";
import { DETECTOR_IDS } from "#model/finding.ts";

/** What a run may be doing. What it does first comes first. */
export const RUN_STAGES = [
  ...(["snapshot", "detection", "ties"] as const),
  ...DETECTOR_IDS,
  ...(["evidence", "lineage", "running", "done", "failed"] as const),
] as const;
export type RunStage = (typeof RUN_STAGES)[number];

export interface RunProgress {
  readonly run: string;
  readonly stage: RunStage;
  /** Share done of the whole run, 0 to 1. */
  readonly done: number;
  readonly status: "RUNNING" | "DONE" | "FAILED";
}

export interface FindingChanged {
  readonly finding: string;
}

export class JobEvents {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  /** Runs of this process, which are told as they happen. */
  readonly ownRuns = new Set<string>();

  runProgress(event: RunProgress): void {
    this.ownRuns.add(event.run);
    this.othersRunProgress(event);
  }

  /** Of a run that another process makes. */
  othersRunProgress(event: RunProgress): void {
    this.#emitter.emit("runProgress", event);
  }

  findingChanged(event: FindingChanged): void {
    this.#emitter.emit("findingChanged", event);
  }

  listen(name: "runProgress", signal: AbortSignal): AsyncIterable<RunProgress>;
  listen(name: "findingChanged", signal: AbortSignal): AsyncIterable<FindingChanged>;
  async *listen(name: string, signal: AbortSignal): AsyncIterable<never> {
    try {
      for await (const [event] of on(this.#emitter, name, { signal })) yield event as never;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
