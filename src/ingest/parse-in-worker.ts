/**
 * parseBundle in a thread of its own, so that parsing and hashing go on while the caller writes the batch before. Same
 * batches in the same order; at most a few are under way, so a slow store slows the parser and memory stays flat.
 */
import type { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "#base/errors.ts";
import { startWorker } from "#base/worker.ts";
import { decodeBatch } from "./batch-text.ts";
import type { Bundle } from "./bundle.ts";
import { PARSE_DEFAULTS, type ParsedBatch, type ParseOptions } from "./parse-bundle.ts";

/** What the worker is started with. It opens the bundle again by its path: files cannot be handed over open. */
export interface ParseJob {
  readonly path: string;
  /** The 32 bytes of the id key. */
  readonly key: Uint8Array;
  readonly options: ParseOptions;
  readonly inFlightMax: number;
}

export type ParseMessage =
  | { readonly type: "batch"; readonly text: string }
  | { readonly type: "end" }
  | { readonly type: "failed"; readonly code: ErrorCode; readonly detail: string };

/** The parent's answer to each batch it has taken over. */
export interface ParseTaken {
  readonly type: "taken";
}

const IN_FLIGHT_MAX = 3;
/** Batches outlive a small nursery and would be copied twice on their way to the next thread. */
const YOUNG_GENERATION_MB = 96;

export async function* parseInWorker(
  bundle: Bundle,
  key: Uint8Array,
  options: ParseOptions = PARSE_DEFAULTS,
): AsyncGenerator<ParsedBatch> {
  const job: ParseJob = { path: bundle.path, key, options, inFlightMax: IN_FLIGHT_MAX };
  const worker = startWorker("ingest/parse.worker", {
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  const inbox = new Inbox(worker);
  try {
    for (;;) {
      const message = await inbox.next();
      if (message.type === "end") return;
      if (message.type === "failed") throw new AppError(message.code, message.detail);
      worker.postMessage({ type: "taken" } satisfies ParseTaken);
      yield decodeBatch(message.text);
    }
  } finally {
    await worker.terminate();
  }
}

/** Messages of a worker as a queue; a worker that dies without a word is an error. */
class Inbox {
  readonly #messages: ParseMessage[] = [];
  #failure: unknown;
  #wake: (() => void) | undefined;

  constructor(worker: Worker) {
    worker.on("message", (message: ParseMessage) => {
      this.#messages.push(message);
      this.#wake?.();
    });
    worker.on("error", (cause) => this.#fail(cause));
    worker.on("exit", () => this.#fail(undefined));
  }

  async next(): Promise<ParseMessage> {
    while (this.#messages.length === 0) {
      if (this.#failure !== undefined) throw this.#failure;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#messages.shift()!;
  }

  #fail(cause: unknown): void {
    this.#failure ??= new AppError("INTERNAL", "The parser stopped.", { cause });
    this.#wake?.();
  }
}
