/**
 * Rejects and warnings of a run. The counts are exact; only so many are kept in full, so that a file of nothing but bad rows does not
 * fill the memory or the report.
 */
import type { FileYield } from "#model/yield/joins.ts";
import type { IngestWarning, Reject } from "#model/reject.ts";

export const REPORTED_MAX = 10_000;

export interface ReportPart {
  readonly read: number;
  /** The same by file, with those refused. */
  readonly files: readonly FileYield[];
  readonly rejects: readonly Reject[];
  readonly warnings: readonly IngestWarning[];
  /** All of them, also those beyond what is kept. */
  readonly rejectCount: number;
  readonly warningCount: number;
  readonly droppedColumns: readonly string[];
}

export class ReportSink {
  readonly #muted: boolean;
  #read = 0;
  #rejects: Reject[] = [];
  #warnings: IngestWarning[] = [];
  #rejectCount = 0;
  #warningCount = 0;
  #rejectsKept = 0;
  #warningsKept = 0;
  #droppedColumns: string[] = [];
  #file = { file: "", rows: 0, refused: 0 };
  #files: FileYield[] = [];

  constructor(muted = false) {
    this.#muted = muted;
  }

  get isMuted(): boolean {
    return this.#muted;
  }

  /** A sink that takes nothing, for a first pass whose rows come again. */
  muted(): ReportSink {
    return new ReportSink(true);
  }

  /** What comes from now on is of this file. */
  begin(file: string): void {
    this.#closeFile();
    this.#file = { file, rows: 0, refused: 0 };
  }

  countRead(): void {
    this.#read++;
    this.#file.rows++;
  }

  reject(reject: Reject): void {
    if (this.#muted) return;
    this.countRejected();
    if (this.#rejectsKept++ < REPORTED_MAX) this.#rejects.push(reject);
  }

  /** A row that goes with a refusal reported elsewhere. */
  countRejected(): void {
    if (this.#muted) return;
    this.#rejectCount++;
    this.#file.refused++;
  }

  warn(warning: IngestWarning): void {
    if (this.#muted) return;
    this.#warningCount++;
    if (this.#warningsKept++ < REPORTED_MAX) this.#warnings.push(warning);
  }

  dropColumn(name: string): void {
    if (!this.#muted) this.#droppedColumns.push(name);
  }

  /** What has come since the last call. */
  take(): ReportPart {
    this.#closeFile();
    const part: ReportPart = {
      read: this.#read,
      files: this.#files,
      rejects: this.#rejects,
      warnings: this.#warnings,
      rejectCount: this.#rejectCount,
      warningCount: this.#warningCount,
      droppedColumns: this.#droppedColumns,
    };
    this.#read = 0;
    this.#rejects = [];
    this.#warnings = [];
    this.#rejectCount = 0;
    this.#warningCount = 0;
    this.#droppedColumns = [];
    this.#files = [];
    return part;
  }

  /** With what has come of it since it was last asked. */
  #closeFile(): void {
    const { rows, refused } = this.#file;
    if (rows > 0 || refused > 0) this.#files.push({ ...this.#file });
    this.#file = { ...this.#file, rows: 0, refused: 0 };
  }
}
