/** Work that is known by a lease to be under way, for as long as it is: whoever looks at the lease knows, and what was killed holds none. */
import { randomUUID } from "node:crypto";
import type { Logger } from "#base/logger.ts";
import type { Store } from "#store/port.ts";

/** Longer than a batch takes that holds up the process, twice over: who lands it cannot renew meanwhile. */
const LEASE_MS = 60_000;
const RENEW_MS = 10_000;

/** Under the first of these leases that is free; others may do the same work, and are not kept from it where none is. */
export async function whileLeased<T>(
  { store, logger }: { readonly store: Store; readonly logger: Logger },
  names: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const holder = randomUUID();
  const lease = await freeLease(store, names, holder);
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

async function freeLease(store: Store, names: readonly string[], holder: string): Promise<string | undefined> {
  for (const name of names) if ((await store.lease(name, holder, LEASE_MS)) !== null) return name;
  return undefined;
}
