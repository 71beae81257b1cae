/** A job's thread that fails says why; one that dies without a word is told as that, not as its bare error. */
import { expect, test } from "vitest";
import { AppError } from "#base/errors.ts";
import { runInWorker } from "#app/jobs/in-worker.ts";

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

test("what the thread says went wrong is what the caller is told", async () => {
  const task = { storeConfig: { url: "paper:folder", keyCheck: "" }, dataDir: "." };
  const { code, message } = await failure(runInWorker("app/jobs/resolve.worker", task));
  expect([code, message]).toEqual(["CONFIG_INVALID", "TRAMA_STORE must start with sqlite:, neo4j:// or bolt:// (also +s)"]);
});

test("a thread that dies is an INTERNAL error that keeps its cause", async () => {
  const { code, message, cause } = await failure(runInWorker("app/jobs/resolve.worker", undefined));
  expect([code, message]).toEqual(["INTERNAL", "app/jobs/resolve.worker ended with code 1 and no word"]);
  expect(String(cause)).toContain("TypeError");
});

test("a thread that is asked to end is cancelled, not failed", async () => {
  const task = { storeConfig: { url: "paper:folder", keyCheck: "" }, dataDir: "." };
  const work = runInWorker("app/jobs/resolve.worker", task, () => undefined, AbortSignal.abort());
  expect((await failure(work)).code).toBe("CANCELLED");
});

test("a worker that is not built is an INTERNAL error too", async () => {
  expect((await failure(runInWorker("app/jobs/no-such.worker", null))).message).toContain("is not built");
});
