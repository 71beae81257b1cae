import type { StoreConfig } from "../port.ts";
import { Connection } from "./connection.ts";
import type { Meta } from "./migrate.ts";

/** Whether a database has ever been a store of ours; one that does not answer is STORE_UNAVAILABLE. */
export async function stateOfDatabase(config: Omit<StoreConfig, "keyCheck">): Promise<"empty" | "store"> {
  const connection = new Connection(config);
  try {
    await connection.verify();
    const [meta] = await connection.read((tx) => tx.rows<Meta>("read/meta"));
    return meta === undefined ? "empty" : "store";
  } finally {
    await connection.close();
  }
}
