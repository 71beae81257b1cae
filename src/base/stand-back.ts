/** Long work and questions share the machine's cores: the work goes on with what is left, and whoever waits for an answer comes first. */
import { constants, getPriority, setPriority } from "node:os";

const LOWER = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * For the thread that calls it and those it starts, for good. Linux alone gives threads a priority of their own; elsewhere nothing is done,
 * nor for a process that was started at a lower one already.
 */
export function standBack(): void {
  if (process.platform !== "linux") return;
  try {
    if (getPriority(0) < LOWER) setPriority(0, LOWER);
  } catch {
    // A system that does not let us is one on which the work is as important as the rest.
  }
}
