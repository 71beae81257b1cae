/**
 * The network and the findings as a copy of what a run leaves in a Neo4j store (docs/answers.md), cut for one reader: the same labels,
 * types and properties, so that what is asked of the store can be asked of the copy. The protected are members of no finding.
 */
import type { ExportEdge, ExportGraph, ExportNode } from "#export/graph.ts";
import { PROTECTED_ROLES } from "#model/kinds.ts";
import { formatTime } from "#model/time.ts";
import { contextOf } from "../context.ts";
import type { DescribedFinding } from "../answers/describe-findings.ts";
import { rounded } from "../answers/rounded.ts";
import { personName } from "../reader/names.ts";
import type { Reader } from "../reader/reader.ts";
import type { TieAnswer } from "../snapshot/network-answers.ts";
import { type ExportNetworkArgs, handlingOf, readCut } from "./export-network.ts";

/** A copy has one generation of answers. */
const GENERATION = 1;

export async function exportAnswers(reader: Reader, args: Omit<ExportNetworkArgs, "resolution">): Promise<ExportGraph> {
  const { found, findings } = await readCut(reader, args);
  const persons = new Set(found.members.map(({ person }) => person));
  const told = args.around.length === 0 ? findings : findings.filter(({ members }) => members.some((m) => persons.has(m.entity)));
  const memberships = (await Promise.all(told.map((finding) => membersOf(reader, finding)))).flat();
  for (const { from } of memberships) persons.add(from);
  const people = await Promise.all([...persons].sort().map((id) => personNode(reader, id)));
  return {
    nodes: [...people, ...told.map(findingNode), answersNode(found.asOf)],
    edges: [...found.ties.map(tieEdge), ...memberships],
    handling: await handlingOf(reader, { found, findings: told, under: args }),
    exercise: (await contextOf(reader).store.info()).exercise === true,
  };
}

function answersNode(asOf: number): ExportNode {
  const props = { generation: GENERATION, asOf: formatTime(asOf), asOfMs: asOf };
  return { id: "present", kind: "Answers", label: "present", props };
}

async function personNode(reader: Reader, id: string): Promise<ExportNode> {
  const person = await reader.person(id);
  if (person === undefined) return { id, kind: "Person", label: id, props: {} };
  return { id, kind: "Person", label: personName(person), props: { name: personName(person) } };
}

export function findingNode(finding: DescribedFinding): ExportNode {
  const { id, title, type, kind, score, status, review, firstSeen, run, method, asOf, reasons, counterReasons } = finding;
  const records = [...new Set([...reasons, ...counterReasons].flatMap((reason) => reason.records))].sort();
  const props = {
    ...{ title, type, kind, score, status, review, firstSeen, run, method, asOf, records },
    reasons: reasons.map(({ text }) => text),
    counterReasons: counterReasons.map(({ text }) => text),
  };
  return { id, kind: "Finding", label: title, props };
}

/** The protected are members of no finding. */
export async function membersOf(reader: Reader, { id, members }: DescribedFinding): Promise<ExportEdge[]> {
  const open = await Promise.all(
    members.map(async ({ entity, role }) => !PROTECTED_ROLES.has(role) && !(await reader.isProtected(entity))),
  );
  return members
    .filter((_, i) => open[i])
    .map(({ entity, role, roleBasis, score, stability }) => ({
      id: `${entity}~${id}`,
      kind: "MEMBER_OF",
      ...{ from: entity, to: id },
      props: { role, roleBasis, ...(score === null ? {} : { score }), ...(stability === null ? {} : { stability }) },
    }));
}

function tieEdge({ ends: [from, to], weight, benign, terms, firstAt, lastAt }: TieAnswer): ExportEdge {
  return {
    id: `${from}~${to}`,
    kind: "TIED_TO",
    ...{ from, to },
    props: {
      generation: GENERATION,
      weight: rounded(weight),
      codes: [...new Set(terms.map(({ code }) => code))].sort(),
      ...(benign === null ? {} : { benign }),
      ...(firstAt === null ? {} : { since: formatTime(firstAt), sinceMs: firstAt }),
      ...(lastAt === null ? {} : { last: formatTime(lastAt), lastMs: lastAt }),
    },
  };
}
