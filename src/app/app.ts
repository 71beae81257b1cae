/** The use cases with everything they need, as `main` opens it and `api` holds it. */
import { hkdfSync } from "node:crypto";
import type { Logger } from "#base/logger.ts";
import type { Access } from "#model/access.ts";
import { contextOf, HoldsContext } from "./context.ts";
import { closeContext, type ContextOptions, openContext } from "./open-context.ts";
import type { Memory } from "./memory.ts";
import { Reader } from "./reader/reader.ts";

export class App extends HoldsContext {
  static async open(options: ContextOptions): Promise<App> {
    return new App(await openContext(options));
  }

  get logger(): Logger {
    return contextOf(this).logger;
  }

  /** How many resolutions of identities to persons were begun. */
  get resolutions(): Readonly<Record<"whole" | "part", number>> {
    return contextOf(this).resolutions.counts;
  }

  /** Bytes: see memory.ts. */
  get memory(): Pick<Memory, "full" | "state"> {
    return contextOf(this).memory;
  }

  /** For one request: what is read is remembered as long as the reader lasts. */
  reader(access: Access): Reader {
    return new Reader(contextOf(this), access);
  }

  /** A key of this installation for one purpose, so that what is made with it never is anything else made with the id key. */
  keyFor(purpose: string): Uint8Array {
    return new Uint8Array(hkdfSync("sha256", contextOf(this).idKey, "", purpose, 32));
  }

  close(): Promise<void> {
    return closeContext(contextOf(this));
  }
}
