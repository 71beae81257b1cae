/** Fills an empty store from a backup's lines, in one transaction: a backup that turns out damaged leaves the store as it was. */
import { AppError } from "#base/errors.ts";
import type { RecordDraft, SourceInfo } from "#model/record.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupLine, type BackupRecord } from "../backup-format.ts";
import { assertFacts } from "./assert-facts.ts";
import { Change } from "./change.ts";
import type { Db } from "./db.ts";
import { putDocs } from "./docs.ts";
import { encodeFacts } from "./facts.ts";
import { finishChange } from "./ingest-batch.ts";
import { getMeta, setMeta } from "./meta.ts";
import { putJudgements, setPersons } from "./persons.ts";
import { insertRecord, recordKeys, STATUS } from "./record-rows.ts";
import { Workspace } from "./workspace.ts";

const CHUNK = 2_000;

export async function restore(db: Db, lines: AsyncIterable<string>): Promise<void> {
  db.begin();
  try {
    if (!isEmpty(db)) throw new AppError("STORE_NOT_EMPTY");
    let chunk: BackupRecord[] = [];
    for await (const line of checkedLines(lines, getMeta(db, "keyCheck")!)) {
      if (line.t === "record") chunk.push(line);
      if (chunk.length === CHUNK || line.t !== "record") {
        restoreRecords(db, chunk);
        chunk = [];
      }
      if (line.t !== "record") restoreLine(db, line);
    }
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}

function isEmpty(db: Db): boolean {
  return ["record", "feed", "judgement", "doc"].every((table) => db.one(`SELECT 1 FROM ${table} LIMIT 1`) === undefined);
}

/** The first line is a header of this version and key, the last an end line that counts right. */
async function* checkedLines(lines: AsyncIterable<string>, keyCheck: string): AsyncGenerator<BackupLine> {
  let count = 0;
  let ended = false;
  for await (const text of lines) {
    if (text.trim() === "") continue;
    count++;
    const line = parseLine(text, count);
    if (count === 1) checkHeader(line, keyCheck);
    if (ended || (count > 1 && line.t === "header")) throw damaged(count);
    ended = line.t === "end" && line.lines === count;
    yield line;
  }
  if (!ended) throw new AppError("BAD_INPUT", `the backup is cut short after line ${count}`);
}

function parseLine(text: string, count: number): BackupLine {
  try {
    const line = JSON.parse(text) as BackupLine | null;
    if (typeof line === "object" && line !== null && typeof line.t === "string") return line;
  } catch {
    // Said below.
  }
  throw damaged(count);
}

function damaged(count: number): AppError {
  return new AppError("BAD_INPUT", `the backup is damaged at line ${count}`);
}

function checkHeader(line: BackupLine, keyCheck: string): void {
  if (line.t !== "header" || line.format !== BACKUP_FORMAT)
    throw new AppError("BAD_INPUT", "this is not a backup of a trama store");
  if (line.version !== BACKUP_VERSION)
    throw new AppError("BAD_INPUT", `backup v${String(line.version)}, this build reads v${BACKUP_VERSION}`);
  if (line.keyCheck !== keyCheck) throw new AppError("STORE_KEY_MISMATCH", "The backup was made under another key file.");
}

function restoreRecords(db: Db, lines: readonly BackupRecord[]): void {
  if (lines.length === 0) return;
  const change = new Change(db);
  const space = new Workspace(change);
  const exercise = getMeta(db, "exercise") === "1";
  for (const line of lines) {
    const { record, keyHash, entities, links } = line;
    const { source, agency, originator, exportedAt, reliability } = record;
    const info: SourceInfo = { source, agency, originator, exportedAt, reliability, legalBasis: line.legalBasis, exercise };
    const draft: RecordDraft = { ...record, keyHash, raw: line.raw ?? "", entities, links };
    const num = db.next.record++;
    const label = db.interned.label(record.handling);
    const origin = db.interned.origin(info).num;
    const facts =
      record.status === "ACTIVE" ? encodeFacts(assertFacts(space, { num, label, keyHash, fresh: true, entities, links })) : null;
    const { seq, receivedAt } = record;
    insertRecord(change, draft, {
      num,
      keys: recordKeys(draft),
      origin,
      label,
      status: STATUS[record.status],
      seq,
      receivedAt,
      facts,
    });
    db.run(
      "UPDATE origin SET records = records + 1, withdrawn = withdrawn + ? WHERE num = ?",
      record.status === "WITHDRAWN" ? 1 : 0,
      origin,
    );
  }
  space.flush();
  finishChange(change);
}

function restoreLine(db: Db, line: Exclude<BackupLine, BackupRecord>): void {
  if (line.t === "header") {
    if (line.exercise !== null) setMeta(db, "exercise", line.exercise ? "1" : "0");
  } else if (line.t === "feed") {
    const { seq, at, kind, source, count } = line.entry;
    db.run("INSERT INTO feed (seq, at, kind, source, count) VALUES (?, ?, ?, ?, ?)", seq, at, kind, source, count);
  } else if (line.t === "judgement") putJudgements(db, [line.judgement]);
  else if (line.t === "person") setPersons(db, [line]);
  else if (line.t === "doc") putDocs(db, [{ collection: line.collection, docs: [line.doc] }], undefined);
}
