/** Worker entry of a detection run: opens the store itself, runs, posts progress and the outcome. */
import { parentPort, workerData } from "node:worker_threads";
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { DetectionRun } from "#model/run.ts";
import { openStore } from "#store/open.ts";
import type { Store, StoreConfig } from "#store/port.ts";
import { detectStore, runDoc } from "./detect-store.ts";
import { endIfAsked, type JobEnd, type Stoppable } from "./in-worker.ts";
import type { DetectNews } from "./run-detect.ts";

interface Task {
  readonly run: string;
  readonly by: string;
  readonly storeConfig: StoreConfig;
  readonly dataDir: string;
  readonly asOf: number | null;
}

const task = workerData as Task & Stoppable;
const post = (message: DetectNews | JobEnd<DetectionRun>) => parentPort!.postMessage(message);

try {
  const store = await openStore(task.storeConfig);
  try {
    await runTask(store);
  } finally {
    await store.close();
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  post({ type: "failed", code: error.code, text: error.message });
}

async function runTask(store: Store): Promise<void> {
  try {
    const { run, changed } = await detectStore({
      ...task,
      store,
      onProgress: (stage, done) => {
        post({ type: "progress", stage, done });
        endIfAsked(task);
      },
    });
    for (const { id, status } of changed) post({ type: "finding", finding: id, status });
    post({ type: "done", value: run });
  } catch (error) {
    await markFailed(store, error instanceof AppError ? error.code : "INTERNAL");
    throw error;
  }
}

async function markFailed(store: Store, code: string): Promise<void> {
  const [doc] = await store.docs("runs", [task.run]);
  const status = code === "CANCELLED" ? "INTERRUPTED" : "FAILED";
  if (doc !== undefined)
    await store.putDocs([{ collection: "runs", docs: [runDoc({ ...doc.body, status, finishedAt: nowIso(), error: code })] }]);
}
