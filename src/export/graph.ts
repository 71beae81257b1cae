/** The subgraph that all writers take: cut and labelled by `app`, complete in itself. */
import { assert } from "#base/assert.ts";
import type { Props } from "#model/record.ts";
import { formatTime } from "#model/time.ts";

/** When something was there, ms UTC; null = not known, or without end. */
export interface During {
  readonly from: number | null;
  readonly until: number | null;
}

export interface ExportNode {
  readonly id: string;
  readonly kind: string;
  /** What a person reads on the node. */
  readonly label: string;
  readonly props: Props;
  readonly during?: During;
}

export interface ExportEdge {
  readonly id: string;
  readonly kind: string;
  /** Ids of nodes of the same graph. */
  readonly from: string;
  readonly to: string;
  readonly props: Props;
  /** How strong it is, from 0 up. */
  readonly weight?: number;
  readonly during?: During;
}

export interface ExportGraph {
  readonly nodes: readonly ExportNode[];
  readonly edges: readonly ExportEdge[];
  /** True of a network: its ties lead both ways. Links lead one way. */
  readonly undirected?: boolean;
  /** Combined handling of everything in it: every format carries it. */
  readonly handling: string;
  /** Made-up data: every format says so. */
  readonly exercise: boolean;
}

/** Weight and times as `trama graph` looks for them by itself. */
export const WEIGHT = "weight";
export const TIME = "time";
export const TIME_END = "timeEnd";

/** Start and end in ISO 8601, those that are known. */
export function momentsOf({ during }: { readonly during?: During }): { readonly start?: string; readonly end?: string } {
  const { from = null, until = null } = during ?? {};
  return { ...(from === null ? {} : { start: formatTime(from) }), ...(until === null ? {} : { end: formatTime(until) }) };
}

/** With weight and times among the properties, for formats that have no place of their own for them. */
export function flat<T extends { readonly props: Props; readonly weight?: number; readonly during?: During }>(item: T): T {
  const { start, end } = momentsOf(item);
  const props = {
    ...item.props,
    ...(item.weight === undefined ? {} : { [WEIGHT]: item.weight }),
    ...(start === undefined ? {} : { [TIME]: start }),
    ...(end === undefined ? {} : { [TIME_END]: end }),
  };
  return { ...item, props };
}

export interface Column {
  readonly name: string;
  /** The property it holds. */
  readonly prop: string;
  readonly type: "string" | "double" | "boolean";
}

/**
 * The properties of nodes or edges as columns, in order of name. A column is typed only when all its values are. A property named like
 * one of the format's own columns becomes `own_…`.
 */
export function columnsOf(items: readonly { readonly props: Props }[], reserved: readonly string[]): Column[] {
  const types = new Map<string, Column["type"]>();
  for (const { props } of items) {
    for (const [prop, value] of Object.entries(props)) {
      const type = typeof value === "number" ? "double" : typeof value === "boolean" ? "boolean" : "string";
      types.set(prop, types.has(prop) && types.get(prop) !== type ? "string" : type);
    }
  }
  const taken = new Set(reserved);
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prop, type]) => {
      let name = prop;
      while (taken.has(name)) name = `own_${name}`;
      taken.add(name);
      return { name, prop, type };
    });
}

/** Node id → kind; asserts that ids are distinct and every edge has both its ends. */
export function kindsById(graph: ExportGraph): ReadonlyMap<string, string> {
  const kinds = new Map(graph.nodes.map((node) => [node.id, node.kind]));
  assert(kinds.size === graph.nodes.length, `${graph.nodes.length} nodes to export have ${kinds.size} ids`);
  for (const edge of graph.edges)
    assert(kinds.has(edge.from) && kinds.has(edge.to), `edge ${edge.id} has an end that is not exported`);
  return kinds;
}

/** The marking as one line of text. */
export function markingOf({ exercise, handling }: Pick<ExportGraph, "exercise" | "handling">): string {
  return exercise ? `EXERCISE: made-up data. Handling: TLP:${handling}` : `Handling: TLP:${handling}`;
}
