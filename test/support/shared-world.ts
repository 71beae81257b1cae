/** The small made-up world in a file of its own, with the findings of a first run: for what several do with it at once. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import type { AppContext } from "#app/context.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { smallStore } from "./small-store.ts";
import { silentLogger } from "./silent-logger.ts";

export interface SharedWorld {
  readonly folder: string;
  readonly url: string;
  readonly context: AppContext;
  /** Another instance of the service on the same file; closed with the world. */
  another(): Promise<AppContext>;
  /** As if findings had been made of other records, so that the next run writes each of them. */
  ageFindings(): Promise<void>;
  /** As if all leases had been given so much earlier; throws when the file stays locked for `waitMs`. */
  ageLeases(ms: number, waitMs?: number): void;
  close(): Promise<void>;
}

export async function openSharedWorld(): Promise<SharedWorld> {
  const folder = mkdtempSync(join(tmpdir(), "trama-seed-"));
  const url = await smallStore(folder, "detected");
  const opened: AppContext[] = [];
  const another = async (): Promise<AppContext> => {
    const context = await openContext({ dataDir: folder, store: { url }, logger: silentLogger });
    opened.push(context);
    return context;
  };
  const context = await another();
  return {
    folder,
    url,
    context,
    another,
    async ageFindings() {
      const docs = await context.store.listDocs("findings", { limit: 1000 });
      const replace = docs.map((doc) => ({ ...doc, body: { ...doc.body, snapshot: "s_before" } }));
      await context.store.putDocs([{ collection: "findings", replace }]);
    },
    ageLeases(ms, waitMs = 15_000) {
      const file = new DatabaseSync(url.replace("sqlite:", ""), { timeout: waitMs });
      file.prepare("UPDATE lease SET given = given - ?").run(ms);
      file.close();
    },
    async close() {
      for (const one of opened) await closeContext(one);
      rmSync(folder, { recursive: true });
    },
  };
}
