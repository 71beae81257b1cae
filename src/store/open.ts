import { AppError } from "#base/errors.ts";
import type { Store, StoreConfig } from "./port.ts";

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
