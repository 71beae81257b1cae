/** A graph as a file gave it, before it is put into rows: what the readers of all formats hand over. */
import { csrOfPairs, type Csr } from "./csr.ts";
import type { NodeIds } from "./node-ids.ts";

export interface FileGraph {
  /** Nodes without edges too. */
  readonly ids: NodeIds;
  /** Ends of edge e are `pairs[2e]` and `pairs[2e + 1]`. */
  readonly pairs: Uint32Array;
  /** One an edge; null when they were not asked for. */
  readonly weights: Float64Array | null;
  /** What the file says its edges are; null = it does not say. */
  readonly directed: boolean | "mixed" | null;
}

/** What is wrong with a file, where, and what would be right. Lines and columns begin at 1. */
export interface FileProblem {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export type ReadGraph = { readonly ok: true; readonly graph: FileGraph } | { readonly ok: false; readonly problem: FileProblem };

/** A graph in rows, and what its nodes are called. */
export interface NamedGraph {
  readonly ids: NodeIds;
  readonly csr: Csr;
}

export function inRows(
  { ids, pairs, weights }: FileGraph,
  options: { readonly directed: boolean; readonly edgeIds: boolean },
): NamedGraph {
  return { ids, csr: csrOfPairs(ids.count, pairs, { ...options, weights }) };
}
