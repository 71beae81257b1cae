/** Worker entry: opens the store itself, resolves, says that it is done. */
import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "#base/errors.ts";
import { openStore } from "#store/open.ts";
import type { StoreConfig } from "#store/port.ts";
import type { JobEnd } from "./in-worker.ts";
import { resolveStore } from "./resolve-store.ts";

const { storeConfig, dataDir } = workerData as { storeConfig: StoreConfig; dataDir: string };
const post = (message: JobEnd<null>) => parentPort!.postMessage(message);

try {
  const store = await openStore(storeConfig);
  try {
    await resolveStore(store, dataDir);
  } finally {
    await store.close();
  }
  post({ type: "done", value: null });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  post({ type: "failed", code: error.code, text: error.message });
}
