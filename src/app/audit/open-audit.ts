/** In `$TRAMA_DATA`, whatever store is asked: where a store is put back from a backup, who asked what stays. */
import { join } from "node:path";
import { openAudit } from "#store/audit/open-audit.ts";
import type { AppContext } from "../context.ts";
import { keyFor } from "../key-file.ts";

const FILE = "audit.db";

/** `threaded`: for a process that answers others meanwhile. Nothing is made before the first entry. */
export function auditIn(dataDir: string, idKey: Uint8Array, { threaded }: { readonly threaded: boolean }): AppContext["audit"] {
  return {
    log: openAudit({ path: join(dataDir, FILE), key: keyFor(idKey, "trama audit chain") }, { threaded }),
    digestKey: keyFor(idKey, "trama audit digest"),
  };
}
