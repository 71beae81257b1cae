/** A plan for other tools: its steps as rows, and the network with what the plan does to it. Each carries how it may be handled, as all exports do. */
import { whatFalls } from "#analytics/disruption/what-falls.ts";
import { writeRowsCsv } from "#export/csv.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "#export/graph.ts";
import { writeGraphml } from "#export/graphml.ts";
import type { PropValue } from "#model/record.ts";
import { labelOf, naturalOf } from "../../reader/names.ts";
import type { Reader } from "../../reader/reader.ts";
import { resolveRef } from "../../reader/resolve-ref.ts";
import { tieEdge } from "../export-network.ts";
import { thingOf } from "./cut-things.ts";
import { type DisruptionFound, type MadePlan, type PlannedRemoval, targetOf } from "./plan.ts";

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
  const rows = steps.map(async (step, i) => {
    const { action, cost, role, after } = step;
    const id = targetOf(step);
    const entity = await resolveRef(reader, { ref: id });
    const [label, natural] = entity === undefined ? [id, id] : [labelOf(entity), naturalOf(entity)];
    return [i + 1, action, id, label, natural, cost, role ?? "", ...left(after)];
  });
  return writeRowsCsv([COLUMNS, [0, "", "", "", "", "", "", ...left(before)], ...(await Promise.all(rows))]);
}

export async function planGraphml(reader: Reader, made: MadePlan): Promise<AsyncGenerator<string>> {
  return writeGraphml(await planGraph(reader, made));
}

/**
 * People with the step that takes them, the step after which they are not in the largest group, and the group they are in at the end, the largest
 * first; things that are cut; ties with the step at which they fall.
 */
export async function planGraph(reader: Reader, { found, choice }: MadePlan): Promise<ExportGraph> {
  const { people } = choice;
  const { members, ties } = people.found;
  const stepOf = new Map(found.steps.map((step, i) => [targetOf(step), { removalStep: i + 1, cost: step.cost }]));
  const nodeOf = ({ person, thing }: PlannedRemoval): number =>
    person === null ? members.length + choice.things.indexOf(thing!) : people.nodeOf(person);
  const csr = people.csr(ties, choice.things);
  const { offAt, group } = whatFalls(csr, found.steps.map(nodeOf), choice.counted);
  const nodes = members.map(async ({ person: id, role, isStaff }, node): Promise<ExportNode> => {
    const person = await reader.person(id);
    return {
      ...{ id, kind: "Person", label: person === undefined ? id : labelOf(person) },
      props: {
        ...(stepOf.get(id) ?? { group: group[node]! }),
        ...(offAt[node] === 0 ? {} : { cutOffAt: offAt[node]! }),
        role: role ?? "UNKNOWN",
        staff: isStaff,
      },
    };
  });
  const cut = await reader.entities(found.steps.flatMap(({ thing }) => thing ?? []));
  const things = cut.map((thing) => ({ id: thing.id, kind: thing.kind, label: labelOf(thing), props: stepOf.get(thing.id)! }));
  const edges = ties.map((tie): ExportEdge => {
    const edge = tieEdge(tie);
    const on = [...tie.ends, thingOf(tie) ?? ""].map((id) => stepOf.get(id)?.removalStep ?? Infinity);
    const fallsAt = Math.min(...on);
    return fallsAt === Infinity ? edge : { ...edge, props: { ...edge.props, fallsAt } };
  });
  return {
    ...{ nodes: [...(await Promise.all(nodes)), ...things], edges, undirected: true },
    ...{ handling: found.handling, exercise: found.exercise },
  };
}
