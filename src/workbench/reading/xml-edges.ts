/** Nodes and edges as an XML file names them, in any order: what the readers of GraphML and GEXF gather. */
import { growableF64, growableU8, growableU32 } from "#graph/growable.ts";
import { EdgeTimesBuilder } from "../file-graph/edge-times.ts";
import type { ReadGraph } from "../file-graph/file-graph.ts";
import { numberLabels } from "../file-graph/node-labels.ts";
import { NameTable } from "./name-table.ts";

/** What an edge element says of its edge. Times are as written; empty = none. */
export interface EdgeKind {
  readonly weight: number;
  readonly directed: boolean;
  readonly line: number;
  readonly at: string;
  readonly until: string;
}

export interface XmlEdgesOptions {
  readonly weighted: boolean;
  readonly timed: boolean;
  readonly grouped: boolean;
}

export class XmlEdges {
  readonly #names = new NameTable();
  /** By number of name: whether the file has such a node, and the line where an edge first named it. */
  readonly #declared = growableU8();
  readonly #firstLine = growableU32();
  readonly #pairs = growableU32();
  readonly #weights = growableF64();
  readonly #options: XmlEdgesOptions;
  readonly #times: EdgeTimesBuilder | null;
  /** By number of name. */
  readonly #groups: (string | undefined)[] = [];
  #directedCount = 0;

  constructor(options: XmlEdgesOptions) {
    this.#options = options;
    this.#times = options.timed ? new EdgeTimesBuilder() : null;
  }

  /** False when there is such a node already. */
  node(id: string): boolean {
    const name = this.#nameOf(id, 0);
    if (this.#declared.at(name) === 1) return false;
    this.#declared.put(name, 1);
    return true;
  }

  /** Of a node that is declared. */
  group(id: string, group: string): void {
    this.#groups[this.#nameOf(id, 0)] = group;
  }

  /** What is wrong with the edge's times; null = nothing. */
  edge(source: string, target: string, kind: EdgeKind): string | null {
    this.#pairs.push(this.#nameOf(source, kind.line));
    this.#pairs.push(this.#nameOf(target, kind.line));
    this.#weights.push(kind.weight);
    if (kind.directed) this.#directedCount++;
    return this.#times === null ? null : this.#times.add(kind.at, kind.until);
  }

  /** `directed` is what the file says of edges that do not say it themselves. */
  finish(directedByDefault: boolean): ReadGraph {
    for (let name = 0; name < this.#names.count; name++) {
      if (this.#declared.at(name) === 1) continue;
      const text = `an edge names "${this.#names.text(name)}", which is no node of the file: every end needs a node element`;
      return { ok: false, problem: { line: this.#firstLine.at(name), column: 1, text } };
    }
    const { ids, rankOf } = this.#names.finish();
    const pairs = this.#pairs.values().map((name) => rankOf[name]!);
    const { weighted, grouped } = this.#options;
    const groups = new Array<string | undefined>(ids.count).fill(undefined);
    for (const [name, group] of this.#groups.entries()) groups[rankOf[name]!] = group;
    return {
      ok: true,
      graph: {
        ids,
        pairs,
        weights: weighted ? this.#weights.values() : null,
        directed: this.#direction(directedByDefault),
        times: this.#times?.finish() ?? null,
        groups: grouped ? numberLabels(groups) : null,
      },
    };
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
