/** Nodes and edges as an XML file names them, in any order: what the readers of GraphML and GEXF gather. */
import type { ReadGraph } from "./file-graph.ts";
import { growableF64, growableU8, growableU32 } from "./growable.ts";
import { NameTable } from "./name-table.ts";

export class XmlEdges {
  readonly #names = new NameTable();
  /** By number of name: whether the file has such a node, and the line where an edge first named it. */
  readonly #declared = growableU8();
  readonly #firstLine = growableU32();
  readonly #pairs = growableU32();
  readonly #weights = growableF64();
  #directedCount = 0;

  /** False when there is such a node already. */
  node(id: string): boolean {
    const name = this.#nameOf(id, 0);
    if (this.#declared.at(name) === 1) return false;
    this.#declared.put(name, 1);
    return true;
  }

  edge(
    source: string,
    target: string,
    kind: { readonly weight: number; readonly directed: boolean; readonly line: number },
  ): void {
    this.#pairs.push(this.#nameOf(source, kind.line));
    this.#pairs.push(this.#nameOf(target, kind.line));
    this.#weights.push(kind.weight);
    if (kind.directed) this.#directedCount++;
  }

  /** `directed` is what the file says of edges that do not say it themselves. */
  finish(options: { readonly weighted: boolean; readonly directed: boolean }): ReadGraph {
    for (let name = 0; name < this.#names.count; name++) {
      if (this.#declared.at(name) === 1) continue;
      const text = `an edge names "${this.#names.text(name)}", which is no node of the file: every end needs a node element`;
      return { ok: false, problem: { line: this.#firstLine.at(name), column: 1, text } };
    }
    const { ids, rankOf } = this.#names.finish();
    const pairs = this.#pairs.values().map((name) => rankOf[name]!);
    const weights = options.weighted ? this.#weights.values() : null;
    return { ok: true, graph: { ids, pairs, weights, directed: this.#direction(options.directed) } };
  }

  #direction(byDefault: boolean): boolean | "mixed" {
    const edgeCount = this.#weights.length;
    if (edgeCount === 0) return byDefault;
    if (this.#directedCount === 0) return false;
    return this.#directedCount === edgeCount ? true : "mixed";
  }

  #nameOf(id: string, line: number): number {
    const name = this.#names.addText(id);
    if (name === this.#declared.length) {
      this.#declared.push(0);
      this.#firstLine.push(line);
    }
    return name;
  }
}
