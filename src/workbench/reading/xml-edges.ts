/** The one graph of an XML file, nodes and edges in any order, as the file names them: what the readers of GraphML and GEXF gather. */
import { growableF64, growableU8, growableU32 } from "#graph/growable.ts";
import { EdgeTimesBuilder, type TimeColumns } from "../file-graph/edge-times.ts";
import type { FileProblem, ReadGraph } from "../file-graph/file-graph.ts";
import { numberLabels } from "../file-graph/node-labels.ts";
import { NameTable } from "./name-table.ts";
import type { XmlPlace } from "./read-xml.ts";

/** A time as written; empty = none. */
export interface WrittenTime {
  readonly at: string;
  readonly until: string;
}

/** What an edge element says of its edge. */
export interface EdgeKind {
  readonly weight: number;
  readonly directed: boolean;
  readonly line: number;
  /** One at the least, be it of an edge without times; where times are asked for, an edge that is there again and again is several. */
  readonly times: readonly WrittenTime[];
}

export interface XmlOptions {
  readonly weighted: boolean;
  /** Left out or null = times are not asked for. */
  readonly times?: TimeColumns | null;
  /** The nodes' attribute that names their group. */
  readonly groupBy?: string | null;
}

/** A node that is open. */
export interface OpenNode {
  readonly id: string;
  group: string | null;
  /** The group is the node's own, not that of all which say nothing. */
  said: boolean;
}

export class XmlEdges {
  readonly #names = new NameTable();
  /** By number of name: whether the file has such a node, and the line where an edge first named it. */
  readonly #declared = growableU8();
  readonly #firstLine = growableU32();
  readonly #pairs = growableU32();
  readonly #weights = growableF64();
  readonly #options: Required<XmlOptions>;
  readonly #times: EdgeTimesBuilder | null;
  /** By number of name. */
  readonly #groups: (string | undefined)[] = [];
  /** Nodes that are open, one inside the other. */
  readonly #open: OpenNode[] = [];
  #hasGraph = false;
  #directedCount = 0;
  /** The first edge that is several. */
  #repeated: FileProblem | null = null;
  #endOnly: FileProblem | null = null;

  constructor(options: Required<XmlOptions>) {
    this.#options = options;
    this.#times = options.times !== null ? new EdgeTimesBuilder() : null;
  }

  openGraph(place: XmlPlace): void {
    if (this.#hasGraph) place.fail("there is a second graph element: one file holds one graph");
    this.#hasGraph = true;
  }

  /** `group`: unless the node says otherwise before it is closed. */
  openNode(id: string | undefined, group: string | null, place: XmlPlace): void {
    if (id === undefined) return place.fail("a node has no id");
    const name = this.#nameOf(id, 0);
    if (this.#declared.at(name) === 1) place.fail(`there are two nodes with the id "${id}"`);
    this.#declared.put(name, 1);
    this.#open.push({ id, group, said: false });
  }

  /** The innermost one that is open. */
  get node(): OpenNode | undefined {
    return this.#open.at(-1);
  }

  closeNode(): void {
    const node = this.#open.pop();
    if (node !== undefined && node.group !== null) this.#groups[this.#nameOf(node.id, 0)] = node.group;
  }

  edge(source: string, target: string, { kind, place }: { readonly kind: EdgeKind; readonly place: XmlPlace }): void {
    const times = this.#times === null ? kind.times.slice(0, 1) : kind.times;
    for (const { at, until } of times) {
      this.#pairs.push(this.#nameOf(source, kind.line));
      this.#pairs.push(this.#nameOf(target, kind.line));
      this.#weights.push(kind.weight);
      if (kind.directed) this.#directedCount++;
      const wrong = this.#times === null ? null : this.#times.add(at, until);
      if (wrong !== null) place.fail(wrong);
      if (this.#times !== null && at === "" && until !== "")
        this.#endOnly ??= {
          line: kind.line,
          column: 1,
          text: "an edge with an end and no beginning counts as one without a time",
        };
    }
    if (times.length > 1)
      this.#repeated ??= { line: kind.line, column: 1, text: "an edge that is there at several times counts as so many edges" };
  }

  /** `directed` is what the file says of edges that do not say it themselves. */
  finish(directedByDefault: boolean): ReadGraph {
    if (!this.#hasGraph) return { ok: false, problem: { line: 1, column: 1, text: "there is no graph element in this file" } };
    for (let name = 0; name < this.#names.count; name++) {
      if (this.#declared.at(name) === 1) continue;
      const text = `an edge names "${this.#names.text(name)}", which is no node of the file: every end needs a node element`;
      return { ok: false, problem: { line: this.#firstLine.at(name), column: 1, text } };
    }
    const { ids, rankOf } = this.#names.finish();
    const pairs = this.#pairs.values().map((name) => rankOf[name]!);
    const { weighted, groupBy } = this.#options;
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
        groups: groupBy !== null ? numberLabels(groups) : null,
        notes: [this.#repeated, this.#endOnly].filter((note) => note !== null),
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
