/**
 * Whether the server still answers. A driver waits for as long as a connection stands, and one to a server that went silent stands for
 * ever; so whoever has waited for a while asks for a sign of life over a connection of its own, and waits on only while there is one.
 */
import type { Driver } from "neo4j-driver";
import { AppError } from "#base/errors.ts";

/** How long somebody waits for an end before the server is asked, and then for its answer. */
export interface Patience {
  readonly askEveryMs: number;
  readonly signMs: number;
}

/** For work that is done again from the start when it is given up: a server that is only slow must not end it. */
export const LONG: Patience = { askEveryMs: 5_000, signMs: 5_000 };
/** For whoever is told within five seconds that there is no answer. */
export const SHORT: Patience = { askEveryMs: 1_900, signMs: 2_800 };

export class SignsOfLife {
  readonly #connect: () => Driver;
  readonly #database: string | undefined;
  readonly #asking = new Map<number, Promise<void>>();

  /** `connect` makes a driver that has no connection yet. */
  constructor(connect: () => Driver, database: string | undefined) {
    this.#connect = connect;
    this.#database = database;
  }

  /** Throws STORE_UNAVAILABLE when there is none in time, and what the driver throws when the server refuses. All who wait as long share one. */
  ask(signMs: number): Promise<void> {
    const asking = this.#asking.get(signMs) ?? this.#ask(signMs).finally(() => this.#asking.delete(signMs));
    this.#asking.set(signMs, asking);
    return asking;
  }

  /** `work`, as long as there are signs; without them its end is not waited for. */
  async during<T>(work: Promise<T>, { askEveryMs, signMs }: Patience): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setInterval(() => void this.ask(signMs).catch(reject), askEveryMs);
    });
    try {
      return await Promise.race([work, silent]);
    } finally {
      clearInterval(timer);
    }
  }

  async #ask(signMs: number): Promise<void> {
    const driver = this.#connect();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const silent = new AppError("STORE_UNAVAILABLE", "the Neo4j server takes connections and does not answer");
      timer = setTimeout(() => reject(silent), signMs);
    });
    try {
      await Promise.race([driver.getServerInfo(this.#database === undefined ? {} : { database: this.#database }), late]);
    } finally {
      clearTimeout(timer);
      // Its goodbye may wait as well.
      void driver.close().catch(() => undefined);
    }
  }
}
