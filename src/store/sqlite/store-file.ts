/**
 * The file before the engine has it open for good: made when it is missing, and left as it is when it is not ours.
 *
 * POSIX drops all locks that a process holds on a file as soon as any of its threads closes that file, however it opened it; another
 * program that merely reads the store would then take it for unused and delete the log under the server. So nothing here and nothing
 * elsewhere opens a database, its `-wal` or its `-shm` but the engine, which knows of all connections of the process: whether there is
 * a file, and its mode, are asked and set by path.
 */
import { accessSync, chmodSync, closeSync, constants, openSync, readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { DatabaseSync } from "@photostructure/sqlite";
import { makeFolder, syncFolder } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";
import type { StoreState } from "../open.ts";
import { fileFailure, translated } from "./engine-errors.ts";

type Connection = InstanceType<typeof DatabaseSync>;

/** "trma": lets `file` and other programs tell a trama store from any other SQLite file. In every store since the first version. */
export const APPLICATION_ID = 0x74726d61;

const PRIVATE = 0o600;
const PROBE_BUSY_MS = 1_000;

/** How the engine is told of a file so that it never makes one. */
export function fileUrl(path: string, flags: string): string {
  return `${pathToFileURL(path).href}?${flags}`;
}

/** By its own name, where the engine keeps its log too: a link to a store is the store. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // There is none yet, or what keeps it from being found is told by who opens it.
    return path;
  }
}

/** What is at this path. A file that is not ours (STORE_FOREIGN) is told by what it says of itself; nothing is written, nor a lock taken. */
export function stateOfFile(given: string): StoreState {
  const path = realPathOf(given);
  const stats = statOf(path);
  if (stats === undefined) return "missing";
  if (!stats.isFile()) throw new AppError("STORE_UNAVAILABLE", "a folder or a device is where the store should be");
  if (stats.size === 0) return "empty";
  // Immutable: without a look at journals, none of which it makes. What only the log holds is not seen so.
  let tables = hasLog(path) ? tablesSeen(path) : tablesOfOurs(withoutLog(path));
  // Read only, so that closing it again moves nothing of the log into a file of others.
  if (tables === 0 && hasLog(path))
    tables = tablesOfOurs(() => new DatabaseSync(fileUrl(path, "mode=ro"), { readOnly: true, timeout: PROBE_BUSY_MS }));
  return tables === 0 ? "empty" : "store";
}

/** None also where the file makes no sense without its log, of which a part was being copied into it when that was cut off. */
function tablesSeen(path: string): number {
  try {
    return tablesOfOurs(withoutLog(path));
  } catch (error) {
    if (error instanceof AppError && (error.cause as AppError | undefined)?.code === "STORE_CORRUPT") return 0;
    throw error;
  }
}

function withoutLog(path: string): () => Connection {
  return () => new DatabaseSync(fileUrl(path, "immutable=1"), { readOnly: true });
}

/** By name, as files of databases are called: what is called otherwise is not looked into. */
export function storeFilesIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.filter((name) => /\.(db|sqlite3?)$/.test(name) && isStore(join(folder, name))).sort();
}

function isStore(path: string): boolean {
  try {
    return stateOfFile(path) === "store";
  } catch {
    // Another program's, or one that cannot be read.
    return false;
  }
}

function tablesOfOurs(open: () => Connection): number {
  try {
    return translated(() => {
      const connection = open();
      try {
        const { id } = connection.prepare("SELECT application_id AS id FROM pragma_application_id").get() as { id: number };
        const { tables } = connection.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() as { tables: number };
        if (id !== APPLICATION_ID && (tables > 0 || id !== 0)) throw new AppError("STORE_FOREIGN");
        return tables;
      } finally {
        connection.close();
      }
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "STORE_CORRUPT") throw error;
    const detail = "This is no SQLite file, or its first page is destroyed; it was left as it is.";
    throw new AppError("STORE_FOREIGN", detail, { cause: error });
  }
}

/** Personal data: the owner alone may read the file, and the engine gives its companions the same mode. */
export function makeFile(path: string): void {
  try {
    makeFolder(dirname(path));
    // Never one that is there: see above.
    closeSync(openSync(path, "wx", PRIVATE));
    syncFolder(dirname(path));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw fileFailure(cause);
  }
}

/** For files that came here by other ways than ours, such as a copy. One that belongs to somebody else is theirs to see to. */
export function keepPrivate(path: string): void {
  try {
    if ((statSync(path).mode & 0o777) !== PRIVATE) chmodSync(path, PRIVATE);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "EPERM" && code !== "EROFS") throw fileFailure(cause);
  }
}

/**
 * Whether this process can write to it. Where it cannot even make the engine's index of the log beside it, a file without a log is read as
 * one that nobody writes to; with one it can only be read where files can be made.
 */
export function accessTo(path: string): { readonly readOnly: boolean; readonly unchanging: boolean } {
  const beside = mayWrite(dirname(path));
  const log = hasLog(path);
  if (!beside && log && statOf(`${path}-shm`) === undefined)
    throw new AppError(
      "STORE_READ_ONLY",
      "The store was not closed, and its log cannot be read where no file can be made: copy it, with its -wal, to where one can.",
    );
  return { readOnly: !beside || !mayWrite(path), unchanging: !beside && !log };
}

export function hasLog(path: string): boolean {
  return (statOf(`${path}-wal`)?.size ?? 0) > 0;
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Which file it is, as the system numbers it; undefined when there is none. */
export function fileNumber(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? undefined : `${stats.dev}:${stats.ino}`;
  } catch (cause) {
    throw fileFailure(cause);
  }
}

export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    // A file is where its folder should be.
    if ((cause as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw fileFailure(cause);
  }
}
