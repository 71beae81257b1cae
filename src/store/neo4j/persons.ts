/**
 * Judgements, and the derived persons: `(:Identity)-[:IDENTIFIED_AS]->(:Person)`. Every identity has one; who has no other identity than the
 * one named after is there too, for people who look at the graph, and is no assignment.
 */
import { identityIdOf, personIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";
import { isByUser } from "#model/judgements-in-force.ts";
import { parseTime } from "#model/time.ts";
import type { PersonAssignment } from "../port.ts";
import { int, pointInTime, toBolt, type Reads, type Tx } from "./connection.ts";

export async function judgedSeq(reads: Reads): Promise<number> {
  return reads.read(lastJudged);
}

/** In a transaction. */
export async function lastJudged(tx: Tx): Promise<number> {
  const [last] = await tx.rows<{ seq: number }>("read/last-judged");
  return last?.seq ?? 0;
}

/** Rules' take the place of those with their ids, users' are appended. */
export async function writeJudgements(tx: Tx, judgements: readonly Judgement[]): Promise<void> {
  const ruled = [...new Map(judgements.filter((one) => !isByUser(one)).map((one) => [one.id, one])).values()];
  if (ruled.length > 0) tx.send("write/put-judgements", { rows: ruled.map((one) => ({ props: judgementProps(one) })) });
  const said = judgements.filter(isByUser);
  if (said.length === 0) return;
  const [last] = await tx.rows<{ said: number }>("read/last-said");
  const first = (last?.said ?? 0) + 1;
  tx.send("write/say-judgements", { rows: said.map((one, i) => ({ props: judgementProps(one), said: int(first + i) })) });
}

/** Of those that are there, by their ids. */
export function rewriteJudgements(tx: Tx, judgements: readonly Judgement[]): void {
  if (judgements.length > 0)
    tx.send("write/rewrite-judgements", { rows: judgements.map((one) => ({ props: judgementProps(one) })) });
}

export async function judgements(reads: Reads): Promise<Judgement[]> {
  return bodiesOf(await reads.read((tx) => tx.rows("read/judgements")));
}

export async function judgementsOf(reads: Reads, identities: readonly string[]): Promise<Judgement[]> {
  if (identities.length === 0) return [];
  return bodiesOf(await reads.read((tx) => tx.rows("read/judgements-of", { identities })));
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
  givePersons(tx, persons.map(identityIdOf));
  tx.send("write/delete-empty-persons", { persons });
  tx.send("write/name-persons", { persons });
}

/** To identities that have none; a person may have been waiting for the identity it is named after, which had gone and is back. */
function givePersons(tx: Tx, identities: readonly string[]): void {
  if (identities.length > 0) tx.send("write/join-own-identity", { identities });
}

/** After identities got other names. */
export async function renamePersons(tx: Tx, identities: readonly string[]): Promise<void> {
  if (identities.length === 0) return;
  const rows = await tx.rows<PersonAssignment>("read/persons-of", { ids: identities });
  tx.send("write/name-persons", { persons: rows.map(({ person }) => person) });
}

export async function personsOf(reads: Reads, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await reads.read((tx) => tx.rows<PersonAssignment>("read/persons-of", { ids }));
  const found = new Map(rows.map((row) => [row.identity, row.person]));
  return ids.map((id) => found.get(id) ?? personIdOf(id));
}

export async function identitiesOf(reads: Reads, personIds: readonly string[]): Promise<string[][]> {
  const asked = [...new Set(personIds)].filter((id) => id.startsWith("p_"));
  if (asked.length === 0) return personIds.map(() => []);
  const persons = asked.map((person) => ({ person, identity: identityIdOf(person) }));
  const rows = await reads.read((tx) =>
    tx.rows<{ person: string; held: string | null; assigned: string[] }>("read/identities-of", { persons }),
  );
  const found = new Map(
    rows.map(({ person, held, assigned }) => [person, [...new Set(held === null ? assigned : [held, ...assigned])].sort()]),
  );
  return personIds.map((id) => found.get(id) ?? []);
}

export async function personAssignments(reads: Reads): Promise<Map<string, string>> {
  const rows = await reads.read((tx) => tx.rows<PersonAssignment>("read/person-assignments"));
  return new Map(rows.map((row) => [row.identity, row.person]));
}

function judgementProps(judgement: Judgement): Record<string, unknown> {
  const { id, left, right, verdict, by, score, reason, at, handling } = judgement;
  const said = at === null ? undefined : parseTime(at);
  const moment = said === undefined ? at : pointInTime(said);
  return { id, left, right, verdict, by, score: toBolt(score), reason, at: moment, handling, _body: JSON.stringify(judgement) };
}

function bodiesOf(rows: readonly unknown[]): Judgement[] {
  return rows.map((row) => JSON.parse((row as { body: string }).body) as Judgement);
}
