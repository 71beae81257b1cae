import type { Db } from "./db.ts";

type MetaName = "keyCheck" | "exercise" | "instance" | "probe";

/** Facts about the store itself: `keyCheck`, `exercise` ("1" or "0", absent before the first bundle), `instance` (of what was restored), `probe` (when it was last tried whether there is room). */
export function getMeta(db: Db, name: MetaName): string | undefined {
  return db.one("SELECT value FROM meta WHERE name = ?", name) as string | undefined;
}

export function setMeta(db: Db, name: MetaName, value: string): void {
  db.run("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
}
