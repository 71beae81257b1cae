/**
 * The one place where the store says that it has enough to do: so many things at once, so many more that wait in the order in which they
 * came, and STORE_BUSY for whoever comes then.
 */
import { assert } from "#base/assert.ts";
import { AppError } from "#base/errors.ts";

export interface LineOptions {
  readonly atOnce: number;
  readonly waitingMax: number;
  /** As the refusal names them: `writes`. */
  readonly what: string;
}

interface Waiting {
  readonly go: () => void;
  readonly refuse: (error: AppError) => void;
}

export class Line {
  readonly #options: LineOptions;
  readonly #waiting: Waiting[] = [];
  readonly #whenIdle: (() => void)[] = [];
  #under = 0;
  #closed: AppError | undefined;

  constructor(options: LineOptions) {
    this.#options = options;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Whoever has entered must leave. */
  async enter(): Promise<void> {
    const { atOnce, waitingMax, what } = this.#options;
    if (this.#closed !== undefined) throw this.#closed;
    if (this.#under < atOnce) this.#under++;
    else if (this.#waiting.length < waitingMax) await new Promise<void>((go, refuse) => this.#waiting.push({ go, refuse }));
    else throw new AppError("STORE_BUSY", `the store has too many ${what} to do; try again in a moment`);
  }

  leave(): void {
    assert(this.#under > 0, "nobody has entered");
    const next = this.#waiting.shift();
    // Whoever waits takes the place over, so that nobody who comes just then is before them.
    if (next !== undefined) next.go();
    else if (--this.#under === 0) for (const told of this.#whenIdle.splice(0)) told();
  }

  /** Resolves when nothing is under way and nobody waits. */
  async idle(): Promise<void> {
    if (this.#under > 0) await new Promise<void>((told) => this.#whenIdle.push(told));
  }

  /** Refuses all who wait and all who come. */
  close(error: AppError): void {
    this.#closed = error;
    for (const { refuse } of this.#waiting.splice(0)) refuse(error);
  }
}
