/**
 * Earliest arrival over dated edges when no wait between two steps may be longer than given: restless walks, one pass in order of departure.
 * O(m log m), for the order alone. A walk may pass a node twice, where going round is the way not to wait for too long; whether there is one that does not is NP-hard
 * (Casteigts, Himmel, Molter and Zschoche 2021, doi:10.1007/s00453-021-00831-w). How long the source is waited at before the first step does not count.
 *
 * Edges lead one way, as in earliest-arrival.ts, and steps that take no time may follow each other within one moment in any order.
 */
import { assert } from "#base/assert.ts";
import { departureOrder, type DatedEdges } from "./earliest-arrival.ts";

export interface RestlessOptions {
  readonly nodeCount: number;
  readonly source: number;
  /** When the source is left at the earliest. */
  readonly start: number;
  /** Edges that depart at this time or later are not there. */
  readonly until: number;
  /** From the arrival of a step to the departure of the next, at most; in the edges' own times. */
  readonly waitMax: number;
}

export interface RestlessArrivals {
  /** Node → earliest time it can be reached; Infinity = never. */
  readonly arrival: Float64Array;
  /** Node → edge by which it is first reached; −1 for the source and what is never reached. */
  readonly lastEdge: Int32Array;
  /** Edge → the edge taken before it; −1 where it is a first step, or not taken. */
  readonly before: Int32Array;
}

const NONE = -1;

export function restlessArrival(edges: DatedEdges, options: RestlessOptions): RestlessArrivals {
  const { from, to, departs, arrives } = edges;
  const { nodeCount, source, start, until, waitMax } = options;
  const order = departureOrder(edges);
  const lasting = order.filter((edge) => arrives[edge] !== departs[edge]).sort((a, b) => arrives[a]! - arrives[b]! || a - b);
  const arrival = new Float64Array(nodeCount).fill(Infinity);
  const lastEdge = new Int32Array(nodeCount).fill(NONE);
  const before = new Int32Array(from.length).fill(NONE);
  const taken = new Uint8Array(from.length);
  // By node, the edges that have arrived, as a list in order of arrival whose front has not been waited at for too long.
  const [front, back] = [new Int32Array(nodeCount).fill(NONE), new Int32Array(nodeCount).fill(NONE)];
  const next = new Int32Array(from.length).fill(NONE);
  arrival[source] = start;
  const arrive = (edge: number): void => {
    const node = to[edge]!;
    if (front[node] === NONE) front[node] = edge;
    else next[back[node]!] = edge;
    back[node] = edge;
  };
  /** The edge to come by to leave a node now; undefined when it cannot be left. */
  const cameBy = (node: number, moment: number): number | undefined => {
    if (node === source) return NONE;
    let edge = front[node]!;
    while (edge !== NONE && moment - arrives[edge]! > waitMax) edge = next[edge]!;
    front[node] = edge;
    return edge === NONE ? undefined : edge;
  };
  /** Nodes that can be left in the moment that is looked at, by steps that took no time, and could not before. */
  const opened: number[] = [];
  const take = (edge: number, moment: number): void => {
    if (taken[edge] === 1) return;
    const by = cameBy(from[edge]!, moment);
    if (by === undefined) return;
    assert(arrives[edge]! >= moment, `edge ${edge} arrives before it departs`);
    taken[edge] = 1;
    before[edge] = by;
    const node = to[edge]!;
    if (arrives[edge]! < arrival[node]!) {
      arrival[node] = arrives[edge]!;
      lastEdge[node] = edge;
    }
    if (arrives[edge] !== moment) return;
    if (cameBy(node, moment) === undefined) opened.push(node);
    arrive(edge);
  };
  let landed = 0;
  for (let first = firstAt(order, departs, start); first < order.length;) {
    const moment = departs[order[first]!]!;
    if (moment >= until) break;
    for (; landed < lasting.length && arrives[lasting[landed]!]! <= moment; landed++)
      if (taken[lasting[landed]!] === 1) arrive(lasting[landed]!);
    let end = first;
    while (end < order.length && departs[order[end]!] === moment) end++;
    for (let at = first; at < end; at++) take(order[at]!, moment);
    for (let node = opened.pop(); node !== undefined; node = opened.pop()) {
      for (let at = firstFrom(order, from, { first, end, node }); at < end && from[order[at]!] === node; at++)
        take(order[at]!, moment);
    }
    first = end;
  }
  return { arrival, lastEdge, before };
}

/** The edges of the walk to a node, from the source on; undefined when it is never reached. */
export function restlessWalkTo(node: number, { arrival, lastEdge, before }: RestlessArrivals): number[] | undefined {
  if (arrival[node] === Infinity) return undefined;
  const walk: number[] = [];
  for (let edge = lastEdge[node]!; edge !== NONE; edge = before[edge]!) walk.push(edge);
  return walk.reverse();
}

function firstAt(order: Uint32Array, departs: ArrayLike<number>, start: number): number {
  const at = order.findIndex((edge) => departs[edge]! >= start);
  return at === -1 ? order.length : at;
}

/** Within one moment edges are in order of the node they leave. */
function firstFrom(
  order: Uint32Array,
  from: ArrayLike<number>,
  { first, end, node }: { readonly first: number; readonly end: number; readonly node: number },
): number {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[order[middle]!]! >= node) high = middle;
    else low = middle + 1;
  }
  return low;
}
