/**
 * Puts right what retracting and adding left open: merged values of links, label sets, stubs, search tokens; and lets go of
 * what no active record asserts any more. Links first, because they keep their ends.
 */
import { LINK_CODES } from "#model/kinds.ts";
import type { Props } from "#model/record.ts";
import { isPersonal, maskedProps, pseudonymOf } from "#model/retention/masking.ts";
import { STUB_KINDS } from "../stub-kinds.ts";
import { calledBy } from "./behind.ts";
import type { Change } from "./change.ts";
import { entityId, kindOfKey } from "./keys.ts";
import { mergeSaid, type LinkSaid } from "./merge.ts";
import { resolvedNum } from "./retract.ts";
import { tokensOf, unpost } from "./tokens.ts";

export function settle(change: Change): void {
  settleFacts(change);
  for (const alias of change.mentions) settleAlias(change, alias);
  change.mentions.clear();
  settleTokens(change);
}

/** All but what aliases gave, which whoever takes much away can leave for the end. */
export function settleFacts(change: Change): void {
  for (const num of change.links) settleLink(change, num);
  change.links.clear();
  for (const [num, labels] of change.entities) settleEntity(change, num, labels);
  change.entities.clear();
  settleTokens(change);
}

function settleTokens(change: Change): void {
  for (const [num, tokens] of change.tokens) {
    const left = tokensOf(change.db, num);
    unpost(
      change.db,
      num,
      [...tokens].filter((token) => !left.has(token)),
    );
  }
  change.tokens.clear();
}

function settleLink(change: Change, num: number): void {
  const { db } = change;
  const row = db.get("SELECT record, kind, at, until, props, label_set FROM link WHERE num = ?", num);
  if (row === undefined || row[0] !== null) return;
  const [, kind, at, until, props, labelSet] = row as [null, number, number | null, number | null, string | null, number];
  const said = linkSaid(change, num);
  noteVaried(change, num, said);
  if (said.length === 0) {
    db.run("DELETE FROM link WHERE num = ?", num);
    change.dropLink(LINK_CODES.nameOf(kind));
    return;
  }
  const merged = mergeSaid(said);
  const labels = db.interned.labelSet(said.map((one) => one.label));
  if (merged.at === at && merged.until === until && merged.props === props && labels === labelSet) return;
  db.run(
    "UPDATE link SET at = ?, until = ?, props = ?, label_set = ? WHERE num = ?",
    merged.at,
    merged.until,
    merged.props,
    labels,
    num,
  );
}

function noteVaried(change: Change, link: number, said: readonly LinkSaid[]): void {
  const varied = said.some(({ at, until }) => at !== said[0]!.at || until !== said[0]!.until);
  change.db.run(varied ? "INSERT OR IGNORE INTO link_varied (link) VALUES (?)" : "DELETE FROM link_varied WHERE link = ?", link);
}

/** In the order in which they outrank each other. */
function linkSaid(change: Change, link: number): LinkSaid[] {
  const rows = change.db.all(
    "SELECT a.at, a.until, a.props, r.label FROM link_assertion a JOIN record r ON r.num = a.record JOIN origin o ON o.num = r.origin WHERE a.link = ? ORDER BY o.exported_at, r.id",
    link,
  ) as [number | null, number | null, string | null, number][];
  return rows.map(([at, until, props, label]) => ({ at, until, props, label }));
}

function settleEntity(change: Change, num: number, lost: ReadonlySet<number>): void {
  const { db } = change;
  const row = db.get("SELECT key, label_set, stub, record, target FROM entity WHERE num = ?", num);
  if (row === undefined || row[4] !== null) return;
  const [key, labelSet, stub, record] = row as [Uint8Array, number, number, number | null];
  const kind = kindOfKey(key);
  const described =
    record !== null || db.one("SELECT 1 FROM entity_assertion WHERE entity = ? AND props IS NOT NULL LIMIT 1", num) !== undefined;
  if (!described && !mentioned(change, num)) {
    unpost(db, num, new Set([...(change.tokens.get(num) ?? []), ...tokensOf(db, num)]));
    change.tokens.delete(num);
    // A stub that has just been claimed is not gone: it is about to be filled, and takes nothing along of those who spoke of it.
    if (db.one("SELECT 1 FROM alias_claim WHERE alias = ? LIMIT 1", num) !== undefined) {
      db.run("UPDATE entity SET label_set = 0, natural = '', intrinsic = NULL, base_tokens = NULL WHERE num = ?", num);
      db.entities.remove(num);
      return;
    }
    db.run("DELETE FROM entity WHERE num = ?", num);
    db.run("DELETE FROM person_of WHERE identity = ?", num);
    db.entities.remove(num);
    change.dropEntity(kind);
    return;
  }
  const labels = db.interned.labelsOfSet(labelSet);
  // What is still there has a label, and where there was but one it is that.
  const left = labels.length === 1 ? labels : labels.filter((label) => !lost.has(label) || supported(change, num, label));
  const labelsNow = db.interned.labelSet(left);
  const stubNow = !described && STUB_KINDS.has(kind) ? 1 : 0;
  if (labelsNow !== labelSet || stubNow !== stub) {
    db.run("UPDATE entity SET label_set = ?, stub = ? WHERE num = ?", labelsNow, stubNow, num);
    db.entities.remove(num);
  }
  if (isPersonal(kind) && db.interned.hasMaskedIn(labelsNow) && !isNamed(change, num, labelsNow)) maskName(change, num);
}

/** Whether some record that is not masked speaks of it by its own key: one that uses an alias does not say what it is called. */
function isNamed({ db }: Change, num: number, labelSet: number): boolean {
  return !db.interned.isMaskedSet(labelSet) && calledBy(db, num, num, "UNMASKED");
}

/** Of what only masked records speak of, or call so: what it is called and what follows from that. */
function maskName(change: Change, num: number): void {
  const { db } = change;
  const row = db.get("SELECT key, natural, intrinsic, base_tokens, target FROM entity WHERE num = ?", num);
  const [key, natural, intrinsic, baseTokens, target] = row as [Uint8Array, string, string | null, ...(string | number | null)[]];
  const id = entityId(key);
  if (natural === pseudonymOf(id)) return;
  const left = maskedProps({ id, kind: kindOfKey(key) }, intrinsic === null ? {} : (JSON.parse(intrinsic) as Props));
  const props = Object.keys(left).length === 0 ? null : JSON.stringify(left);
  db.run("UPDATE entity SET natural = ?, intrinsic = ?, base_tokens = NULL WHERE num = ?", pseudonymOf(id), props, num);
  db.entities.remove(num);
  change.losesTokens(target === null ? num : resolvedNum(change, num), (baseTokens as string | null) ?? "");
}

/** What an alias is called, and its tokens, are its mentions', and go with the last of them. */
function settleAlias(change: Change, alias: number): void {
  const { db } = change;
  const sql = "SELECT target, base_tokens, pool IS NOT NULL, natural, key FROM entity WHERE num = ?";
  const row = db.get(sql, alias) as [number | null, string | null, number, string, Uint8Array] | undefined;
  if (row === undefined || row[0] === null || (row[1] === null && row[2] === 0 && row[3] === "")) return;
  const entity = resolvedNum(change, alias);
  if (calledBy(db, entity, alias)) {
    const isMasked = db.interned.hasMasked && isPersonal(kindOfKey(row[4])) && !calledBy(db, entity, alias, "UNMASKED");
    if (isMasked) maskName(change, alias);
    return;
  }
  // What is drawn from a pool is nothing but mentions; other names are still there for those who claim them.
  const claimed = row[2] === 0 || db.one("SELECT 1 FROM alias_claim WHERE alias = ? LIMIT 1", alias) !== undefined;
  db.run(
    claimed
      ? "UPDATE entity SET natural = '', intrinsic = NULL, base_tokens = NULL WHERE num = ?"
      : "DELETE FROM entity WHERE num = ?",
    alias,
  );
  db.entities.remove(alias);
  change.losesTokens(entity, row[1] ?? "");
}

function mentioned(change: Change, num: number): boolean {
  const { db } = change;
  return (
    db.one("SELECT 1 FROM link WHERE source = ? LIMIT 1", num) !== undefined ||
    db.one("SELECT 1 FROM link WHERE target = ? LIMIT 1", num) !== undefined ||
    db.one("SELECT 1 FROM entity_assertion WHERE entity = ? LIMIT 1", num) !== undefined
  );
}

/** Whether some record with this label is still left. The first hit ends the search, so that a hub costs no more than others. */
function supported(change: Change, num: number, label: number): boolean {
  const { db } = change;
  const sets = JSON.stringify([...db.interned.labelSets()].filter(([, labels]) => labels.includes(label)).map(([set]) => set));
  return (
    db.one("SELECT 1 FROM entity e JOIN record r ON r.num = e.record WHERE e.num = ? AND r.label = ?", num, label) !==
      undefined ||
    db.one(
      "SELECT 1 FROM entity_assertion a JOIN record r ON r.num = a.record WHERE a.entity = ? AND r.label = ? LIMIT 1",
      num,
      label,
    ) !== undefined ||
    db.one("SELECT 1 FROM link WHERE source = ? AND label_set IN (SELECT value FROM json_each(?)) LIMIT 1", num, sets) !==
      undefined ||
    db.one("SELECT 1 FROM link WHERE target = ? AND label_set IN (SELECT value FROM json_each(?)) LIMIT 1", num, sets) !==
      undefined
  );
}
