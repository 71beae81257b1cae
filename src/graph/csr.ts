/**
 * Compressed sparse rows for kernels: announce the size, add edges, finish; then frozen. Rows are in order of target, then of
 * edge, whatever the order of adding. An undirected edge lies in both rows as two *arcs*, a self-loop in its row once.
 * Parallel edges stay apart (`edges` tells them from each other); each kernel says what it makes of them.
 */
import { assert } from "#base/assert.ts";

export interface Csr {
  readonly nodeCount: number;
  /** How many edges were added; arcs are `targets.length`. */
  readonly edgeCount: number;
  readonly directed: boolean;
  /** Arcs of node v are `[offsets[v], offsets[v+1])`. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** One weight an arc, 1 where none was given. */
  readonly weights: Float64Array;
  /** Arc → index of its edge in order of adding. */
  readonly edges: Uint32Array;
}

export class CsrBuilder {
  readonly #nodeCount: number;
  readonly #announced: number;
  readonly #directed: boolean;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #weights: Float64Array;
  #added = 0;

  constructor(nodeCount: number, edgeCount: number, options: { readonly directed: boolean }) {
    this.#nodeCount = nodeCount;
    this.#announced = edgeCount;
    this.#directed = options.directed;
    this.#from = new Uint32Array(edgeCount);
    this.#to = new Uint32Array(edgeCount);
    this.#weights = new Float64Array(edgeCount);
  }

  add(from: number, to: number, weight = 1): void {
    const edge = this.#added++;
    assert(edge < this.#announced, `added more than the ${this.#announced} edges announced`);
    assert(from < this.#nodeCount && to < this.#nodeCount, `edge ${from}–${to} leaves the graph of ${this.#nodeCount} nodes`);
    this.#from[edge] = from;
    this.#to[edge] = to;
    this.#weights[edge] = weight;
  }

  finish(): Csr {
    const edgeCount = this.#announced;
    assert(this.#added === edgeCount, `added ${this.#added} edges, announced ${edgeCount}`);
    // An arc is numbered 2·edge as added and 2·edge + 1 the other way round.
    const sources = new Uint32Array(2 * edgeCount);
    const ends = new Uint32Array(2 * edgeCount);
    for (let edge = 0; edge < edgeCount; edge++) {
      sources[2 * edge] = ends[2 * edge + 1] = this.#from[edge]!;
      sources[2 * edge + 1] = ends[2 * edge] = this.#to[edge]!;
    }
    const arcs = this.#arcs();
    // Two stable counting sorts, by target and then by source, leave every row in order of target and edge.
    const byTarget = countingSort(arcs, ends, this.#nodeCount);
    const bySource = countingSort(byTarget.sorted, sources, this.#nodeCount);
    const arcCount = arcs.length;
    const targets = new Uint32Array(arcCount);
    const weights = new Float64Array(arcCount);
    const edges = new Uint32Array(arcCount);
    for (let i = 0; i < arcCount; i++) {
      const arc = bySource.sorted[i]!;
      targets[i] = ends[arc]!;
      edges[i] = arc >>> 1;
      weights[i] = this.#weights[arc >>> 1]!;
    }
    const offsets = bySource.offsets;
    assert(offsets[this.#nodeCount] === arcCount, `rows end at ${offsets[this.#nodeCount]}, wrote ${arcCount} arcs`);
    return { nodeCount: this.#nodeCount, edgeCount, directed: this.#directed, offsets, targets, weights, edges };
  }

  #arcs(): Uint32Array {
    const arcs = new Uint32Array(this.#directed ? this.#announced : 2 * this.#announced);
    let count = 0;
    for (let edge = 0; edge < this.#announced; edge++) {
      arcs[count++] = 2 * edge;
      if (!this.#directed && this.#from[edge] !== this.#to[edge]) arcs[count++] = 2 * edge + 1;
    }
    return arcs.subarray(0, count);
  }
}

/** Stable, O(items + keys): `keyOf[item]` is the key of an item; `offsets[k]` is where items of key k begin. */
export function countingSort(
  items: Uint32Array,
  keyOf: Uint32Array,
  keyCount: number,
): { sorted: Uint32Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(keyCount + 1);
  for (let i = 0; i < items.length; i++) offsets[keyOf[items[i]!]! + 1]!++;
  for (let key = 0; key < keyCount; key++) offsets[key + 1]! += offsets[key]!;
  const next = offsets.slice(0, keyCount);
  const sorted = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    sorted[next[keyOf[item]!]!++] = item;
  }
  return { sorted, offsets };
}
