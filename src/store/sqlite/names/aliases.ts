/**
 * Aliases: which entity each leads to is a function of the active records that claim it (the latest export, then the greater
 * record id), so that neither the order of files nor of batches matters. A claim that comes after its mentions moves what
 * they asserted to the claimer; one that goes, or loses to another, has the records that used the alias asserted anew.
 */
import { LINK_CODES } from "#model/kinds.ts";
import type { EntityFact, LinkFact } from "#model/record.ts";
import { STUB_KINDS } from "../../stub-kinds.ts";
import { assertFacts } from "../assert-facts.ts";
import { recordsBehind } from "../behind.ts";
import type { Change } from "../change.ts";
import { decodeFacts, encodeFacts } from "../facts.ts";
import { hex, kindOfKey } from "../keys.ts";
import { recordFacts } from "../record-facts.ts";
import { drawnAnew, drawnFromFile } from "./pools.ts";
import { resolvedNum, retract } from "../retract.ts";
import { settle } from "../settle.ts";
import { post, splitTokens, tokensOf, unpost } from "../tokens.ts";
import { findLink, Workspace } from "../workspace.ts";

export function followClaims(change: Change): void {
  for (const alias of [...change.aliases].sort((a, b) => a - b)) follow(change, alias);
  change.aliases.clear();
  for (const alias of drawnAnew(change)) follow(change, alias);
  // Records that were asserted anew have said again what they had said before.
  for (const said of [change.aliases, change.pools, change.flights, change.members]) said.clear();
}

function follow(change: Change, alias: number): void {
  const { db } = change;
  const row = db.get("SELECT target, key FROM entity WHERE num = ?", alias) as [number | null, Uint8Array] | undefined;
  if (row === undefined) return;
  const [target, key] = row;
  const winner = claimFollowed(change, alias);
  if (winner === (target ?? undefined)) return;
  // Claims in a circle lead nowhere: the one that would close it is not followed.
  const next = winner === undefined || resolvedNum(change, winner) === alias ? null : winner;
  if (next === target) return;
  if (kindOfKey(key) === "Flight") {
    change.flights.add(alias);
    for (const num of [target, next]) if (num !== null) change.flights.add(resolvedNum(change, num));
  }
  if (target === null) fill(change, alias, next!);
  else release(change, { alias, from: target, next });
}

/** The entity that an alias leads to by the claims there are: the last one to claim this very name, else whoever is meant by what it is drawn from. */
export function claimFollowed(change: Change, alias: number): number | undefined {
  const claimer = change.db.one(
    "SELECT c.entity FROM alias_claim c JOIN record r ON r.num = c.record JOIN origin o ON o.num = r.origin WHERE c.alias = ? ORDER BY o.exported_at DESC, r.id DESC LIMIT 1",
    alias,
  ) as number | undefined;
  if (claimer !== undefined) return claimer;
  const drawn = drawnFromFile(change, alias);
  return typeof drawn === "string" ? undefined : drawn.entity;
}

// --- a stub is filled -----------------------------------------------------------------------------------------------

/** All that lies under the alias moves to the entity that claims it. */
function fill(change: Change, alias: number, claimer: number): void {
  const { db } = change;
  const entity = resolvedNum(change, claimer);
  const [key, labelSet, inline, props, tokens] = db.get(
    "SELECT key, label_set, record, props, tokens FROM entity WHERE num = ?",
    alias,
  ) as [...[Uint8Array, number, number | null, string | null, string | null]];
  unpost(db, alias, tokensOf(db, alias));
  for (const [num] of db.all(
    "SELECT num FROM link WHERE source = ? UNION SELECT num FROM link WHERE target = ?",
    alias,
    alias,
  ) as [number][]) {
    moveLink(change, num, { from: alias, to: entity });
  }
  if (inline !== null)
    db.run("INSERT INTO entity_assertion (entity, record, props, tokens) VALUES (?, ?, ?, ?)", alias, inline, props, tokens);
  db.run("UPDATE OR IGNORE entity_assertion SET entity = ? WHERE entity = ?", entity, alias);
  db.run("DELETE FROM entity_assertion WHERE entity = ?", alias);
  db.run(
    "UPDATE entity SET target = ?, label_set = 0, stub = 0, record = NULL, props = NULL, tokens = NULL WHERE num = ?",
    claimer,
    alias,
  );
  db.run("DELETE FROM person_of WHERE identity = ?", alias);
  const union = db.interned.labelSet([...labelsOf(change, entity), ...db.interned.labelsOfSet(labelSet)]);
  db.run("UPDATE entity SET label_set = ? WHERE num = ?", union, entity);
  post(db, entity, tokensOf(db, entity));
  db.entities.remove(alias);
  db.entities.remove(entity);
  change.countEntity(kindOfKey(key), -1);
}

function labelsOf(change: Change, entity: number): readonly number[] {
  return change.db.interned.labelsOfSet(change.db.one("SELECT label_set FROM entity WHERE num = ?", entity) as number);
}

function moveLink(change: Change, num: number, ends: { from: number; to: number }): void {
  const { db } = change;
  const row = db.get("SELECT kind, source, target, discriminator, record, at, until, props FROM link WHERE num = ?", num);
  const [kind, source, target, discriminator, inline, at, until, props] = row as [
    ...[number, number, number, string, number | null, number | null, number | null, string | null],
  ];
  const moved = { source: source === ends.from ? ends.to : source, target: target === ends.from ? ends.to : target };
  const other = findLink(db, kind, moved.source, { to: moved.target, discriminator });
  if (other === undefined) {
    db.run("UPDATE link SET source = ?, target = ? WHERE num = ?", moved.source, moved.target, num);
    return;
  }
  // The same holding is there already: the two become one, with the assertions of both.
  const into = other[0];
  if (other[2] !== null) {
    db.run(
      "INSERT INTO link_assertion (link, record, at, until, props) SELECT num, record, at, until, props FROM link WHERE num = ?",
      into,
    );
    db.run("UPDATE link SET record = NULL WHERE num = ?", into);
  }
  if (inline !== null)
    db.run("INSERT INTO link_assertion (link, record, at, until, props) VALUES (?, ?, ?, ?, ?)", num, inline, at, until, props);
  for (const [record] of db.all("SELECT record FROM link_assertion WHERE link = ?", num) as [number][])
    renameLink(change, record, { from: num, to: into });
  db.run("UPDATE OR IGNORE link_assertion SET link = ? WHERE link = ?", into, num);
  db.run("DELETE FROM link_assertion WHERE link = ?", num);
  db.run("DELETE FROM link WHERE num = ?", num);
  db.run("DELETE FROM link_varied WHERE link = ?", num);
  change.countLink(LINK_CODES.nameOf(kind), -1);
  change.links.add(into);
}

function renameLink(change: Change, record: number, links: { from: number; to: number }): void {
  const facts = decodeFacts(change.db.one("SELECT facts FROM record WHERE num = ?", record) as Uint8Array);
  for (const ref of facts.links) if (ref.link === links.from) ref.link = links.to;
  change.db.run("UPDATE record SET facts = ? WHERE num = ?", encodeFacts(facts), record);
}

// --- a claim is gone, or lost to another ----------------------------------------------------------------------------

interface Recalled {
  readonly num: number;
  readonly label: number;
  readonly keyHash: string;
  readonly bytes: Uint8Array;
  readonly facts: { entities: EntityFact[]; links: LinkFact[] };
}

function release(change: Change, claim: { alias: number; from: number; next: number | null }): void {
  const { db } = change;
  settle(change);
  const from = resolvedNum(change, claim.from);
  const recalled = recordsThrough(change, claim.alias, from);
  for (const record of recalled)
    retract(change, { num: record.num, label: record.label, facts: record.bytes }, { claims: false });
  const [key, baseTokens] = db.get("SELECT key, base_tokens FROM entity WHERE num = ?", claim.alias) as [
    Uint8Array,
    string | null,
  ];
  const stub = claim.next === null && STUB_KINDS.has(kindOfKey(key)) ? 1 : 0;
  db.run("UPDATE entity SET target = ?, label_set = 0, stub = ? WHERE num = ?", claim.next, stub, claim.alias);
  db.entities.remove(claim.alias);
  change.losesTokens(from, baseTokens ?? "");
  if (claim.next !== null) post(db, resolvedNum(change, claim.next), splitTokens(baseTokens));
  else {
    const used = recalled.some((record) => decodeFacts(record.bytes).entities.some((ref) => ref.ref === claim.alias));
    if (used) {
      change.countEntity(kindOfKey(key), 1);
      post(db, claim.alias, splitTokens(baseTokens));
    } else if (db.one("SELECT 1 FROM alias_claim WHERE alias = ? LIMIT 1", claim.alias) === undefined) {
      db.run("DELETE FROM entity WHERE num = ?", claim.alias);
    }
  }
  const space = new Workspace(change);
  for (const record of recalled) {
    const { num, label, keyHash, facts } = record;
    const bytes = encodeFacts(assertFacts(space, { num, label, keyHash, fresh: false, ...facts }));
    db.run("UPDATE record SET facts = ? WHERE num = ?", bytes, num);
  }
  space.flush();
}

/** The records behind an entity that speak of it through this alias, or through one that leads to it. */
function recordsThrough(change: Change, alias: number, entity: number): Recalled[] {
  const { db } = change;
  const recalled: Recalled[] = [];
  for (const num of recordsBehind(db, entity)) {
    const [label, key, bytes] = db.get("SELECT label, key, facts FROM record WHERE num = ?", num) as [
      number,
      Uint8Array,
      Uint8Array,
    ];
    if (!decodeFacts(bytes).entities.some((ref) => leadsThrough(change, ref.ref, alias))) continue;
    recalled.push({ num, label, keyHash: hex(key), bytes, facts: recordFacts(db, num, bytes) });
  }
  return recalled;
}

function leadsThrough(change: Change, ref: number, alias: number): boolean {
  for (let at: number | null | undefined = ref; at !== null && at !== undefined;) {
    if (at === alias) return true;
    at = change.db.one("SELECT target FROM entity WHERE num = ?", at) as number | null | undefined;
  }
  return false;
}
