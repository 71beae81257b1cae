/** Judgements, and the derived persons: `(:Identity)-[:IDENTIFIED_AS]->(:Person)`. An identity without one is its own person. */
import { identityIdOf, personIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";
import { toBolt, type Connection, type Tx } from "./connection.ts";

export async function putJudgements(connection: Connection, judgements: readonly Judgement[]): Promise<void> {
  if (judgements.length === 0) return;
  const rows = judgements.map((judgement) => ({
    props: {
      id: judgement.id,
      left: judgement.left,
      right: judgement.right,
      verdict: judgement.verdict,
      by: judgement.by,
      score: toBolt(judgement.score),
      reason: judgement.reason,
      at: judgement.at,
      handling: judgement.handling,
      _body: JSON.stringify(judgement),
    },
  }));
  await connection.write((tx) => tx.rows("write/put-judgements", { rows }));
}

export async function dropRuleJudgements(connection: Connection, ids: readonly string[]): Promise<void> {
  await connection.write((tx) => tx.rows("write/drop-rule-judgements", { ids }));
}

export async function judgements(connection: Connection): Promise<Judgement[]> {
  return bodies(await connection.read((tx) => tx.rows("read/judgements")));
}

export async function judgementsOf(connection: Connection, identity: string): Promise<Judgement[]> {
  return bodies(await connection.read((tx) => tx.rows("read/judgements-of", { identity })));
}

export async function setPersons(
  connection: Connection,
  assignments: readonly { readonly identity: string; readonly person: string }[],
): Promise<void> {
  if (assignments.length === 0) return;
  const persons = new Map(assignments.map(({ identity, person }) => [identity, person]));
  // An identity that is its own person needs no assignment.
  const rows = [...persons]
    .filter(([identity, person]) => person !== personIdOf(identity))
    .map(([identity, person]) => ({ identity, person }));
  await connection.write(async (tx) => {
    const left = await tx.rows<{ person: string }>("write/unset-persons", { identities: [...persons.keys()] });
    if (rows.length > 0) tx.send("write/set-persons", { rows });
    settlePersons(tx, [...left.map((row) => row.person), ...persons.values()]);
  });
}

/** After identities came to, or left, these persons. */
export function settlePersons(tx: Tx, personIds: Iterable<string>): void {
  const persons = [...new Set(personIds)];
  if (persons.length === 0) return;
  tx.send("write/delete-single-persons", { persons });
  tx.send("write/join-own-identity", { persons });
}

export async function personsOf(connection: Connection, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await connection.read((tx) => tx.rows<{ identity: string; person: string }>("read/persons-of", { ids }));
  const found = new Map(rows.map((row) => [row.identity, row.person]));
  return ids.map((id) => found.get(id) ?? personIdOf(id));
}

export async function identitiesOf(connection: Connection, personId: string): Promise<string[]> {
  const identity = identityIdOf(personId);
  const [row] = await connection.read((tx) =>
    tx.rows<{ person: string; assigned: string[] }>("read/identities-of", { identity, person: personId }),
  );
  if (row === undefined) return [];
  return [...new Set([identity, ...row.assigned])].sort();
}

export async function personAssignments(connection: Connection): Promise<Map<string, string>> {
  const rows = await connection.read((tx) => tx.rows<{ identity: string; person: string }>("read/person-assignments"));
  return new Map(rows.map((row) => [row.identity, row.person]));
}

function bodies(rows: readonly unknown[]): Judgement[] {
  return rows.map((row) => JSON.parse((row as { body: string }).body) as Judgement);
}
