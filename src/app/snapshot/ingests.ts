/**
 * That an ingest is under way: it holds one of these leases from before its first batch until its resolution has ended, and renews it, so
 * that the sign goes with a process that was killed. They are several because several may ingest at once; none is refused for want of one.
 */
import type { Store } from "#store/port.ts";

export const INGEST_LEASES: readonly string[] = ["ingest 1", "ingest 2", "ingest 3", "ingest 4"];

export interface IngestsSoFar {
  readonly underWay: boolean;
  /** How many have ended, in whatever way. */
  readonly ended: number;
}

export async function ingestsSoFar(store: Store): Promise<IngestsSoFar> {
  const leases = await store.leases(INGEST_LEASES);
  const held = leases.filter((lease) => lease.held).length;
  return { underWay: held > 0, ended: leases.reduce((sum, { token }) => sum + token, 0) - held };
}
