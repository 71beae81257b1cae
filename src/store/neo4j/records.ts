/** Records as nodes: `(:Record)-[:HAS_RAW]->(:RawText)`. The text and what the record asserts lie in the second, to be masked or destroyed alone. */
import {
  asserts,
  type RecordDraft,
  type RecordKind,
  type RecordStatus,
  type Reliability,
  type SourceInfo,
  type StoredRecord,
} from "#model/record.ts";
import { handlingOfLabel, maskedLabel } from "#model/retention/masked-labels.ts";
import type { BackupRecord } from "../backup-format.ts";
import { int, millis, pointInTime, type Tx } from "./connection.ts";
import { decodeFacts, encodeFacts } from "./facts.ts";

/** A record about to be written. */
export interface RecordRow {
  readonly source: SourceInfo;
  readonly draft: Omit<RecordDraft, "raw"> & { readonly raw: string | null };
  readonly status: RecordStatus;
  readonly receivedAt: number;
  readonly seq: number;
}

export function createRecords(tx: Tx, rows: readonly RecordRow[]): void {
  if (rows.length === 0) return;
  tx.send("write/create-records", {
    rows: rows.map((row) => ({
      record: {
        ...exportProps(row),
        kind: row.draft.kind,
        file: row.draft.file,
        line: int(row.draft.line),
        seq: int(row.seq),
        receivedAt: pointInTime(row.receivedAt),
        _key: row.draft.keyHash,
      },
      raw: { text: row.draft.raw, _facts: factsOf(row) },
    })),
  });
}

/** Writes a later export of records that are there already. */
export function renewRecords(tx: Tx, rows: readonly RecordRow[]): void {
  if (rows.length > 0)
    tx.send("write/renew-records", {
      rows: rows.map((row) => ({ record: exportProps(row), facts: factsOf(row), text: row.draft.raw })),
    });
}

/** Of active records, which stay as they are but for what they assert. */
export function restateRecords(tx: Tx, drafts: readonly RecordDraft[]): void {
  if (drafts.length > 0)
    tx.send("write/restate-records", { rows: drafts.map((draft) => ({ id: draft.id, facts: encodeFacts(draft) })) });
}

/** What an export says of a record; null takes a property away. */
function exportProps({ source, draft, status }: RecordRow): Record<string, unknown> {
  return {
    id: draft.id,
    source: source.source,
    agency: source.agency,
    originator: source.originator,
    reliability: source.reliability,
    credibility: int(draft.credibility),
    handling: status === "MASKED" ? maskedLabel(draft.handling) : draft.handling,
    status,
    legalBasis: source.legalBasis,
    exercise: source.exercise,
    exportedAt: pointInTime(source.exportedAt),
  };
}

/** A record that is neither active nor masked asserts nothing. */
function factsOf({ draft, status }: RecordRow): Int8Array | null {
  return asserts(status) ? encodeFacts(draft) : null;
}

export interface RecordNode {
  readonly properties: Readonly<Record<string, string & number & boolean>>;
}

export function storedRecord({ properties: p }: RecordNode): StoredRecord {
  return {
    id: p["id"]!,
    kind: p["kind"]! as RecordKind,
    source: p["source"]!,
    agency: p["agency"]!,
    originator: p["originator"]!,
    reliability: p["reliability"]! as Reliability,
    credibility: p["credibility"]!,
    handling: handlingOfLabel(p["handling"]!),
    status: p["status"]! as RecordStatus,
    file: p["file"]!,
    line: p["line"]!,
    exportedAt: millis(p["exportedAt"]),
    receivedAt: millis(p["receivedAt"]),
    seq: p["seq"]!,
  };
}

export function backupRecord({ r, raw, facts }: { r: RecordNode; raw: string | null; facts: Int8Array | null }): BackupRecord {
  const record = storedRecord(r);
  const { id, kind, file, line, handling, credibility } = record;
  const { source, agency, originator, exportedAt, reliability } = record;
  const origin = { source, agency, originator, exportedAt, reliability, legalBasis: r.properties["legalBasis"] ?? null };
  return {
    type: "record",
    source: { ...origin, exercise: r.properties["exercise"]! },
    status: record.status,
    receivedAt: record.receivedAt,
    seq: record.seq,
    draft: {
      ...{ id, keyHash: r.properties["_key"]!, kind, file, line, raw, handling, credibility },
      ...(facts === null ? { entities: [], links: [] } : decodeFacts(facts)),
    },
  };
}
