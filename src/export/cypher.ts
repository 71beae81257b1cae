/**
 * A Cypher script for an empty Neo4j 5 of the analyst's own: constraints first, then nodes and edges by MERGE on their ids, so that
 * running it twice changes nothing. Everything is a literal, so every text is escaped.
 */
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { propertiesOf } from "#model/properties.ts";
import type { PropertyType } from "#model/property.ts";
import type { PropValue, Props } from "#model/record.ts";
import { formatDate, formatTime, momentOf } from "#model/time.ts";
import { kindsById, markingOf, type ExportGraph } from "./graph.ts";
import { inChunks, safeText } from "./text.ts";

const ROWS_PER_STATEMENT = 200;

export function writeCypher(graph: ExportGraph): AsyncGenerator<string> {
  return inChunks(lines(graph));
}

function* lines(graph: ExportGraph): Generator<string> {
  const kinds = kindsById(graph);
  yield `// ${oneLine(markingOf(graph))}`;
  for (const kind of [...new Set(kinds.values())].sort()) {
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${name(kind)}) REQUIRE n.id IS UNIQUE;`;
  }
  const mark = map({ handling: graph.handling, exercise: graph.exercise, text: markingOf(graph) });
  yield `MERGE (m:ExportMarking {id: 'marking'}) SET m += ${mark};`;
  const nodes = groupBy(graph.nodes, (node) => [node.kind]);
  for (const [[kind], group] of nodes) {
    for (const rows of slices(group)) {
      const literals = rows.map(
        (node) => `{id: ${text(node.id)}, props: ${map({ ...withoutId(node.props), name: node.label }, typesOf(kind!))}}`,
      );
      yield `UNWIND [\n${literals.join(",\n")}\n] AS row MERGE (n:${name(kind!)} {id: row.id}) SET n += row.props;`;
    }
  }
  const edges = groupBy(graph.edges, (edge) => [edge.kind, kinds.get(edge.from)!, kinds.get(edge.to)!]);
  for (const [[kind, from, to], group] of edges) {
    for (const rows of slices(group)) {
      const literals = rows.map(
        (edge) =>
          `{id: ${text(edge.id)}, from: ${text(edge.from)}, to: ${text(edge.to)}, props: ${map(withoutId(edge.props), typesOf(kind!))}}`,
      );
      yield `UNWIND [\n${literals.join(",\n")}\n] AS row MATCH (a:${name(from!)} {id: row.from}), (b:${name(to!)} {id: row.to})`;
      yield `MERGE (a)-[r:${name(kind!)} {id: row.id}]->(b) SET r += row.props;`;
    }
  }
}

/** `id` is the key of the MERGE; a property of that name must not change it. */
function withoutId(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([prop]) => prop !== "id"));
}

/** The types of a kind's properties by name; the times of links have none in the table of properties. */
function typesOf(kind: string): ReadonlyMap<string, PropertyType> {
  const link = LINK_KINDS.find((one) => one === kind);
  const entity = ENTITY_KINDS.find((one) => one === kind);
  const times = link === undefined ? [] : (["at", "until"] as const).map((end) => [end, "instant"] as const);
  const known = link ?? entity;
  const typed = known === undefined ? [] : Object.entries(propertiesOf(known)).map(([prop, { type }]) => [prop, type] as const);
  return new Map([...times, ...typed]);
}

const UNTYPED: ReadonlyMap<string, PropertyType> = new Map();

function map(props: Props, types = UNTYPED): string {
  const entries = Object.entries(props).filter(([, value]) => typeof value !== "number" || Number.isFinite(value));
  return `{${entries.map(([prop, value]) => `${name(prop)}: ${native(types.get(prop), value)}`).join(", ")}}`;
}

/** Times and days as Neo4j's own types, as in a store of trama's (docs/neo4j.md, "Names and types"); what is none as it is. */
function native(type: PropertyType | undefined, value: PropValue): string {
  const ms = type === "instant" || type === "day" ? momentOf(value) : NaN;
  if (Number.isNaN(ms)) return literal(value);
  return type === "day" ? `date('${formatDate(ms)}')` : `datetime('${formatTime(ms)}')`;
}

function literal(value: PropValue): string {
  if (typeof value === "object") return `[${value.map(text).join(", ")}]`;
  if (typeof value === "string") return text(value);
  if (typeof value === "boolean") return String(value);
  // Whole numbers past 2^53 would not fit a 64-bit integer for long: as floats, in the exponent form that Cypher reads.
  return Number.isInteger(value) && !Number.isSafeInteger(value)
    ? value.toExponential().replace("e+", "e")
    : String(value).replace("e+", "e");
}

/**
 * A string literal. Neo4j reads `\uXXXX` before it reads quotes, so a backslash and a `u` that stand in the data side by side are
 * put into two literals.
 */
function text(value: string): string {
  const escaped = safeText(value)
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replace(/\u2028|\u2029|\u0085/g, " ")
    .replace(/\\\\(?=u)/g, "\\\\' + '");
  return `'${escaped}'`;
}

/** A label, type or property name. In back-ticks, unless plain; a backslash there cannot be escaped and is dropped. */
function name(word: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(word) ? word : `\`${oneLine(word).replaceAll("\\", "").replaceAll("`", "``")}\``;
}

function oneLine(line: string): string {
  return safeText(line).replace(/[\t\n\r\u2028\u2029\u0085]+/g, " ");
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string[]): [string[], T[]][] {
  const groups = new Map<string, [string[], T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const joined = key.join("\u001f");
    const group = groups.get(joined);
    if (group === undefined) groups.set(joined, [key, [item]]);
    else group[1].push(item);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function* slices<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += ROWS_PER_STATEMENT) yield items.slice(i, i + ROWS_PER_STATEMENT);
}
