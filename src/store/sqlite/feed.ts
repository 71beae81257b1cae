import type { FeedEntry } from "../port.ts";
import type { Db } from "./db.ts";

export function currentSeq(db: Db): number {
  return (db.one("SELECT max(seq) FROM feed") as number | null) ?? 0;
}

export function addFeedEntry(db: Db, entry: Omit<FeedEntry, "seq">): number {
  const seq = currentSeq(db) + 1;
  db.run(
    "INSERT INTO feed (seq, at, kind, source, count) VALUES (?, ?, ?, ?, ?)",
    seq,
    entry.at,
    entry.kind,
    entry.source,
    entry.count,
  );
  return seq;
}

export function readFeed(db: Db, afterSeq: number, limit: number): FeedEntry[] {
  const rows = db.all("SELECT seq, at, kind, source, count FROM feed WHERE seq > ? ORDER BY seq LIMIT ?", afterSeq, limit);
  return (rows as [number, number, FeedEntry["kind"], string | null, number][]).map(([seq, at, kind, source, count]) => ({
    seq,
    at,
    kind,
    source,
    count,
  }));
}
