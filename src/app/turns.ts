/**
 * So many pieces of work at a time, a bounded number that wait in the order in which they came, and whoever comes then is told to come again. For
 * work that starts threads of its own, of which more at a time than there are cores help nobody.
 */
import { AppError } from "#base/errors.ts";

export interface TurnLimits {
  readonly runningMax: number;
  readonly waitingMax: number;
}

const RETRY_AFTER_S = 5;

export class Turns {
  readonly #limits: TurnLimits;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** `what`: of which too many are asked for, in words. Whoever gives up while it waits leaves the row. */
  async take<T>(what: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#turn(what, signal);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }

  async #turn(what: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw new AppError("CANCELLED");
    const { runningMax, waitingMax } = this.#limits;
    if (this.#running < runningMax) {
      this.#running++;
      return;
    }
    if (this.#waiting.length >= waitingMax)
      throw new AppError(
        "OVERLOADED",
        `${runningMax} ${what} are made at a time and ${waitingMax} wait for their turn; ask again in a moment`,
        { extra: { retryAfter: RETRY_AFTER_S } },
      );
    await new Promise<void>((resolve, reject) => {
      const begin = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(new AppError("CANCELLED"));
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(begin);
    });
  }
}
