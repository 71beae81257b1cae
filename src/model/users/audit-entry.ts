/** What is written down of each answer before it leaves (docs/audit.md). Ids, codes and digests: never a personal value. */

export const VIAS = ["HTTP", "WEBSOCKET", "SSE", "COMMAND"] as const;
export type Via = (typeof VIAS)[number];

export interface AuditEntry {
  /** Wall clock, ms. */
  readonly at: number;
  readonly reader: string;
  readonly roles: readonly string[];
  readonly purpose: string | null;
  readonly case: string | null;
  readonly via: Via;
  /** Root fields that were asked, or the command. */
  readonly operation: readonly string[];
  /** Digest, under the installation's key, of the question with all that was filled in. */
  readonly question: string;
  /** The same of what was answered; null where an answer is not one text. */
  readonly answer: string | null;
  /** Of things that the answer speaks of, sorted; past the most that are kept, how many more there were. */
  readonly ids: readonly string[];
  readonly idsMore: number;
  /** Handling of the records that were read for it, sorted. */
  readonly labels: readonly string[];
  /** Number of the store's last change when it was asked (null where nothing was answered), and the method of this build. */
  readonly state: number | null;
  readonly method: string;
  /** "ok", or the codes of errors. */
  readonly outcome: string;
  readonly ms: number;
}

export interface KeptEntry extends AuditEntry {
  readonly seq: number;
  /** Hexadecimal: over this entry and the one before it, so over all. */
  readonly hash: string;
}

export interface AuditFilter {
  readonly reader?: string | undefined;
  /** Whose answers spoke of one of these. */
  readonly ids?: readonly string[] | undefined;
  readonly operation?: string | undefined;
  readonly case?: string | undefined;
  /** ms, the first included and the last not. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Without those that have one of these operations (null: whatever they have), unless they are of one of these readers. */
  readonly withheld?: { readonly operations: readonly string[] | null; readonly readers: readonly string[] } | undefined;
}

export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** What is wrong first, or nothing. */
export interface AuditCheck {
  readonly entries: number;
  /** Null of a log that nothing was ever written to. */
  readonly head: AuditHead | null;
  readonly broken: { readonly seq: number; readonly why: string } | null;
}
