/** Long work and questions share the machine's cores: the work goes on with what is left, and whoever waits for an answer comes first. */
import { constants, setPriority } from "node:os";

/** For the thread that calls it and those it starts, for good. Linux alone gives threads a priority of their own; elsewhere nothing is done. */
export function standBack(): void {
  if (process.platform !== "linux") return;
  try {
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not let us is one on which the work is as important as the rest.
  }
}
