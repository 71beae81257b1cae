/**
 * Before a long write where others read: the log can be begun anew only in a moment in which nobody reads an earlier state, and what is
 * written before that comes on top. So whoever writes much waits for that moment, without a lock, so that others write meanwhile.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { monotonicMs } from "#base/clock.ts";

/** As long as most scans take. Whoever reads for longer makes the log grow by one write in so long. */
const WAIT_MS = 20_000;
const AGAIN_MS = 50;

/** `isSmall` begins it anew when it can. */
export async function whenLogIsSmall(isSmall: () => boolean | Promise<boolean>, waitMs = WAIT_MS): Promise<void> {
  const lastMs = monotonicMs() + waitMs;
  while (!(await isSmall()) && monotonicMs() < lastMs) await sleep(AGAIN_MS);
}
