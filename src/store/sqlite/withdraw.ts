/**
 * Withdraws a source: its active records assert nothing any more, and a later ingest does not bring them back. In steps, each of them one
 * transaction that leaves the store as if the records so far had been all that was to be withdrawn: others write in between, the log is
 * copied into the file in between, and a withdrawal that was cut off is done by asking for it again. A step ends by the clock, so that
 * whoever waits to write waits no longer than for one; what is left in the end does not depend on where steps end.
 *
 * Records that claim aliases come last, and among them whoever speaks before whoever is spoken of: a claim that goes before the records
 * of the source that speak through it would have all of these asserted anew, only to be withdrawn in their turn.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { monotonicMs } from "#base/clock.ts";
import type { DocWrite } from "../port.ts";
import { RECORDS_BEHIND } from "./behind.ts";
import { Change } from "./change.ts";
import type { Db } from "./db.ts";
import { putDocs } from "./docs.ts";
import { decodeFacts } from "./facts.ts";
import { addFeedEntry, currentSeq } from "./feed.ts";
import { settleAll } from "./ingest-batch.ts";
import { STATUS } from "./record-rows.ts";
import { resolvedNum, retract } from "./retract.ts";
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

/** A step ends after so long; what it takes to commit it comes on top. */
const STEP_MS = 150;
/** What so many records leave open is put right together, before the clock is looked at again. */
const CHUNK = { claiming: 20, others: 200 } as const;
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

/** Within the caller's transaction. `isOver`: whether the step ends with so many records. */
export function withdrawStep(
  db: Db,
  { source, at, writes }: Withdrawal,
  from?: WithdrawPlace,
  isOver: (records: number) => boolean = afterMs(STEP_MS),
): WithdrawStep {
  if (from === undefined) putDocs(db, writes);
  const upTo = from?.upTo ?? (db.one("SELECT max(num) FROM record") as number | null) ?? 0;
  const step = new Step(db, { source, upTo, isOver });
  let next: WithdrawPlace | null = from ?? { claiming: false, after: 0, upTo };
  while (next !== null && !step.over) next = step.goOn(next);
  if (step.records === 0) return { seq: currentSeq(db), records: 0, next };
  step.finish();
  return { seq: addFeedEntry(db, { at, kind: "WITHDRAW", source, count: step.records }), records: step.records, next };
}

function afterMs(ms: number): () => boolean {
  const endMs = monotonicMs() + ms;
  return () => monotonicMs() >= endMs;
}

interface Active {
  readonly num: number;
  readonly origin: number;
  readonly label: number;
  readonly facts: Uint8Array;
}

class Step {
  records = 0;
  over = false;
  readonly #db: Db;
  readonly #change: Change;
  readonly #upTo: number;
  readonly #isOver: (records: number) => boolean;
  /** Those of the source, as a list in JSON. */
  readonly #origins: string;
  readonly #withdrawn = new Map<number, number>();

  constructor(db: Db, of: { source: string; upTo: number; isOver: (records: number) => boolean }) {
    this.#db = db;
    this.#change = new Change(db);
    this.#upTo = of.upTo;
    this.#isOver = of.isOver;
    this.#origins = JSON.stringify(db.all("SELECT num FROM origin WHERE source = ?", of.source).map(([num]) => num));
  }

  /** Withdraws the next few and says where to go on. */
  goOn(place: WithdrawPlace): WithdrawPlace | null {
    const { claiming } = place;
    const limit = claiming ? CHUNK.claiming : CHUNK.others;
    const rows = this.#active("num > ?1", place.after, limit);
    let { after } = place;
    for (const row of rows) {
      if (claims(row) === claiming && !(claiming ? this.#afterThoseWhoSpeak(row.num) : this.#withdraw(row))) break;
      after = row.num;
      if (this.over) break;
    }
    if (claiming) settleAll(this.#change);
    else settleFacts(this.#change);
    if (this.over || rows.length === limit) return { ...place, after };
    return claiming ? null : { ...place, claiming: true, after: 0 };
  }

  finish(): void {
    const { db } = this.#change;
    settleAll(this.#change);
    for (const [origin, count] of this.#withdrawn)
      db.run("UPDATE origin SET withdrawn = withdrawn + ? WHERE num = ?", count, origin);
    this.#change.writeTallies();
  }

  /** False when the step was over before the record itself. */
  #afterThoseWhoSpeak(record: number): boolean {
    const under: Waiting[] = [];
    // In a circle somebody must be the first.
    const met = new Set<number>();
    const wait = (num: number): void => {
      // It may have gone before another one.
      const [row] = met.has(num) ? [] : this.#active("num = ?1", num);
      met.add(num);
      if (row !== undefined) under.push(this.#waiting(row));
    };
    wait(record);
    for (let last = under.at(-1); last !== undefined; last = under.at(-1)) {
      const num = last.speaking.pop();
      if (num !== undefined) wait(num);
      else if (this.over) return false;
      else {
        this.#withdraw(last.row);
        under.pop();
      }
    }
    return true;
  }

  #waiting(row: Active): Waiting {
    const claimers = new Set(
      decodeFacts(row.facts).entities.flatMap((entity) =>
        entity.claims.length + entity.pools.length === 0 ? [] : resolvedNum(this.#change, entity.ref),
      ),
    );
    const speaking = [...claimers].flatMap((claimer) => this.#active(`num IN (${RECORDS_BEHIND})`, claimer));
    return { row, speaking: speaking.map(({ num }) => num) };
  }

  #withdraw({ num, origin, label, facts }: Active): true {
    retract(this.#change, { num, label, facts }, { claims: true, forGood: true });
    this.#db.run("UPDATE record SET facts = NULL, status = ? WHERE num = ?", STATUS.WITHDRAWN, num);
    this.#withdrawn.set(origin, (this.#withdrawn.get(origin) ?? 0) + 1);
    this.records++;
    this.over = this.#isOver(this.records);
    return true;
  }

  /** Records that are to be withdrawn and have not been, in ascending order. `which`: by the value, `?1`. */
  #active(which: string, value: number, limit = -1): Active[] {
    const sql =
      `SELECT num, origin, label, facts FROM record WHERE ${which} AND num <= ?3 AND status IN (${STATUS.ACTIVE}, ${STATUS.MASKED}) ` +
      "AND origin IN (SELECT value FROM json_each(?4)) ORDER BY num LIMIT ?2";
    const rows = this.#db.all(sql, value, limit, this.#upTo, this.#origins);
    return (rows as [number, number, number, Uint8Array][]).map(([num, origin, label, facts]) => ({ num, origin, label, facts }));
  }
}

interface Waiting {
  readonly row: Active;
  /** Numbers of the records that speak of what it claims for, through that name or another. */
  readonly speaking: number[];
}

function claims({ facts }: Active): boolean {
  return decodeFacts(facts).entities.some((entity) => entity.claims.length + entity.pools.length > 0);
}
