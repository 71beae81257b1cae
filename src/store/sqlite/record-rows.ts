import { assert } from "#base/assert.ts";
import { RECORD_CODES, STATUS_CODES, type RecordDraft } from "#model/record.ts";
import type { BackupRecord } from "../backup-format.ts";
import { BulkInsert } from "./bulk-insert.ts";
import type { Change } from "./change.ts";
import { hashBytes, recordKeyOf } from "./keys.ts";

export const STATUS = STATUS_CODES.of;

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

/** Records and their texts, gathered (bulk-insert.ts). */
export class RecordRows {
  readonly #change: Change;
  readonly #rows: BulkInsert;
  readonly #texts: BulkInsert;
  /** Keys of rows that are not in the table yet. */
  readonly #pending = new Set<string>();

  constructor(change: Change) {
    this.#change = change;
    const columns = "num, id, key, kind, origin, file, line, label, credibility, status, seq, received_at, facts";
    this.#rows = new BulkInsert(change.db, `INSERT INTO record (${columns})`, 13);
    this.#texts = new BulkInsert(change.db, "INSERT INTO raw (record, text)", 2);
  }

  add(draft: BackupRecord["draft"], row: RecordRow): void {
    const kind: number | undefined = RECORD_CODES.of[draft.kind];
    assert(kind !== undefined, `no record kind ${draft.kind}`);
    const { num, keys, origin, label, status, seq, receivedAt, facts } = row;
    const file = this.#change.db.interned.file(draft.file);
    this.#rows.add(
      num,
      keys.id,
      keys.key,
      kind,
      origin,
      file,
      draft.line,
      label,
      draft.credibility,
      status,
      seq,
      receivedAt,
      facts,
    );
    if (draft.raw !== null) this.#texts.add(num, draft.raw);
    this.#pending.add(draft.keyHash);
    this.#change.records++;
  }

  has(keyHash: string): boolean {
    return this.#pending.has(keyHash);
  }

  flush(): void {
    this.#rows.flush();
    this.#texts.flush();
    this.#pending.clear();
  }
}
