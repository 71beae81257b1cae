/** The use cases with everything they need, as `main` opens it and `api` holds it. */
import type { Logger } from "#base/logger.ts";
import type { Access } from "#model/access.ts";
import { contextOf, HoldsContext } from "./context.ts";
import { closeContext, type ContextOptions, openContext } from "./open-context.ts";
import { keyFor } from "./key-file.ts";
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

  keyFor(purpose: string): Uint8Array {
    return keyFor(contextOf(this).idKey, purpose);
  }

  close(): Promise<void> {
    return closeContext(contextOf(this));
  }
}
