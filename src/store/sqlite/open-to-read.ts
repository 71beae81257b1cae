import { AppError, type ErrorCode } from "#base/errors.ts";
import { Db } from "./db.ts";
import { accessTo, hasLog } from "./store-file.ts";

/** What comes of it when a companion of the file cannot be made. */
const NO_ROOM: ReadonlySet<ErrorCode> = new Set(["STORE_FULL", "STORE_DISK_FAILED", "STORE_UNAVAILABLE"]);

/** Reading makes an index of the log beside the file. Where there is no room left for it, a file without a log can be read without one. */
export function openToRead(path: string, cacheKib?: number): Db {
  const access = { ...accessTo(path), readOnly: true, cacheKib };
  let db: Db | undefined;
  try {
    db = new Db(path, access);
    db.read(() => undefined);
    return db;
  } catch (error) {
    db?.close();
    if (access.unchanging || hasLog(path) || !(error instanceof AppError) || !NO_ROOM.has(error.code)) throw error;
    return new Db(path, { readOnly: true, unchanging: true, cacheKib });
  }
}
