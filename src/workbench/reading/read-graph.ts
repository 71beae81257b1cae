/** Any file that holds a graph: a saved one, GraphML, GEXF, or else an edge list, told by what it begins with. */
import { AppError } from "#base/errors.ts";
import type { TimeColumns } from "../file-graph/edge-times.ts";
import { inRows, type FileGraph, type NamedGraph, type ReadGraph } from "../file-graph/file-graph.ts";
import { isGraphFile, readGraphFile } from "./graph-file.ts";
import type { NameTable } from "./name-table.ts";
import { otherFormat } from "./other-format.ts";
import { readEdgeList } from "./read-edge-list.ts";
import { readGexf } from "./read-gexf.ts";
import { readGraphml } from "./read-graphml.ts";
import { readNodeList } from "./read-node-list.ts";
import { badFile, LOOK_AT, readHead, readWhole } from "./read-whole.ts";
import type { RowLayout } from "./row-layout.ts";

export interface ReadOptions {
  /** Null = as the file says; edge lists, which do not say, are undirected. */
  readonly directed: boolean | null;
  readonly weighted: boolean;
  /** Keep which edge each arc belongs to. */
  readonly edgeIds: boolean;
  /** A list of nodes beside an edge list; null = none. */
  readonly nodesPath: string | null;
  /** Read the times of edges; left out, they are not looked at. */
  readonly times?: TimeColumns | null;
  /** The attribute of nodes that names their group; GraphML and GEXF only. */
  readonly groupBy?: string | null;
  /** What a row of an edge list is; left out or null = as the file shows. */
  readonly layout?: RowLayout | null;
}

const WANTED = "an edge list, GraphML, GEXF, or what --save-graph wrote,";

/** Throws BAD_INPUT naming file, line and column when the file is not a graph, and what would be right. */
export function readGraph(path: string, options: ReadOptions): NamedGraph {
  if (isGraphFile(readHead(path))) return matching(readGraphFile(path), path, options);
  const file = readWhole(path);
  const head = file.subarray(0, LOOK_AT);
  const root = /^\uFEFF?\s*(?:<\?xml|<!|<\s*(?:\w+:)?(?:graphml|gexf)\b)/.test(Buffer.from(head).toString())
    ? rootOf(head)
    : null;
  const other = root === null ? otherFormat(head, WANTED) : null;
  const read = other === null ? parse(file, root, options) : wrongKind(other);
  if (!read.ok) throw badFile(path, read.problem);
  return inRows(read.graph, { directed: directionOf(read.graph, path, options), edgeIds: options.edgeIds });
}

function parse(file: Uint8Array, root: string | null, options: ReadOptions): ReadGraph {
  const { weighted, nodesPath, times = null, groupBy = null, layout = null, directed } = options;
  if (root === null) {
    if (groupBy !== null) return wrongKind("an edge list says nothing of its nodes: give their groups in a file, with --groups");
    const nodes = nodesPath === null ? undefined : readNodes(nodesPath);
    return readEdgeList(file, { weighted, times, nodes, layout, directed });
  }
  if (layout !== null) return wrongKind("--layout is of rows: XML says itself what its edges are");
  if (nodesPath !== null) return wrongKind("a list of nodes goes with an edge list: XML names its nodes itself");
  if (root === "graphml") return readGraphml(file, { weighted, times, groupBy });
  if (root === "gexf") return readGexf(file, { weighted, times, groupBy });
  return wrongKind("this is XML, but neither GraphML nor GEXF");
}

function wrongKind(text: string): ReadGraph {
  return { ok: false, problem: { line: 1, column: 1, text } };
}

function readNodes(path: string): NameTable {
  const file = readWhole(path);
  const other = otherFormat(file.subarray(0, LOOK_AT), "a list of nodes, one a row,");
  if (other !== null) throw badFile(path, { line: 1, column: 1, text: other });
  const read = readNodeList(file);
  if (!read.ok) throw badFile(path, read.problem);
  return read.names;
}

/** The name of the first element, wherever comments and declarations let it begin. */
function rootOf(head: Uint8Array): string {
  const text = Buffer.from(head)
    .toString()
    .replace(/<!--[\s\S]*?-->/g, "");
  return /<\s*(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(text)?.[1]?.toLowerCase() ?? "";
}

function directionOf(graph: FileGraph, path: string, { directed }: ReadOptions): boolean {
  if (directed !== null) return directed;
  if (graph.directed === "mixed") {
    throw new AppError("BAD_INPUT", `${path}: some of its edges are directed and some are not: say --directed or --undirected`);
  }
  return graph.directed ?? false;
}

/** A saved graph is what it is: it can lose its weights, but not gain what it was saved without. */
function matching(graph: NamedGraph, path: string, options: ReadOptions): NamedGraph {
  const { directed, weighted, edgeIds, nodesPath, times = null, groupBy = null, layout = null } = options;
  const { csr } = graph;
  const refuse = (text: string): AppError => new AppError("BAD_INPUT", `${path}: the graph was saved ${text}`);
  if (layout !== null) throw refuse("with its edges: --layout is of the rows that it came from");
  if (nodesPath !== null) throw refuse("with its nodes: save it anew");
  if (directed !== null && directed !== csr.directed)
    throw refuse(csr.directed ? "as a directed one: save it anew" : "as an undirected one: save it anew");
  if (weighted && csr.weights === null) throw refuse("without weights: save it anew");
  if (times !== null) throw refuse("without times, which only the file it came from has");
  if (groupBy !== null) throw refuse("without what its nodes are, which only the file it came from says");
  if (edgeIds && csr.edges === null) throw refuse("without the numbers of its edges: read the file it came from");
  return weighted ? graph : { ...graph, csr: { ...csr, weights: null } };
}
