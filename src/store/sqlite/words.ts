import { wordsToAdd, type StoredWord } from "../words.ts";
import type { Db } from "./db.ts";

/** Refuses words of the store that this build does not have, and tells the store of those it has not yet. */
export function agreeOnWords(db: Db): void {
  // One that knows them all is opened without waiting for whoever writes to it.
  if (db.read(() => wordsToAdd(readWords(db))).length === 0 || db.readOnly) return;
  db.write(() => {
    for (const { list, name, code } of wordsToAdd(readWords(db)))
      db.run("INSERT INTO word (list, name, code) VALUES (?, ?, ?)", list, name, code);
  });
}

function readWords(db: Db): StoredWord[] {
  const rows = db.all("SELECT list, name, code FROM word") as [string, string, number][];
  return rows.map(([list, name, code]) => ({ list, name, code }));
}
