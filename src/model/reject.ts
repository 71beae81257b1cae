import type { FileYield, JoinYield } from "./yield/joins.ts";
import type { EntityKind, LinkKind } from "./kinds.ts";
import type { Word } from "./words.ts";

export type RejectCode = Word<"RejectCode">;

/** A row, cell or segment that could not be used, and what would be right. Never holds the value itself: `valueClass` says what kind it was. */
export interface Reject {
  readonly file: string;
  /** 1-based line of the file (CSV) or ordinal of the segment (messages). */
  readonly line: number;
  /** Column or field, "" for the row as a whole. */
  readonly column: string;
  /** e.g. `empty`, `text(7)`, `date-like`, `number`. */
  readonly valueClass: string;
  readonly code: RejectCode;
  readonly text: string;
}

export type IngestWarning = Reject;

/** What ingest stores of a run and hands back (docs/bundle.md, "What ingest hands back"). */
export interface IngestReport {
  readonly id: string;
  readonly source: string;
  readonly records: { read: number; new: number; superseding: number; unchanged: number; rejected: number };
  /** New in the store, by kind. */
  readonly entities: { readonly [K in EntityKind]?: number };
  readonly links: { readonly [L in LinkKind]?: number };
  /** Stubs of this source that no record has filled yet. */
  readonly stubs: number;
  readonly stubNames: readonly string[];
  /** In the order in which they were read; not in reports of before they were counted. */
  readonly files?: readonly FileYield[];
  /** What the files' mentions of each other came to; not in reports of before they were counted. */
  readonly joins?: readonly JoinYield[];
  readonly rejects: readonly Reject[];
  readonly warnings: readonly IngestWarning[];
  /** Columns that docs/bundle.md does not list, dropped: `travel.csv: meal`. */
  readonly droppedColumns: readonly string[];
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly ms: number;
  readonly seqFrom: number;
  readonly seqTo: number;
}
