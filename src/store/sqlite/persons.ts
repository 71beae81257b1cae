/** Judgements, and the persons derived from them. Only identities that are not their own person have a row. */
import { identityIdOf, personIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";
import type { Db } from "./db.ts";
import { entityNum } from "./entities.ts";
import { entityId, entityKey, mintedKey } from "./keys.ts";

export function putJudgements(db: Db, judgements: readonly Judgement[]): void {
  for (const judgement of judgements) {
    db.run(
      "INSERT INTO judgement (id, left, right, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET left = excluded.left, right = excluded.right, body = excluded.body WHERE body <> excluded.body",
      ...[judgement.id, judgement.left, judgement.right, JSON.stringify(judgement)],
    );
  }
}

export function dropRuleJudgements(db: Db, ids: readonly string[]): void {
  for (const id of ids) db.run("DELETE FROM judgement WHERE id = ? AND body ->> 'by' LIKE 'rule:%'", id);
}

export function readJudgements(db: Db): Judgement[] {
  return db.all("SELECT body FROM judgement ORDER BY id").map(([body]) => JSON.parse(body as string) as Judgement);
}

export function judgementsOf(db: Db, identityId: string): Judgement[] {
  const sql = "SELECT body FROM judgement WHERE left = ?1 OR right = ?1 ORDER BY id";
  return db.all(sql, identityId).map(([body]) => JSON.parse(body as string) as Judgement);
}

export interface PersonAssignment {
  readonly identity: string;
  readonly person: string;
}

export function setPersons(db: Db, assignments: readonly PersonAssignment[]): void {
  for (const { identity, person } of assignments) {
    const num = entityNum(db, identity);
    if (num === undefined) continue;
    if (person === personIdOf(identity)) db.run("DELETE FROM person_of WHERE identity = ?", num);
    else {
      db.run(
        "INSERT INTO person_of (identity, person) VALUES (?, ?) ON CONFLICT (identity) DO UPDATE SET person = excluded.person WHERE person <> excluded.person",
        ...[num, mintedKey(identityIdOf(person))],
      );
    }
  }
}

export function personsOf(db: Db, identityIds: readonly string[]): string[] {
  return identityIds.map((id) => {
    const key = entityKey(id);
    const person =
      key === undefined
        ? undefined
        : db.one("SELECT p.person FROM entity e JOIN person_of p ON p.identity = e.num WHERE e.key = ?", key);
    return personIdOf(person === undefined ? id : entityId(person as Uint8Array));
  });
}

export function identitiesOf(db: Db, personId: string): string[] {
  if (!personId.startsWith("p_")) return [];
  const named = identityIdOf(personId);
  const key = entityKey(named);
  if (key === undefined) return [];
  const person =
    (db.one("SELECT p.person FROM entity e JOIN person_of p ON p.identity = e.num WHERE e.key = ?", key) as
      Uint8Array | undefined) ?? key;
  const sql =
    "SELECT e.key FROM person_of p JOIN entity e ON e.num = p.identity WHERE p.person = ?1 UNION SELECT e.key FROM entity e LEFT JOIN person_of p ON p.identity = e.num WHERE e.key = ?1 AND p.identity IS NULL ORDER BY 1";
  return db.all(sql, person).map(([found]) => entityId(found as Uint8Array));
}

export function personAssignments(db: Db): Map<string, string> {
  const rows = db.all(
    "SELECT e.key, p.person FROM person_of p JOIN entity e ON e.num = p.identity UNION SELECT e.key, e.key FROM entity e JOIN (SELECT DISTINCT person FROM person_of) n ON n.person = e.key LEFT JOIN person_of p ON p.identity = e.num WHERE p.identity IS NULL ORDER BY 1",
  ) as [Uint8Array, Uint8Array][];
  return new Map(rows.map(([identity, person]) => [entityId(identity), personIdOf(entityId(person))]));
}
