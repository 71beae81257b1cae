/**
 * Withdraws a source: its active records assert nothing any more, and a later ingest does not bring them back. In steps, each of them one
 * transaction that leaves the store as if the records so far had been all that was to be withdrawn: others write in between, the log is
 * copied into the file in between, and a withdrawal that was cut off is done by asking for it again.
 *
 * Records that claim aliases come last: a claim that went before the mentions of the same source would move all of these first.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { DocWrite } from "../port.ts";
import { Change } from "./change.ts";
import type { Db } from "./db.ts";
import { putDocs } from "./docs.ts";
import { decodeFacts } from "./facts.ts";
import { addFeedEntry, currentSeq } from "./feed.ts";
import { finishChange } from "./ingest-batch.ts";
import { STATUS } from "./record-rows.ts";
import { retract } from "./retract.ts";
import { settleFacts } from "./settle.ts";

export interface Withdrawal {
  readonly source: string;
  readonly at: number;
  /** Land with the first step. */
  readonly writes: readonly DocWrite[];
}

/** Where a withdrawal goes on. */
export interface WithdrawPlace {
  /** Whether those that claim nothing have been withdrawn. */
  readonly claiming: boolean;
  readonly after: number;
  /** The last record that was there when it began. */
  readonly upTo: number;
}

export interface WithdrawStep {
  readonly seq: number;
  readonly records: number;
  readonly next: WithdrawPlace | null;
}

/** About a second's work: so long waits who waits to write. */
const STEP_RECORDS = 5_000;
/**
 * A claim that goes may have all that was said through it asserted anew: over thousands of records that took 11 ms a record, and a few
 * of them nearly all of it. What one of them takes is not bounded.
 */
const CLAIMING_COSTS = 20;
/** Longer than whoever else waits for the lock to write takes to ask for it again. */
const BETWEEN_STEPS_MS = 60;

/** All steps, one after the other. */
export async function inSteps(
  step: (from: WithdrawPlace | undefined) => Promise<WithdrawStep>,
): Promise<{ seq: number; records: number }> {
  let records = 0;
  for (let from: WithdrawPlace | undefined; ;) {
    const done = await step(from);
    records += done.records;
    if (done.next === null) return { seq: done.seq, records };
    from = done.next;
    await sleep(BETWEEN_STEPS_MS);
  }
}

/** Within the caller's transaction. */
export function withdrawStep(
  db: Db,
  { source, at, writes }: Withdrawal,
  from?: WithdrawPlace,
  stepRecords = STEP_RECORDS,
): WithdrawStep {
  if (from === undefined) putDocs(db, writes);
  const change = new Change(db);
  const origins = db.all("SELECT num FROM origin WHERE source = ?", source).map(([num]) => num as number);
  const withdrawn = new Map<number, number>();
  const upTo = from?.upTo ?? (db.one("SELECT max(num) FROM record") as number | null) ?? 0;
  let next: WithdrawPlace | null = from ?? { claiming: false, after: 0, upTo };
  for (let looked = 0; next !== null && looked < stepRecords;) {
    const cost = next.claiming ? CLAIMING_COSTS : 1;
    const limit = Math.ceil((stepRecords - looked) / cost);
    const rows = activeRecords(db, { ...next, origins, limit });
    for (const [num, origin, label, facts] of rows) {
      if (decodeFacts(facts).entities.some(({ claims }) => claims.length > 0) !== next.claiming) continue;
      retract(change, { num, label, facts }, { claims: true, forGood: true });
      db.run("UPDATE record SET facts = NULL, status = ? WHERE num = ?", STATUS.WITHDRAWN, num);
      withdrawn.set(origin, (withdrawn.get(origin) ?? 0) + 1);
    }
    settleFacts(change);
    looked += rows.length * cost;
    if (rows.length === limit) next = { ...next, after: rows.at(-1)![0] };
    else next = next.claiming ? null : { ...next, claiming: true, after: 0 };
  }
  if (withdrawn.size === 0) return { seq: currentSeq(db), records: 0, next };
  let records = 0;
  for (const [origin, count] of withdrawn) {
    db.run("UPDATE origin SET withdrawn = withdrawn + ? WHERE num = ?", count, origin);
    records += count;
  }
  finishChange(change);
  return { seq: addFeedEntry(db, { at, kind: "WITHDRAW", source, count: records }), records, next };
}

type ActiveRow = [num: number, origin: number, label: number, facts: Uint8Array];

function activeRecords(
  db: Db,
  { after, upTo, origins, limit }: { after: number; upTo: number; origins: readonly number[]; limit: number },
): ActiveRow[] {
  const sql =
    "SELECT num, origin, label, facts FROM record WHERE num > ? AND num <= ? AND status = ? AND origin IN (SELECT value FROM json_each(?)) ORDER BY num LIMIT ?";
  return db.all(sql, after, upTo, STATUS.ACTIVE, JSON.stringify(origins), limit) as unknown as ActiveRow[];
}
