/** The thread of parse-in-worker.ts: parses a bundle and hands over batches, a few at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { assert } from "#base/assert.ts";
import { AppError } from "#base/errors.ts";
import { IdMinter } from "#model/ids.ts";
import { encodeBatch } from "./batch-text.ts";
import { openBundle } from "./bundle.ts";
import { parseBundle } from "./parse-bundle.ts";
import type { ParseJob, ParseMessage } from "./parse-in-worker.ts";

assert(parentPort !== null, "parse.worker runs in a worker thread");
const port = parentPort;
const job = workerData as ParseJob;

let inFlight = 0;
let wake: (() => void) | undefined;
port.on("message", () => {
  inFlight--;
  wake?.();
});

function send(message: ParseMessage): void {
  port.postMessage(message);
}

try {
  const bundle = await openBundle(job.path);
  for await (const batch of parseBundle(bundle, new IdMinter(job.key), job.options)) {
    while (inFlight >= job.inFlightMax) await new Promise<void>((resolve) => (wake = resolve));
    inFlight++;
    send({ type: "batch", text: encodeBatch(batch) });
  }
  send({ type: "end" });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  send({ type: "failed", code: error.code, detail: error.message });
}
// The parent ends this thread once it has read the last message; nothing else keeps it alive.
port.unref();
