/**
 * Withdraws a source: its active records assert nothing any more, and a later ingest does not bring them back. One transaction, but
 * what a page of records leaves behind is settled before the next, so that memory does not grow with the source. Aliases wait for
 * the end: a claim may go long before the mentions of the same source do, and following it at once would move all of these first.
 */
import type { Db } from "./db.ts";
import { Change } from "./change.ts";
import { addFeedEntry, currentSeq } from "./feed.ts";
import { finishChange } from "./ingest-batch.ts";
import { STATUS } from "./record-rows.ts";
import { retract } from "./retract.ts";
import { settleFacts } from "./settle.ts";

const PAGE_RECORDS = 5_000;

export function withdrawSource(db: Db, source: string, at: number, pageRecords = PAGE_RECORDS): { seq: number; records: number } {
  const change = new Change(db);
  const origins = new Set(db.all("SELECT num FROM origin WHERE source = ?", source).map(([num]) => num as number));
  const perOrigin = new Map<number, number>();
  let records = 0;
  if (origins.size > 0) {
    for (let after = 0, more = true; more;) {
      const rows = db.all(
        "SELECT num, origin, label, facts, status FROM record WHERE num > ? ORDER BY num LIMIT ?",
        after,
        pageRecords,
      );
      for (const [num, origin, label, facts, status] of rows as [number, number, number, Uint8Array, number][]) {
        after = num;
        if (status !== STATUS.ACTIVE || !origins.has(origin)) continue;
        retract(change, { num, label, facts }, { claims: true, forGood: true });
        db.run("UPDATE record SET facts = NULL, status = ? WHERE num = ?", STATUS.WITHDRAWN, num);
        perOrigin.set(origin, (perOrigin.get(origin) ?? 0) + 1);
        records++;
      }
      settleFacts(change);
      more = rows.length === pageRecords;
    }
  }
  if (records === 0) return { seq: currentSeq(db), records };
  for (const [origin, count] of perOrigin) db.run("UPDATE origin SET withdrawn = withdrawn + ? WHERE num = ?", count, origin);
  finishChange(change);
  return { seq: addFeedEntry(db, { at, kind: "WITHDRAW", source, count: records }), records };
}
