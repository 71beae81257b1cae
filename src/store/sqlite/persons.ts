/** Judgements, and the persons derived from them. Only identities that are not their own person have a row. */
import { AppError } from "#base/errors.ts";
import { identityIdOf, personIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";
import { isByUser } from "#model/judgements-in-force.ts";
import type { JudgingAct, PersonAssignment } from "../port.ts";
import type { Db } from "./db.ts";
import { putDocs } from "./docs.ts";
import { entityNum } from "./entities.ts";
import { addFeedEntry } from "./feed.ts";
import { entityId, entityKey, mintedKey } from "./keys.ts";

export function judgedSeq(db: Db): number {
  return (db.one("SELECT seq FROM feed WHERE kind = 'JUDGE' ORDER BY seq DESC LIMIT 1") as number | undefined) ?? 0;
}

export function judge(db: Db, act: JudgingAct): number {
  if (judgedSeq(db) !== act.judgedSeq) throw new AppError("CHANGED_MEANWHILE");
  putJudgements(db, [...act.ruled, ...act.said]);
  for (const id of act.dropped) db.run("DELETE FROM judgement WHERE id = ?", id);
  setPersons(db, act.persons);
  putDocs(db, act.docs);
  return addFeedEntry(db, { at: act.at, kind: "JUDGE", source: null, count: act.said.length + act.persons.length });
}

/** Rules' take the place of those with their ids, users' are appended. */
export function putJudgements(db: Db, judgements: readonly Judgement[]): void {
  for (const judgement of judgements) {
    db.run(
      isByUser(judgement)
        ? "INSERT INTO said (id, left, right, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
        : "INSERT INTO judgement (id, left, right, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET left = excluded.left, right = excluded.right, body = excluded.body WHERE body <> excluded.body",
      ...[judgement.id, judgement.left, judgement.right, JSON.stringify(judgement)],
    );
  }
}

export function readJudgements(db: Db): Judgement[] {
  const rows = [...db.all("SELECT body FROM judgement ORDER BY id"), ...db.all("SELECT body FROM said ORDER BY num")];
  return rows.map(([body]) => judgementOf(body));
}

export function judgementsOf(db: Db, identityIds: readonly string[]): Judgement[] {
  const bodies = (table: string, order: string): string[] => {
    const found = new Map<number | string, string>();
    for (const side of ["left", "right"]) {
      for (const [place, body] of db.byKeys(`SELECT ${order}, body FROM ${table} WHERE ${side}`, identityIds))
        found.set(place as number | string, body as string);
    }
    return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, body]) => body);
  };
  return [...bodies("judgement", "id"), ...bodies("said", "num")].map(judgementOf);
}

function judgementOf(body: unknown): Judgement {
  return JSON.parse(body as string) as Judgement;
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
