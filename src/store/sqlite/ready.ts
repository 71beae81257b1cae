/** Whether a write would land now. Waits for nobody: who asks it asks again. */
import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { monotonicMs, nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { BUSY_MS, MEMORY, type Db } from "./db.ts";
import { setMeta } from "./meta.ts";

/** With less than this free it is tried whether something can be written. */
const ROOM_BYTES = 1024 * 1024;

/** Since when another process has held the lock, by connection, and what the file was then: one that commits is at work, not stuck. */
const held = new WeakMap<Db, { readonly sinceMs: number; readonly version: number }>();

/** Throws what is in the way of a write. */
export function expectWritable(db: Db): void {
  if (db.path === MEMORY) return;
  db.expectInPlace();
  if (db.readOnly) throw new AppError("STORE_READ_ONLY");
  const { failed } = db;
  db.waitMs(0);
  try {
    if ((failed !== undefined && failed !== "STORE_BUSY") || isNearlyFull(db.path))
      db.write(() => setMeta(db, "probe", String(nowMs())));
    // Only takes the lock and lets go of it.
    else db.write(() => undefined);
    held.delete(db);
  } catch (error) {
    // Who waited in vain just now will again.
    if (!(error instanceof AppError) || error.code !== "STORE_BUSY" || failed === "STORE_BUSY") throw error;
    db.failed = failed;
    expectProgress(db, error);
  } finally {
    db.waitMs(BUSY_MS);
  }
}

function expectProgress(db: Db, busy: AppError): void {
  const version = db.one("PRAGMA data_version") as number;
  const before = held.get(db);
  if (before?.version !== version) held.set(db, { sinceMs: monotonicMs(), version });
  else if (monotonicMs() - before.sinceMs > BUSY_MS) throw busy;
}

function isNearlyFull(path: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize < ROOM_BYTES;
}
