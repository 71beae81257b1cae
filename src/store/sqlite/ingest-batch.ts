/**
 * Lands a batch: decides for each record whether it is new, a repeat, newer or older than what is there, asserts what the
 * active ones say, takes back what they supersede, and settles the rest. The caller's transaction makes it all or nothing.
 */
import { AppError } from "#base/errors.ts";
import { compareVersions } from "#model/assertions.ts";
import type { RecordBatch, RecordDraft, SourceInfo } from "#model/record.ts";
import type { BatchOutcome } from "../port.ts";
import { followClaims } from "./names/aliases.ts";
import { assertFacts } from "./assert-facts.ts";
import { Change } from "./change.ts";
import type { Db } from "./db.ts";
import { decodeFacts, encodeFacts } from "./facts.ts";
import { entityNum } from "./entities.ts";
import { addFeedEntry, currentSeq } from "./feed.ts";
import type { Origin } from "./interned.ts";
import { hashBytes, hex, recordId } from "./keys.ts";
import { getMeta, setMeta } from "./meta.ts";
import { recordKeys, RecordRows, STATUS, type RecordKeys } from "./record-rows.ts";
import { retract } from "./retract.ts";
import { settle } from "./settle.ts";
import { Workspace } from "./workspace.ts";

/** A version of a row that is in the store. */
interface Version {
  readonly num: number;
  readonly id: Uint8Array;
  readonly origin: Origin;
  readonly status: number;
  readonly label: number;
}

export function ingestBatch(db: Db, batch: RecordBatch): BatchOutcome {
  const change = new Change(db);
  if (batch.records.length > 0) refuseMixing(db, batch.source);
  const landing = new Landing(change, batch, currentSeq(db) + 1);
  for (const record of batch.records) landing.land(record);
  landing.finish();
  const seq =
    landing.landed > 0
      ? addFeedEntry(db, {
          at: batch.receivedAt,
          kind: "INGEST",
          source: batch.source.source,
          count: landing.count.new + landing.count.superseding,
        })
      : currentSeq(db);
  return { seq, ...landing.count, ...change.newCounts() };
}

/** Made-up data and real data never share a store. */
export function refuseMixing(db: Db, source: SourceInfo): void {
  const exercise = source.exercise ? "1" : "0";
  const known = getMeta(db, "exercise");
  if (known === undefined) setMeta(db, "exercise", exercise);
  else if (known !== exercise) throw new AppError("EXERCISE_MIXED");
}

class Landing {
  readonly count = { new: 0, superseding: 0, unchanged: 0, outdated: 0 };
  readonly #change: Change;
  readonly #space: Workspace;
  readonly #rows: RecordRows;
  readonly #batch: RecordBatch;
  readonly #origin: Origin;
  readonly #seq: number;
  readonly #replaced: Version[] = [];
  /** Keys of rows of which there is a version already, in the store or in this batch. */
  readonly #known = new Set<string>();
  #originRecords = 0;
  /** Records that came, or came to count as of a later export. */
  landed = 0;

  constructor(change: Change, batch: RecordBatch, seq: number) {
    this.#change = change;
    this.#space = new Workspace(change);
    this.#rows = new RecordRows(change);
    this.#batch = batch;
    this.#origin = change.db.interned.origin(batch.source);
    this.#seq = seq;
    const hashes = batch.records.flatMap(({ keyHash, was }) => (was === undefined ? [keyHash] : [keyHash, was.keyHash]));
    const keys = [...new Set(hashes)].map(hashBytes).sort(Buffer.compare);
    for (const [key] of change.db.byKeys("SELECT key FROM record WHERE key", keys)) this.#known.add(hex(key as Uint8Array));
    this.#space.prefetch(batch.records);
  }

  land(draft: RecordDraft): void {
    if (this.#rows.has(draft.keyHash)) this.#rows.flush();
    const keys = recordKeys(draft);
    const former = this.#former(draft);
    if (former === "AS_IT_IS") {
      this.land({ ...withoutFormer(draft), ...draft.was! });
      return;
    }
    const versions = [...(this.#known.has(draft.keyHash) ? this.#versions(keys.key) : []), ...former];
    this.#known.add(draft.keyHash);
    const same = versions.find((version) => Buffer.compare(version.id, keys.id) === 0);
    if (same !== undefined) this.#repeat(draft, same, versions);
    else this.#first(draft, keys, versions);
  }

  finish(): void {
    const { db } = this.#change;
    this.#rows.flush();
    this.#space.flush();
    for (const version of this.#replaced) {
      const facts = db.one("SELECT facts FROM record WHERE num = ?", version.num) as Uint8Array;
      retract(this.#change, { num: version.num, label: version.label, facts }, { claims: true });
      db.run("UPDATE record SET facts = NULL, status = ? WHERE num = ?", STATUS.SUPERSEDED, version.num);
    }
    if (this.#originRecords > 0)
      db.run("UPDATE origin SET records = records + ? WHERE num = ?", this.#originRecords, this.#origin.num);
    finishChange(this.#change);
  }

  /**
   * The row as a build before landed it, under the key that it gave: it stays as it is when it says the same, and is an earlier version of this
   * one when it speaks of the same identity. Any other is another traveller's.
   */
  #former({ was, entities }: RecordDraft): "AS_IT_IS" | Version[] {
    if (was === undefined || !this.#known.has(was.keyHash)) return [];
    if (this.#rows.has(was.keyHash)) this.#rows.flush();
    const { id, key } = recordKeys(was);
    const versions = this.#versions(key);
    const same = versions.find((version) => Buffer.compare(version.id, id) === 0);
    if (same !== undefined && same.status !== STATUS.SUPERSEDED) return "AS_IT_IS";
    const active = versions.find(isStanding);
    if (active === undefined) return [];
    const { db } = this.#change;
    const facts = db.one("SELECT facts FROM record WHERE num = ?", active.num) as Uint8Array;
    const spokenOf = new Set(decodeFacts(facts).entities.map(({ ref }) => ref));
    return entities.some((fact) => fact.kind === "Identity" && spokenOf.has(entityNum(db, fact.id) ?? -1)) ? [active] : [];
  }

  #versions(key: Uint8Array): Version[] {
    const { db } = this.#change;
    const rows = db.statement("SELECT num, id, origin, status, label FROM record WHERE key = ?").all(key) as unknown as [
      number,
      Uint8Array,
      number,
      number,
      number,
    ][];
    return rows.map(([num, id, origin, status, label]) => ({
      ...{ num, id, origin: db.interned.originOf(origin), label },
      status: this.#replaced.some((version) => version.num === num) ? STATUS.SUPERSEDED : status,
    }));
  }

  /** A record that is not in the store. */
  #first(draft: RecordDraft, keys: RecordKeys, versions: readonly Version[]): void {
    const { db } = this.#change;
    const num = db.next.record++;
    const label = db.interned.label(draft.handling);
    const outdated = versions.some((version) => outranks(version, { origin: this.#origin, id: keys.id }));
    const status = outdated ? STATUS.SUPERSEDED : STATUS.ACTIVE;
    const facts = outdated ? null : this.#assert(draft, { num, label, fresh: versions.length === 0 });
    this.#rows.add(draft, {
      num,
      keys,
      origin: this.#origin.num,
      label,
      status,
      seq: this.#seq,
      receivedAt: this.#batch.receivedAt,
      facts,
    });
    this.#originRecords++;
    this.landed++;
    if (outdated) this.count.outdated++;
    else if (this.#replace(versions)) this.count.superseding++;
    else this.count.new++;
  }

  /** A later export that repeats a record makes it as new as that export: a row may well go back to what it was. */
  #repeat(draft: RecordDraft, same: Version, versions: readonly Version[]): void {
    const { db } = this.#change;
    if (draft.restated === true) {
      this.count.unchanged++;
      if (same.status !== STATUS.ACTIVE || this.#replaced.some((version) => version.num === same.num)) return;
      this.landed++;
      this.#assertAnew(draft, same, same.label);
      return;
    }
    const stays = same.status !== STATUS.ACTIVE && same.status !== STATUS.SUPERSEDED;
    if (stays || same.origin.exportedAt >= this.#origin.exportedAt) {
      this.count.unchanged++;
      return;
    }
    this.landed++;
    db.run("UPDATE origin SET records = records - 1 WHERE num = ?", same.origin.num);
    this.#originRecords++;
    const label = db.interned.label(draft.handling);
    db.run(
      "UPDATE record SET origin = ?, label = ?, credibility = ? WHERE num = ?",
      this.#origin.num,
      label,
      draft.credibility,
      same.num,
    );
    const others = versions.filter((version) => version !== same);
    const current = !others.some((version) => outranks(version, { origin: this.#origin, id: same.id }));
    if (!current) {
      this.count.unchanged++;
    } else if (same.status === STATUS.SUPERSEDED) {
      this.#assertAgain(draft, same.num, label);
      if (this.#replace(others)) this.count.superseding++;
      else this.count.unchanged++;
    } else {
      this.count.unchanged++;
      if (label !== same.label) this.#assertAnew(draft, same, label);
      else this.#reorder(same);
    }
  }

  #assertAgain(draft: RecordDraft, num: number, label: number): void {
    const { db } = this.#change;
    // It may be among those that this very batch has found superseded.
    const waiting = this.#replaced.findIndex((version) => version.num === num);
    if (waiting >= 0) {
      this.#replaced.splice(waiting, 1);
      return;
    }
    const facts = this.#assert(draft, { num, label, fresh: false });
    db.run("UPDATE record SET status = ?, facts = ? WHERE num = ?", STATUS.ACTIVE, facts, num);
    // It may have gone, or been sealed, while it was of no use any more.
    db.run("INSERT OR REPLACE INTO raw (record, text) VALUES (?, ?)", num, draft.raw);
  }

  /** Another handling, or other facts: taken back and asserted again. */
  #assertAnew(draft: RecordDraft, same: Version, label: number): void {
    const { db } = this.#change;
    this.#space.flush();
    retract(
      this.#change,
      { num: same.num, label: same.label, facts: db.one("SELECT facts FROM record WHERE num = ?", same.num) as Uint8Array },
      { claims: true },
    );
    db.run("UPDATE record SET facts = ? WHERE num = ?", this.#assert(draft, { num: same.num, label, fresh: false }), same.num);
  }

  /** What it says may outrank now what outranked it before. */
  #reorder(same: Version): void {
    const facts = decodeFacts(this.#change.db.one("SELECT facts FROM record WHERE num = ?", same.num) as Uint8Array);
    for (const link of facts.links) this.#change.links.add(link.link);
    for (const entity of facts.entities) for (const alias of entity.claims) this.#change.aliases.add(alias);
  }

  #assert(draft: RecordDraft, record: { num: number; label: number; fresh: boolean }): Uint8Array {
    return encodeFacts(
      assertFacts(this.#space, { ...record, keyHash: draft.keyHash, entities: draft.entities, links: draft.links }),
    );
  }

  /** Whether there was an active one among them. */
  #replace(versions: readonly Version[]): boolean {
    const active = versions.find(isStanding);
    if (active !== undefined) this.#replaced.push(active);
    return active !== undefined;
  }
}

function isStanding({ status }: Version): boolean {
  return status === STATUS.ACTIVE || status === STATUS.MASKED;
}

function withoutFormer({ was: _was, ...draft }: RecordDraft): RecordDraft {
  return draft;
}

export function finishChange(change: Change): void {
  settleAll(change);
  change.writeTallies();
}

export function settleAll(change: Change): void {
  settle(change);
  followClaims(change);
  settle(change);
}

function outranks(version: { origin: Origin; id: Uint8Array }, other: { origin: Origin; id: Uint8Array }): boolean {
  const [mine, others] = [version, other].map(({ origin, id }) => ({ exportedAt: origin.exportedAt, id: recordId(id) }));
  return compareVersions(mine!, others!) > 0;
}
