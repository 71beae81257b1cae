/** The thread of parse-in-worker.ts: parses a bundle and hands over batches, a few at a time. */
import { serveTasks } from "#base/serve-tasks.ts";
import { standBack } from "#base/stand-back.ts";
import type { Talk } from "#base/thread.ts";
import { IdMinter } from "#model/ids.ts";
import { encodeBatch } from "./batch-text.ts";
import { openBundle } from "./bundle.ts";
import { parseBundle, type ParseOptions } from "./parse-bundle.ts";

/** It opens the bundle again by its path: files cannot be handed over open. */
interface ParseTask {
  readonly path: string;
  readonly mappingPath: string | null;
  /** The 32 bytes of the id key. */
  readonly key: Uint8Array;
  readonly options: ParseOptions;
  readonly inFlightMax: number;
  /** How many batches the caller has taken over: on shared memory, and it wakes who waits there. */
  readonly taken: Int32Array;
}

const tasks = {
  /** Its news are batches as text. */
  async parse({ path, mappingPath, key, options, inFlightMax, taken }: ParseTask, talk: Talk<string>): Promise<null> {
    const bundle = await openBundle(path, mappingPath);
    let handed = 0;
    for await (const batch of parseBundle(bundle, new IdMinter(key), options)) {
      for (let before = taken[0]!; handed - before >= inFlightMax; before = Atomics.load(taken, 0))
        Atomics.wait(taken, 0, before);
      handed++;
      talk.tell(encodeBatch(batch));
    }
    return null;
  },
};
export type ParseTasks = typeof tasks;

standBack();
serveTasks(tasks);
