import { RECORD_CODES, STATUS_CODES, type StoredRecord } from "#model/record.ts";
import { handlingOfLabel } from "#model/retention/masked-labels.ts";
import type { ReceivedQuery } from "../port.ts";
import type { Db } from "./db.ts";
import { recordId, recordKeyOf } from "./keys.ts";

export const STORED_COLUMNS = "r.id, r.kind, r.origin, r.file, r.line, r.label, r.credibility, r.status, r.seq, r.received_at";
export type StoredColumns = [Uint8Array, number, number, number, number, number, number, number, number, number];

export function readRecords(db: Db, ids: readonly string[]): (StoredRecord | undefined)[] {
  return ids.map((id) => {
    const key = recordKeyOf(id);
    const row = key === undefined ? undefined : db.get(`SELECT ${STORED_COLUMNS} FROM record r WHERE r.id = ?`, key);
    return row === undefined ? undefined : storedRecord(db, row as unknown as StoredColumns);
  });
}

/** Newest export first; of one export, the greater id first, as it outranks the other. */
export function readHistory(db: Db, id: string): StoredRecord[] {
  const key = recordKeyOf(id);
  if (key === undefined) return [];
  const sql = `SELECT ${STORED_COLUMNS} FROM record r JOIN origin o ON o.num = r.origin WHERE r.key = (SELECT key FROM record WHERE id = ?) ORDER BY o.exported_at DESC, r.id DESC`;
  return db.all(sql, key).map((row) => storedRecord(db, row as unknown as StoredColumns));
}

export function readReceived(db: Db, { receivedUntil, statuses, after, limit }: ReceivedQuery): StoredRecord[] {
  const sql = `SELECT ${STORED_COLUMNS} FROM record r WHERE r.id > ? AND r.received_at <= ? AND r.status IN (SELECT value FROM json_each(?)) ORDER BY r.id LIMIT ?`;
  const codes = JSON.stringify(statuses.map((status) => STATUS_CODES.of[status]));
  const from = (after === null ? undefined : recordKeyOf(after)) ?? new Uint8Array();
  return db.all(sql, from, receivedUntil, codes, limit).map((row) => storedRecord(db, row as unknown as StoredColumns));
}

export function readRaw(db: Db, id: string): string | null {
  const key = recordKeyOf(id);
  if (key === undefined) return null;
  return (
    (db.one("SELECT raw.text FROM record r JOIN raw ON raw.record = r.num WHERE r.id = ?", key) as string | undefined) ?? null
  );
}

export function readSources(db: Db): { source: string; agency: string; records: number; withdrawn: number }[] {
  const sql =
    "SELECT source, agency, sum(records), sum(withdrawn) FROM origin GROUP BY source, agency HAVING sum(records) > 0 ORDER BY source, agency";
  return (db.all(sql) as [string, string, number, number][]).map(([source, agency, records, withdrawn]) => ({
    source,
    agency,
    records,
    withdrawn,
  }));
}

export function storedRecord(db: Db, row: StoredColumns): StoredRecord {
  const [id, kind, originNum, file, line, label, credibility, status, seq, receivedAt] = row;
  const origin = db.interned.originOf(originNum);
  return {
    id: recordId(id),
    kind: RECORD_CODES.nameOf(kind),
    source: origin.source,
    agency: origin.agency,
    originator: origin.originator,
    reliability: origin.reliability,
    credibility,
    handling: handlingOfLabel(db.interned.labelText(label)),
    status: STATUS_CODES.nameOf(status),
    file: db.interned.fileName(file),
    line,
    exportedAt: origin.exportedAt,
    receivedAt,
    seq,
  };
}
