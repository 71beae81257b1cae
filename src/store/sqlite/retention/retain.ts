/**
 * Erases and masks records (the port's `retain`), within the caller's transaction. Erasing first, and put right, before anything is
 * masked: a link that only an erased record asserted is gone by the time a masked one may assert it anew.
 */
import type { Judgement } from "#model/judgement.ts";
import { withoutWords } from "#model/retention/judged.ts";
import { maskedLabel } from "#model/retention/masked-labels.ts";
import { maskedFacts } from "#model/retention/masking.ts";
import type { RetainAct, RetainOutcome } from "../../port.ts";
import { assertFacts } from "../assert-facts.ts";
import { Change } from "../change.ts";
import type { Db } from "../db.ts";
import { putDocs } from "../docs.ts";
import { readEntities } from "../entities.ts";
import { decodeFacts, encodeFacts } from "../facts.ts";
import { addFeedEntry, currentSeq } from "../feed.ts";
import { finishChange } from "../ingest-batch.ts";
import { entityId, hex, recordKeyOf } from "../keys.ts";
import { judgementsOf } from "../persons.ts";
import { recordFacts } from "../record-facts.ts";
import { STATUS } from "../record-rows.ts";
import { resolvedNum, retract } from "../retract.ts";
import { Workspace } from "../workspace.ts";

interface Row {
  readonly id: string;
  readonly num: number;
  readonly key: Uint8Array;
  readonly origin: number;
  readonly label: number;
  readonly status: number;
  readonly facts: Uint8Array | null;
}

export function retain(db: Db, { withdraw = [], erase, mask, at, writes = [] }: RetainAct): RetainOutcome {
  putDocs(db, writes);
  const identities = new Set<string>();
  const withdrawn = withdrawAll(db, rowsOf(db, withdraw));
  const erased = eraseAll(db, rowsOf(db, erase), identities);
  const masked = maskAll(db, mask, identities);
  const count = withdrawn.length + erased.length + masked.length;
  if (count === 0) return { seq: currentSeq(db), withdrawn, erased, masked };
  forgetJudged(db, [...identities]);
  return { seq: addFeedEntry(db, { at, kind: "RETAIN", source: null, count }), withdrawn, erased, masked };
}

/** What is deleted is written over, so that it is not to be found in the file any more once its log has been copied into it. */
export function overwriting<T>(db: Db, write: () => T): T {
  db.exec("PRAGMA secure_delete = ON");
  try {
    return write();
  } finally {
    db.exec("PRAGMA secure_delete = OFF");
  }
}

function withdrawAll(db: Db, rows: readonly Row[]): string[] {
  const change = new Change(db);
  const withdrawn: string[] = [];
  for (const { id, num, origin, label, facts } of rows) {
    if (facts === null) continue;
    retract(change, { num, label, facts }, { claims: true, forGood: true });
    db.run("UPDATE origin SET withdrawn = withdrawn + 1 WHERE num = ?", origin);
    db.run("UPDATE record SET facts = NULL, status = ? WHERE num = ?", STATUS.WITHDRAWN, num);
    withdrawn.push(id);
  }
  finishChange(change);
  return withdrawn;
}

function eraseAll(db: Db, rows: readonly Row[], identities: Set<string>): string[] {
  const change = new Change(db);
  const erased: string[] = [];
  for (const { id, num, origin, label, status, facts } of rows) {
    if (status === STATUS.ERASED) continue;
    if (facts !== null) {
      noteIdentities(change, facts, identities);
      retract(change, { num, label, facts }, { claims: true, forGood: true });
    }
    if (status === STATUS.WITHDRAWN) db.run("UPDATE origin SET withdrawn = withdrawn - 1 WHERE num = ?", origin);
    db.run("UPDATE record SET facts = NULL, status = ? WHERE num = ?", STATUS.ERASED, num);
    db.run("DELETE FROM raw WHERE record = ?", num);
    erased.push(id);
  }
  finishChange(change);
  return erased;
}

function maskAll(db: Db, mask: RetainAct["mask"], identities: Set<string>): string[] {
  const change = new Change(db);
  const space = new Workspace(change);
  const sealed = new Map(mask.map((one) => [one.id, one.sealed]));
  const masked: string[] = [];
  for (const row of rowsOf(db, [...sealed.keys()])) {
    if (row.status === STATUS.MASKED || row.status === STATUS.ERASED) continue;
    const { id, num, facts } = row;
    const text = facts === null ? null : sealed.get(id)!;
    const hadText =
      text === null
        ? db.run("DELETE FROM raw WHERE record = ?", num)
        : db.run("UPDATE raw SET text = ? WHERE record = ?", text, num);
    if (facts !== null) {
      noteIdentities(change, facts, identities);
      assertMasked(space, { ...row, facts });
    }
    if (facts !== null || hadText > 0) masked.push(id);
  }
  space.flush();
  finishChange(change);
  return masked;
}

function assertMasked(space: Workspace, { num, key, label, facts }: Row & { facts: Uint8Array }): void {
  const { change } = space;
  const { db } = change;
  const { entities, links } = maskedFacts(recordFacts(db, num, facts));
  const asMasked = db.interned.label(maskedLabel(db.interned.labelText(label)));
  retract(change, { num, label, facts }, { claims: true });
  const record = { num, label: asMasked, keyHash: hex(key), fresh: false, entities, links };
  const said = encodeFacts(assertFacts(space, record));
  // Before the next one is read, which may speak of the same things.
  space.flush();
  db.run("UPDATE record SET label = ?, status = ?, facts = ? WHERE num = ?", asMasked, STATUS.MASKED, said, num);
}

function rowsOf(db: Db, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => {
    const record = recordKeyOf(id);
    const sql = "SELECT num, key, origin, label, status, facts FROM record WHERE id = ?";
    const row = record === undefined ? undefined : db.get(sql, record);
    if (row === undefined) return [];
    const [num, key, origin, label, status, facts] = row as [number, Uint8Array, number, number, number, Uint8Array | null];
    return [{ id, num, key, origin, label, status, facts }];
  });
}

function noteIdentities(change: Change, facts: Uint8Array, identities: Set<string>): void {
  for (const { ref } of decodeFacts(facts).entities) {
    const sql = "SELECT key FROM entity WHERE num = ?";
    const id = entityId(change.db.one(sql, resolvedNum(change, ref)) as Uint8Array);
    if (id.startsWith("i_")) identities.add(id);
  }
}

/** What judgements say of those that are masked now, or gone. */
function forgetJudged(db: Db, identities: readonly string[]): void {
  const stored = readEntities(db, identities);
  const gone = new Set(identities.filter((_, i) => stored[i] === undefined));
  const masked = new Set(identities.filter((_, i) => stored[i] !== undefined && db.interned.isMaskedSet(stored[i].labelSet)));
  for (const judgement of judgementsOf(db, [...gone, ...masked])) {
    const less = withoutWords(judgement, gone);
    for (const table of ["judgement", "said"])
      db.run(`UPDATE ${table} SET body = ? WHERE id = ?`, JSON.stringify(less satisfies Judgement), judgement.id);
  }
}
