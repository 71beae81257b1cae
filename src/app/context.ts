import type { Logger } from "#base/logger.ts";
import type { IdMinter } from "#model/ids.ts";
import type { Store, StoreConfig } from "#store/port.ts";
import type { GraphClient } from "./snapshot/graph-client.ts";
import type { JobEvents } from "./jobs/events.ts";
import type { RunningJobs } from "./jobs/running-jobs.ts";

/** What every use case is handed: built once by `main.ts`. */
export interface AppContext {
  readonly store: Store;
  /** For workers, which open the store themselves. */
  readonly storeConfig: StoreConfig;
  /** Folder for the key file, snapshots and scratch; `$TRAMA_DATA`. */
  readonly dataDir: string;
  readonly idKey: Uint8Array;
  readonly minter: IdMinter;
  readonly logger: Logger;
  /** Path queries and counts on the current snapshot, in a worker. */
  readonly graph: GraphClient;
  /** Progress of runs and changed findings, for subscriptions. */
  readonly events: JobEvents;
  /** Long jobs under way, to be ended before the store is closed. */
  readonly running: RunningJobs;
}
