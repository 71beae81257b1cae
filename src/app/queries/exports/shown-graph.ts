/**
 * What somebody has before them, as the graph that an export carries: people as they are shown, one in place of all their identities, links
 * between what is shown, and findings with those in them. What may not be read never comes here, so it is neither there nor counted.
 */
import { order } from "#base/order.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "#export/graph.ts";
import { propertiesOf, type PropertyName } from "#model/properties.ts";
import type { Props } from "#model/record.ts";
import { labelOf, personNames, personValues } from "../../reader/names.ts";
import type { Reader } from "../../reader/reader.ts";
import { type AnyEntity, isPerson, type Person, type VisibleLink } from "../../reader/visible.ts";
import { findingNode, membersOf } from "../export-answers.ts";
import { linkProps, plainProps } from "../export-graph.ts";
import { handlingsOf, type Shown, shownAt } from "../cases/shown.ts";

export interface ShownGraph extends Pick<ExportGraph, "nodes" | "edges"> {
  /** As they are held: of every record and finding that something of it is told by. */
  readonly handlings: readonly string[];
}

export async function shownGraph(reader: Reader, { refs, links, findings }: Shown): Promise<ShownGraph> {
  const members = (await Promise.all(findings.map((finding) => membersOf(reader, finding)))).flat();
  const there = await shownAt(reader, [
    ...refs,
    ...links.flatMap(({ from, to }) => [from, to]),
    ...members.map(({ from }) => from),
  ]);
  const shown = [...there.values()];
  const edges = [...links.map(linkEdge), ...members].flatMap((edge) => {
    const [from, to] = [there.get(edge.from)?.id, edge.kind === "MEMBER_OF" ? edge.to : there.get(edge.to)?.id];
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
  });
  return {
    nodes: eachOnce([...shown.map(entityNode), ...findings.map(findingNode)]),
    edges: eachOnce(edges),
    handlings: await handlingsOf(reader, { refs, links, findings }),
  };
}

function eachOnce<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()].sort(order(({ id }) => id));
}

function linkEdge(link: VisibleLink): ExportEdge {
  const { id, kind, from, to } = link;
  return { id, kind, from, to, props: linkProps(link) };
}

export function entityNode(entity: AnyEntity): ExportNode {
  const { id, kind } = entity;
  const props = isPerson(entity) ? personProps(entity) : plainProps({ natural: entity.natural, ...entity.props });
  return { id, kind, label: labelOf(entity), props };
}

const TOLD = Object.entries(propertiesOf("Identity"))
  .filter(([, { shown }]) => shown !== false)
  .map(([name]) => name as PropertyName<"Identity">);

/** Every value that some identity has. */
function personProps(person: Person): Props {
  const values = TOLD.map((name) => [name, personValues(person, name)] as const).filter(([, given]) => given.length > 0);
  return { names: personNames(person), ...Object.fromEntries(values) };
}
