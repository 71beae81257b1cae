/** Every write goes through here: one transaction under the writers' lock, labels interned in it, one feed entry when something changed. */
import { AppError } from "#base/errors.ts";
import type { FeedEntry } from "../port.ts";
import { int, type Connection, type Reads, type Tx } from "./connection.ts";
import type { LabelCache, Labels } from "./labels.ts";
import { tellingWhoIsBefore } from "./waiting.ts";

export interface Writing {
  readonly tx: Tx;
  readonly labels: Labels;
  /** Feed sequence before this commit. */
  readonly seq: number;
  readonly exercise: boolean | null;
  /** Adds the commit's feed entry and gives back its number. */
  feed(entry: Omit<FeedEntry, "seq">): number;
}

export async function writeLocked<T>(
  connection: Connection,
  cache: LabelCache,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  let interned: Labels | undefined;
  const result = await connection.write(async (tx) => {
    // Asked together: the server answers in order, so the labels are read under the lock.
    const [{ seq, exercise }, labels] = await Promise.all([lock(tx, connection), cache.load(tx)]);
    const before = { texts: labels.texts.size, sets: labels.sets.size };
    let last = seq;
    const feed = (entry: Omit<FeedEntry, "seq">): number => {
      sendFeed(tx, { ...entry, seq: ++last });
      return last;
    };
    const done = await work({ tx, labels, seq, exercise, feed });
    cache.save(tx, labels, before);
    interned = labels;
    return done;
  });
  // Only now: a transaction that was rolled back has interned nothing.
  cache.committed(interned!);
  return result;
}

/** Takes the lock that all writers share; it is held until the transaction ends. `reads`: to tell who has it, when it is long in coming. */
export async function lock(tx: Tx, reads: Reads): Promise<{ seq: number; exercise: boolean | null }> {
  const locking = tx.rows<{ seq: number; exercise: boolean | null; restoring: boolean | null }>("write/lock", {
    writer: process.pid,
  });
  const [meta] = await tellingWhoIsBefore(reads, locking);
  if (meta === undefined) throw new AppError("STORE_VERSION");
  if (meta.restoring === true) throw new AppError("STORE_CORRUPT", "a restore into this store did not finish: restore it again");
  return { seq: meta.seq, exercise: meta.exercise };
}

function sendFeed(tx: Tx, entry: FeedEntry): void {
  tx.send("write/feed", {
    seq: int(entry.seq),
    at: int(entry.at),
    kind: entry.kind,
    source: entry.source,
    count: int(entry.count),
  });
}
