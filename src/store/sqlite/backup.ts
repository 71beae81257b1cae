/** Writes everything but the key file in the format that both adapters share (../backup-format.ts), all of one moment. */
import { RECORD_CODES, STATUS_CODES, type SourceInfo } from "#model/record.ts";
import { handlingOfLabel } from "#model/retention/masked-labels.ts";
import { BACKUP_VERSION, type BackupLine } from "../backup-format.ts";
import { COLLECTIONS, type Collection } from "#model/documents.ts";
import type { StoredDoc } from "../port.ts";
import type { Db } from "./db.ts";
import { listDocs } from "./docs.ts";
import { currentSeq, readFeed } from "./feed.ts";
import type { Origin } from "./interned.ts";
import { hex, recordId } from "./keys.ts";
import { getMeta } from "./meta.ts";
import { personAssignments, readJudgements } from "./persons.ts";
import { recordFacts } from "./record-facts.ts";

const PAGE = 1_000;

export function* backupLines(db: Db): Generator<BackupLine> {
  yield header(db);
  for (const part of [records(db), feed(db), judgements(db), persons(db), docs(db)]) yield* part;
  db.expectUnchanged();
}

function header(db: Db): BackupLine {
  const exercise = getMeta(db, "exercise");
  return {
    ...{ type: "trama-backup", version: BACKUP_VERSION, keyCheck: getMeta(db, "keyCheck")! },
    ...{ exercise: exercise === undefined ? null : exercise === "1", seq: currentSeq(db) },
  };
}

type RecordColumns = [...[number, Uint8Array, Uint8Array], ...number[]];

function* records(db: Db): Generator<BackupLine> {
  const sql =
    "SELECT r.num, r.id, r.key, r.kind, r.origin, r.file, r.line, r.label, r.credibility, r.status, r.received_at, r.seq, r.facts, raw.text FROM record r LEFT JOIN raw ON raw.record = r.num WHERE r.id > ? ORDER BY r.id LIMIT ?";
  for (let after: Uint8Array = new Uint8Array(); ;) {
    const rows = db.all(sql, after, PAGE);
    for (const row of rows) {
      const [num, id, key, kind, origin, file, line, label, credibility, status, receivedAt, seq] =
        row as unknown as RecordColumns;
      const [facts, raw] = row.slice(-2) as [Uint8Array | null, string | null];
      after = id;
      yield {
        ...{
          type: "record",
          source: sourceOf(db.interned.originOf(origin!)),
          status: STATUS_CODES.nameOf(status!),
          receivedAt: receivedAt!,
          seq: seq!,
        },
        draft: {
          ...{
            id: recordId(id),
            keyHash: hex(key),
            kind: RECORD_CODES.nameOf(kind!),
            file: db.interned.fileName(file!),
            line: line!,
            raw,
          },
          ...{ handling: handlingOfLabel(db.interned.labelText(label!)), credibility: credibility! },
          ...(facts === null ? { entities: [], links: [] } : recordFacts(db, num, facts)),
        },
      };
    }
    if (rows.length < PAGE) return;
  }
}

function sourceOf(origin: Origin): SourceInfo {
  const { source, agency, originator, exportedAt, reliability, legalBasis, exercise } = origin;
  return { source, agency, originator, exportedAt, reliability, legalBasis, exercise };
}

function* judgements(db: Db): Generator<BackupLine> {
  for (const judgement of readJudgements(db)) yield { type: "judgement", judgement };
}

function* persons(db: Db): Generator<BackupLine> {
  for (const [identity, person] of personAssignments(db)) yield { type: "person", identity, person };
}

function* docs(db: Db): Generator<BackupLine> {
  for (const collection of COLLECTIONS) for (const doc of allDocs(db, collection)) yield { type: "doc", collection, doc };
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
    for (const entry of page) yield { type: "feed", entry };
  }
}
