/**
 * Documents of trama's own making, one label a collection, linked to what they concern. `body` is kept as it was given; its plain
 * values at the top (title, kind, score, status …) are properties too, so that a finding can be read in Browser or Bloom.
 */
import { listAt } from "#base/list-at.ts";
import type { Collection } from "#model/documents.ts";
import { parseTime } from "#model/time.ts";
import { docOf } from "../doc-body.ts";
import { changedMeanwhile, expectingWrites, type ExpectingWrite } from "../doc-writes.ts";
import type { AlongWith, DocQuery, DocWrite, Fence, StoredDoc } from "../port.ts";
import { int, pointInTime, toBolt, type Connection, type Reads, type Tx } from "./connection.ts";
import { presentAnswers } from "./answers.ts";
import type { LabelCache } from "./labels.ts";
import { checkFence } from "./leases.ts";
import { COLLECTION_LABELS } from "./statements.ts";
import { writeLocked } from "./write.ts";

/** Only a feed entry needs the writers' lock: an audit entry must not wait for a scan. */
export async function putDocs(
  connection: Connection,
  cache: LabelCache,
  writes: readonly DocWrite[],
  { feed, fence, answers }: AlongWith = {},
): Promise<number> {
  if (feed !== undefined) {
    return writeLocked(connection, cache, async (writing) => {
      await putDocsWithin(writing.tx, writes, fence);
      if (answers !== undefined) presentAnswers(writing.tx, answers);
      return writing.feed(feed);
    });
  }
  return connection.write(async (tx) => {
    await putDocsWithin(tx, writes, fence);
    if (answers !== undefined) presentAnswers(tx, answers);
    const [meta] = await tx.rows<{ seq: number }>("read/meta");
    return meta!.seq;
  });
}

/**
 * The server shows each statement what others have committed by then, so versions are compared only once every document is locked, in
 * one order for all, lest two writers wait for each other.
 */
export async function putDocsWithin(tx: Tx, writes: readonly DocWrite[], fence?: Fence): Promise<void> {
  if (fence !== undefined) await checkFence(tx, fence);
  const byCollection = new Map<Collection, ExpectingWrite[]>();
  for (const write of expectingWrites(writes)) listAt(byCollection, write.collection).push(write);
  const changed: string[] = [];
  for (const collection of [...byCollection.keys()].sort()) {
    const writes = byCollection.get(collection)!;
    const ids = writes.map(({ doc }) => doc.id).sort();
    const rows = await tx.rows<{ id: string; version: number }>("write/lock-docs", { ids }, COLLECTION_LABELS[collection]);
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    for (const { doc, expected } of writes) if (versions.get(doc.id) !== expected) changed.push(doc.id);
  }
  if (changed.length > 0) throw changedMeanwhile(changed);
  for (const [collection, writes] of byCollection) {
    sendDocsOf(
      tx,
      collection,
      writes.map(({ doc, expected }) => ({ ...doc, version: expected + 1 })),
    );
  }
}

/** Whatever was there before. */
export function sendDocsOf(tx: Tx, collection: Collection, docs: readonly StoredDoc[]): void {
  if (docs.length === 0) return;
  const label = COLLECTION_LABELS[collection];
  tx.send("write/put-docs", { rows: docs.map((doc) => ({ id: doc.id, props: docProps(doc) })) }, label);
  const linked = docs.filter((doc) => doc.refs.length > 0).map((doc) => ({ id: doc.id, refs: doc.refs }));
  if (linked.length > 0) tx.send("write/link-docs", { rows: linked }, label);
}

export async function readDocs<C extends Collection>(
  reads: Reads,
  collection: C,
  ids: readonly string[],
): Promise<(StoredDoc<C> | undefined)[]> {
  if (ids.length === 0) return [];
  const rows = await reads.read((tx) => tx.rows<DocRow>("read/docs", { ids }, COLLECTION_LABELS[collection]));
  const found = new Map(rows.map((row) => [row.id, docOf<C>(row)]));
  return ids.map((id) => found.get(id));
}

/** After whatever a document is sorted by: the last character that there is. */
const LAST = "\u{10ffff}";

export async function listDocs<C extends Collection>(reads: Reads, collection: C, query: DocQuery): Promise<StoredDoc<C>[]> {
  const descending = query.descending === true;
  const place = query.after ?? { sort: descending ? LAST : "", id: "" };
  const rows = await reads.read((tx) =>
    tx.rows<DocRow>(
      descending ? "read/list-docs-descending" : "read/list-docs",
      { ...place, ref: query.ref ?? null, limit: int(query.limit) },
      COLLECTION_LABELS[collection],
    ),
  );
  return rows.map((row) => docOf<C>(row));
}

export async function countDocs(reads: Reads, collection: Collection): Promise<number> {
  const [row] = await reads.read((tx) => tx.rows<{ count: number }>("read/count-docs", {}, COLLECTION_LABELS[collection]));
  return row!.count;
}

interface DocRow {
  readonly id: string;
  readonly sort: string;
  readonly refs: string[];
  readonly version: number;
  readonly body: string;
}

const RESERVED = new Set(["id", "sort", "refs", "body"]);

/** What documents call moments. */
const MOMENT = /^at$|^asOf$|At$/;

function nativeValue(name: string, value: string | number | boolean): unknown {
  const ms = typeof value === "string" && MOMENT.test(name) ? parseTime(value) : undefined;
  return ms === undefined ? toBolt(value) : pointInTime(ms);
}

function docProps(doc: StoredDoc): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(doc.body as object)) {
    const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (plain && name !== "" && !name.startsWith("_") && !RESERVED.has(name)) props[name] = nativeValue(name, value);
  }
  return {
    ...props,
    id: doc.id,
    sort: doc.sort,
    refs: [...new Set(doc.refs)],
    body: JSON.stringify(doc.body),
    _version: int(doc.version),
  };
}
