/** Wall-clock time in milliseconds. Only what reports or schedules reads it; detection reads event times from the store. */
export function nowMs(): number {
  return Date.now();
}

/** Wall-clock time as ISO 8601 in UTC. */
export function nowIso(): string {
  return new Date(Date.now()).toISOString();
}

/** Monotonic milliseconds, for durations. */
export function monotonicMs(): number {
  return performance.now();
}

/** Milliseconds on a clock that never goes back and is one for all processes of the machine, whatever its zero: it begins again when the machine does. */
export function machineMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
