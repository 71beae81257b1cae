/**
 * The store's current snapshot, for the graph worker, for detection and for who is who: from its file when one was saved at this state
 * of the store, else by a scan (and then saved). The file's name says the state: a hash of the last feed entry that changed
 * records, and one of the persons. Where only the persons are others, they are put in place and nothing is scanned. Findings and
 * reviews move the feed but change no snapshot. Whatever lands while one is made, it is kept under the name of what it is of.
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
const RECORDS: ReadonlySet<FeedEntry["kind"]> = new Set(["INGEST", "WITHDRAW", "RESTORE", "RETAIN"]);
const FEED_PAGE = 1000;
const FILES_KEPT = 2;
const SUFFIX = ".snapshot";
const HASH_LENGTH = 32;
/** More than what a disk that is full has left in a block that is begun. */
const PROBE_BYTES = 64 * 1024;

/** The feed after `afterSeq`, in its order. */
export async function* feedAfter(store: Store, afterSeq: number): AsyncGenerator<FeedEntry> {
  for (let seq = afterSeq; ;) {
    const page = await store.feed(seq, FEED_PAGE);
    yield* page;
    if (page.length < FEED_PAGE) return;
    seq = page[page.length - 1]!.seq;
  }
}

/** Whether records came or went with it. */
export function changesRecords({ kind }: FeedEntry): boolean {
  return RECORDS.has(kind);
}

/** Feed sequence of the last change of records; 0 before the first. */
export async function recordsSeq(store: Store): Promise<number> {
  return (await recordsState(store)).seq;
}

export async function loadSnapshot(store: Store, dataDir: string): Promise<Snapshot> {
  const folder = snapshotFolder(dataDir);
  const saved = read(join(folder, fileName((await recordsState(store)).name, await store.personAssignments())));
  if (saved !== undefined) return saved;
  const { records, state } = await recordsSnapshot(store, dataDir);
  const persons = await store.personAssignments();
  const snapshot = withPersons(records, persons, records.seq);
  save(folder, fileName(state, persons), snapshot);
  return snapshot;
}

/** The present records with the persons of some earlier moment, or with every identity its own person; `state` is their name. */
export async function recordsSnapshot(store: Store, dataDir: string): Promise<{ records: RecordsSnapshot; state: string }> {
  const folder = snapshotFolder(dataDir);
  const seq = await store.seq();
  const { name: state, seq: lastSeq } = await recordsState(store);
  const saved = savedOf(folder, state);
  if (saved !== undefined) return { records: { ...saved, seq: Math.max(seq, lastSeq) }, state };
  let builder = new SnapshotBuilder();
  const scanned = await store.scan({
    anew: () => (builder = new SnapshotBuilder()),
    entities: (batch) => builder.addEntities(batch),
    links: (batch) => builder.addLinks(batch),
  });
  return { records: builder.finishRecords(scanned.seq), state: (await recordsState(store, scanned.seq)).name };
}

/**
 * The latest snapshot that was kept of the records after `afterSeq`, with the persons of then, if to its records others have only come: of
 * records that were taken away since, none is given back.
 */
export async function earlierSnapshot(store: Store, dataDir: string, afterSeq: number): Promise<Snapshot | undefined> {
  const states: FeedEntry[] = [];
  for await (const entry of feedAfter(store, afterSeq)) {
    if (!changesRecords(entry)) continue;
    if (entry.kind !== "INGEST") states.length = 0;
    states.push(entry);
  }
  const name = await namesOfStates(store);
  for (const entry of states.reverse()) {
    const saved = savedOf(snapshotFolder(dataDir), name(entry));
    if (saved !== undefined) return saved;
  }
  return undefined;
}

/** Keeps a snapshot that was built of the records of `state`, so that the next who needs it does not scan again. */
export function saveSnapshot(
  dataDir: string,
  snapshot: Snapshot,
  of: { readonly state: string; readonly persons: ReadonlyMap<string, string> },
): void {
  save(snapshotFolder(dataDir), fileName(of.state, of.persons), snapshot);
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
function save(folder: string, name: string, snapshot: Snapshot): void {
  try {
    makeFolder(folder);
    writeSnapshotFile(join(folder, name), snapshot);
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

function fileName(state: string, persons: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [identity, person] of [...persons].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${identity} ${person} `);
  }
  return `${state}-${hash.digest("hex").slice(0, HASH_LENGTH)}${SUFFIX}`;
}

/** The last change of records until `untilSeq`: its sequence, 0 before the first, and the name of what there was after it. */
async function recordsState(store: Store, untilSeq = Infinity): Promise<{ readonly seq: number; readonly name: string }> {
  let last: FeedEntry | null = null;
  for await (const entry of feedAfter(store, 0)) if (entry.seq <= untilSeq && changesRecords(entry)) last = entry;
  const name = await namesOfStates(store);
  return { seq: last?.seq ?? 0, name: name(last) };
}

/** Names what there was after a change of records. */
async function namesOfStates(store: Store): Promise<(last: FeedEntry | null) => string> {
  const { adapter, instance } = await store.info();
  const first = await store.feed(0, 1);
  return (last) => {
    const state = JSON.stringify([adapter, instance, first, last]);
    return createHash("sha256").update(state).digest("hex").slice(0, HASH_LENGTH);
  };
}

/** The latest file of these records, whatever the persons. */
function savedOf(folder: string, state: string): Snapshot | undefined {
  for (const name of filesOf(folder)) {
    const saved = name.startsWith(state) ? read(join(folder, name)) : undefined;
    if (saved !== undefined) return saved;
  }
  return undefined;
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

/** Removes all that are kept: what they are of may hold what must not be read any more. */
export function forgetSnapshots(dataDir: string): void {
  const folder = snapshotFolder(dataDir);
  for (const name of filesOf(folder)) rmSync(join(folder, name), { force: true });
}

function removeOld(folder: string): void {
  for (const name of filesOf(folder).slice(FILES_KEPT)) rmSync(join(folder, name), { force: true });
}
