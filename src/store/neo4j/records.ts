/** Records as nodes: `(:Record)-[:HAS_RAW]->(:RawText)`. The text and what the record asserts lie in the second, to be masked or destroyed alone. */
import type { RecordDraft, RecordKind, RecordStatus, SourceInfo, StoredRecord } from "#model/record.ts";
import { int, pointInTime, type Tx } from "./connection.ts";
import { encodeFacts } from "./facts.ts";

export interface RecordRow {
  readonly record: StoredRecord;
  readonly keyHash: string;
  readonly legalBasis: string | null;
  readonly raw: string | null;
  readonly facts: Pick<RecordDraft, "entities" | "links">;
}

export function recordRow(
  draft: RecordDraft,
  source: SourceInfo,
  landing: { status: RecordStatus; receivedAt: number; seq: number },
): RecordRow {
  return {
    record: {
      id: draft.id,
      kind: draft.kind,
      source: source.source,
      agency: source.agency,
      originator: source.originator,
      reliability: source.reliability,
      credibility: draft.credibility,
      handling: draft.handling,
      status: landing.status,
      file: draft.file,
      line: draft.line,
      exportedAt: source.exportedAt,
      receivedAt: landing.receivedAt,
      seq: landing.seq,
    },
    keyHash: draft.keyHash,
    legalBasis: source.legalBasis,
    raw: draft.raw,
    facts: draft,
  };
}

export function createRecords(tx: Tx, rows: readonly RecordRow[]): void {
  if (rows.length === 0) return;
  tx.send("write/create-records", {
    rows: rows.map(({ record, keyHash, legalBasis, raw, facts }) => ({
      record: {
        id: record.id,
        kind: record.kind,
        source: record.source,
        agency: record.agency,
        originator: record.originator,
        reliability: record.reliability,
        credibility: int(record.credibility),
        handling: record.handling,
        status: record.status,
        file: record.file,
        line: int(record.line),
        seq: int(record.seq),
        ...(legalBasis === null ? {} : { legalBasis }),
        _key: keyHash,
        exportedAt: pointInTime(record.exportedAt),
        receivedAt: pointInTime(record.receivedAt),
        _exportedAt: int(record.exportedAt),
        _receivedAt: int(record.receivedAt),
      },
      raw: { ...(raw === null ? {} : { text: raw }), ...(record.status === "ACTIVE" ? { _facts: encodeFacts(facts) } : {}) },
    })),
  });
}

export interface RecordNode {
  readonly properties: Readonly<Record<string, string & number>>;
}

export function storedRecord({ properties: p }: RecordNode): StoredRecord {
  return {
    id: p["id"]!,
    kind: p["kind"]! as RecordKind,
    source: p["source"]!,
    agency: p["agency"]!,
    originator: p["originator"]!,
    reliability: p["reliability"]!,
    credibility: p["credibility"]!,
    handling: p["handling"]!,
    status: p["status"]! as RecordStatus,
    file: p["file"]!,
    line: p["line"]!,
    exportedAt: p["_exportedAt"]!,
    receivedAt: p["_receivedAt"]!,
    seq: p["seq"]!,
  };
}
