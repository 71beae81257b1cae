/** A plan for other tools: its steps as rows, and the network with what the plan does to it. Each carries how it may be handled, as all exports do. */
import { whatFalls } from "#analytics/disruption/what-falls.ts";
import { writeRowsCsv } from "#export/csv.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "#export/graph.ts";
import { writeGraphml } from "#export/graphml.ts";
import type { PropValue } from "#model/record.ts";
import { naturalOf, personName } from "../../reader/names.ts";
import type { Reader } from "../../reader/reader.ts";
import { tieEdge } from "../export-network.ts";
import type { DisruptionFound, MadePlan } from "./plan.ts";

const COLUMNS = [
  ...["step", "action", "id", "label", "natural", "cost", "role", "largest", "components", "fragmentation"],
  ...["handling", "exercise"],
];

/** A row a step, with the network as it is before any as step 0. */
export async function planCsv(reader: Reader, { found }: MadePlan): Promise<AsyncGenerator<string>> {
  const { before, steps, handling, exercise } = found;
  const left = ({ largest, components, fragmentation }: DisruptionFound["before"]): PropValue[] => [
    ...[largest, components, fragmentation],
    ...[handling, exercise],
  ];
  const rows = steps.map(async ({ person: id, cost, role, after }, i) => {
    const person = await reader.person(id);
    const [label, natural] = person === undefined ? [id, id] : [personName(person), naturalOf(person)];
    return [i + 1, "ARREST", id, label, natural, cost, role ?? "", ...left(after)];
  });
  return writeRowsCsv([COLUMNS, [0, "", "", "", "", "", "", ...left(before)], ...(await Promise.all(rows))]);
}

export async function planGraphml(reader: Reader, made: MadePlan): Promise<AsyncGenerator<string>> {
  return writeGraphml(await planGraph(reader, made));
}

/**
 * People with the step that takes them, the step after which they are not in the largest group, and the group they are in at the end, the largest
 * first; ties with the step at which they fall.
 */
export async function planGraph(reader: Reader, { found, people }: MadePlan): Promise<ExportGraph> {
  const { members, ties } = people.found;
  const stepOf = new Map(found.steps.map(({ person }, i) => [person, i + 1]));
  const order = found.steps.map(({ person }) => members.findIndex((member) => member.person === person));
  const { offAt, group } = whatFalls(people.csr(), order);
  const nodes = members.map(async ({ person: id, role, isStaff }, node): Promise<ExportNode> => {
    const person = await reader.person(id);
    const step = stepOf.get(id);
    const cost = step === undefined ? undefined : found.steps[step - 1]!.cost;
    return {
      ...{ id, kind: "Person", label: person === undefined ? id : personName(person) },
      props: {
        ...(step === undefined ? { group: group[node]! } : { removalStep: step, cost: cost! }),
        ...(offAt[node] === 0 ? {} : { cutOffAt: offAt[node]! }),
        role: role ?? "UNKNOWN",
        staff: isStaff,
      },
    };
  });
  const edges = ties.map((tie): ExportEdge => {
    const edge = tieEdge(tie);
    const falls = Math.min(...tie.ends.map((end) => stepOf.get(end) ?? Infinity));
    return falls === Infinity ? edge : { ...edge, props: { ...edge.props, fallsAt: falls } };
  });
  return {
    ...{ nodes: await Promise.all(nodes), edges, undirected: true },
    ...{ handling: found.handling, exercise: found.exercise },
  };
}
