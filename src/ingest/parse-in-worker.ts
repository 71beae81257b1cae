/**
 * parseBundle in a thread of its own, so that parsing and hashing go on while the caller writes the batch before. Same
 * batches in the same order; at most a few are under way, so a slow store slows the parser and memory stays flat.
 */
import { Thread } from "#base/thread.ts";
import { decodeBatch } from "./batch-text.ts";
import type { Bundle } from "./bundle.ts";
import { PARSE_DEFAULTS, type ParsedBatch, type ParseOptions } from "./parse-bundle.ts";
import type { ParseTasks } from "./parse.worker.ts";

const IN_FLIGHT_MAX = 3;
/** Batches outlive a small nursery and would be copied twice on their way to the next thread. */
const YOUNG_GENERATION_MB = 96;

export async function* parseInWorker(
  bundle: Bundle,
  key: Uint8Array,
  options: ParseOptions = PARSE_DEFAULTS,
): AsyncGenerator<ParsedBatch> {
  const thread = new Thread<ParseTasks>({
    name: "parser",
    entry: "ingest/parse.worker",
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const batches: string[] = [];
  let wake = (): void => {};
  let ended = false;
  const onNews = (batch: string): void => {
    batches.push(batch);
    wake();
  };
  const end = (): void => {
    ended = true;
    wake();
  };
  const parsed = thread.ask(
    "parse",
    { path: bundle.path, mappingPath: bundle.mappingPath, key, options, inFlightMax: IN_FLIGHT_MAX, taken },
    { onNews },
  );
  parsed.then(end, end);
  try {
    for (;;) {
      while (batches.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      const batch = batches.shift();
      if (batch === undefined) {
        await parsed;
        return;
      }
      Atomics.add(taken, 0, 1);
      Atomics.notify(taken, 0);
      yield decodeBatch(batch);
    }
  } finally {
    await thread.end();
  }
}
