/** Runs resolution in a worker, so that the API goes on answering. */
import { once } from "node:events";
import { AppError, type ErrorCode } from "#base/errors.ts";
import { startWorker } from "#base/worker.ts";
import type { AppContext } from "../context.ts";

export type ResolveMessage =
  { readonly type: "done" } | { readonly type: "failed"; readonly code: ErrorCode; readonly text: string };

export async function resolvePersons(context: AppContext): Promise<void> {
  const worker = startWorker("app/jobs/resolve.worker", {
    workerData: { storeConfig: context.storeConfig, dataDir: context.dataDir },
  });
  const exited = once(worker, "exit");
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on("error", (error) => reject(new AppError("INTERNAL", undefined, { cause: error })));
      worker.on("exit", (code) => reject(new AppError("INTERNAL", `the resolution worker ended with code ${code}`)));
      worker.on("message", (message: ResolveMessage) => {
        if (message.type === "done") resolve();
        else reject(new AppError(message.code, message.text));
      });
    });
  } finally {
    await exited;
  }
}
