/** Which locks this process holds on a file, as the kernel tells it; where it tells nothing, tests that ask are reported as skipped. */
import { existsSync, readFileSync, statSync } from "node:fs";

const TABLE = "/proc/locks";

export const TELLS_LOCKS = existsSync(TABLE);

/** A suite's title, with the reason when it is skipped. */
export function titleOfLocks(text: string): string {
  return TELLS_LOCKS ? text : `${text} (skipped: needs ${TABLE}, which Linux has)`;
}

/** "READ 128-128", "WRITE 120-120", sorted. By the number of the file: it says nothing of the device that could be relied on. */
export function locksOn(path: string): string[] {
  const { ino } = statSync(path);
  return readFileSync(TABLE, "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , , pid, place]) => Number(pid) === process.pid && place?.split(":")[2] === String(ino))
    .map(([, , , mode, , , from, to]) => `${mode} ${from}-${to}`)
    .sort();
}
