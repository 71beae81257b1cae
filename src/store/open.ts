import { AppError } from "#base/errors.ts";
import type { ServiceLock, Store, StoreConfig } from "./port.ts";

export type StoreState = "missing" | "empty" | "store";

const MEMORY = "sqlite::memory:";

export interface OpenOptions {
  /**
   * For a process that goes on answering while its store is written to: a file is then written by a thread, and read by so many others.
   * Without it, and in memory, everything happens in the calling thread, which starts faster. A server-class store has its own ways.
   */
  readonly readerThreads?: number | undefined;
}

/** Opens a store by its URL and brings its schema up to date. Adapters are loaded only when asked for. */
export async function openStore(config: StoreConfig, options: OpenOptions = {}): Promise<Store> {
  const store = await connect(config, options);
  try {
    await store.migrate();
  } catch (error) {
    await store.close();
    const isBehind = config.readOnly === true && error instanceof AppError && error.code === "STORE_READ_ONLY";
    if (isBehind) return openStore({ ...config, readOnly: false });
    throw error;
  }
  return store;
}

async function connect(config: StoreConfig, { readerThreads }: OpenOptions): Promise<Store> {
  if (adapterOf(config.url) === "neo4j") return (await import("./neo4j/open.ts")).openNeo4j(config);
  if (readerThreads !== undefined && config.url !== MEMORY)
    return (await import("./sqlite/threads/open.ts")).openThreaded(config, { readers: readerThreads });
  return (await import("./sqlite/open.ts")).openSqlite(config);
}

/** What is where a store should be, without making or changing anything. A file that is not ours is STORE_FOREIGN. */
export async function stateOfStore(config: Omit<StoreConfig, "keyCheck">): Promise<StoreState> {
  if (config.url === MEMORY) return "missing";
  if (adapterOf(config.url) === "neo4j") return (await import("./neo4j/state.ts")).stateOfDatabase(config);
  return (await import("./sqlite/store-file.ts")).stateOfFile(pathOf(config.url));
}

/** Names of the files in a folder that are stores, sorted. */
export async function storesIn(folder: string): Promise<string[]> {
  return (await import("./sqlite/store-file.ts")).storeFilesIn(folder);
}

/**
 * Refuses (STORE_IN_USE) when another service runs on the same file. A server-class store takes as many services as one likes, and memory
 * is one process's own. `where`: what an operator knows the service by.
 */
export async function lockForService({ url }: StoreConfig, where: string): Promise<ServiceLock> {
  if (url === MEMORY || adapterOf(url) === "neo4j") return { release: () => undefined };
  return (await import("./sqlite/service-lock.ts")).lockService(pathOf(url), where);
}

function adapterOf(url: string): "sqlite" | "neo4j" {
  if (url.startsWith("sqlite:")) return "sqlite";
  if (/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(url)) return "neo4j";
  throw new AppError("CONFIG_INVALID", "TRAMA_STORE must start with sqlite:, neo4j:// or bolt:// (also +s)");
}

function pathOf(url: string): string {
  return url.slice("sqlite:".length);
}
