/** Long work and questions share the machine's cores: the work goes on with what is left, and whoever waits for an answer comes first. */
import { constants, getPriority, setPriority } from "node:os";

const LOWER = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Enough that a thread which is asked something does not take the processor from the one that asks, and far less than long work: on two
 * cores the thread that answers else waits for those it has just asked, each time.
 */
const SLIGHTLY_LOWER = 4;

/** For a thread that is asked by another which must go on answering: as `standBack`, but before all long work. */
export function standBehind(): void {
  lowerTo(SLIGHTLY_LOWER);
}

/**
 * For the thread that calls it and those it starts, for good. Linux alone gives threads a priority of their own; elsewhere nothing is done,
 * nor for a process that was started at a lower one already.
 */
export function standBack(): void {
  lowerTo(LOWER);
}

function lowerTo(priority: number): void {
  if (process.platform !== "linux") return;
  try {
    if (getPriority(0) < priority) setPriority(0, priority);
  } catch {
    // A system that does not let us is one on which the work is as important as the rest.
  }
}
