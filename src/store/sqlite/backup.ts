/** Writes everything but the key file in the format that both adapters share (../backup-format.ts), all of one moment. */
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupLine } from "../backup-format.ts";
import { COLLECTIONS, type Collection, type StoredDoc } from "../port.ts";
import type { Db } from "./db.ts";
import { listDocs } from "./docs.ts";
import { currentSeq, readFeed } from "./feed.ts";
import { hex } from "./keys.ts";
import { getMeta } from "./meta.ts";
import { personAssignments, readJudgements } from "./persons.ts";
import { recordFacts } from "./record-facts.ts";
import { readSources, storedRecord, STORED_COLUMNS, type StoredColumns } from "./records.ts";

const PAGE = 1_000;

export function* backupLines(db: Db): Generator<BackupLine> {
  let count = 1;
  yield header(db);
  for (const part of [sources(db), records(db), judgements(db), persons(db), docs(db), feed(db)]) {
    for (const line of part) {
      count++;
      yield line;
    }
  }
  yield { t: "end", lines: count + 1 };
}

function header(db: Db): BackupLine {
  const exercise = getMeta(db, "exercise");
  return {
    ...{ t: "header", format: BACKUP_FORMAT, version: BACKUP_VERSION, madeBy: "sqlite", keyCheck: getMeta(db, "keyCheck")! },
    ...{ exercise: exercise === undefined ? null : exercise === "1", seq: currentSeq(db) },
  };
}

function* sources(db: Db): Generator<BackupLine> {
  for (const { source, agency } of readSources(db)) yield { t: "source", source, agency };
}

function* records(db: Db): Generator<BackupLine> {
  const sql = `SELECT ${STORED_COLUMNS}, r.num, r.key, r.facts, raw.text FROM record r LEFT JOIN raw ON raw.record = r.num WHERE r.id > ? ORDER BY r.id LIMIT ?`;
  for (let after: Uint8Array = new Uint8Array(); ;) {
    const rows = db.all(sql, after, PAGE) as unknown as [
      ...StoredColumns,
      number,
      Uint8Array,
      Uint8Array | null,
      string | null,
    ][];
    for (const row of rows) {
      const [num, key, facts, raw] = row.slice(-4) as [number, Uint8Array, Uint8Array | null, string | null];
      yield {
        ...{ t: "record", record: storedRecord(db, row as unknown as StoredColumns), keyHash: hex(key) },
        ...{ legalBasis: db.interned.originOf(row[2]).legalBasis, raw },
        ...(facts === null ? { entities: [], links: [] } : recordFacts(db, num, facts)),
      };
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)![0];
  }
}

function* judgements(db: Db): Generator<BackupLine> {
  for (const judgement of readJudgements(db)) yield { t: "judgement", judgement };
}

function* persons(db: Db): Generator<BackupLine> {
  for (const [identity, person] of personAssignments(db)) yield { t: "person", identity, person };
}

function* docs(db: Db): Generator<BackupLine> {
  for (const collection of COLLECTIONS) for (const doc of allDocs(db, collection)) yield { t: "doc", collection, doc };
}

function* allDocs(db: Db, collection: Collection): Generator<StoredDoc> {
  let page = listDocs(db, collection, { limit: PAGE });
  while (page.length > 0) {
    yield* page;
    page = listDocs(db, collection, { limit: PAGE, after: page.at(-1)! });
  }
}

function* feed(db: Db): Generator<BackupLine> {
  for (let page = readFeed(db, 0, PAGE); page.length > 0; page = readFeed(db, page.at(-1)!.seq, PAGE)) {
    for (const entry of page) yield { t: "feed", entry };
  }
}
