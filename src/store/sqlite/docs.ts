import type { Collection } from "#model/documents.ts";
import { docOf } from "../doc-body.ts";
import type { DocQuery, DocWrite, FeedEntry, StoredDoc } from "../port.ts";
import type { Db, Value } from "./db.ts";
import { addFeedEntry, currentSeq } from "./feed.ts";

type DocRow = [id: string, sort: string, refs: string, body: string];

export function putDocs(db: Db, writes: readonly DocWrite[], feed: Omit<FeedEntry, "seq"> | undefined): number {
  for (const { collection, docs } of writes) for (const doc of docs) putDoc(db, collection, doc);
  return feed === undefined ? currentSeq(db) : addFeedEntry(db, feed);
}

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
    "INSERT OR REPLACE INTO doc (collection, id, sort, refs, body) VALUES (?, ?, ?, ?, ?)",
    ...[collection, doc.id, doc.sort, JSON.stringify(refs), JSON.stringify(doc.body)],
  );
  for (const ref of refs)
    db.run("INSERT INTO doc_ref (collection, ref, sort, id) VALUES (?, ?, ?, ?)", collection, ref, doc.sort, doc.id);
}

export function readDocs<C extends Collection>(db: Db, collection: C, ids: readonly string[]): (StoredDoc<C> | undefined)[] {
  return ids.map((id) => {
    const row = db.get("SELECT id, sort, refs, body FROM doc WHERE collection = ? AND id = ?", collection, id);
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

function storedDoc<C extends Collection>([id, sort, refs, body]: DocRow): StoredDoc<C> {
  return docOf({ id, sort, refs: JSON.parse(refs) as string[], body });
}
