/**
 * The store's current snapshot, for the graph worker and for detection: from its file when one was saved at this state of the
 * store, else by a scan (and then saved). The file's name is a hash of the state: of the last feed entry that changed what a
 * snapshot holds, and of the persons. Findings and reviews move the feed but change no snapshot.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "#base/errors.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { readSnapshotFile, writeSnapshotFile } from "#graph/snapshot-file.ts";
import type { FeedEntry, Store } from "#store/port.ts";

/** Feed entries after which a snapshot is another one. */
const CHANGING: ReadonlySet<FeedEntry["kind"]> = new Set(["INGEST", "WITHDRAW", "JUDGE", "RESTORE"]);
const FEED_PAGE = 1000;
const FILES_KEPT = 2;
const SUFFIX = ".snapshot";

/** The last entry after `afterSeq` that changed what a snapshot holds. */
export async function lastChange(store: Store, afterSeq: number): Promise<FeedEntry | undefined> {
  let last: FeedEntry | undefined;
  let seq = afterSeq;
  for (;;) {
    const page = await store.feed(seq, FEED_PAGE);
    for (const entry of page) if (CHANGING.has(entry.kind)) last = entry;
    if (page.length < FEED_PAGE) return last;
    seq = page[page.length - 1]!.seq;
  }
}

export async function loadSnapshot(store: Store, dataDir: string): Promise<Snapshot> {
  const folder = join(dataDir, "snapshots");
  const path = join(folder, `${await stateOf(store)}${SUFFIX}`);
  const saved = read(path);
  if (saved !== undefined) return saved;
  const builder = new SnapshotBuilder();
  const { seq } = await store.scan({
    entities: (batch) => builder.addEntities(batch),
    links: (batch) => builder.addLinks(batch),
  });
  const snapshot = builder.finish(await store.personAssignments(), seq);
  // What landed during the scan belongs to another state: only a snapshot of the state that was asked for is kept.
  if (join(folder, `${await stateOf(store)}${SUFFIX}`) === path) save(folder, path, snapshot);
  return snapshot;
}

/** Keeps a snapshot that was built of the store's present state, so that the next who needs it does not scan again. */
export async function saveSnapshot(store: Store, dataDir: string, snapshot: Snapshot): Promise<void> {
  const folder = join(dataDir, "snapshots");
  save(folder, join(folder, `${await stateOf(store)}${SUFFIX}`), snapshot);
}

function save(folder: string, path: string, snapshot: Snapshot): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeSnapshotFile(path, snapshot);
  removeOld(folder);
}

async function stateOf(store: Store): Promise<string> {
  const hash = createHash("sha256");
  const { adapter } = await store.info();
  hash.update(JSON.stringify([adapter, await store.feed(0, 1), (await lastChange(store, 0)) ?? null]));
  for (const [identity, person] of [...(await store.personAssignments())].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${identity} ${person} `);
  }
  return hash.digest("hex").slice(0, 32);
}

/** A file that is not there, or that this build cannot read, is built anew. */
function read(path: string): Snapshot | undefined {
  try {
    return readSnapshotFile(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (missing || (error instanceof AppError && error.code === "SNAPSHOT_FORMAT")) return undefined;
    throw error;
  }
}

/** Keeps the newest files; another process may be removing too. */
function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => ({ name, at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of files.slice(FILES_KEPT)) rmSync(join(folder, name), { force: true });
}
