/**
 * The store's current snapshot, for the graph worker, for detection and for who is who: from its file when one was saved at this state
 * of the store, else by a scan (and then saved). The file's name says the state: a hash of the last feed entry that changed
 * records, and one of the persons. Where only the persons are others, they are put in place and nothing is scanned. Findings and
 * reviews move the feed but change no snapshot.
 */
import { createHash } from "node:crypto";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, removeQuietly, temporaryName } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";
import { warn } from "#base/warnings.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { RecordsSnapshot, Snapshot } from "#graph/snapshot.ts";
import { readSnapshotFile, writeSnapshotFile } from "#graph/snapshot-file.ts";
import { withPersons } from "#graph/with-persons.ts";
import type { FeedEntry, Store } from "#store/port.ts";

/** Feed entries after which a snapshot is another one: its records are others, or its persons. */
const RECORDS: ReadonlySet<FeedEntry["kind"]> = new Set(["INGEST", "WITHDRAW", "RESTORE"]);
const CHANGING: ReadonlySet<FeedEntry["kind"]> = new Set([...RECORDS, "JUDGE"]);
const FEED_PAGE = 1000;
const FILES_KEPT = 2;
const SUFFIX = ".snapshot";
const HASH_LENGTH = 32;
/** More than what a disk that is full has left in a block that is begun. */
const PROBE_BYTES = 64 * 1024;

/** The last entry after `afterSeq` that changed what a snapshot holds, or the last of these kinds. */
export async function lastChange(store: Store, afterSeq: number, kinds = CHANGING): Promise<FeedEntry | undefined> {
  let last: FeedEntry | undefined;
  let seq = afterSeq;
  for (;;) {
    const page = await store.feed(seq, FEED_PAGE);
    for (const entry of page) if (kinds.has(entry.kind)) last = entry;
    if (page.length < FEED_PAGE) return last;
    seq = page[page.length - 1]!.seq;
  }
}

/** Feed sequence of the last change of records; 0 before the first. */
export async function recordsSeq(store: Store): Promise<number> {
  return (await lastChange(store, 0, RECORDS))?.seq ?? 0;
}

export async function loadSnapshot(store: Store, dataDir: string): Promise<Snapshot> {
  const folder = snapshotFolder(dataDir);
  const path = join(folder, await fileName(store));
  const saved = read(path);
  if (saved !== undefined) return saved;
  const found = await recordsSnapshot(store, dataDir);
  const snapshot = withPersons(found, await store.personAssignments(), found.seq);
  // What landed meanwhile belongs to another state: only a snapshot of the state that was asked for is kept.
  if (join(folder, await fileName(store)) === path) save(folder, path, snapshot);
  return snapshot;
}

/** The present records with the persons of some earlier moment, or with every identity its own person. */
export async function recordsSnapshot(store: Store, dataDir: string): Promise<RecordsSnapshot> {
  const seq = await store.seq();
  const folder = snapshotFolder(dataDir);
  const records = await recordsState(store);
  for (const name of filesOf(folder)) {
    const saved = name.startsWith(records) ? read(join(folder, name)) : undefined;
    if (saved !== undefined) return { ...saved, seq };
  }
  const builder = new SnapshotBuilder();
  const scanned = await store.scan({
    entities: (batch) => builder.addEntities(batch),
    links: (batch) => builder.addLinks(batch),
  });
  return builder.finishRecords(scanned.seq);
}

/** Keeps a snapshot that was built of the store's present state, so that the next who needs it does not scan again. */
export async function saveSnapshot(store: Store, dataDir: string, snapshot: Snapshot): Promise<void> {
  const folder = snapshotFolder(dataDir);
  save(folder, join(folder, await fileName(store)), snapshot);
}

/** Size of the largest that is kept, which may be of another store in the folder; 0 when there is none. */
export function keptSnapshotBytes(dataDir: string): number {
  const folder = snapshotFolder(dataDir);
  const sizes = filesOf(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return Math.max(0, ...sizes);
}

export function snapshotFolder(dataDir: string): string {
  return join(dataDir, "snapshots");
}

/** Without the file the next who needs the snapshot makes it once more, and that is all: what is asked for goes on. */
function save(folder: string, path: string, snapshot: Snapshot): void {
  try {
    makeFolder(folder);
    writeSnapshotFile(path, snapshot);
    removeOld(folder);
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    warn("SNAPSHOT_UNWRITABLE", error);
  }
}

/** Throws SNAPSHOT_UNWRITABLE when no file can be kept in the folder of snapshots. */
export function expectSnapshotsKept(dataDir: string): void {
  const folder = snapshotFolder(dataDir);
  const temporary = temporaryName(join(folder, "probe"));
  try {
    makeFolder(folder);
    writeFileSync(temporary, new Uint8Array(PROBE_BYTES), { mode: 0o600 });
  } catch (cause) {
    throw new AppError("SNAPSHOT_UNWRITABLE", undefined, { cause });
  } finally {
    removeQuietly(temporary);
  }
}

function isOfSystem(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}

async function fileName(store: Store): Promise<string> {
  const hash = createHash("sha256");
  for (const [identity, person] of [...(await store.personAssignments())].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${identity} ${person} `);
  }
  return `${await recordsState(store)}-${hash.digest("hex").slice(0, HASH_LENGTH)}${SUFFIX}`;
}

async function recordsState(store: Store): Promise<string> {
  const { adapter, instance } = await store.info();
  const state = JSON.stringify([adapter, instance, await store.feed(0, 1), (await lastChange(store, 0, RECORDS)) ?? null]);
  return createHash("sha256").update(state).digest("hex").slice(0, HASH_LENGTH);
}

/** A file that is not there, or that this build cannot read, is built anew. */
function read(path: string): Snapshot | undefined {
  try {
    return readSnapshotFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "SNAPSHOT_FORMAT") return undefined;
    if (!isOfSystem(error)) throw error;
    warn("SNAPSHOT_UNWRITABLE", error);
    return undefined;
  }
}

/** Newest first; another process may be removing them too. */
function filesOf(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    return [];
  }
  return names
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => ({ name, at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .map(({ name }) => name);
}

function removeOld(folder: string): void {
  for (const name of filesOf(folder).slice(FILES_KEPT)) rmSync(join(folder, name), { force: true });
}
