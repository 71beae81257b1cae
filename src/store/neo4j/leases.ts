/** Named leases: one holder at a time, across processes. */
import { int, type Connection } from "./connection.ts";

export async function lease(
  connection: Connection,
  name: string,
  holder: string,
  times: { nowMs: number; untilMs: number },
): Promise<boolean> {
  const rows = await connection.write((tx) =>
    tx.rows("write/lease", { name, holder, now: int(times.nowMs), until: int(times.untilMs) }),
  );
  return rows.length > 0;
}

export async function releaseLease(connection: Connection, name: string, holder: string): Promise<void> {
  await connection.write((tx) => tx.rows("write/release-lease", { name, holder }));
}
