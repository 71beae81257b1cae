/** Runs resolution in a worker, so that the API goes on answering. */
import type { AppContext } from "../context.ts";
import { runInWorker } from "./in-worker.ts";
import type { ResolveTasks } from "./resolve.worker.ts";

export async function resolvePersons(context: AppContext): Promise<void> {
  await runInWorker<ResolveTasks, "resolution">({
    entry: "app/jobs/resolve.worker",
    task: "resolution",
    input: { storeConfig: context.storeConfig, dataDir: context.dataDir },
  });
}
