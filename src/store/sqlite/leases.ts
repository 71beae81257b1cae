import type { Db } from "./db.ts";

export function takeLease(db: Db, name: string, holder: string, times: { nowMs: number; untilMs: number }): boolean {
  const taken = db.run(
    "INSERT INTO lease (name, holder, until) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until WHERE holder = excluded.holder OR until <= ?",
    ...[name, holder, times.untilMs, times.nowMs],
  );
  return taken > 0;
}

export function releaseLease(db: Db, name: string, holder: string): void {
  db.run("DELETE FROM lease WHERE name = ? AND holder = ?", name, holder);
}
