/**
 * GEXF 1.2 and 1.3 (gexf.net), as Gephi writes it: nodes, edges, their type and weight (1 where an edge gives none).
 *
 *     <graph defaultedgetype="undirected"><nodes><node id="a"/><node id="b"/></nodes>
 *       <edges><edge source="a" target="b" weight="2"/></edges></graph>
 */
import type { ReadGraph } from "./file-graph.ts";
import { badWeightText, parseWeight } from "./parse-weight.ts";
import { readXml, type XmlAttributes, type XmlPlace, type XmlReader } from "./read-xml.ts";
import { XmlEdges } from "./xml-edges.ts";

const EDGE_TYPES = ["directed", "undirected", "mutual"];

export function readGexf(file: Uint8Array, options: { readonly weighted: boolean }): ReadGraph {
  const reader = new GexfReader(options.weighted);
  const problem = readXml(file, reader);
  return problem === null ? reader.finish() : { ok: false, problem };
}

class GexfReader implements XmlReader {
  readonly withText = new Set<string>();
  readonly #weighted: boolean;
  readonly #edges = new XmlEdges();
  #hasGraph = false;
  #typeByDefault = "undirected";

  constructor(weighted: boolean) {
    this.#weighted = weighted;
  }

  open(tag: string, attributes: XmlAttributes, place: XmlPlace): void {
    const { id, source, target } = attributes;
    if (tag === "graph") {
      if (this.#hasGraph) place.fail("there is a second graph element: one file holds one graph");
      this.#hasGraph = true;
      this.#typeByDefault = edgeType(attributes["defaultedgetype"] ?? "undirected", place);
    } else if (tag === "node") {
      if (id === undefined) return place.fail("a node has no id");
      if (!this.#edges.node(id)) place.fail(`there are two nodes with the id "${id}"`);
    } else if (tag === "edge") {
      if (source === undefined || target === undefined) return place.fail("an edge needs a source and a target");
      const type = edgeType(attributes["type"] ?? this.#typeByDefault, place);
      const text = attributes["weight"] ?? "1";
      const weight = parseWeight(text);
      if (this.#weighted && Number.isNaN(weight)) place.fail(badWeightText(text));
      this.#edges.edge(source, target, { weight, directed: type === "directed", line: place.line });
    }
  }

  close(): void {}

  finish(): ReadGraph {
    if (!this.#hasGraph) return { ok: false, problem: { line: 1, column: 1, text: "there is no graph element in this file" } };
    return this.#edges.finish({ weighted: this.#weighted, directed: this.#typeByDefault === "directed" });
  }
}

function edgeType(type: string, place: XmlPlace): string {
  return EDGE_TYPES.includes(type) ? type : place.fail(`"${type}" is no type of edges: ${EDGE_TYPES.join(", ")} are`);
}
