/** The subgraph that all writers take: cut and labelled by `app`, complete in itself. */
import { assert } from "#base/assert.ts";
import type { Props } from "#model/record.ts";

export interface ExportNode {
  readonly id: string;
  readonly kind: string;
  /** What a person reads on the node. */
  readonly label: string;
  readonly props: Props;
}

export interface ExportEdge {
  readonly id: string;
  readonly kind: string;
  /** Ids of nodes of the same graph. */
  readonly from: string;
  readonly to: string;
  readonly props: Props;
}

export interface ExportGraph {
  readonly nodes: readonly ExportNode[];
  readonly edges: readonly ExportEdge[];
  /** Combined handling of everything in it: every format carries it. */
  readonly handling: string;
  /** Made-up data: every format says so. */
  readonly exercise: boolean;
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
export function markingOf(graph: ExportGraph): string {
  return graph.exercise ? `EXERCISE: made-up data. Handling: TLP:${graph.handling}` : `Handling: TLP:${graph.handling}`;
}
