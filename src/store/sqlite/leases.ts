/**
 * Named leases: one holder at a time over all processes of the machine. Rows stay when a lease is released, so that tokens only grow.
 * With its holder stands which process that is: what was killed holds nothing any more.
 */
import { machineMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { hasEnded, processMark } from "#base/process-mark.ts";
import type { Fence, LeaseState } from "../port.ts";
import type { Db } from "./db.ts";

const MARKED = " ";

export function takeLease(db: Db, name: string, holder: string, durationMs: number): Fence | null {
  // Read under the write lock: whoever waited for it must not compare with a moment before the wait.
  const now = machineMs();
  const held = db.one("SELECT holder FROM lease WHERE name = ?", name) as string | null | undefined;
  const ended = typeof held === "string" && isOfEnded(held) ? held : null;
  const token = db.one(
    `INSERT INTO lease (name, token, holder, given, duration) VALUES (?1, 1, ?2, ?3, ?4)
     ON CONFLICT (name) DO UPDATE SET token = token + (holder IS NOT ?2), holder = ?2, given = ?3, duration = ?4
     WHERE holder IS NULL OR holder = ?2 OR holder = ?5 OR abs(?3 - given) >= duration RETURNING token`,
    ...[name, marked(holder), now, durationMs, ended],
  ) as number | undefined;
  return token === undefined ? null : { lease: name, token };
}

export function releaseLease(db: Db, name: string, holder: string): void {
  db.run("UPDATE lease SET holder = NULL WHERE name = ? AND holder = ?", name, marked(holder));
}

function isOfEnded(holder: string): boolean {
  return hasEnded(holder.slice(holder.indexOf(MARKED) + 1));
}

function marked(holder: string): string {
  return `${holder}${MARKED}${processMark()}`;
}

export function readLeases(db: Db, names: readonly string[]): LeaseState[] {
  const sql = "SELECT token, CASE WHEN abs(? - given) < duration THEN holder END FROM lease WHERE name = ?";
  const now = machineMs();
  return names.map((name) => {
    const [token, holder] = (db.get(sql, now, name) as [number, string | null] | undefined) ?? [0, null];
    return { token, held: holder !== null && !isOfEnded(holder) };
  });
}

/** In the transaction of what the lease protects: throws FENCED unless this is the last giving of it. */
export function checkFence(db: Db, { lease, token }: Fence): void {
  if (db.one("SELECT token FROM lease WHERE name = ?", lease) !== token) throw new AppError("FENCED");
}
