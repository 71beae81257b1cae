/** Opens what every use case is handed. One place, so that the service, the command line and tests build the same parts. */
import { readFileSync } from "node:fs";
import { removeLeftovers } from "#base/durable-file.ts";
import { AppError, type ErrorCode } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";
import { onWarning } from "#base/warnings.ts";
import { DEFAULT_LOOKS, readLooks } from "#findings/worth/looks.ts";
import { NO_CEILINGS } from "#model/handling.ts";
import { IdMinter } from "#model/ids.ts";
import { lockForService, openStore, stateOfStore, storesIn } from "#store/open.ts";
import type { ServiceLock, Store, StoreConfig } from "#store/port.ts";
import { auditIn } from "./audit/open-audit.ts";
import type { AppContext } from "./context.ts";
import { GraphService } from "./snapshot/graph-service.ts";
import { Kept } from "./reader/kept.ts";
import { isLatestEventKnown, keepLatestEvent } from "./reader/latest-event.ts";
import { keptSnapshotBytes, loadSnapshot, snapshotFolder } from "./snapshot/load-snapshot.ts";
import { JobEvents } from "./job-events.ts";
import { Memory } from "./memory.ts";
import { Resolutions } from "./jobs/resolutions.ts";
import { RunningJobs } from "./jobs/running-jobs.ts";
import { finishInBackground } from "./jobs/withdrawals-under-way.ts";
import { readViews } from "./views/read-views.ts";
import { keyLost, makeKey, readKey } from "./key-file.ts";
import { noStore } from "./no-store.ts";
import { readCeilings } from "./queries/exports/read-ceilings.ts";
import { readRules } from "./queries/retention/read-rules.ts";

export interface ContextOptions {
  readonly dataDir: string;
  readonly store: Omit<StoreConfig, "keyCheck">;
  readonly logger: Logger;
  /** What may be made where it is missing; by default the store and the key. A key that is there is never replaced. */
  readonly make?: "nothing" | "store";
  /** Only to read: nothing is written to the store. */
  readonly readOnly?: boolean;
  /** To be the one service of this store, known to operators by this: STORE_IN_USE when there is one. */
  readonly service?: string;
  /** As in store/open.ts. */
  readonly readerThreads?: number | undefined;
  /** Bytes to stay under; by default there is no bound. */
  readonly memoryLimit?: number;
  /** As context.ts has it. */
  readonly requestsPerDay?: number;
  /** A file of findings/worth/looks.ts; without it all kinds of findings are alike. */
  readonly looksFile?: string | undefined;
  /** A file of queries/retention/read-rules.ts; without it the defaults hold. */
  readonly retentionFile?: string | undefined;
  /** A file of views/read-views.ts. */
  readonly viewsFile?: string | undefined;
  /** A file of queries/exports/read-ceilings.ts; without it there are none. */
  readonly ceilingsFile?: string | undefined;
}

/** How often it is looked whether more memory is in use than there should be. */
const MEMORY_LOOK_MS = 1_000;

/** Of whom it is kept whether they are protected: a word each. */
const PERSONS_KEPT = 100_000;
/** A name each, or a finding as it is told, some ten thousand characters. */
const ANSWERS_KEPT = 2_000;
const REQUESTS_PER_DAY = 20;

/** What keeps a store from being written to and not from being read. */
const READABLE: ReadonlySet<ErrorCode> = new Set(["STORE_READ_ONLY", "STORE_FULL", "STORE_BUSY"]);

export async function openContext(options: ContextOptions): Promise<AppContext> {
  const { dataDir } = options;
  const existing = options.make === "nothing";
  const retention = readRules(options.retentionFile);
  const { looksFile, viewsFile, ceilingsFile } = options;
  const looks = looksFile === undefined ? DEFAULT_LOOKS : settingsIn("TRAMA_LOOKS", looksFile, readLooks);
  const views = viewsFile === undefined ? undefined : settingsIn("TRAMA_VIEWS", viewsFile, readViews);
  const ceilings = ceilingsFile === undefined ? NO_CEILINGS : settingsIn("TRAMA_CEILINGS", ceilingsFile, readCeilings);
  for (const folder of [dataDir, snapshotFolder(dataDir)]) removeLeftovers(folder);
  const idKey = await keyOf({ ...options, store: { ...options.store, existing } });
  const minter = new IdMinter(idKey);
  const readOnly = options.readOnly === true;
  const config = { ...options.store, existing, readOnly, keyCheck: minter.keyCheck() };
  const store = await openStore(config, { readerThreads: options.readerThreads });
  const storeConfig = store.again();
  let serviceLock: ServiceLock | undefined;
  try {
    if (options.service !== undefined) serviceLock = await lockForService(storeConfig, options.service);
    if (!readOnly) await knowLatestEvent(store, dataDir);
  } catch (error) {
    serviceLock?.release();
    await store.close();
    throw error;
  }
  const memory = new Memory({
    limit: options.memoryLimit ?? Infinity,
    snapshotBytes: () => keptSnapshotBytes(dataDir),
    relieve: () => graph.letGo(),
  });
  const graph: GraphService = new GraphService({ storeConfig, dataDir }, memory);
  const look = setInterval(() => {
    if (memory.full) void memory.relieve();
  }, MEMORY_LOOK_MS);
  look.unref();
  const endWarnings = onWarning(({ text, fields }) => options.logger.warn(fields, text));
  let endFinishing = (): void => undefined;
  const context: AppContext = {
    store,
    storeConfig,
    dataDir,
    idKey,
    minter,
    logger: options.logger,
    graph,
    events: new JobEvents(),
    resolutions: new Resolutions(store, { storeConfig, dataDir }, memory),
    protection: new Kept(PERSONS_KEPT),
    answers: new Kept(ANSWERS_KEPT),
    looks,
    retention,
    ...(views === undefined ? {} : { views }),
    ceilings,
    requestsPerDay: options.requestsPerDay ?? REQUESTS_PER_DAY,
    audit: auditIn(dataDir, idKey, { threaded: options.service !== undefined }),
    running: new RunningJobs(),
    memory,
    ending: () => endFinishing(),
    atEnd: () => {
      clearInterval(look);
      endWarnings();
      serviceLock?.release();
    },
  };
  if (options.service !== undefined) endFinishing = finishInBackground(context);
  return context;
}

/** Before anything is opened: whoever has written it wrongly is to hear so at once. */
function settingsIn<T>(variable: string, file: string, read: (text: string, called: string) => T): T {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new AppError("CONFIG_INVALID", `${variable} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return read(text, `${file} (${variable})`);
}

/** Whether there is a store is asked before a key is made: beside one that is there, the key was lost. */
async function keyOf({ dataDir, store, make }: ContextOptions): Promise<Uint8Array> {
  const key = readKey(dataDir);
  if (key !== undefined && make !== "nothing") return key;
  const state = await stateOfStore(store);
  if (make === "nothing" && state !== "store") throw await noStore(store.url, dataDir, state);
  if (key !== undefined) return key;
  if (state === "store") throw keyLost("the store was made under one");
  const others = await storesIn(dataDir);
  if (others.length > 0) throw keyLost(`stores in it were made under one (${others.join(", ")})`);
  if (make === "store") throw keyLost("a backup is restored under the key it was made under");
  return makeKey(dataDir);
}

/** Of a store that was filled before it was kept, or whose first ingest was cut off before its end. */
export async function knowLatestEvent(store: Store, dataDir: string): Promise<void> {
  if ((await store.seq()) === 0 || (await isLatestEventKnown(store))) return;
  try {
    await keepLatestEvent(store, await loadSnapshot(store, dataDir));
  } catch (error) {
    // What cannot be written to can be read, with more people protected than need be.
    if (!(error instanceof AppError) || !READABLE.has(error.code)) throw error;
  }
}

export async function closeContext(context: AppContext): Promise<void> {
  context.ending?.();
  await context.running.stop();
  await context.graph.close();
  await context.audit.log.close();
  await context.store.close();
  context.atEnd?.();
}
