/**
 * Earliest arrival over dated edges: one pass in order of departure. Wu, Cheng, Huang, Ke, Lu and Xu 2014, doi:10.14778/2732939.2732945. O(m log m)
 * with the sort. An edge is usable when it departs no earlier than its start was reached; edges that take no time may follow each other
 * at one moment in any order, so each moment is repeated until nothing changes.
 */
export interface DatedEdges {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly departs: ArrayLike<number>;
  /** Not before `departs`. */
  readonly arrives: ArrayLike<number>;
}

export interface Arrivals {
  /** Node → earliest time it can be reached; Infinity = never. */
  readonly arrival: Float64Array;
  /** Node → edge by which it is first reached; −1 for the source and what is never reached. */
  readonly parentEdge: Int32Array;
}

export function earliestArrival(
  edges: DatedEdges,
  options: { readonly nodeCount: number; readonly source: number; readonly start: number },
): Arrivals {
  const { from, to, departs, arrives } = edges;
  const arrival = new Float64Array(options.nodeCount).fill(Infinity);
  const parentEdge = new Int32Array(options.nodeCount).fill(-1);
  arrival[options.source] = options.start;
  const order = Uint32Array.from({ length: from.length }, (_, e) => e).sort((a, b) => departs[a]! - departs[b]! || a - b);
  for (let i = 0; i < order.length;) {
    let end = i;
    while (end < order.length && departs[order[end]!] === departs[order[i]!]) end++;
    for (let changed = true; changed;) {
      changed = false;
      for (let j = i; j < end; j++) {
        const e = order[j]!;
        if (departs[e]! < arrival[from[e]!]! || arrives[e]! >= arrival[to[e]!]!) continue;
        arrival[to[e]!] = arrives[e]!;
        parentEdge[to[e]!] = e;
        changed = true;
      }
    }
    i = end;
  }
  return { arrival, parentEdge };
}
