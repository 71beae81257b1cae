import { setImmediate } from "node:timers/promises";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";

/** As long as a writer waits for another's lock. */
const AGAIN_MS = 15_000;

/**
 * For whoever changes documents: `attempt` reads them, makes of them what they are to be, and puts that. It is asked again while somebody
 * else was faster, so it must begin from what it reads and keep nothing. CHANGED_MEANWHILE when that goes on for `againMs`.
 */
export async function untilUnchanged<T>(attempt: () => Promise<T>, againMs = AGAIN_MS): Promise<T> {
  const began = monotonicMs();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AppError && error.code === "CHANGED_MEANWHILE")) throw error;
      // Which documents they were is not for everybody to know.
      if (monotonicMs() - began > againMs) throw new AppError("CHANGED_MEANWHILE", undefined, { cause: error });
    }
    // Others of this thread have their turn.
    await setImmediate();
  }
}
