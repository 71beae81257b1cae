/**
 * Compressed sparse rows for kernels: announce the size, add edges, finish; then frozen. Rows are in order of target, then of
 * edge, whatever the order of adding. An undirected edge lies in both rows as two *arcs*, a self-loop in its row once.
 * Parallel edges stay apart (`edges` tells them from each other); each kernel says what it makes of them.
 * All arrays lie on shared memory, so that workers read them without a copy.
 */
import { assert } from "#base/assert.ts";

export interface Csr {
  readonly nodeCount: number;
  /** How many edges were added: edge ids lie below it, also where a mask took edges away. Arcs are `targets.length`. */
  readonly edgeCount: number;
  readonly directed: boolean;
  /** Arcs of node v are `[offsets[v], offsets[v+1])`. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** One weight an arc; null where every edge counts 1. */
  readonly weights: Float64Array | null;
  /** Arc → index of its edge in order of adding; null unless it was asked for. */
  readonly edges: Uint32Array | null;
}

export interface CsrOptions {
  readonly directed: boolean;
  /** Keep a weight an arc; without it every edge counts 1 and costs no memory. */
  readonly weighted?: boolean;
  /** Keep each arc's edge: for masks, and for kernels that speak of single edges. */
  readonly edgeIds?: boolean;
}

export class CsrBuilder {
  readonly #nodeCount: number;
  readonly #announced: number;
  readonly #options: CsrOptions;
  /** Ends of edge e are at 2e and 2e + 1. */
  readonly #pairs: Uint32Array;
  readonly #weights: Float64Array | null;
  #added = 0;

  constructor(nodeCount: number, edgeCount: number, options: CsrOptions) {
    this.#nodeCount = nodeCount;
    this.#announced = edgeCount;
    this.#options = options;
    this.#pairs = new Uint32Array(2 * edgeCount);
    this.#weights = options.weighted === true ? new Float64Array(edgeCount) : null;
  }

  add(from: number, to: number, weight = 1): void {
    const edge = this.#added++;
    assert(edge < this.#announced, `added more than the ${this.#announced} edges announced`);
    assert(from < this.#nodeCount && to < this.#nodeCount, `edge ${from}–${to} leaves the graph of ${this.#nodeCount} nodes`);
    this.#pairs[2 * edge] = from;
    this.#pairs[2 * edge + 1] = to;
    if (this.#weights !== null) this.#weights[edge] = weight;
    else assert(weight === 1, `edge ${from}–${to} weighs ${weight} in a graph announced without weights`);
  }

  finish(): Csr {
    assert(this.#added === this.#announced, `added ${this.#added} edges, announced ${this.#announced}`);
    return csrOfPairs(this.#nodeCount, this.#pairs, { ...this.#options, weights: this.#weights });
  }
}

/**
 * Rows of edges given as pairs: edge e goes from `pairs[2e]` to `pairs[2e + 1]`. Two passes of counting, O(n + m): the first lays the
 * arcs out by target in order of edge; the second walks the targets upwards and deals each arc to its source's row, which thereby
 * comes to be in order of target, then of edge. An undirected edge's arcs are their own mirror image, so one lay-out serves both.
 */
export function csrOfPairs(
  nodeCount: number,
  pairs: Uint32Array,
  options: Omit<CsrOptions, "weighted"> & { readonly weights?: Float64Array | null },
): Csr {
  const edgeCount = pairs.length >>> 1;
  const { directed, edgeIds = false, weights = null } = options;
  const carried = edgeIds || weights !== null;
  // Where the arcs into each node begin, then the arcs by target: their source and, when something goes with an edge, the edge.
  const inOffsets = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = pairs[2 * edge]!;
    const to = pairs[2 * edge + 1]!;
    inOffsets[to + 1]!++;
    if (!directed && from !== to) inOffsets[from + 1]!++;
  }
  for (let v = 0; v < nodeCount; v++) inOffsets[v + 1]! += inOffsets[v]!;
  const arcCount = inOffsets[nodeCount]!;
  const sources = new Uint32Array(arcCount);
  const edgeOf = carried ? new Uint32Array(arcCount) : null;
  const next = inOffsets.slice(0, nodeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = pairs[2 * edge]!;
    const to = pairs[2 * edge + 1]!;
    const into = next[to]!++;
    sources[into] = from;
    if (edgeOf !== null) edgeOf[into] = edge;
    if (directed || from === to) continue;
    const back = next[from]!++;
    sources[back] = to;
    if (edgeOf !== null) edgeOf[back] = edge;
  }
  const offsets = sharedU32(nodeCount + 1);
  if (directed) {
    for (let i = 0; i < arcCount; i++) offsets[sources[i]! + 1]!++;
    for (let v = 0; v < nodeCount; v++) offsets[v + 1]! += offsets[v]!;
  } else {
    offsets.set(inOffsets);
  }
  next.set(offsets.subarray(0, nodeCount));
  const targets = sharedU32(arcCount);
  const arcWeights = weights === null ? null : sharedF64(arcCount);
  const edges = edgeIds ? sharedU32(arcCount) : null;
  for (let to = 0; to < nodeCount; to++) {
    for (let i = inOffsets[to]!; i < inOffsets[to + 1]!; i++) {
      const arc = next[sources[i]!]!++;
      targets[arc] = to;
      if (arcWeights !== null) arcWeights[arc] = weights![edgeOf![i]!]!;
      if (edges !== null) edges[arc] = edgeOf![i]!;
    }
  }
  assert(nodeCount === 0 || next[nodeCount - 1] === arcCount, `rows end at ${next[nodeCount - 1]}, wrote ${arcCount} arcs`);
  return { nodeCount, edgeCount, directed, offsets, targets, weights: arcWeights, edges };
}

export function sharedU32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

export function sharedF64(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8));
}
