/**
 * The lines of a backup, the same for both adapters: NDJSON, one object a line, `t` says which. A backup holds what was handed in
 * (records with what they assert) and what was decided (judgements, persons, documents, feed); entities, links, labels and search
 * tokens follow from the records, so they are not in it, and a restore computes them again. The key file is never in it.
 *
 * Order of lines: header, sources (by name), records (by id), judgements (by id), persons (by identity), docs (by collection as in
 * COLLECTIONS, then sort, then id), feed (by seq), end. Two stores with the same content give the same lines, byte for byte,
 * apart from the header's `madeBy`.
 */
import type { Judgement } from "#model/judgement.ts";
import type { EntityFact, LinkFact, StoredRecord } from "#model/record.ts";
import type { Collection, FeedEntry, StoredDoc } from "./port.ts";

export const BACKUP_FORMAT = "trama-backup";
export const BACKUP_VERSION = 1;

export interface BackupHeader {
  readonly t: "header";
  readonly format: typeof BACKUP_FORMAT;
  readonly version: typeof BACKUP_VERSION;
  readonly madeBy: "sqlite" | "neo4j";
  readonly keyCheck: string;
  readonly exercise: boolean | null;
  readonly seq: number;
}
export interface BackupSource {
  readonly t: "source";
  readonly source: string;
  readonly agency: string;
}
export interface BackupRecord {
  readonly t: "record";
  readonly record: StoredRecord;
  readonly keyHash: string;
  readonly legalBasis: string | null;
  /** null once it was masked or erased. */
  readonly raw: string | null;
  /** What an ACTIVE record asserts; empty for any other, which asserts nothing. */
  readonly entities: readonly EntityFact[];
  readonly links: readonly LinkFact[];
}
export interface BackupJudgement {
  readonly t: "judgement";
  readonly judgement: Judgement;
}
export interface BackupPerson {
  readonly t: "person";
  readonly identity: string;
  readonly person: string;
}
export interface BackupDoc {
  readonly t: "doc";
  readonly collection: Collection;
  readonly doc: StoredDoc;
}
export interface BackupFeed {
  readonly t: "feed";
  readonly entry: FeedEntry;
}
/** Last, so that a file cut short is noticed. */
export interface BackupEnd {
  readonly t: "end";
  readonly lines: number;
}
export type BackupLine =
  BackupHeader | BackupSource | BackupRecord | BackupJudgement | BackupPerson | BackupDoc | BackupFeed | BackupEnd;
