/**
 * What the last detection run found, for who asks in Cypher: ties between persons, and findings in words with their members. A run's
 * network is written in steps, beside the present one, under a number of its own (`generation`); the transaction that lands the run says
 * which number is present, and what is older goes afterwards, in steps.
 */
import type { PresentAnswers, ToldFinding, ToldTie } from "../answers.ts";
import type { StagedAnswers } from "../port.ts";
import { int, pointInTime, type Connection, type Tx } from "./connection.ts";
import { checkFence } from "./leases.ts";
import { statement } from "./statements.ts";

/** Relationships a transaction, which a server with a small heap takes beside its readers; a network of any size is this at a time. */
const TIES = 2_000;

export async function stageAnswers(connection: Connection, { ties, fence }: StagedAnswers): Promise<number> {
  const generation = await connection.write(async (tx) => {
    await checkFence(tx, fence);
    const [begun] = await tx.rows<{ generation: number }>("write/begin-answers");
    return begun!.generation;
  });
  await drop(connection, generation);
  for (const step of inSteps(ties, TIES)) {
    await connection.write(async (tx) => {
      await checkFence(tx, fence);
      tx.send("write/stage-persons", { ids: [...new Set(step.flatMap(({ from, to }) => [from, to]))].sort() });
      tx.send("write/stage-ties", { generation: int(generation), rows: step.map(tieRow) });
    });
  }
  return generation;
}

/** In the transaction that lands the run. */
export function presentAnswers(tx: Tx, { generation, run, method, asOf, findings }: PresentAnswers): void {
  tx.send("write/untell-findings", {});
  for (const step of inSteps(findings, TIES)) tx.send("write/tell-findings", { rows: step.map(findingRow) });
  const told = [...new Set(findings.flatMap(({ persons }) => persons))].sort();
  const about = { run, method, asOf: pointInTime(asOf), asOfMs: int(asOf), _told: told };
  tx.send("write/present-answers", { generation: int(generation), about });
}

export async function dropOldAnswers(connection: Connection): Promise<void> {
  const [present] = await connection.read((tx) => tx.rows<{ generation: number | null }>("read/answers"));
  if (typeof present?.generation !== "number") return;
  await drop(connection, present.generation);
  await connection.autoCommit(statement("write/drop-tied-persons"));
}

/** A run that was cut off, and wakes up here, leaves alone what later ones stage. */
async function drop(connection: Connection, before: number): Promise<void> {
  await connection.autoCommit(statement("write/drop-ties"), { before: int(before) });
}

function tieRow({ from, to, since, last, ...tie }: ToldTie): Record<string, unknown> {
  return { from, to, props: { ...plain(tie), ...moment("since", since), ...moment("last", last) } };
}

function findingRow({ id, members, persons, ...told }: ToldFinding): Record<string, unknown> {
  return {
    id,
    told: { ...told, _persons: persons },
    members: members.map(({ person, ...props }) => ({ person, props: plain(props) })),
  };
}

/** As the database's own type for people, and in milliseconds for the Graph Data Science library, which knows of numbers alone. */
function moment(name: string, ms: number | null): Record<string, unknown> {
  return ms === null ? {} : { [name]: pointInTime(ms), [`${name}Ms`]: int(ms) };
}

/** What is not known is not there. Weights and scores stay floats where they happen to be whole. */
function plain(props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));
}

function* inSteps<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let step: T[] = [];
  for (const item of items) {
    step.push(item);
    if (step.length < size) continue;
    yield step;
    step = [];
  }
  if (step.length > 0) yield step;
}
