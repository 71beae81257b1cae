/**
 * A service's bound on memory. Long work says before it begins what it is going to need, and is refused (OVERLOADED) where that does not
 * fit; while more is in use than there should be, nothing new is let in and what can be made again is let go of. What work needs follows
 * from the snapshot, which it holds in one form or another.
 */
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";

/** Bytes of each for one byte of the snapshot's file, measured with some to spare (docs/measured.md). */
const TIMES_SNAPSHOT = { "the graph": 5, detection: 5, "looking back": 7, resolution: 9 } as const;
/** A thread by itself, whatever it does. */
const THREAD_BYTES = 32 * 1024 * 1024;
const RETRY_AFTER_S = 10;
const RESIDENT_EVERY_MS = 250;
const MB = 1024 * 1024;

export type LongWork = keyof typeof TIMES_SNAPSHOT;

export interface MemoryOptions {
  /** Bytes; Infinity where there is none. */
  readonly limit: number;
  /** Size of the snapshot's file, 0 before there is one. */
  readonly snapshotBytes: () => number;
  readonly resident?: () => number;
  /** Lets go of what can be made again; resolves when that is gone. */
  readonly relieve?: () => Promise<void>;
}

interface Reserved {
  readonly bytes: number;
  readonly residentBefore: number;
}

export class Memory {
  readonly #options: Required<MemoryOptions>;
  readonly #reserved = new Set<Reserved>();

  constructor(options: MemoryOptions) {
    this.#options = { resident: residentLately(), relieve: async () => undefined, ...options };
  }

  /** Bytes. `reserved`: what work under way may still take. */
  get state(): { readonly limit: number; readonly resident: number; readonly reserved: number } {
    const resident = this.#options.resident();
    // What has been taken since it began is in the one sum and no longer in the other.
    const left = [...this.#reserved].map(({ bytes, residentBefore }) =>
      Math.max(0, bytes - Math.max(0, resident - residentBefore)),
    );
    return { limit: this.#options.limit, resident, reserved: left.reduce((sum, bytes) => sum + bytes, 0) };
  }

  get full(): boolean {
    return this.#options.resident() > this.#options.limit;
  }

  relieve(): Promise<void> {
    return this.#options.relieve();
  }

  get #left(): number {
    const { limit, resident, reserved } = this.state;
    return Math.max(0, limit - resident - reserved);
  }

  /** Throws OVERLOADED before it begins when it might not fit, whatever is let go of. */
  async during<T>(work: LongWork, begin: () => Promise<T>): Promise<T> {
    const bytes = THREAD_BYTES + TIMES_SNAPSHOT[work] * this.#options.snapshotBytes();
    if (bytes > this.#left) await this.relieve();
    const { limit, resident } = this.state;
    const left = this.#left;
    if (bytes > left) {
      throw new AppError(
        "OVERLOADED",
        `${work} may need ${mb(bytes)} MB, and ${mb(left)} MB are left of TRAMA_MEMORY_MB=${mb(limit)}; ask again later, or set more`,
        { extra: { retryAfter: RETRY_AFTER_S } },
      );
    }
    // From here on nothing waits until it is counted.
    const own = { bytes, residentBefore: resident };
    this.#reserved.add(own);
    try {
      return await begin();
    } finally {
      this.#reserved.delete(own);
    }
  }
}

/** Each request asks: the system adds it up over all threads, which took longer than anything else that a busy service's main thread did. */
function residentLately(): () => number {
  let bytes = 0;
  let nextMs = -Infinity;
  return () => {
    const now = monotonicMs();
    if (now >= nextMs) {
      bytes = process.memoryUsage.rss();
      nextMs = now + RESIDENT_EVERY_MS;
    }
    return bytes;
  };
}

/** Where nobody set a bound. */
export const UNBOUNDED = new Memory({ limit: Infinity, snapshotBytes: () => 0 });

function mb(bytes: number): number {
  return Math.ceil(bytes / MB);
}
