/**
 * Judgements, and the derived persons: `(:Identity)-[:IDENTIFIED_AS]->(:Person)`. An identity without one is its own person; a
 * person is there only while it has another identity than the one it is named after.
 */
import { identityIdOf, personIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";
import { toBolt, type Connection, type Tx } from "./connection.ts";

export interface PersonAssignment {
  readonly identity: string;
  readonly person: string;
}

export async function putJudgements(connection: Connection, judgements: readonly Judgement[]): Promise<void> {
  if (judgements.length > 0) await connection.write(async (tx) => sendJudgements(tx, judgements));
}

export function sendJudgements(tx: Tx, judgements: readonly Judgement[]): void {
  const last = [...new Map(judgements.map((judgement) => [judgement.id, judgement])).values()];
  tx.send("write/put-judgements", { rows: last.map(judgementRow) });
}

export async function dropRuleJudgements(connection: Connection, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await connection.write(async (tx) => tx.send("write/drop-rule-judgements", { ids }));
}

export async function judgements(connection: Connection): Promise<Judgement[]> {
  return bodiesOf(await connection.read((tx) => tx.rows("read/judgements")));
}

export async function judgementsOf(connection: Connection, identity: string): Promise<Judgement[]> {
  return bodiesOf(await connection.read((tx) => tx.rows("read/judgements-of", { identity })));
}

export async function setPersons(connection: Connection, assignments: readonly PersonAssignment[]): Promise<void> {
  if (assignments.length > 0) await connection.write((tx) => writePersons(tx, assignments));
}

export async function writePersons(tx: Tx, assignments: readonly PersonAssignment[]): Promise<void> {
  const wanted = new Map(assignments.map(({ identity, person }) => [identity, person]));
  const there = await tx.rows<{ identity: string; person: string }>("read/persons-of-present", { ids: [...wanted.keys()] });
  const changed = there.filter(({ identity, person }) => wanted.get(identity) !== (person ?? personIdOf(identity)));
  if (changed.length === 0) return;
  const rows = changed.map(({ identity }) => ({ identity, person: wanted.get(identity)! }));
  const left = await tx.rows<{ person: string }>("write/unset-persons", { identities: rows.map((row) => row.identity) });
  // An identity that is its own person needs no assignment; if others share it, it is joined to them below.
  const assigned = rows.filter(({ identity, person }) => person !== personIdOf(identity));
  if (assigned.length > 0) tx.send("write/set-persons", { rows: assigned });
  settlePersons(
    tx,
    [...left, ...rows].map((row) => row.person),
  );
}

/** After identities came to, or left, these persons. */
export function settlePersons(tx: Tx, personIds: readonly string[]): void {
  const persons = [...new Set(personIds)];
  if (persons.length === 0) return;
  tx.send("write/delete-single-persons", { persons });
  tx.send("write/join-own-identity", { persons });
}

export async function personsOf(connection: Connection, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await connection.read((tx) => tx.rows<PersonAssignment>("read/persons-of", { ids }));
  const found = new Map(rows.map((row) => [row.identity, row.person]));
  return ids.map((id) => found.get(id) ?? personIdOf(id));
}

export async function identitiesOf(connection: Connection, personId: string): Promise<string[]> {
  if (!personId.startsWith("p_")) return [];
  const identity = identityIdOf(personId);
  const [row] = await connection.read((tx) =>
    tx.rows<{ held: string | null; assigned: string[] }>("read/identities-of", { identity, person: personId }),
  );
  const { held, assigned } = row!;
  return [...new Set(held === null ? assigned : [held, ...assigned])].sort();
}

export async function personAssignments(connection: Connection): Promise<Map<string, string>> {
  const rows = await connection.read((tx) => tx.rows<PersonAssignment>("read/person-assignments"));
  return new Map(rows.map((row) => [row.identity, row.person]));
}

function judgementRow(judgement: Judgement): { props: Record<string, unknown> } {
  const { id, left, right, verdict, by, score, reason, at, handling } = judgement;
  return {
    props: { id, left, right, verdict, by, score: toBolt(score), reason, at, handling, _body: JSON.stringify(judgement) },
  };
}

function bodiesOf(rows: readonly unknown[]): Judgement[] {
  return rows.map((row) => JSON.parse((row as { body: string }).body) as Judgement);
}
