/**
 * GraphML (graphml.graphdrawing.org): nodes, edges, the direction that the graph or an edge declares, and the attributes that were asked for: of
 * edges `weight` and times, of nodes their group.
 *
 *     <key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
 *     <graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="w">2</data></edge></graph>
 */
import { TIME_COLUMN, TIME_END_COLUMN } from "../file-graph/edge-times.ts";
import type { ReadGraph } from "../file-graph/file-graph.ts";
import { badWeightText, parseWeight } from "./parse-weight.ts";
import { readXml, type XmlAttributes, type XmlPlace, type XmlReader } from "./read-xml.ts";
import { XmlEdges, type XmlOptions } from "./xml-edges.ts";

export function readGraphml(file: Uint8Array, options: XmlOptions): ReadGraph {
  const reader = new GraphmlReader({ times: null, groupBy: null, ...options });
  const problem = readXml(file, reader);
  return problem === null ? reader.finish() : { ok: false, problem };
}

/** What is asked of an edge or a node. */
type Aspect = "weight" | "time" | "timeEnd" | "group";

interface Key {
  readonly owner: "edge" | "node";
  readonly aspect: Aspect;
}

interface OpenEdge {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly line: number;
}

class GraphmlReader implements XmlReader {
  readonly withText = new Set(["data", "default"]);
  readonly #options: Required<XmlOptions>;
  readonly #edges: XmlEdges;
  /** How many graph elements are open: one inside a node is part of the whole, one beside the first would be another. */
  #depth = 0;
  #directedByDefault = false;
  /** By id, those asked for; the one that is being read. */
  readonly #keys = new Map<string, Key>();
  #key: Key | null = null;
  /** What holds where an element says nothing: of the first key of each aspect that has a default. */
  readonly #defaults = new Map<Aspect, string>();
  #edge: OpenEdge | null = null;
  readonly #edgeData = new Map<Aspect, string>();
  #dataKey: string | undefined;

  constructor(options: Required<XmlOptions>) {
    this.#options = options;
    this.#edges = new XmlEdges(options);
  }

  open(tag: string, attributes: XmlAttributes, place: XmlPlace): void {
    const { id, source, target } = attributes;
    if (tag === "key") this.#openKey(attributes);
    else if (tag === "graph") {
      if (this.#depth++ === 0) {
        this.#edges.openGraph(place);
        this.#directedByDefault = this.#direction(attributes, place);
        this.#checkKeys(place);
      }
    } else if (tag === "node") this.#edges.openNode(id, this.#defaults.get("group") ?? null, place);
    else if (tag === "edge") {
      if (source === undefined || target === undefined) return place.fail("an edge needs a source and a target");
      const directed = attributes["directed"] === undefined ? this.#directedByDefault : attributes["directed"] === "true";
      this.#edge = { source, target, directed, line: place.line };
      this.#edgeData.clear();
    } else if (tag === "hyperedge") place.fail("a hyperedge joins more than two nodes: write it as edges");
    else if (tag === "data") this.#dataKey = attributes["key"];
  }

  close(tag: string, text: string, place: XmlPlace): void {
    if (tag === "default" && this.#key !== null) this.#default(this.#key.aspect, text, place);
    else if (tag === "key") this.#key = null;
    else if (tag === "graph") this.#depth--;
    else if (tag === "data") this.#closeData(text, place);
    else if (tag === "node") this.#edges.closeNode();
    else if (tag === "edge" && this.#edge !== null) {
      this.#closeEdge(this.#edge, place);
      this.#edge = null;
    }
  }

  finish(): ReadGraph {
    return this.#edges.finish(this.#directedByDefault);
  }

  #openKey(attributes: XmlAttributes): void {
    const { id } = attributes;
    const { times, groupBy } = this.#options;
    const name = attributes["attr.name"];
    const isFor = (owner: string): boolean => attributes["for"] === owner || attributes["for"] === "all";
    const aspect = ((): Aspect | null => {
      if (name === undefined) return null;
      if (isFor("node") && name === groupBy) return "group";
      if (!isFor("edge")) return null;
      if (name === "weight") return "weight";
      if (times === null) return null;
      if (name === (times.time ?? TIME_COLUMN)) return "time";
      return name === (times.timeEnd ?? TIME_END_COLUMN) ? "timeEnd" : null;
    })();
    this.#key = aspect === null ? null : { owner: aspect === "group" ? "node" : "edge", aspect };
    if (this.#key !== null && id !== undefined) this.#keys.set(id, this.#key);
  }

  #closeData(text: string, place: XmlPlace): void {
    const key = this.#keys.get(this.#dataKey ?? "");
    if (key === undefined) return;
    const value = this.#checked(key.aspect, text, place);
    const { node } = this.#edges;
    if (this.#edge !== null && key.owner === "edge") this.#edgeData.set(key.aspect, value);
    else if (this.#edge === null && key.owner === "node" && node !== undefined) node.group = value;
  }

  #closeEdge({ source, target, directed, line }: OpenEdge, place: XmlPlace): void {
    const of = (aspect: Aspect): string | null => this.#edgeData.get(aspect) ?? this.#defaults.get(aspect) ?? null;
    const weight = of("weight");
    if (this.#options.weighted && weight === null) {
      place.fail('this edge has no weight: a key for edges with attr.name="weight" is needed, and its data or a default');
    }
    const kind = { weight: Number(weight ?? 1), directed, line, times: [{ at: of("time") ?? "", until: of("timeEnd") ?? "" }] };
    this.#edges.edge(source, target, { kind, place });
  }

  #default(aspect: Aspect, text: string, place: XmlPlace): void {
    const value = this.#checked(aspect, text, place);
    if (!this.#defaults.has(aspect)) this.#defaults.set(aspect, value);
  }

  #checked(aspect: Aspect, text: string, place: XmlPlace): string {
    const value = text.trim();
    if (aspect === "weight" && this.#options.weighted && Number.isNaN(parseWeight(value))) place.fail(badWeightText(text));
    return value;
  }

  /** What was asked for by name must be declared somewhere. */
  #checkKeys(place: XmlPlace): void {
    const { times, groupBy } = this.#options;
    const wanted: [Aspect, string | null, string][] = [
      ["group", groupBy, "nodes"],
      ["time", times === null ? null : (times.time ?? TIME_COLUMN), "edges"],
      ["timeEnd", times?.timeEnd ?? null, "edges"],
    ];
    for (const [aspect, name, owners] of wanted) {
      if (name === null || [...this.#keys.values()].some((key) => key.aspect === aspect)) continue;
      place.fail(`no key declares an attribute of ${owners} with attr.name="${name}"`);
    }
  }

  #direction({ edgedefault }: XmlAttributes, place: XmlPlace): boolean {
    if (edgedefault === "directed" || edgedefault === "undirected") return edgedefault === "directed";
    return place.fail('the graph needs edgedefault="directed" or edgedefault="undirected"');
  }
}
