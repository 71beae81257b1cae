/** Which process it is, for others of the same machine: a process id alone is given again. */
import { readFileSync, readlinkSync } from "node:fs";

const SEPARATOR = "@";
/** Counted behind the name in brackets, which may hold anything: state and start time, fields 3 and 22 of proc_pid_stat(5). */
const [STATE, STARTED] = [0, 19];
const ENDED_STATES = new Set(["Z", "X"]);

let own: string | undefined;

/** Of this process: its id, when it started, the machine's start and the process ids it is counted among. "" where a system does not tell. */
export function processMark(): string {
  own ??= markOf(process.pid) ?? "";
  return own;
}

/** True only when it is sure: a process of this machine, counted as this one is, that has ended. */
export function hasEnded(mark: string): boolean {
  const [pid, , ...where] = mark.split(SEPARATOR);
  const [, , ...here] = processMark().split(SEPARATOR);
  if (here.length === 0 || where.join() !== here.join() || !/^\d+$/.test(pid!)) return false;
  return markOf(Number(pid)) !== mark;
}

/** Undefined when there is none, or it only waits to be looked after. */
function markOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (ENDED_STATES.has(fields[STATE]!)) return undefined;
    const machine = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return [pid, fields[STARTED], machine, readlinkSync("/proc/self/ns/pid")].join(SEPARATOR);
  } catch {
    return undefined;
  }
}
