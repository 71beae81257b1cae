import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { AppError } from "./errors.ts";

/** The package's root folder, whether this file runs from src/ or from dist/. */
export const packageRoot = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Starts a worker by its path below src/ without suffix, e.g. `ingest/parse.worker`. Workers always run the built file in dist/,
 * also when the caller runs from sources (tests), so that there is one way a worker starts.
 */
export function startWorker(path: string, options: WorkerOptions = {}): Worker {
  const url = new URL(`../../dist/${path}.js`, import.meta.url);
  if (!existsSync(url)) throw new AppError("INTERNAL", `worker ${path} is not built: run npm run build`);
  // The caller's own flags are not passed on: under a test runner they would have the worker read src/ instead of dist/.
  return new Worker(url, { execArgv: [], ...options });
}
