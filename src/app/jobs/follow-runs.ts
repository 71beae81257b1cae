/**
 * Tells listeners of detection runs that another process makes: a cron `detect` beside the server. Their documents in the store are
 * looked at from time to time; runs of this process are told as they happen and are left out here.
 */
import { monotonicMs } from "#base/clock.ts";
import type { DetectionRun, RunStatus } from "#model/run.ts";
import type { App } from "../app.ts";
import { type AppContext, contextOf } from "../context.ts";
import type { RunProgress, RunStage } from "../job-events.ts";

const EVERY_MS = 2000;
/** Runs that may begin or end between two looks. */
const RUNS_LOOKED_AT = 20;

/** Where a run of another process is, as far as its document says. */
const STAGES: Readonly<Record<RunProgress["status"], RunStage>> = { RUNNING: "running", DONE: "done", FAILED: "failed" };

export class RunFollower {
  readonly #context: AppContext;
  readonly #told = new Map<string, RunStatus>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #warnedMs = -Infinity;

  /** What there is already is no news. */
  static async start(app: App): Promise<RunFollower> {
    const follower = new RunFollower(contextOf(app));
    for (const run of await follower.#latest()) follower.#told.set(run.id, run.status);
    follower.#next();
    return follower;
  }

  private constructor(context: AppContext) {
    this.#context = context;
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#looking;
  }

  /** Tells what became of runs since the last look. */
  async look(): Promise<void> {
    const { events } = this.#context;
    for (const run of await this.#latest()) {
      if (this.#told.get(run.id) === run.status) continue;
      this.#told.set(run.id, run.status);
      if (events.ownRuns.has(run.id)) continue;
      if (run.status === "DONE") await this.#tellFindings(run);
      const status = run.status === "INTERRUPTED" ? "FAILED" : run.status;
      events.othersRunProgress({ run: run.id, stage: STAGES[status], done: status === "RUNNING" ? 0 : 1, status });
    }
  }

  async #tellFindings(run: DetectionRun): Promise<void> {
    const { store, events } = this.#context;
    for (const doc of await store.docs("findings", run.raised)) {
      if (doc !== undefined) events.findingChanged({ finding: doc.body.id });
    }
  }

  /** Oldest first. */
  async #latest(): Promise<DetectionRun[]> {
    const docs = await this.#context.store.listDocs("runs", { limit: RUNS_LOOKED_AT, descending: true });
    return docs.map(({ body }) => body).reverse();
  }

  #next(): void {
    this.#timer = setTimeout(() => {
      this.#looking = this.look()
        .catch((error: unknown) => this.#warn(error))
        .then(() => {
          if (this.#timer !== undefined) this.#next();
        });
    }, EVERY_MS);
    this.#timer.unref();
  }

  /** Once a minute: a store that is away stays away for a while. */
  #warn(error: unknown): void {
    if (monotonicMs() - this.#warnedMs < 60_000) return;
    this.#warnedMs = monotonicMs();
    this.#context.logger.warn(
      { error: error instanceof Error ? error.name : "unknown" },
      "runs of other processes cannot be followed",
    );
  }
}
