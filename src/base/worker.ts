import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker, type WorkerOptions } from "node:worker_threads";
import { changedSources } from "./built-from.js";
import { AppError } from "./errors.ts";

/** The package's root folder, whether this file runs from src/ or from dist/. */
export const packageRoot = fileURLToPath(new URL("../../", import.meta.url));

let compared = false;

/**
 * Throws BUILD_STALE when dist/ lies beside sources that it is not built from, by content; an installed package has none. Asked once a
 * process, in about ten milliseconds: a test or a benchmark would else run its threads on the code of an hour ago, and pass.
 */
export function refuseStaleBuild(): void {
  if (compared || !isMainThread || !existsSync(join(packageRoot, "src"))) return;
  const changed = changedSources(packageRoot);
  if (changed.length > 0) {
    const more = changed.length > 1 ? ` and ${changed.length - 1} more` : "";
    throw new AppError("BUILD_STALE", `dist/ is not built from ${changed[0]}${more} as it is now: run npm run build`);
  }
  compared = true;
}

/**
 * Starts a worker by its path below src/ without suffix, e.g. `ingest/parse.worker`. Workers always run the built file in dist/,
 * also when the caller runs from sources (tests), so that there is one way a worker starts.
 */
export function startWorker(path: string, options: WorkerOptions = {}): Worker {
  refuseStaleBuild();
  // The caller's own flags are not passed on: under a test runner they would have the worker read src/ instead of dist/.
  return new Worker(new URL(`../../dist/${path}.js`, import.meta.url), { execArgv: [], ...options });
}
