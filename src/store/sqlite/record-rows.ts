import { assert } from "#base/assert.ts";
import { RECORD_KINDS, RECORD_STATUSES, type RecordDraft, type RecordStatus } from "#model/record.ts";
import type { BackupRecord } from "../backup-format.ts";
import type { Change } from "./change.ts";
import { hashBytes, recordKeyOf } from "./keys.ts";

export const STATUS = Object.fromEntries(RECORD_STATUSES.map((status, index) => [status, index])) as Readonly<
  Record<RecordStatus, number>
>;
const KIND = new Map(RECORD_KINDS.map((kind, index) => [kind, index]));

export interface RecordKeys {
  readonly id: Uint8Array;
  readonly key: Uint8Array;
}

export function recordKeys(draft: Pick<RecordDraft, "id" | "keyHash">): RecordKeys {
  const id = recordKeyOf(draft.id);
  assert(id !== undefined, `not a record id: ${draft.id}`);
  return { id, key: hashBytes(draft.keyHash) };
}

export interface RecordRow {
  readonly num: number;
  readonly keys: RecordKeys;
  readonly origin: number;
  readonly label: number;
  readonly status: number;
  readonly seq: number;
  readonly receivedAt: number;
  readonly facts: Uint8Array | null;
}

export function insertRecord(change: Change, draft: BackupRecord["draft"], row: RecordRow): void {
  const { db } = change;
  const kind = KIND.get(draft.kind);
  assert(kind !== undefined, `no record kind ${draft.kind}`);
  const insert = db.statement(
    "INSERT INTO record (num, id, key, kind, origin, file, line, label, credibility, status, seq, received_at, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const place = [row.origin, db.interned.file(draft.file), draft.line];
  insert.run(
    row.num,
    row.keys.id,
    row.keys.key,
    kind,
    ...place,
    row.label,
    draft.credibility,
    row.status,
    row.seq,
    row.receivedAt,
    row.facts,
  );
  if (draft.raw !== null) db.statement("INSERT INTO raw (record, text) VALUES (?, ?)").run(row.num, draft.raw);
  change.records++;
}
