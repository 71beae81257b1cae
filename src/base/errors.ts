/**
 * The one error table. The code is the key; `status` is the HTTP status where an error reaches HTTP at all.
 * docs/errors.md lists the same codes (tested both ways). The API masks every error that is not in this table.
 */
export const ERRORS = {
  BAD_INPUT: { status: 400, text: "The request has a value that cannot be used." },
  NOT_FOUND: { status: 404, text: "Nothing readable has this id." },
  AMBIGUOUS_REF: { status: 409, text: "More than one thing fits this reference; the candidates are listed." },
  LIMIT_EXCEEDED: { status: 400, text: "The request asks for more than one request may." },
  FORBIDDEN: { status: 403, text: "This reader may not do that." },
  UNAUTHENTICATED: { status: 401, text: "A valid token is needed." },
  PROVIDER_UNAVAILABLE: { status: 503, text: "The identity provider cannot be asked who this is." },
  PURPOSE_NEEDED: { status: 403, text: "What looks at persons needs a purpose." },
  HANDLING_ABOVE_CEILING: { status: 403, text: "What would be written or taken in is handled more strictly than may be." },
  CONFLICT: { status: 409, text: "What the request builds on has changed meanwhile." },
  CHANGED_MEANWHILE: {
    status: 409,
    text: "What this would have changed was changed by somebody else meanwhile; nothing of it was written.",
  },
  FENCED: { status: 409, text: "Another process has taken over this work meanwhile; nothing more of it is written here." },
  GROUP_BROKEN: { status: 500, text: "What is kept of a closed group is not as it was signed; it reaches nobody." },
  RUN_IN_PROGRESS: { status: 409, text: "A detection run is in progress." },
  OVERLOADED: { status: 503, text: "More is asked than can be answered now; ask again in a moment." },
  TIMED_OUT: { status: 503, text: "The work did not finish in its time." },
  CANCELLED: { status: 503, text: "The work was cancelled." },
  SNAPSHOT_FORMAT: { status: 500, text: "The snapshot file is of another version or damaged." },
  SNAPSHOT_UNWRITABLE: { status: 503, text: "The folder of snapshots cannot be written to; work goes on without them, slower." },
  BUNDLE_UNREADABLE: { status: 400, text: "The bundle cannot be read." },
  BUNDLE_UNSAFE: { status: 400, text: "The archive breaks a safety limit and was not unpacked." },
  EXERCISE_MIXED: { status: 409, text: "Made-up (exercise) data and real data never share a store." },
  AUDIT_UNAVAILABLE: { status: 503, text: "It cannot be written down who asked what, so nothing is answered." },
  STORE_UNAVAILABLE: { status: 503, text: "The store cannot be reached." },
  STORE_MISSING: { status: 503, text: "There is no store there." },
  STORE_EMPTY: { status: 503, text: "The store's file is empty: it lost its content, or was never filled." },
  STORE_FOREIGN: { status: 500, text: "This file is of another program, not a trama store; it was left as it is." },
  STORE_GONE: {
    status: 503,
    text: "The store's file was deleted or replaced while it was open; start again with the right one.",
  },
  STORE_IN_USE: { status: 409, text: "Another service runs on this store." },
  STORE_BUSY: { status: 503, text: "Another process holds the store's lock for longer than is waited." },
  STORE_FULL: { status: 503, text: "There is no room left for the store; nothing was written." },
  STORE_MEMORY: {
    status: 503,
    text: "The database has no memory left for this: db.memory.transaction.max and dbms.memory.transaction.total.max bound it.",
  },
  STORE_REFUSED: { status: 503, text: "The database does not let this user in." },
  STORE_READ_ONLY: { status: 503, text: "The store can be read but not written to." },
  STORE_NO_PERMISSION: { status: 503, text: "The system does not let this user at the store's files." },
  STORE_DISK_FAILED: { status: 503, text: "The disk that the store is on failed." },
  STORE_KEY_MISMATCH: { status: 500, text: "This store was made under another key file." },
  STORE_VERSION: { status: 500, text: "The store has a schema this build does not read; run trama store migrate." },
  STORE_WORDS: {
    status: 500,
    text: "The store has kinds, statuses or roles that this build does not know or numbers otherwise.",
  },
  STORE_CORRUPT: { status: 500, text: "The store is damaged." },
  STORE_NOT_EMPTY: { status: 409, text: "Restoring needs an empty store." },
  KEY_LOST: { status: 500, text: "The key that the store was made under, or one that its backup is sealed under, is not there." },
  KEY_DAMAGED: { status: 500, text: "The file of the key is not as it was made." },
  BUILD_STALE: { status: 500, text: "The program is not built from its sources as they are; run npm run build." },
  CONFIG_INVALID: { status: 500, text: "A setting cannot be used." },
  INTERNAL: { status: 500, text: "An internal error; its details are in the log." },
} as const satisfies Record<string, { status: number; text: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** A failure of the outside world or of a request, with a stable code. `detail` is shown to the caller: never put personal values in it. */
export class AppError extends Error {
  override name = "AppError";
  readonly code: ErrorCode;
  readonly status: number;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, detail?: string, options: { cause?: unknown; extra?: Record<string, unknown> } = {}) {
    super(detail ?? ERRORS[code].text, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = ERRORS[code].status;
    this.extra = options.extra ?? {};
  }
}
