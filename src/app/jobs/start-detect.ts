/**
 * A detection run for somebody who waits for an answer: they get it when the run is done, or, when that takes longer than anybody
 * waits, as the run then stands. It goes on, and its progress is told as it happens.
 */
import { AppError } from "#base/errors.ts";
import { contextOf } from "../context.ts";
import { getRun, type ToldRun, toldRun } from "../queries/operations.ts";
import type { Reader } from "../reader/reader.ts";
import { newRunId, runDetect } from "./run-detect.ts";

export async function startDetect(reader: Reader, options: { readonly waitMs: number }): Promise<ToldRun> {
  const id = newRunId();
  const ended = runDetect(reader, { run: id });
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), options.waitMs);
  });
  try {
    const run = await Promise.race([ended, waited]);
    if (run !== null) return toldRun(reader, run);
  } finally {
    clearTimeout(timer);
  }
  ended.catch((error: unknown) =>
    contextOf(reader).logger.error(
      { run: id, error: error instanceof Error ? error.message : String(error) },
      "detection failed",
    ),
  );
  const standing = await getRun(reader, { id });
  if (standing === undefined) throw new AppError("TIMED_OUT", "the run was started but has not opened the store yet");
  return standing;
}
