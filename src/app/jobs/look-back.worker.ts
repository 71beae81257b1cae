/** Worker entry of a look back: opens the store itself, answers, and leaves the store as it was. */
import { serveTasks } from "#base/serve-tasks.ts";
import { standBack } from "#base/stand-back.ts";
import type { Talk } from "#base/thread.ts";
import type { PastMoment } from "#model/run.ts";
import { openStore } from "#store/open.ts";
import type { StoreConfig } from "#store/port.ts";
import type { RunStage } from "../job-events.ts";
import { lookBackStore, type PastFindings } from "./look-back-store.ts";

interface LookBackTask {
  readonly run: string;
  readonly storeConfig: StoreConfig;
  readonly dataDir: string;
  readonly moment: PastMoment;
}

export interface LookBackNews {
  readonly stage: RunStage;
  readonly done: number;
}

const tasks = {
  async lookBack(task: LookBackTask, talk: Talk<LookBackNews>): Promise<PastFindings> {
    const store = await openStore(task.storeConfig);
    try {
      return await lookBackStore({
        ...task,
        store,
        onProgress: (stage, done) => {
          talk.stage(stage);
          talk.tell({ stage, done });
          talk.endIfAsked();
        },
      });
    } finally {
      await store.close();
    }
  },
};
export type LookBackTasks = typeof tasks;

standBack();
serveTasks(tasks);
