/** Named leases: one holder at a time over all processes of the machine. Rows stay when a lease is released, so that tokens only grow. */
import { machineMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Fence } from "../port.ts";
import type { Db } from "./db.ts";

export function takeLease(db: Db, name: string, holder: string, durationMs: number): Fence | null {
  // Read under the write lock: whoever waited for it must not compare with a moment before the wait.
  const now = machineMs();
  const token = db.one(
    `INSERT INTO lease (name, token, holder, given, duration) VALUES (?1, 1, ?2, ?3, ?4)
     ON CONFLICT (name) DO UPDATE SET token = token + (holder IS NOT ?2), holder = ?2, given = ?3, duration = ?4
     WHERE holder IS NULL OR holder = ?2 OR abs(?3 - given) >= duration RETURNING token`,
    ...[name, holder, now, durationMs],
  ) as number | undefined;
  return token === undefined ? null : { lease: name, token };
}

export function releaseLease(db: Db, name: string, holder: string): void {
  db.run("UPDATE lease SET holder = NULL WHERE name = ? AND holder = ?", name, holder);
}

/** In the transaction of what the lease protects: throws FENCED unless this is the last giving of it. */
export function checkFence(db: Db, { lease, token }: Fence): void {
  if (db.one("SELECT token FROM lease WHERE name = ?", lease) !== token) throw new AppError("FENCED");
}
