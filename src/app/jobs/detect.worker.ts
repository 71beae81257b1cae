/** Worker entry of a detection run: opens the store itself, runs, tells progress and which findings changed. */
import { nowIso } from "#base/clock.ts";
import type { View } from "#model/users/view.ts";
import { AppError } from "#base/errors.ts";
import { serveTasks } from "#base/serve-tasks.ts";
import { standBack } from "#base/stand-back.ts";
import type { Talk } from "#base/thread.ts";
import type { DetectionRun } from "#model/run.ts";
import { openStore } from "#store/open.ts";
import type { Fence, Store, StoreConfig } from "#store/port.ts";
import type { RunStage } from "../job-events.ts";
import { untilUnchanged } from "../until-unchanged.ts";
import { detectStore } from "./detect-store.ts";

interface DetectTask {
  readonly run: string;
  readonly by: string;
  readonly fence: Fence;
  readonly storeConfig: StoreConfig;
  readonly dataDir: string;
  readonly views?: readonly View[] | undefined;
}

export type DetectNews =
  | { readonly type: "progress"; readonly stage: RunStage; readonly done: number }
  | { readonly type: "finding"; readonly finding: string };

const tasks = {
  async detection(task: DetectTask, talk: Talk<DetectNews>): Promise<DetectionRun> {
    const store = await openStore(task.storeConfig);
    try {
      return await runTask(task, store, talk);
    } finally {
      await store.close();
    }
  },
};
export type DetectTasks = typeof tasks;

standBack();
serveTasks(tasks);

async function runTask(task: DetectTask, store: Store, talk: Talk<DetectNews>): Promise<DetectionRun> {
  try {
    const { run, changed } = await detectStore({
      ...task,
      store,
      onProgress: (stage, done) => {
        talk.stage(stage);
        talk.tell({ type: "progress", stage, done });
        talk.endIfAsked();
      },
    });
    for (const { id } of changed) talk.tell({ type: "finding", finding: id });
    return run;
  } catch (error) {
    await markFailed(store, task, error instanceof AppError ? error.code : "INTERNAL");
    throw error;
  }
}

async function markFailed(store: Store, { run, fence }: DetectTask, code: string): Promise<void> {
  // What became of it is then for the one that took over to say.
  if (code === "FENCED") return;
  const status = code === "CANCELLED" ? "INTERRUPTED" : "FAILED";
  await untilUnchanged(async () => {
    const [doc] = await store.docs("runs", [run]);
    if (doc === undefined) return;
    const replace = [{ ...doc, body: { ...doc.body, status, finishedAt: nowIso(), error: code } as const }];
    await store.putDocs([{ collection: "runs", replace }], { fence });
  });
}
