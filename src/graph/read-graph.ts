/** Any file that holds a graph: a saved one, GraphML, GEXF, or else an edge list, told by what it begins with. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { AppError } from "#base/errors.ts";
import { inRows, type FileGraph, type FileProblem, type NamedGraph, type ReadGraph } from "./file-graph.ts";
import { isGraphFile, readGraphFile } from "./graph-file.ts";
import type { NameTable } from "./name-table.ts";
import { readEdgeList } from "./read-edge-list.ts";
import { readGexf } from "./read-gexf.ts";
import { readGraphml } from "./read-graphml.ts";
import { readNodeList } from "./read-node-list.ts";
import { NEWLINE } from "./row-scanner.ts";

export interface ReadOptions {
  /** Null = as the file says; edge lists, which do not say, are undirected. */
  readonly directed: boolean | null;
  readonly weighted: boolean;
  /** Keep which edge each arc belongs to. */
  readonly edgeIds: boolean;
  /** A list of nodes beside an edge list; null = none. */
  readonly nodesPath: string | null;
}

const LOOK_AT = 4096;

/** Throws BAD_INPUT naming file, line and column when the file is not a graph, and what would be right. */
export function readGraph(path: string, options: ReadOptions): NamedGraph {
  if (isGraphFile(readHead(path))) return matching(readGraphFile(path), path, options);
  const file = readWhole(path);
  const head = file.subarray(0, LOOK_AT);
  const root = /^\uFEFF?\s*(?:<\?xml|<!|<\s*(?:\w+:)?(?:graphml|gexf)\b)/.test(Buffer.from(head).toString())
    ? rootOf(head)
    : null;
  const read = parse(file, root, options);
  if (!read.ok) throw badFile(path, read.problem);
  return inRows(read.graph, { directed: directionOf(read.graph, path, options), edgeIds: options.edgeIds });
}

function parse(file: Uint8Array, root: string | null, options: ReadOptions): ReadGraph {
  const { weighted, nodesPath } = options;
  if (root === null) return readEdgeList(file, { weighted, nodes: nodesPath === null ? undefined : readNodes(nodesPath) });
  if (nodesPath !== null) {
    return {
      ok: false,
      problem: { line: 1, column: 1, text: "a list of nodes goes with an edge list: XML names its nodes itself" },
    };
  }
  if (root === "graphml") return readGraphml(file, options);
  if (root === "gexf") return readGexf(file, options);
  return { ok: false, problem: { line: 1, column: 1, text: "this is XML, but neither GraphML nor GEXF" } };
}

function readNodes(path: string): NameTable {
  const read = readNodeList(readWhole(path));
  if (!read.ok) throw badFile(path, read.problem);
  return read.names;
}

function badFile(path: string, { line, column, text }: FileProblem): AppError {
  return new AppError("BAD_INPUT", `${path}:${line}:${column}: ${text}`);
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
  const { directed, weighted, edgeIds, nodesPath } = options;
  const { csr } = graph;
  const refuse = (text: string): AppError => new AppError("BAD_INPUT", `${path}: the graph was saved ${text}: save it anew`);
  if (nodesPath !== null) throw refuse("with its nodes");
  if (directed !== null && directed !== csr.directed) throw refuse(csr.directed ? "as a directed one" : "as an undirected one");
  if (weighted && csr.weights === null) throw refuse("without weights");
  if (edgeIds && csr.edges === null) throw refuse("without the numbers of its edges");
  return weighted ? graph : { ...graph, csr: { ...csr, weights: null } };
}

/** Nothing of a pipe, which can be read only once. */
function readHead(path: string): Uint8Array {
  return reading(path, () => {
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(fstatSync(file).isFile() ? LOOK_AT : 0);
      return head.subarray(0, readSync(file, head, 0, head.length, null));
    } finally {
      closeSync(file);
    }
  });
}

/** With a newline at its end, which the scanners rely on. */
function readWhole(path: string): Uint8Array {
  const bytes = reading(path, () => readFileSync(path));
  return bytes[bytes.length - 1] === NEWLINE ? bytes : Buffer.concat([bytes, Buffer.of(NEWLINE)]);
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new AppError("BAD_INPUT", `${path} cannot be read: ${(cause as Error).message.replace(/, .*$/, "")}`, { cause });
  }
}
