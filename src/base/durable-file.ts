/**
 * Files that are there after a power cut once somebody was told so: written beside under a name of their own, synced, put in place, and
 * their folder synced, because a name is kept by its folder. What a process that died left half-written is known by its name.
 */
import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { nowMs } from "./clock.ts";

/** Folders cannot be opened, or not synced, on some systems: there the name is as safe as the system makes it. */
const NO_FOLDER_SYNC: ReadonlySet<string | undefined> = new Set(["EISDIR", "EPERM", "EINVAL", "ENOTSUP"]);
/** A process on another machine cannot be asked whether it lives: what it has not touched for a day is nobody's. */
const ABANDONED_MS = 24 * 3600 * 1000;
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
/** What builds before this named theirs: `id.key.PID`, `FILE.PID.part` and `FILE.snapshot.UUID.part`. */
const EARLIER = /^(id\.key\.(?<key>\d+)|.+\.(?<file>\d+)\.part|.+\.snapshot\.[0-9a-f-]{36}\.part)$/;
const OURS = /^.+\.(?<host>[0-9a-f]{8})-(?<pid>\d+)-[0-9a-f]{8}\.part$/;

export function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, "r");
    fsyncSync(handle);
  } catch (error) {
    if (!NO_FOLDER_SYNC.has((error as NodeJS.ErrnoException).code)) throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** With the folders above it, readable by their owner only. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    syncFolder(dirname(made));
    if (made.length <= first.length) return;
  }
}

/** Beside `path`, so that it can be renamed into place, and bearing who writes it. */
export function temporaryName(path: string): string {
  return `${path}.${HOST}-${process.pid}-${randomUUID().slice(0, 8)}.part`;
}

/** Puts a finished, synced temporary in place, over what is there. */
export function putInPlace(temporary: string, path: string): void {
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** A small file, 0600. False when there is one already: that one stays, so that of two who make it at once both find the same. */
export function makeDurable(path: string, bytes: Uint8Array): boolean {
  const temporary = temporaryName(path);
  try {
    writeTemporary(temporary, bytes);
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    removeQuietly(temporary);
    syncFolder(dirname(path));
  }
}

/** A small file, 0600, over what is there: whoever reads it meanwhile reads the one or the other, and neither in part. */
export function replaceDurable(path: string, bytes: Uint8Array): void {
  const temporary = temporaryName(path);
  try {
    writeTemporary(temporary, bytes);
    putInPlace(temporary, path);
  } finally {
    removeQuietly(temporary);
  }
}

function writeTemporary(temporary: string, bytes: Uint8Array): void {
  const file = openSync(temporary, "wx", 0o600);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Where it cannot be, something else has failed before, which is what is to be told. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Said above.
  }
}

/** Removes what processes that have ended left unfinished in a folder: of one file, or of any. Returns how many it removed. */
export function removeLeftovers(folder: string, of?: string): number {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // Not there, or not ours to read: nothing of ours is left in it.
    return 0;
  }
  const left = names.filter(
    (name) => (of === undefined || name.startsWith(`${basename(of)}.`)) && isLeftover(join(folder, name)),
  );
  for (const name of left) removeQuietly(join(folder, name));
  return left.length;
}

function isLeftover(path: string): boolean {
  const name = basename(path);
  const ours = OURS.exec(name)?.groups;
  const earlier = EARLIER.exec(name)?.groups;
  if (ours === undefined && earlier === undefined) return false;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return false;
  const pid = ours === undefined ? (earlier!["key"] ?? earlier!["file"]) : ours["host"] === HOST ? ours["pid"] : undefined;
  if (pid === undefined) return nowMs() - stats.mtimeMs > ABANDONED_MS;
  // A number that is this process's own, in a container often the same at each start, was another's when the file is older than it.
  if (Number(pid) === process.pid) return stats.mtimeMs < nowMs() - process.uptime() * 1000;
  return !lives(Number(pid)) || nowMs() - stats.mtimeMs > ABANDONED_MS;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
