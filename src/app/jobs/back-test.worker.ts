/** Worker entry of a back-test: opens the store itself, answers, and leaves the store as it was. */
import { serveTasks } from "#base/serve-tasks.ts";
import { standBack } from "#base/stand-back.ts";
import type { Talk } from "#base/thread.ts";
import { openStore } from "#store/open.ts";
import type { StoreConfig } from "#store/port.ts";
import { backTestStore, type BackTested, type BackTestParts } from "./back-test-store.ts";
import type { LookBackNews } from "./look-back.worker.ts";

interface BackTestTask extends Pick<BackTestParts, "run" | "dataDir" | "window" | "proposed"> {
  readonly storeConfig: StoreConfig;
}

const tasks = {
  async backTest(task: BackTestTask, talk: Talk<LookBackNews>): Promise<BackTested> {
    const store = await openStore(task.storeConfig);
    try {
      return await backTestStore({
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
export type BackTestTasks = typeof tasks;

standBack();
serveTasks(tasks);
