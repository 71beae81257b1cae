import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { openStore, type OpenOptions } from "#store/open.ts";
import { KEY_CHECK } from "../support/batches.ts";
import { storeContract, type OpenedStore } from "./store.contract.ts";

storeContract("sqlite, in memory", async (): Promise<OpenedStore> => {
  const store = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
  return { store, cleanup: () => store.close() };
});

async function openFile(options: OpenOptions): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), "trama-store-"));
  const url = `sqlite:${join(folder, "trama.db")}`;
  let store = await openStore({ url, keyCheck: KEY_CHECK }, options);
  return {
    store,
    async reopen(keyCheck = KEY_CHECK) {
      await store.close();
      store = await openStore({ url, keyCheck }, options);
      return store;
    },
    another: () => openStore({ url, keyCheck: KEY_CHECK }, options),
    async ageLeases(ms) {
      const file = new DatabaseSync(join(folder, "trama.db"));
      file.prepare("UPDATE lease SET given = given - ?").run(ms);
      file.close();
    },
    async cleanup() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

storeContract("sqlite, a file", () => openFile({}), { randomRuns: 3 });
storeContract("sqlite, a file over threads", () => openFile({ readerThreads: 2 }), { randomRuns: 1 });
