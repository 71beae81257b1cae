/** GraphML (graphml.graphdrawing.org) with typed attributes, weight and times among them; the marking is data of the graph itself. */
import type { Props } from "#model/record.ts";
import { columnsOf, flat, kindsById, markingOf, type Column, type ExportGraph } from "./graph.ts";
import { inChunks, valueText, xmlText } from "./text.ts";

export function writeGraphml(graph: ExportGraph): AsyncGenerator<string> {
  return inChunks(lines(graph));
}

function* lines(graph: ExportGraph): Generator<string> {
  kindsById(graph);
  const [nodes, edges] = [graph.nodes.map(flat), graph.edges.map(flat)];
  const nodeColumns = columnsOf(nodes, ["kind", "label"]);
  const edgeColumns = columnsOf(edges, ["kind"]);
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  yield key("g0", "graph", { name: "handling", type: "string" });
  yield key("g1", "graph", { name: "exercise", type: "boolean" });
  yield key("g2", "graph", { name: "marking", type: "string" });
  yield key("nk", "node", { name: "kind", type: "string" });
  yield key("nl", "node", { name: "label", type: "string" });
  for (const [i, column] of nodeColumns.entries()) yield key(`n${i}`, "node", column);
  yield key("ek", "edge", { name: "kind", type: "string" });
  for (const [i, column] of edgeColumns.entries()) yield key(`e${i}`, "edge", column);
  yield `<graph id="trama" edgedefault="${graph.undirected === true ? "undirected" : "directed"}">`;
  yield data("g0", graph.handling) + data("g1", String(graph.exercise)) + data("g2", markingOf(graph));
  for (const node of nodes) {
    yield `<node id="${xmlText(node.id)}">${data("nk", node.kind)}${data("nl", node.label)}${values("n", nodeColumns, node.props)}</node>`;
  }
  for (const edge of edges) {
    const ends = `source="${xmlText(edge.from)}" target="${xmlText(edge.to)}"`;
    yield `<edge id="${xmlText(edge.id)}" ${ends}>${data("ek", edge.kind)}${values("e", edgeColumns, edge.props)}</edge>`;
  }
  yield "</graph>";
  yield "</graphml>";
}

function key(id: string, owner: string, column: Pick<Column, "name" | "type">): string {
  return `<key id="${id}" for="${owner}" attr.name="${xmlText(column.name)}" attr.type="${column.type}"/>`;
}

function data(id: string, text: string): string {
  return `<data key="${id}">${xmlText(text)}</data>`;
}

function values(prefix: string, columns: readonly Column[], props: Props): string {
  let text = "";
  columns.forEach(({ prop }, i) => {
    if (Object.hasOwn(props, prop)) text += data(`${prefix}${i}`, valueText(props[prop]!));
  });
  return text;
}
