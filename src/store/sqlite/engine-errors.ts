/** The engine's errors as errors of ours. Its texts name tables and columns, never values, but stay in `cause` all the same. */
import { AppError, type ErrorCode } from "#base/errors.ts";

/** By the engine's result codes (sqlite.org/rescode.html): primary ones, and of extended ones those that say more. */
const CODES: ReadonlyMap<number, ErrorCode> = new Map<number, ErrorCode>([
  [3, "STORE_NO_PERMISSION"], // PERM
  [5, "STORE_BUSY"], // BUSY
  [6, "STORE_BUSY"], // LOCKED
  [8, "STORE_READ_ONLY"], // READONLY
  [1032, "STORE_GONE"], // READONLY_DBMOVED
  [10, "STORE_DISK_FAILED"], // IOERR
  [11, "STORE_CORRUPT"], // CORRUPT
  [13, "STORE_FULL"], // FULL
  [14, "STORE_UNAVAILABLE"], // CANTOPEN
  [23, "STORE_NO_PERMISSION"], // AUTH
  [26, "STORE_CORRUPT"], // NOTADB
]);

/** What the system said, where the engine only says that a file could not be opened or written. */
const BY_ERRNO: ReadonlyMap<number, ErrorCode> = new Map<number, ErrorCode>([
  [1, "STORE_NO_PERMISSION"], // EPERM
  [13, "STORE_NO_PERMISSION"], // EACCES
  [27, "STORE_FULL"], // EFBIG: a limit on the size of files
  [28, "STORE_FULL"], // ENOSPC
  [30, "STORE_READ_ONLY"], // EROFS
  [122, "STORE_FULL"], // EDQUOT
]);

const BUSY = 5;

const ASK_THE_SYSTEM: ReadonlySet<ErrorCode> = new Set(["STORE_UNAVAILABLE", "STORE_DISK_FAILED"]);

interface EngineError extends Error {
  readonly errcode: number;
  readonly sqliteExtendedCode?: number;
  readonly systemErrno?: number;
}

export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isEngineError(error)) throw error;
    const extended = error.sqliteExtendedCode ?? error.errcode;
    const code = CODES.get(extended) ?? CODES.get(extended & 0xff);
    if (code === undefined) throw error;
    const bySystem = ASK_THE_SYSTEM.has(code) ? BY_ERRNO.get(error.systemErrno ?? 0) : undefined;
    throw new AppError(bySystem ?? code, undefined, { cause: error });
  }
}

/** That another connection holds a lock for now. */
export function isBusy(error: unknown): boolean {
  return isEngineError(error) && (error.errcode & 0xff) === BUSY;
}

/** A failure of the file system, in the same words. */
export function fileFailure(cause: unknown): AppError {
  const { errno } = cause as NodeJS.ErrnoException;
  return new AppError(BY_ERRNO.get(Math.abs(errno ?? 0)) ?? "STORE_UNAVAILABLE", undefined, { cause });
}

export function isEngineError(error: unknown): error is EngineError {
  return error instanceof Error && (error as { code?: string }).code === "ERR_SQLITE_ERROR";
}
