/**
 * How much one request may still read, and until when. Whatever a query is made of, all that it reads is read through its reader, so this
 * stops a question that turned out larger than it looked where it stands, and not only before its next field.
 */
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";

export interface WorkLimits {
  /** On the monotonic clock. */
  readonly deadlineMs: number;
  /** Entities, links and records that may be read. */
  readonly readMax: number;
}

export const UNLIMITED: WorkLimits = { deadlineMs: Infinity, readMax: Infinity };

export class Work {
  #limits: WorkLimits;
  #read = 0;

  constructor(limits: WorkLimits = UNLIMITED) {
    this.#limits = limits;
  }

  /** From now on these hold; what was read already counts. */
  limit(limits: WorkLimits): void {
    this.#limits = limits;
  }

  /** To be called as things are read. Throws TIMED_OUT past the deadline, LIMIT_EXCEEDED past what may be read. */
  count(things: number): void {
    this.#read += things;
    const { deadlineMs, readMax } = this.#limits;
    if (monotonicMs() > deadlineMs) throw new AppError("TIMED_OUT");
    if (this.#read <= readMax) return;
    throw new AppError(
      "LIMIT_EXCEEDED",
      `answering this would read more than ${readMax} entities, links and records: ask for smaller pages, or for fewer people`,
      { extra: { limit: "work", max: readMax } },
    );
  }
}
