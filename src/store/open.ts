import { AppError } from "#base/errors.ts";
import type { ServiceLock, Store, StoreConfig } from "./port.ts";

/** Opens a store by its URL and brings its schema up to date. Adapters are loaded only when asked for. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const store = await connect(config);
  try {
    await store.migrate();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/**
 * Refuses (STORE_IN_USE) when another service runs on the same file. A server-class store takes as many services as one likes, and memory
 * is one process's own. `where`: what an operator knows the service by.
 */
export async function lockForService({ url }: StoreConfig, where: string): Promise<ServiceLock> {
  if (!url.startsWith("sqlite:") || url === "sqlite::memory:") return { release: () => undefined };
  const { lockService } = await import("./sqlite/service-lock.ts");
  return lockService(url.replace(/^sqlite:/, ""), where);
}

async function connect(config: StoreConfig): Promise<Store> {
  if (config.url.startsWith("sqlite:")) {
    const { openSqlite } = await import("./sqlite/open.ts");
    return openSqlite(config);
  }
  if (/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(config.url)) {
    const { openNeo4j } = await import("./neo4j/open.ts");
    return openNeo4j(config);
  }
  throw new AppError("CONFIG_INVALID", "TRAMA_STORE must start with sqlite:, neo4j:// or bolt:// (also +s)");
}
