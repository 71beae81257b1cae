/**
 * Earliest arrival over dated edges: one pass in order of departure. Wu, Cheng, Huang, Ke, Lu and Xu 2014, doi:10.14778/2732939.2732945. O(m) once
 * the edges are in order, O(m log m) with that. An edge is usable when it departs no earlier than its start was reached; edges that take
 * no time may follow each other within one moment in any order, so what a moment reaches is followed up within it (feeds that know
 * only the day make such moments large).
 *
 * Edges lead one way: give one that leads both ways twice. Parallel edges and self-loops need no care. Edges without a time (NaN) are not used.
 */
import { assert } from "#base/assert.ts";
import type { Bitset } from "#base/bitset.ts";

export interface DatedEdges {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly departs: ArrayLike<number>;
  /** Not before `departs`. */
  readonly arrives: ArrayLike<number>;
}

export interface EarliestArrivalOptions {
  readonly nodeCount: number;
  readonly source: number;
  /** When the source is left at the earliest. */
  readonly start: number;
  /** Edges that depart at this time or later are not there. */
  readonly until?: number;
  /** By edge: set = may be used. */
  readonly mask?: Bitset;
  /** `departureOrder(edges)`, lent for many searches. */
  readonly order?: Uint32Array;
}

export interface Arrivals {
  /** Node → earliest time it can be reached; Infinity = never. */
  readonly arrival: Float64Array;
  /** Node → edge by which it is first reached, the earliest departure of equals; −1 for the source and what is never reached. */
  readonly parentEdge: Int32Array;
}

/** Edges by departure, then by the node they leave, then by number. */
export function departureOrder({ from, departs }: DatedEdges): Uint32Array {
  const dated = new Uint32Array(from.length);
  let count = 0;
  for (let edge = 0; edge < from.length; edge++) if (!Number.isNaN(departs[edge]!)) dated[count++] = edge;
  return dated.slice(0, count).sort((a, b) => departs[a]! - departs[b]! || from[a]! - from[b]! || a - b);
}

export function earliestArrival(edges: DatedEdges, options: EarliestArrivalOptions): Arrivals {
  const { from, to, departs, arrives } = edges;
  const { nodeCount, source, start, until = Infinity, mask, order = departureOrder(edges) } = options;
  const arrival = new Float64Array(nodeCount).fill(Infinity);
  const parentEdge = new Int32Array(nodeCount).fill(-1);
  arrival[source] = start;
  /** Nodes reached in the moment that is looked at, by edges that took no time. */
  const reached: number[] = [];
  const take = (edge: number, moment: number): void => {
    const node = to[edge]!;
    if (arrival[from[edge]!]! > moment || arrives[edge]! >= arrival[node]! || (mask !== undefined && !mask.has(edge))) return;
    assert(arrives[edge]! >= moment, `edge ${edge} arrives before it departs`);
    if (arrives[edge] === moment) reached.push(node);
    arrival[node] = arrives[edge]!;
    parentEdge[node] = edge;
  };
  for (let first = firstFrom(order, 0, order.length, (edge) => departs[edge]! >= start); first < order.length;) {
    const moment = departs[order[first]!]!;
    if (moment >= until) break;
    let end = first;
    for (; end < order.length && departs[order[end]!] === moment; end++) take(order[end]!, moment);
    for (let node = reached.pop(); node !== undefined; node = reached.pop()) {
      const leaves = node;
      let at = firstFrom(order, first, end, (edge) => from[edge]! >= leaves);
      for (; at < end && from[order[at]!] === leaves; at++) take(order[at]!, moment);
    }
    first = end;
  }
  return { arrival, parentEdge };
}

/** The edges of the way to a node, from the source on; undefined when it is never reached. */
export function journeyTo(node: number, { arrival, parentEdge }: Arrivals, { from }: DatedEdges): number[] | undefined {
  if (arrival[node] === Infinity) return undefined;
  const journey: number[] = [];
  for (let edge = parentEdge[node]!; edge !== -1; edge = parentEdge[from[edge]!]!) journey.push(edge);
  return journey.reverse();
}

/** The first place in [low, high) from which on the condition holds. */
function firstFrom(order: Uint32Array, low: number, high: number, holds: (edge: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(order[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
