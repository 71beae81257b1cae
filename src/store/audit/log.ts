import type { AuditCheck, AuditEntry, AuditFilter, AuditHead, KeptEntry } from "#model/users/audit-entry.ts";

/** Where entries are kept: they land in the order of `append`, and are on the disk when it resolves. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** Latest first, below `before`. */
  entries(filter: AuditFilter, page: { readonly limit: number; readonly before?: number | undefined }): Promise<KeptEntry[]>;
  count(filter: AuditFilter): Promise<number>;
  /** Walks the whole chain. `expect`: an entry that was noted elsewhere and must be in it. */
  check(expect?: AuditHead): Promise<AuditCheck>;
  close(): Promise<void>;
}
