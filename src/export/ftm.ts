/**
 * FollowTheMoney entities, one JSON object a line (followthemoney.tech), as Aleph, OpenAleph and their tools read them. Every entity carries the
 * marking, as a note of it and beside its properties, where FollowTheMoney keeps what it does not know.
 */
import { hash } from "node:crypto";
import type { PropValue } from "#model/record.ts";
import { type Given, INTERVALS, linkShape, shapeOf } from "./ftm-shapes.ts";
import { type ExportEdge, type ExportGraph, flat, kindsById, markingOf } from "./graph.ts";
import { inChunks, safeText, valueText } from "./text.ts";

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Map<string, Set<string>>;
}

export function writeFtm(graph: ExportGraph): AsyncGenerator<string> {
  return inChunks(lines(graph));
}

function* lines(graph: ExportGraph): Generator<string> {
  const marking = markingOf(graph);
  const handling = safeText(graph.handling);
  for (const { id, schema, properties } of entitiesOf(graph)) {
    add(properties, { [INTERVALS.has(schema) ? "description" : "notes"]: marking });
    const told = Object.fromEntries([...properties].map(([name, values]) => [name, [...values]]));
    yield JSON.stringify({ id, schema, properties: told, handling, exercise: graph.exercise });
  }
}

function entitiesOf(graph: ExportGraph): Iterable<Entity> {
  kindsById(graph);
  const entities = new Map<string, Entity>();
  const put = (id: string, schema: string, given: Given): void => {
    const entity = { id, schema, properties: new Map<string, Set<string>>() };
    add(entity.properties, given);
    entities.set(id, entity);
  };
  const held = new Set(graph.edges.filter(({ kind }) => kind === "HOLDS").map(({ to }) => to));
  const airports = new Map(
    graph.nodes.filter(({ kind }) => kind === "Airport").map(({ id, props }) => [props["code"], idOf(id)]),
  );
  const placeOf = (code: string): string => {
    const id = airports.get(code) ?? idOf(`airport-${code}`);
    if (!airports.has(code)) put(id, "Address", { name: code, full: code, summary: "airport" });
    airports.set(code, id);
    return id;
  };
  for (const node of graph.nodes.map(flat)) put(idOf(node.id), ...shapeOf(node, { isHeld: held.has(node.id), placeOf }));
  for (const edge of graph.edges.map(flat)) {
    const [from, to] = [entities.get(idOf(edge.from))!, entities.get(idOf(edge.to))!];
    const shape = linkShape(edge, from, to);
    if ("of" in shape) add(entities.get(shape.of.id)!.properties, shape.given);
    else put(linkId(edge), ...shape);
  }
  return entities.values();
}

/** Values that are there, each once, as text; times in UTC without saying so, as FollowTheMoney has them. */
function add(properties: Entity["properties"], given: Given): void {
  for (const [name, value] of Object.entries(given)) {
    for (const text of textsOf(value)) {
      const values = properties.get(name) ?? new Set();
      properties.set(name, values.add(name.endsWith("Date") ? text.replace(/(\.\d+)?Z$/, "") : text));
    }
  }
}

function textsOf(value: PropValue | undefined): string[] {
  const values = value === undefined ? [] : typeof value === "object" ? value : [valueText(value)];
  return values.map(safeText).filter((text) => text.trim() !== "");
}

/** As FollowTheMoney's ids are written. */
function idOf(id: string): string {
  return id.replace(/[^0-9A-Za-z.-]/g, "-");
}

/** A link's own id is made of parts that such an id may not hold. */
function linkId({ id }: ExportEdge): string {
  return `l-${hash("sha256", id, "hex").slice(0, 28)}`;
}
