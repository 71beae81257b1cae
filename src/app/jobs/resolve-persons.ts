/** Runs resolution in a worker, so that the API goes on answering. */
import type { AppContext } from "../context.ts";
import { runInWorker } from "./in-worker.ts";

export async function resolvePersons(context: AppContext): Promise<void> {
  await runInWorker<null>("app/jobs/resolve.worker", { storeConfig: context.storeConfig, dataDir: context.dataDir });
}
