/** Fills an empty store from a backup's lines, in one transaction: a backup that turns out damaged leaves the store as it was. */
import { randomUUID } from "node:crypto";
import { AppError } from "#base/errors.ts";
import { asserts } from "#model/record.ts";
import { maskedLabel } from "#model/retention/masked-labels.ts";
import { readBackup, versioned, type BackupLine, type BackupRecord } from "../backup-format.ts";
import { assertFacts } from "./assert-facts.ts";
import { Change } from "./change.ts";
import type { Db } from "./db.ts";
import { putDoc } from "./docs.ts";
import { encodeFacts } from "./facts.ts";
import { finishChange } from "./ingest-batch.ts";
import { getMeta, setMeta } from "./meta.ts";
import { putJudgements, setPersons } from "./persons.ts";
import { recordKeys, RecordRows, STATUS } from "./record-rows.ts";
import { Workspace } from "./workspace.ts";

const CHUNK = 2_000;

export async function restore(db: Db, lines: AsyncIterable<string>): Promise<void> {
  db.begin();
  try {
    if (!isEmpty(db)) throw new AppError("STORE_NOT_EMPTY");
    let chunk: BackupRecord[] = [];
    for await (const line of readBackup(lines, getMeta(db, "keyCheck")!)) {
      if (line.type === "record") chunk.push(line);
      if (chunk.length === CHUNK || line.type !== "record") {
        restoreRecords(db, chunk);
        chunk = [];
      }
      if (line.type !== "record") restoreLine(db, line);
    }
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}

function isEmpty(db: Db): boolean {
  return ["record", "feed", "judgement", "said", "doc"].every((table) => db.one(`SELECT 1 FROM ${table} LIMIT 1`) === undefined);
}

function restoreRecords(db: Db, lines: readonly BackupRecord[]): void {
  if (lines.length === 0) return;
  const change = new Change(db);
  const space = new Workspace(change);
  const rows = new RecordRows(change);
  for (const { source, status, receivedAt, seq, draft } of lines) {
    const num = db.next.record++;
    const label = db.interned.label(status === "MASKED" ? maskedLabel(draft.handling) : draft.handling);
    const origin = db.interned.origin(source).num;
    const { keyHash, entities, links } = draft;
    const facts = asserts(status) ? encodeFacts(assertFacts(space, { num, label, keyHash, fresh: true, entities, links })) : null;
    rows.add(draft, { num, keys: recordKeys(draft), origin, label, status: STATUS[status], seq, receivedAt, facts });
    db.run(
      "UPDATE origin SET records = records + 1, withdrawn = withdrawn + ? WHERE num = ?",
      status === "WITHDRAWN" ? 1 : 0,
      origin,
    );
  }
  rows.flush();
  space.flush();
  finishChange(change);
}

function restoreLine(db: Db, line: Exclude<BackupLine, BackupRecord>): void {
  if (line.type === "trama-backup") {
    setMeta(db, "instance", randomUUID());
    if (line.exercise !== null) setMeta(db, "exercise", line.exercise ? "1" : "0");
  } else if (line.type === "feed") {
    const { seq, at, kind, source, count } = line.entry;
    db.run("INSERT INTO feed (seq, at, kind, source, count) VALUES (?, ?, ?, ?, ?)", seq, at, kind, source, count);
  } else if (line.type === "judgement") putJudgements(db, [line.judgement]);
  else if (line.type === "person") setPersons(db, [line]);
  else if (line.type === "doc") putDoc(db, line.collection, versioned(line.doc));
}
