import type { Collection } from "#model/documents.ts";
import { docOf } from "../doc-body.ts";
import { changedMeanwhile, expectingWrites } from "../doc-writes.ts";
import type { AlongWith, DocQuery, DocWrite, StoredDoc } from "../port.ts";
import type { Db, Value } from "./db.ts";
import { addFeedEntry, currentSeq } from "./feed.ts";
import { checkFence } from "./leases.ts";

type DocRow = [id: string, sort: string, refs: string, body: string, version: number];

export function putDocs(db: Db, writes: readonly DocWrite[], { feed, fence }: AlongWith = {}): number {
  if (fence !== undefined) checkFence(db, fence);
  const expecting = expectingWrites(writes);
  const changed = expecting.filter(({ collection, doc, expected }) => versionOf(db, collection, doc.id) !== expected);
  if (changed.length > 0) throw changedMeanwhile(changed.map(({ doc }) => doc.id));
  for (const { collection, doc, expected } of expecting) putDoc(db, collection, { ...doc, version: expected + 1 });
  return feed === undefined ? currentSeq(db) : addFeedEntry(db, feed);
}

/** 0 when it is not there. */
function versionOf(db: Db, collection: Collection, id: string): number {
  return (db.one("SELECT version FROM doc WHERE collection = ? AND id = ?", collection, id) as number | undefined) ?? 0;
}

/** Whatever was there before. */
export function putDoc(db: Db, collection: Collection, doc: StoredDoc): void {
  const old = db.get("SELECT sort, refs FROM doc WHERE collection = ? AND id = ?", collection, doc.id) as
    [string, string] | undefined;
  if (old !== undefined) {
    for (const ref of JSON.parse(old[1]) as string[]) {
      db.run("DELETE FROM doc_ref WHERE collection = ? AND ref = ? AND sort = ? AND id = ?", collection, ref, old[0], doc.id);
    }
  }
  const refs = [...new Set(doc.refs)];
  db.run(
    "INSERT OR REPLACE INTO doc (collection, id, sort, refs, body, version) VALUES (?, ?, ?, ?, ?, ?)",
    ...[collection, doc.id, doc.sort, JSON.stringify(refs), JSON.stringify(doc.body), doc.version],
  );
  for (const ref of refs)
    db.run("INSERT INTO doc_ref (collection, ref, sort, id) VALUES (?, ?, ?, ?)", collection, ref, doc.sort, doc.id);
}

export function readDocs<C extends Collection>(db: Db, collection: C, ids: readonly string[]): (StoredDoc<C> | undefined)[] {
  return ids.map((id) => {
    const row = db.get("SELECT id, sort, refs, body, version FROM doc WHERE collection = ? AND id = ?", collection, id);
    return row === undefined ? undefined : storedDoc<C>(row as unknown as DocRow);
  });
}

export function listDocs<C extends Collection>(db: Db, collection: C, query: DocQuery): StoredDoc<C>[] {
  const direction = query.descending ? "DESC" : "ASC";
  const table = query.ref === undefined ? "doc" : "doc_ref";
  const values: Value[] = query.ref === undefined ? [collection] : [collection, query.ref];
  let where = query.ref === undefined ? "collection = ?" : "collection = ? AND ref = ?";
  if (query.after !== undefined) {
    where += ` AND (sort, id) ${query.descending ? "<" : ">"} (?, ?)`;
    values.push(query.after.sort, query.after.id);
  }
  const ids = db.all(
    `SELECT id FROM ${table} WHERE ${where} ORDER BY sort ${direction}, id ${direction} LIMIT ?`,
    ...values,
    query.limit,
  );
  return readDocs(
    db,
    collection,
    ids.map(([id]) => id as string),
  ) as StoredDoc<C>[];
}

export function countDocs(db: Db, collection: Collection): number {
  return db.one("SELECT count(*) FROM doc WHERE collection = ?", collection) as number;
}

function storedDoc<C extends Collection>([id, sort, refs, body, version]: DocRow): StoredDoc<C> {
  return docOf({ id, sort, refs: JSON.parse(refs) as string[], version, body });
}
