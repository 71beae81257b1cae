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

/** Further ahead than a timer can be set. */
const LATER_MS = 2 ** 31 - 1;

export const UNLIMITED: WorkLimits = { deadlineMs: Infinity, readMax: Infinity };

export class Work {
  #limits: WorkLimits;
  #read = 0;
  /** What ends whatever others do for it. */
  readonly #ends = new Set<AbortController>();

  constructor(limits: WorkLimits = UNLIMITED) {
    this.#limits = limits;
  }

  /** From now on these hold; what was read already counts. */
  limit(limits: WorkLimits): void {
    this.#limits = limits;
    if (monotonicMs() > limits.deadlineMs) for (const ends of this.#ends) ends.abort();
  }

  /** Something done by another thread: told to end when the time is up, and not waited for beyond that (TIMED_OUT). */
  async within<T>(work: (ends: AbortSignal) => Promise<T>): Promise<T> {
    this.count(0);
    const ends = new AbortController();
    const late = new Promise<never>((_, reject) =>
      ends.signal.addEventListener("abort", () => reject(new AppError("TIMED_OUT")), { once: true }),
    );
    const leftMs = this.#limits.deadlineMs - monotonicMs();
    const timer = leftMs < LATER_MS ? setTimeout(() => ends.abort(), leftMs) : undefined;
    this.#ends.add(ends);
    try {
      return await Promise.race([late, work(ends.signal)]);
    } finally {
      clearTimeout(timer);
      this.#ends.delete(ends);
    }
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
