/** Brings a file's schema up to this build's version, forward only, and refuses files that are not ours to open. */
import { AppError } from "#base/errors.ts";
import type { Db } from "./db.ts";
import { translated } from "./engine-errors.ts";
import { getMeta, setMeta } from "./meta.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import { APPLICATION_ID } from "./store-file.ts";
import { agreeOnWords } from "./words.ts";

export function migrate(db: Db, keyCheck: string): number[] {
  const applied: number[] = [];
  // A store that is up to date is opened without waiting for whoever writes to it.
  if (translated(() => schemaVersion(db)) < MIGRATIONS.length) {
    db.prepareSchema(() => {
      const from = schemaVersion(db);
      // Before anything is changed under a key that is not its own.
      if (from > 0 && getMeta(db, "keyCheck") !== keyCheck) throw new AppError("STORE_KEY_MISMATCH");
      for (let next = from; next < MIGRATIONS.length; next++) {
        db.exec(MIGRATIONS[next]!);
        applied.push(next + 1);
      }
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`);
      if (getMeta(db, "keyCheck") === undefined) setMeta(db, "keyCheck", keyCheck);
    });
  }
  if (getMeta(db, "keyCheck") !== keyCheck) throw new AppError("STORE_KEY_MISMATCH");
  agreeOnWords(db);
  return applied;
}

function schemaVersion(db: Db): number {
  const version = db.one("PRAGMA user_version") as number;
  const tables = db.one("SELECT count(*) FROM sqlite_schema") as number;
  if (tables > 0 && db.one("PRAGMA application_id") !== APPLICATION_ID) throw new AppError("STORE_FOREIGN");
  if (version > MIGRATIONS.length) {
    throw new AppError(
      "STORE_VERSION",
      `The store has schema version ${version}; this build reads ${MIGRATIONS.length}: use a newer build.`,
    );
  }
  return version;
}
