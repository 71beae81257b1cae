import { AppError } from "#base/errors.ts";

export interface InTime {
  readonly signal?: AbortSignal | undefined;
  /** TIMED_OUT after that. */
  readonly timeoutMs?: number | undefined;
  /** What is then said: how to wait for longer. */
  readonly late: string;
}

/** Work that somebody waits for, and that is given up when they do not any more. */
export async function inTime<T>({ signal, timeoutMs, late }: InTime, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const over = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
  try {
    return await work(AbortSignal.any([signal, over].filter((one) => one !== undefined)));
  } catch (error) {
    if (over?.aborted === true && error instanceof AppError && error.code === "CANCELLED") throw new AppError("TIMED_OUT", late);
    throw error;
  }
}
