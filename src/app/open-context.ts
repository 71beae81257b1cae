/** Opens what every use case is handed. One place, so that the service, the command line and tests build the same parts. */
import type { Logger } from "#base/logger.ts";
import { IdMinter } from "#model/ids.ts";
import { lockForService, openStore } from "#store/open.ts";
import type { ServiceLock, Store, StoreConfig } from "#store/port.ts";
import type { AppContext } from "./context.ts";
import { GraphService } from "./snapshot/graph-service.ts";
import { isLatestEventKnown, keepLatestEvent } from "./reader/latest-event.ts";
import { loadSnapshot } from "./snapshot/load-snapshot.ts";
import { JobEvents } from "./job-events.ts";
import { RunningJobs } from "./jobs/running-jobs.ts";
import { readOrMakeKey } from "./key-file.ts";

export interface ContextOptions {
  readonly dataDir: string;
  readonly store: Omit<StoreConfig, "keyCheck">;
  readonly logger: Logger;
  /** To be the one service of this store, known to operators by this: STORE_IN_USE when there is one. */
  readonly service?: string;
}

export async function openContext(options: ContextOptions): Promise<AppContext> {
  const idKey = readOrMakeKey(options.dataDir);
  const minter = new IdMinter(idKey);
  const storeConfig: StoreConfig = { ...options.store, keyCheck: minter.keyCheck() };
  const store = await openStore(storeConfig);
  let serviceLock: ServiceLock | undefined;
  try {
    if (options.service !== undefined) serviceLock = await lockForService(storeConfig, options.service);
    await knowLatestEvent(store, options.dataDir);
  } catch (error) {
    serviceLock?.release();
    await store.close();
    throw error;
  }
  return {
    store,
    storeConfig,
    dataDir: options.dataDir,
    idKey,
    minter,
    logger: options.logger,
    graph: new GraphService({ storeConfig, dataDir: options.dataDir }),
    events: new JobEvents(),
    running: new RunningJobs(),
    ...(serviceLock === undefined ? {} : { serviceLock }),
  };
}

/** Of a store that was filled before it was kept, or whose first ingest was cut off before its end. */
export async function knowLatestEvent(store: Store, dataDir: string): Promise<void> {
  if ((await store.seq()) === 0 || (await isLatestEventKnown(store))) return;
  await keepLatestEvent(store, await loadSnapshot(store, dataDir));
}

export async function closeContext(context: AppContext): Promise<void> {
  await context.running.stop();
  await context.graph.close();
  await context.store.close();
  context.serviceLock?.release();
}
