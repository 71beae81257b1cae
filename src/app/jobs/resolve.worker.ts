/** Worker entry: opens the store itself and resolves. */
import { serveTasks } from "#base/serve-tasks.ts";
import { standBack } from "#base/stand-back.ts";
import type { Judgement } from "#model/judgement.ts";
import { openStore } from "#store/open.ts";
import type { StoreConfig } from "#store/port.ts";
import { resolveStore } from "./resolve-store.ts";

interface ResolveTask {
  readonly storeConfig: StoreConfig;
  readonly dataDir: string;
  readonly said: readonly Judgement[];
}

const tasks = {
  async resolution({ storeConfig, dataDir, said }: ResolveTask): Promise<null> {
    const store = await openStore(storeConfig);
    try {
      await resolveStore(store, dataDir, said);
      return null;
    } finally {
      await store.close();
    }
  },
};
export type ResolveTasks = typeof tasks;

standBack();
serveTasks(tasks);
