/**
 * Whether the server still answers, of a cluster the leader or, for what only reads, any. A driver waits for as long as a connection stands, and one to a server that went silent stands for
 * ever; so whoever has waited for a while asks for a sign of life over a connection of its own, and waits on only while there is one.
 */
import neo4j, { type Driver } from "neo4j-driver";
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

/** Whoever waits for a server that may be any reads, and whoever waits for the leader writes. */
export type Mode = "READ" | "WRITE";

export class SignsOfLife {
  readonly #connect: () => Driver;
  readonly #routed: boolean;
  readonly #of: { readonly database?: string };
  readonly #asking = new Map<string, Promise<void>>();

  /** `connect` makes a driver that has no connection yet. */
  constructor(connect: () => Driver, { routed, database }: { readonly routed: boolean; readonly database: string | undefined }) {
    this.#connect = connect;
    this.#routed = routed;
    this.#of = database === undefined ? {} : { database };
  }

  /** Throws STORE_UNAVAILABLE when there is none in time, and what the driver throws when the server refuses. All who wait as long share one. */
  ask(mode: Mode, signMs: number): Promise<void> {
    const key = `${mode} ${signMs}`;
    const asking = this.#asking.get(key) ?? this.#ask(mode, signMs).finally(() => this.#asking.delete(key));
    this.#asking.set(key, asking);
    return asking;
  }

  /** `work`, as long as there are signs; without them its end is not waited for. */
  async during<T>(work: Promise<T>, mode: Mode, { askEveryMs, signMs }: Patience): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setInterval(() => void this.ask(mode, signMs).catch(reject), askEveryMs);
    });
    try {
      return await Promise.race([work, silent]);
    } finally {
      clearInterval(timer);
    }
  }

  async #ask(mode: Mode, signMs: number): Promise<void> {
    const driver = this.#connect();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const silent = new AppError("STORE_UNAVAILABLE", "the Neo4j server takes connections and does not answer");
      timer = setTimeout(() => reject(silent), signMs);
    });
    try {
      await Promise.race([this.#sign(driver, mode), late]);
    } finally {
      clearTimeout(timer);
      // Its goodbye may wait as well.
      void driver.close().catch(() => undefined);
    }
  }
  /** The driver's own question of that sort is for servers that read. */
  async #sign(driver: Driver, mode: Mode): Promise<void> {
    if (!this.#routed || mode === "READ") await driver.getServerInfo(this.#of);
    else await driver.session({ ...this.#of, defaultAccessMode: neo4j.session.WRITE }).beginTransaction();
  }
}
