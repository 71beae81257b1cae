/**
 * Whether the server still answers. A driver waits for as long as a connection stands, and one to a server that went silent stands for
 * ever; so whoever has waited for a while asks for a sign of life over a connection of its own, and waits on only while there is one.
 */
import type { Driver } from "neo4j-driver";
import { AppError } from "#base/errors.ts";

/** After so long without an end a transaction has the server asked, and again each so long. */
const ASK_EVERY_MS = 5_000;
const SIGN_MS = 5_000;

export class SignsOfLife {
  readonly #connect: () => Driver;
  readonly #database: string | undefined;
  #asking: Promise<void> | undefined;

  /** `connect` makes a driver that has no connection yet. */
  constructor(connect: () => Driver, database: string | undefined) {
    this.#connect = connect;
    this.#database = database;
  }

  /** Throws STORE_UNAVAILABLE when there is none in time, and what the driver throws when the server refuses. All who ask meanwhile share one. */
  ask(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** `work`, as long as there are signs; without them its end is not waited for. */
  async during<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setInterval(() => void this.ask().catch(reject), ASK_EVERY_MS);
    });
    try {
      return await Promise.race([work, silent]);
    } finally {
      clearInterval(timer);
    }
  }

  async #ask(): Promise<void> {
    const driver = this.#connect();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const silent = new AppError("STORE_UNAVAILABLE", "the Neo4j server takes connections and does not answer");
      timer = setTimeout(() => reject(silent), SIGN_MS);
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
