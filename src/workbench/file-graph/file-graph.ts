/** A graph as a file gave it, before it is put into rows: what the readers of all formats hand over. */
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import type { EdgeTimes } from "./edge-times.ts";
import type { NodeIds } from "./node-ids.ts";
import type { NodeLabels } from "./node-labels.ts";

export interface FileGraph {
  /** Nodes without edges too. */
  readonly ids: NodeIds;
  /** Ends of edge e are `pairs[2e]` and `pairs[2e + 1]`. */
  readonly pairs: Uint32Array;
  /** One an edge; null when they were not asked for. */
  readonly weights: Float64Array | null;
  /** What the file says its edges are; null = it does not say. */
  readonly directed: boolean | "mixed" | null;
  /** Null when they were not asked for. */
  readonly times: EdgeTimes | null;
  readonly groups: NodeLabels | null;
  /** What was guessed, or not read, and how to leave no doubt. */
  readonly notes: readonly FileProblem[];
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
  /** With the ends of edges, as `FileGraph.pairs`; null when times were not asked for. */
  readonly times: (EdgeTimes & { readonly pairs: Uint32Array }) | null;
  /** Null when groups were not asked for. */
  readonly groups: NodeLabels | null;
  readonly notes: readonly FileProblem[];
}

export function inRows(
  { ids, pairs, weights, times, groups, notes }: FileGraph,
  options: { readonly directed: boolean; readonly edgeIds: boolean },
): NamedGraph {
  const csr = csrOfPairs(ids.count, pairs, { ...options, weights });
  return { ids, csr, times: times === null ? null : { ...times, pairs }, groups, notes };
}
