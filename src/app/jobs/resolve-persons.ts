/** Runs resolution in a worker, so that the API goes on answering. */
import type { Judgement } from "#model/judgement.ts";
import type { AppContext } from "../context.ts";
import { runInWorker } from "./in-worker.ts";
import type { ResolveTasks } from "./resolve.worker.ts";

/** `said`: what users say with it, which lands together with what follows from it. */
export async function resolvePersons(context: AppContext, said: readonly Judgement[] = []): Promise<void> {
  await runInWorker<ResolveTasks, "resolution">({
    entry: "app/jobs/resolve.worker",
    task: "resolution",
    input: { storeConfig: context.storeConfig, dataDir: context.dataDir, said },
  });
}
