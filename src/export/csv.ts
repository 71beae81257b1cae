/**
 * CSV (RFC 4180), one file of nodes and one of edges, as spreadsheets and Gephi read them. Every row carries the marking, because rows get
 * copied. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
import type { PropValue, Props } from "#model/record.ts";
import { columnsOf, flat, kindsById, type Column, type ExportGraph } from "./graph.ts";
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
  const nodes = graph.nodes.map(flat);
  const columns = columnsOf(nodes, [...own, ...MARKING]);
  yield header(own, columns);
  for (const node of nodes) yield row(graph, [node.id, node.label, node.kind], { columns, props: node.props });
}

function* edgeRows(graph: ExportGraph): Generator<string> {
  kindsById(graph);
  if (graph.undirected === true) return yield* tieRows(graph);
  const own = ["id", "source", "target", "kind"];
  const edges = graph.edges.map(flat);
  const columns = columnsOf(edges, [...own, ...MARKING]);
  yield header(own, columns);
  for (const edge of edges) yield row(graph, [edge.id, edge.from, edge.to, edge.kind], { columns, props: edge.props });
}

/** Ends first, and who has no tie as a row of one name, so that the file by itself is the whole network as an edge list. */
function* tieRows(graph: ExportGraph): Generator<string> {
  const own = ["source", "target", "id", "kind"];
  const edges = graph.edges.map(flat);
  const columns = columnsOf(edges, [...own, ...MARKING]);
  yield header(own, columns);
  for (const edge of edges) yield row(graph, [edge.from, edge.to, edge.id, edge.kind], { columns, props: edge.props });
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const { id } of graph.nodes) if (!tied.has(id)) yield record([id]);
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
