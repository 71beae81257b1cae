/**
 * GraphML (graphml.graphdrawing.org): nodes, edges, the direction that the graph or an edge declares, and the edge attribute named `weight`.
 *
 *     <key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
 *     <graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="w">2</data></edge></graph>
 */
import type { ReadGraph } from "./file-graph.ts";
import { badWeightText, parseWeight } from "./parse-weight.ts";
import { readXml, type XmlAttributes, type XmlPlace, type XmlReader } from "./read-xml.ts";
import { XmlEdges } from "./xml-edges.ts";

export function readGraphml(file: Uint8Array, options: { readonly weighted: boolean }): ReadGraph {
  const reader = new GraphmlReader(options.weighted);
  const problem = readXml(file, reader);
  return problem === null ? reader.finish() : { ok: false, problem };
}

interface OpenEdge {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly line: number;
  weight: number | null;
}

class GraphmlReader implements XmlReader {
  readonly withText = new Set(["data", "default"]);
  readonly #weighted: boolean;
  readonly #edges = new XmlEdges();
  #hasGraph = false;
  /** How many graph elements are open: one inside a node is part of the whole, one beside the first would be another. */
  #depth = 0;
  #directedByDefault = false;
  /** The key of weights, the default it gives, and whether it is being read. */
  #weightKey: string | null = null;
  #weightDefault: number | null = null;
  #inWeightKey = false;
  #edge: OpenEdge | null = null;
  #dataKey: string | undefined;

  constructor(weighted: boolean) {
    this.#weighted = weighted;
  }

  open(tag: string, attributes: XmlAttributes, place: XmlPlace): void {
    const { id, source, target } = attributes;
    if (tag === "key") {
      const isEdges = attributes["for"] === "edge" || attributes["for"] === "all";
      this.#inWeightKey = isEdges && attributes["attr.name"] === "weight" && id !== undefined;
      if (this.#inWeightKey) this.#weightKey = id!;
    } else if (tag === "graph") {
      if (this.#depth++ === 0) {
        if (this.#hasGraph) place.fail("there is a second graph element: one file holds one graph");
        this.#hasGraph = true;
        this.#directedByDefault = this.#direction(attributes, place);
      }
    } else if (tag === "node") {
      if (id === undefined) return place.fail("a node has no id");
      if (!this.#edges.node(id)) place.fail(`there are two nodes with the id "${id}"`);
    } else if (tag === "edge") {
      if (source === undefined || target === undefined) return place.fail("an edge needs a source and a target");
      const directed = attributes["directed"] === undefined ? this.#directedByDefault : attributes["directed"] === "true";
      this.#edge = { source, target, directed, line: place.line, weight: null };
    } else if (tag === "hyperedge") place.fail("a hyperedge joins more than two nodes: write it as edges");
    else if (tag === "data") this.#dataKey = attributes["key"];
  }

  close(tag: string, text: string, place: XmlPlace): void {
    if (tag === "default" && this.#inWeightKey) this.#weightDefault = this.#weight(text, place);
    else if (tag === "key") this.#inWeightKey = false;
    else if (tag === "graph") this.#depth--;
    else if (tag === "data") {
      if (this.#edge !== null && this.#dataKey !== undefined && this.#dataKey === this.#weightKey) {
        this.#edge.weight = this.#weight(text, place);
      }
    } else if (tag === "edge" && this.#edge !== null) {
      const { source, target, directed, line } = this.#edge;
      const weight = this.#edge.weight ?? this.#weightDefault;
      if (this.#weighted && weight === null) {
        place.fail('this edge has no weight: a key for edges with attr.name="weight" is needed, and its data or a default');
      }
      this.#edges.edge(source, target, { weight: weight ?? 1, directed, line });
      this.#edge = null;
    }
  }

  finish(): ReadGraph {
    if (!this.#hasGraph) return { ok: false, problem: { line: 1, column: 1, text: "there is no graph element in this file" } };
    return this.#edges.finish({ weighted: this.#weighted, directed: this.#directedByDefault });
  }

  #weight(text: string, place: XmlPlace): number {
    const weight = parseWeight(text.trim());
    return this.#weighted && Number.isNaN(weight) ? place.fail(badWeightText(text)) : weight;
  }

  #direction({ edgedefault }: XmlAttributes, place: XmlPlace): boolean {
    if (edgedefault === "directed" || edgedefault === "undirected") return edgedefault === "directed";
    return place.fail('the graph needs edgedefault="directed" or edgedefault="undirected"');
  }
}
