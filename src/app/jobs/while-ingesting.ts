/** Tells everybody who uses the store that an ingest is under way (snapshot/ingests.ts), for as long as it is. */
import { randomUUID } from "node:crypto";
import type { Logger } from "#base/logger.ts";
import type { Store } from "#store/port.ts";
import { INGEST_LEASES } from "../snapshot/ingests.ts";

/** Longer than a batch takes that holds up the process, twice over: who lands it cannot renew meanwhile. */
const LEASE_MS = 60_000;
const RENEW_MS = 10_000;

export async function whileIngesting<T>(store: Store, logger: Logger, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  const lease = await freeLease(store, holder);
  if (lease === undefined) return work();
  const renewal = setInterval(() => {
    store.lease(lease, holder, LEASE_MS).catch((error: unknown) => logger.warn({ error: String(error) }, "lease not renewed"));
  }, RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await store.releaseLease(lease, holder);
  }
}

async function freeLease(store: Store, holder: string): Promise<string | undefined> {
  for (const name of INGEST_LEASES) if ((await store.lease(name, holder, LEASE_MS)) !== null) return name;
  return undefined;
}
