/**
 * CSV (RFC 4180), one file of nodes and one of edges, as spreadsheets and Gephi read them. Every row carries the marking, because rows get
 * copied. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
import type { PropValue, Props } from "#model/record.ts";
import { columnsOf, kindsById, type Column, type ExportGraph } from "./graph.ts";
import { inChunks, safeText, valueText } from "./text.ts";

const MARKING = ["handling", "exercise"];
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

export function writeNodesCsv(graph: ExportGraph): AsyncGenerator<string> {
  return inChunks(nodeRows(graph));
}

export function writeEdgesCsv(graph: ExportGraph): AsyncGenerator<string> {
  return inChunks(edgeRows(graph));
}

/** Any rows, the header first. */
export function writeRowsCsv(rows: Iterable<readonly PropValue[]>): AsyncGenerator<string> {
  return inChunks(records(rows));
}

function* records(rows: Iterable<readonly PropValue[]>): Generator<string> {
  for (const row of rows) yield record(row);
}

function* nodeRows(graph: ExportGraph): Generator<string> {
  const own = ["id", "label", "kind"];
  const columns = columnsOf(graph.nodes, [...own, ...MARKING]);
  yield header(own, columns);
  for (const node of graph.nodes) yield row(graph, [node.id, node.label, node.kind], { columns, props: node.props });
}

function* edgeRows(graph: ExportGraph): Generator<string> {
  kindsById(graph);
  const own = ["id", "source", "target", "kind"];
  const columns = columnsOf(graph.edges, [...own, ...MARKING]);
  yield header(own, columns);
  for (const edge of graph.edges) yield row(graph, [edge.id, edge.from, edge.to, edge.kind], { columns, props: edge.props });
}

function header(own: readonly string[], columns: readonly Column[]): string {
  return record([...own, ...columns.map(({ name }) => name), ...MARKING]);
}

function row(
  graph: ExportGraph,
  own: readonly string[],
  { columns, props }: { columns: readonly Column[]; props: Props },
): string {
  const values = columns.map(({ prop }) => (Object.hasOwn(props, prop) ? props[prop]! : ""));
  return record([...own, ...values, graph.handling, graph.exercise]);
}

/** Lines end in CR LF; the chunker adds the LF. */
function record(values: readonly PropValue[]): string {
  return `${values.map(cell).join(",")}\r`;
}

function cell(value: PropValue): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = safeText(valueText(value));
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
