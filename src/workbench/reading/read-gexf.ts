/**
 * GEXF 1.1 to 1.3 (gexf.net), as Gephi writes it: nodes, edges, their type and weight (1 where an edge gives none), and what was asked for:
 * an attribute of nodes as their group, and edges' times, which are GEXF's own (gexf-times.ts) unless attributes are named.
 *
 *     <graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="role" type="string"/></attributes>
 *       <nodes><node id="a"><attvalues><attvalue for="0" value="courier"/></attvalues></node><node id="b"/></nodes>
 *       <edges><edge source="a" target="b" weight="2" start="2026-11-01" end="2026-11-03"/></edges></graph>
 */
import type { ReadGraph } from "../file-graph/file-graph.ts";
import { NO_TIME, ownTime, ownTimes } from "./gexf-times.ts";
import { badWeightText, parseWeight } from "./parse-weight.ts";
import { readXml, type XmlAttributes, type XmlPlace, type XmlReader } from "./read-xml.ts";
import { XmlEdges, type WrittenTime, type XmlOptions } from "./xml-edges.ts";

const EDGE_TYPES = ["directed", "undirected", "mutual"];

export function readGexf(file: Uint8Array, options: XmlOptions): ReadGraph {
  const reader = new GexfReader({ times: null, groupBy: null, ...options });
  const problem = readXml(file, reader);
  return problem === null ? reader.finish() : { ok: false, problem };
}

/** An attribute that was asked for. */
interface Attribute {
  /** As `attvalue` refers to it. */
  readonly id: string;
  byDefault: string | null;
}

interface OpenEdge {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly line: number;
  /** Of attributes that were named. */
  at: string | null;
  until: string | null;
  /** GEXF's own. */
  readonly times: WrittenTime[];
  /** Null = 1, unless an attribute gives it. */
  weight: string | null;
}

class GexfReader implements XmlReader {
  readonly withText = new Set(["default"]);
  readonly #options: Required<XmlOptions>;
  readonly #edges: XmlEdges;
  #typeByDefault = "undirected";
  /** What the attributes being declared are of. */
  #class = "";
  #declared: Attribute | null = null;
  #group: Attribute | null = null;
  #time: Attribute | null = null;
  #timeEnd: Attribute | null = null;
  #weight: Attribute | null = null;
  #edge: OpenEdge | null = null;

  constructor(options: Required<XmlOptions>) {
    this.#options = options;
    this.#edges = new XmlEdges(options);
  }

  open(tag: string, attributes: XmlAttributes, place: XmlPlace): void {
    const { id, source, target } = attributes;
    if (tag === "graph") {
      this.#edges.openGraph(place);
      this.#typeByDefault = edgeType(attributes["defaultedgetype"] ?? "undirected", place);
    } else if (tag === "attributes") this.#class = attributes["class"] ?? "";
    else if (tag === "attribute") this.#declare(attributes);
    else if (tag === "nodes" && this.#options.groupBy !== null && this.#group === null) {
      place.fail(`no attribute of nodes has the title "${this.#options.groupBy}"`);
    } else if (tag === "edges") this.#checkTimes(place);
    else if (tag === "node") this.#edges.openNode(id, this.#group?.byDefault ?? null, place);
    else if (tag === "edge") {
      if (source === undefined || target === undefined) return place.fail("an edge needs a source and a target");
      this.#edge = { source, target, ...this.#kindOf(attributes, place) };
    } else if (tag === "spell" || tag === "slice") this.#edge?.times.push(ownTime(attributes));
    else if (tag === "attvalue")
      this.#value(attributes["for"] ?? attributes["id"] ?? "", (attributes["value"] ?? "").trim(), place);
  }

  close(tag: string, text: string, place: XmlPlace): void {
    if (tag === "attribute") this.#declared = null;
    else if (tag === "default" && this.#declared !== null) this.#declared.byDefault = text.trim();
    else if (tag === "node") this.#edges.closeNode();
    else if (tag === "edge" && this.#edge !== null) {
      const { source, target, directed, line } = this.#edge;
      const kind = { directed, line, weight: this.#weightOf(this.#edge, place), times: this.#timesOf(this.#edge) };
      this.#edge = null;
      this.#edges.edge(source, target, { kind, place });
    }
  }

  finish(): ReadGraph {
    return this.#edges.finish(this.#typeByDefault === "directed");
  }

  #declare({ id = "", title }: XmlAttributes): void {
    const { times, groupBy, weighted } = this.#options;
    const attribute = { id, byDefault: null };
    if (this.#class === "node" && groupBy !== null && title === groupBy) this.#group = this.#declared = attribute;
    if (this.#class !== "edge" || title === undefined) return;
    if (weighted && title.toLowerCase() === "weight") this.#weight = this.#declared = attribute;
    if (times === null) return;
    if (title === times.time) this.#time = this.#declared = attribute;
    if (title === times.timeEnd) this.#timeEnd = this.#declared = attribute;
  }

  #checkTimes(place: XmlPlace): void {
    const { time = null, timeEnd = null } = this.#options.times ?? {};
    for (const [name, attribute] of [
      [time, this.#time],
      [timeEnd, this.#timeEnd],
    ] as const) {
      if (name !== null && attribute === null) place.fail(`no attribute of edges has the title "${name}"`);
    }
  }

  #kindOf(attributes: XmlAttributes, place: XmlPlace): Omit<OpenEdge, "source" | "target"> {
    const type = edgeType(attributes["type"] ?? this.#typeByDefault, place);
    const weight = attributes["weight"] ?? null;
    return { weight, directed: type === "directed", line: place.line, at: null, until: null, times: ownTimes(attributes) };
  }

  #weightOf({ weight }: OpenEdge, place: XmlPlace): number {
    const text = weight ?? this.#weight?.byDefault ?? "1";
    const value = parseWeight(text);
    if (this.#options.weighted && Number.isNaN(value)) place.fail(badWeightText(text));
    return value;
  }

  /** Named attributes are taken in place of GEXF's own. */
  #timesOf({ at, until, times }: OpenEdge): readonly WrittenTime[] {
    const [time, timeEnd] = [this.#time, this.#timeEnd];
    const own = times.length === 0 ? [NO_TIME] : times;
    if (time === null && timeEnd === null) return own;
    const end = until ?? timeEnd?.byDefault ?? "";
    if (time === null) return [{ at: own[0]!.at, until: end }];
    return [{ at: at ?? time.byDefault ?? "", until: end }];
  }

  #value(attribute: string, value: string, place: XmlPlace): void {
    const edge = this.#edge;
    const { node } = this.#edges;
    const once = (before: string | null): string =>
      before === null || before === value ? value : place.fail("this attribute changes with time: one value of it is needed");
    if (edge !== null) {
      if (attribute === this.#time?.id) edge.at = once(edge.at);
      if (attribute === this.#timeEnd?.id) edge.until = once(edge.until);
      if (attribute === this.#weight?.id) edge.weight = once(edge.weight);
    } else if (node !== undefined && attribute === this.#group?.id) {
      node.group = node.said ? once(node.group) : value;
      node.said = true;
    }
  }
}

function edgeType(type: string, place: XmlPlace): string {
  return EDGE_TYPES.includes(type) ? type : place.fail(`"${type}" is no type of edges: ${EDGE_TYPES.join(", ")} are`);
}
