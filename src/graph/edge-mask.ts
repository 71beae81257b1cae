/**
 * Which edges a reader's question may use: those whose label set the reader may read and whose time lies in the question's window.
 * A mask is a set of edge indices. Searches that walk from a node test it arc by arc; what looks at a whole graph takes `maskedCsr`,
 * a copy without the other arcs. Either way the answer is that of a graph which never had the other edges.
 */
import { assert } from "#base/assert.ts";
import { Bitset } from "#base/bitset.ts";
import { sharedF64, sharedU32, type Csr } from "./csr.ts";

/** One value an edge; what is left out is not asked for. A snapshot's links are such columns: linkLabelSet, linkAt, linkUntil. */
export interface EdgeColumns {
  readonly edgeCount: number;
  readonly labelSet?: ArrayLike<number>;
  /** ms; NaN = the edge has no time. */
  readonly at?: ArrayLike<number>;
  /** ms, the end of an edge that lasts; NaN = it does not, or is not over. */
  readonly until?: ArrayLike<number>;
}

export interface EdgeQuery {
  /** Label sets that the reader may read; null = all. */
  readonly readable: Bitset | null;
  /** ms; edges with a time outside [timeFrom, timeUntil) are not there; one that lasts counts when any of it lies inside. */
  readonly timeFrom: number | null;
  readonly timeUntil: number | null;
}

/** An edge without a time is there at all times. */
export function edgeMask(columns: EdgeColumns, query: EdgeQuery): Bitset {
  const { edgeCount, labelSet, at, until } = columns;
  const { readable } = query;
  const timeFrom = query.timeFrom ?? -Infinity;
  const timeUntil = query.timeUntil ?? Infinity;
  const timed = query.timeFrom !== null || query.timeUntil !== null;
  assert(readable === null || labelSet?.length === edgeCount, "a clearance needs one label set an edge");
  assert(!timed || at?.length === edgeCount, "a time window needs one time an edge");
  const mask = new Bitset(edgeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    if (readable !== null && !readable.has(labelSet![edge]!)) continue;
    if (timed) {
      // NaN compares as false: what has no time is never outside.
      if (at![edge]! >= timeUntil) continue;
      if (at![edge]! < timeFrom && !(until !== undefined && until[edge]! >= timeFrom)) continue;
    }
    mask.add(edge);
  }
  return mask;
}

/**
 * The graph without the edges that are not in the mask. Edges keep their numbers, so `edgeCount` stays the bound of edge ids
 * and is not how many are left.
 */
export function maskedCsr(csr: Csr, mask: Bitset): Csr {
  const { nodeCount, edgeCount, directed, targets, weights, edges } = csr;
  assert(edges !== null, "only a graph with edge ids can be masked");
  assert(mask.size === edgeCount, `a mask of ${mask.size} edges for a graph of ${edgeCount}`);
  const offsets = sharedU32(nodeCount + 1);
  let kept = 0;
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = csr.offsets[v]!; arc < csr.offsets[v + 1]!; arc++) if (mask.has(edges[arc]!)) kept++;
    offsets[v + 1] = kept;
  }
  const keptTargets = sharedU32(kept);
  const keptWeights = weights === null ? null : sharedF64(kept);
  const keptEdges = sharedU32(kept);
  let next = 0;
  for (let arc = 0; arc < targets.length; arc++) {
    if (!mask.has(edges[arc]!)) continue;
    keptTargets[next] = targets[arc]!;
    if (keptWeights !== null) keptWeights[next] = weights![arc]!;
    keptEdges[next++] = edges[arc]!;
  }
  assert(next === offsets[nodeCount], `rows end at ${offsets[nodeCount]}, kept ${next} arcs`);
  return { nodeCount, edgeCount, directed, offsets, targets: keptTargets, weights: keptWeights, edges: keptEdges };
}
