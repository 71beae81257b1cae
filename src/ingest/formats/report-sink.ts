/**
 * Rejects and warnings of a run. The counts are exact; only so many are kept in full, so that a file of nothing but bad rows does not
 * fill the memory or the report.
 */
import type { IngestWarning, Reject } from "#model/reject.ts";

export const REPORTED_MAX = 10_000;

export interface ReportPart {
  readonly read: number;
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

  constructor(muted = false) {
    this.#muted = muted;
  }

  /** A sink that takes nothing, for a first pass whose rows come again. */
  muted(): ReportSink {
    return new ReportSink(true);
  }

  countRead(): void {
    this.#read++;
  }

  reject(reject: Reject): void {
    if (this.#muted) return;
    this.#rejectCount++;
    if (this.#rejectsKept++ < REPORTED_MAX) this.#rejects.push(reject);
  }

  /** A row that goes with a refusal reported elsewhere. */
  countRejected(): void {
    if (!this.#muted) this.#rejectCount++;
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
    const part: ReportPart = {
      read: this.#read,
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
    return part;
  }
}
