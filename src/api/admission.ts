/**
 * Which operations run now, which wait, and which are told at once to come again: the same on every transport. What an operation takes up
 * follows from its cost (limits.ts); so many units run at a time, a bounded number wait, and readers who wait take turns, so that one who
 * asks a lot keeps nobody else waiting. Whoever would wait for too long, as fast as units come back now, is told so when they come, or
 * shortly after, when it is known how fast that is. Whoever is let wait beyond that is answered, later than was thought when things slow down.
 */
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { Pace } from "./pace.ts";

export interface AdmissionLimits {
  /** Units that run at a time. */
  readonly runningMax: number;
  /** Units that wait, in all and of one reader. */
  readonly waitingMax: number;
  readonly waitingOfReaderMax: number;
  /** How long it may seem that an operation would wait, when it comes and again once this is known for sure. */
  readonly waitMsMax: number;
  /** Open subscriptions, in all and of one reader. */
  readonly subscriptionsMax: number;
  readonly subscriptionsOfReaderMax: number;
}

/** More at a time are not answered sooner, on two cores: with 32 the same number of answers took three times as long each (docs/measured.md). */
export const ADMISSION: AdmissionLimits = {
  ...{ runningMax: 8, waitingMax: 128, waitingOfReaderMax: 96, waitMsMax: 400 },
  ...{ subscriptionsMax: 1_000, subscriptionsOfReaderMax: 200 },
};

/** An operation of this cost takes up one unit, of twice this two, and none more than half of all. */
const COST_OF_UNIT = 5_000;
const RETRY_AFTER_S = 1;
/** Whoever is refused has heard so by then, and it has been seen how fast units come back. */
const SURE_MS = 50;
/** Only when everything stands still are those told after having waited whom nothing told before: so many times as long as they were let wait. */
const STANDSTILL = 5;

/** Gives back what was taken; a second time does nothing. */
export type Leave = () => void;

interface Waiting {
  readonly units: number;
  readonly begin: () => void;
}

export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #full: () => boolean;
  readonly #pace = new Pace();
  #running = 0;
  #waiting = 0;
  #refused = 0;
  #ending = false;
  /** By reader, in the order in which their turns come. */
  readonly #queues = new Map<string, Waiting[]>();
  readonly #waitingOf = new Map<string, number>();
  readonly #subscriptionsOf = new Map<string, number>();
  #subscriptions = 0;
  /** What ends the operations that run. */
  readonly #stops = new Set<() => void>();
  #idle: (() => void) | undefined;

  /** `full`: whether there is no memory for more. */
  constructor(limits: AdmissionLimits = ADMISSION, full: () => boolean = () => false) {
    this.#limits = limits;
    this.#full = full;
  }

  get state(): { readonly running: number; readonly waiting: number; readonly refused: number; readonly subscriptions: number } {
    return { running: this.#running, waiting: this.#waiting, refused: this.#refused, subscriptions: this.#subscriptions };
  }

  /** Resolves when the operation may begin; throws OVERLOADED when it may not, at once or after having waited. `stop` ends it early. */
  async enter(reader: string, cost: number, stop: () => void): Promise<Leave> {
    const { runningMax } = this.#limits;
    const units = Math.max(1, Math.min(Math.ceil(cost / COST_OF_UNIT), Math.ceil(runningMax / 2)));
    if (this.#ending) throw this.#refusal("the service is ending");
    if (this.#full()) throw this.#refusal("more memory is in use than TRAMA_MEMORY_MB");
    if (this.#queues.size > 0 || this.#running + units > runningMax) await this.#turn(reader, units);
    else {
      this.#running += units;
      this.#noteWhetherFull();
    }
    this.#stops.add(stop);
    return once(() => {
      this.#stops.delete(stop);
      this.#running -= units;
      this.#pace.gaveBack(units, monotonicMs());
      this.#next();
      this.#noteWhetherFull();
    });
  }

  #noteWhetherFull(): void {
    this.#pace.noneLeft(this.#queues.size > 0 || this.#running >= this.#limits.runningMax, monotonicMs());
  }

  /** Counted before it starts, so that a burst of them is one too many from the first one too many on. */
  subscribe(reader: string): Leave {
    const { subscriptionsMax, subscriptionsOfReaderMax } = this.#limits;
    const own = this.#subscriptionsOf.get(reader) ?? 0;
    if (this.#ending) throw this.#refusal("the service is ending");
    if (this.#subscriptions >= subscriptionsMax || own >= subscriptionsOfReaderMax)
      throw this.#refusal("too many subscriptions are open");
    this.#subscriptions++;
    add(this.#subscriptionsOf, reader, 1);
    return once(() => {
      this.#subscriptions--;
      add(this.#subscriptionsOf, reader, -1);
    });
  }

  /** Lets nothing in any more, lets what runs finish for so long, and then stops it. Resolves when nothing runs, or after as long again. */
  async end(graceMs: number): Promise<void> {
    this.#ending = true;
    for (const queue of this.#queues.values()) for (const waiting of [...queue]) waiting.begin();
    await this.#idleWithin(graceMs);
    for (const stop of this.#stops) stop();
    await this.#idleWithin(graceMs);
  }

  #idleWithin(ms: number): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#idle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #turn(reader: string, units: number): Promise<void> {
    const { waitingMax, waitingOfReaderMax, waitMsMax } = this.#limits;
    const own = this.#waitingOf.get(reader) ?? 0;
    if (this.#waiting + units > waitingMax || own + units > waitingOfReaderMax)
      throw this.#refusal("too many questions wait already");
    const since = monotonicMs();
    const readers = this.#queues.size + (this.#queues.has(reader) ? 0 : 1);
    const wait = this.#waitOf(own + units, readers, this.#waiting + units);
    if (wait > waitMsMax) throw this.#refusal(`it would wait ${Math.round(wait)} ms for its turn`);
    this.#waiting += units;
    add(this.#waitingOf, reader, units);
    const queue = this.#queues.get(reader) ?? [];
    this.#queues.set(reader, queue);
    this.#noteWhetherFull();
    await new Promise<void>((resolve, reject) => {
      const leaveQueue = (): void => {
        clearTimeout(timer);
        queue.splice(queue.indexOf(waiting), 1);
        if (queue.length === 0) this.#queues.delete(reader);
        this.#waiting -= units;
        add(this.#waitingOf, reader, -units);
      };
      const refuse = (why: string): void => {
        leaveQueue();
        reject(this.#refusal(why));
        this.#next();
      };
      const waiting: Waiting = {
        units,
        begin: () => {
          leaveQueue();
          if (this.#ending) return reject(this.#refusal("the service is ending"));
          this.#running += units;
          resolve();
        },
      };
      let timer = setTimeout(() => {
        const waited = monotonicMs() - since;
        const upToIt = queue.slice(0, queue.indexOf(waiting) + 1).reduce((sum, { units: each }) => sum + each, 0);
        const inAll = waited + this.#waitOf(upToIt, this.#queues.size, this.#waiting);
        if (inAll > waitMsMax) return refuse(`it would wait ${Math.round(inAll)} ms for its turn`);
        timer = setTimeout(
          () => refuse(`it waited ${Math.round(monotonicMs() - since)} ms for its turn`),
          STANDSTILL * waitMsMax - waited,
        );
      }, SURE_MS);
      queue.push(waiting);
    });
  }

  /** ms until a reader who takes turns with others has had so many units, before whom no more can be than wait in all. */
  #waitOf(units: number, readers: number, inAll: number): number {
    return this.#pace.waitFor(Math.min(inAll, units * readers), monotonicMs());
  }

  /** Readers take turns: whose turn it was goes to the end. */
  #next(): void {
    for (;;) {
      const [turn] = this.#queues;
      if (turn === undefined) break;
      const [reader, [first]] = turn;
      if (first === undefined || this.#running + first.units > this.#limits.runningMax) break;
      const queue = this.#queues.get(reader)!;
      this.#queues.delete(reader);
      this.#queues.set(reader, queue);
      first.begin();
    }
    if (this.#running === 0) this.#idle?.();
  }

  #refusal(why: string): AppError {
    this.#refused++;
    return new AppError("OVERLOADED", `more is asked than can be answered now (${why}); ask again in a moment`, {
      extra: { retryAfter: RETRY_AFTER_S },
    });
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

function once(work: () => void): Leave {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
