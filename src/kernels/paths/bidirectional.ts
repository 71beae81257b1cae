/**
 * One path of the fewest hops between two nodes: breadth-first from both ends, always on the side with fewer arcs to follow, until they meet
 * (Pohl 1971, "Bi-directional search", Machine Intelligence 6). O(n + m) at worst, in small worlds about the square root of that. Marks are
 * stamped with a rising number in place of clearing, so a search costs only what it touches; 16 bytes a node in the scratch.
 *
 * Of equally short paths the one that is smallest when read node by node from the source is given, whichever side met the other: the same
 * as plain breadth-first search over these rows. It rests on the forward queue being in that order: the first of it that touches the
 * far side is on the path. So a forward step can stop at the first meeting, and a backward one has to be finished.
 *
 * Follows arcs as they point; weights are not read; parallel edges and self-loops change nothing. A directed graph is searched from the
 * target over its transpose, which is made when it is not lent.
 */
import { assert } from "#base/assert.ts";
import type { Bitset } from "#base/bitset.ts";
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";

export interface ShortestPathOptions {
  readonly source: number;
  readonly target: number;
  /** Longer paths do not count. */
  readonly hopsMax?: number;
  /** By edge: set = may be used. */
  readonly mask?: Bitset;
  /** Of a directed graph: `transpose(csr)`. */
  readonly reverse?: Csr;
  /** Lent for many searches. */
  readonly scratch?: MeetingScratch;
}

/** Nodes from source to target; undefined when there is no path. */
export function shortestPath(csr: Csr, options: ShortestPathOptions): number[] | undefined {
  const { source, target, hopsMax = Infinity, mask } = options;
  assert(source < csr.nodeCount && target < csr.nodeCount, `a path from ${source} to ${target} leaves the graph`);
  if (source === target) return [source];
  const path: number[] = [];
  const reverse = options.reverse ?? transpose(csr);
  const scratch = options.scratch ?? new MeetingScratch(csr.nodeCount);
  return new Meeting(csr, { reverse, mask, scratch }).find({ source, target, hopsMax }, path) ? path : undefined;
}

export class MeetingScratch {
  /** V8 throws optimised code away with the last object of a shape that it was made for. So one stays. */
  static readonly kept = new MeetingScratch(0);
  /** stamp + place in the forward queue, or −(stamp + place in the backward queue); what is nearer to 0 is from earlier searches. */
  readonly mark: Int32Array;
  /** Queues from place 1 on. */
  readonly forward: Uint32Array;
  readonly backward: Uint32Array;
  /** Place in the forward queue → place it was reached from. */
  readonly parent: Uint32Array;
  /** A mark of `stamp` itself: closed to this search. */
  stamp = 1;
  /** The highest place that the last search gave. */
  used = 0;

  constructor(nodeCount: number) {
    this.mark = new Int32Array(nodeCount);
    this.forward = new Uint32Array(nodeCount + 1);
    this.backward = new Uint32Array(nodeCount + 1);
    this.parent = new Uint32Array(nodeCount + 1);
  }

  /** Forgets all marks. */
  renew(): void {
    this.stamp += this.used + 1;
    this.used = 0;
    if (this.stamp < 0x7fffffff - this.forward.length) return;
    this.mark.fill(0);
    this.stamp = 1;
  }
}

interface Ends {
  readonly source: number;
  readonly target: number;
  readonly hopsMax: number;
}

/** What a search for the rest of a path keeps out of. */
export interface Detour {
  /** Closed nodes: the first `closedCount` of these. */
  readonly closed: ArrayLike<number>;
  readonly closedCount: number;
  /** Nodes that may not follow the source directly. */
  readonly notNext: readonly number[];
}

/**
 * A forward step can stop half-way. So it may have more arcs to follow than a backward one by this factor, or any number when a
 * backward one has more than as many times what is followed until a meeting, were ends of arcs spread by chance.
 */
const FORWARD_FAVOUR = 2;
const DEGREES_ASKED = 32;
const NO_MARK = 0x7fffffff;
const NO_DETOUR: Detour = { closed: [], closedCount: 0, notNext: [] };

/** Searches on one graph that share what they need. */
export class Meeting {
  /** As above: a Meeting lives for one question only. */
  static readonly kept = new Meeting(csrOfPairs(0, new Uint32Array(0), { directed: false }), { scratch: MeetingScratch.kept });
  readonly #csr: Csr;
  readonly #reverse: Csr;
  readonly #words: Uint32Array | null;
  readonly #scratch: MeetingScratch;
  /** Level → its first place in the queue; one more for where the last level ends. */
  readonly #forwardStarts: number[] = [];
  readonly #backwardStarts: number[] = [];

  constructor(csr: Csr, options: { reverse?: Csr; mask?: Bitset | undefined; scratch: MeetingScratch }) {
    assert(options.mask === undefined || csr.edges !== null, "a mask needs a graph with edge ids");
    assert(options.scratch.mark.length >= csr.nodeCount, "the scratch is of a smaller graph");
    this.#csr = csr;
    this.#reverse = options.reverse ?? csr;
    this.#words = options.mask === undefined ? null : options.mask.words;
    this.#scratch = options.scratch;
  }

  /** Appends the nodes of the path to `path`; false when there is none. */
  find(ends: Ends, path: number[], detour: Detour = NO_DETOUR): boolean {
    const met = this.meet(ends, detour);
    if (met === 0) return false;
    this.#trace(met, path);
    return true;
  }

  /** The place in the forward queue over which a shortest path leads; 0 when there is none. */
  meet(ends: Ends, detour: Detour = NO_DETOUR): number {
    const { source, target, hopsMax } = ends;
    const scratch = this.#scratch;
    scratch.renew();
    const { mark, forward, backward, stamp } = scratch;
    const [forwardStarts, backwardStarts] = [this.#forwardStarts, this.#backwardStarts];
    forwardStarts.length = backwardStarts.length = 0;
    forwardStarts.push(1, 2);
    backwardStarts.push(1, 2);
    forward[1] = source;
    backward[1] = target;
    scratch.used = 1;
    for (let i = 0; i < detour.closedCount; i++) mark[detour.closed[i]!] = stamp;
    mark[source] = stamp + 1;
    mark[target] = -(stamp + 1);
    // The first step is always from the source, because only there some neighbours may not be next.
    for (const node of detour.notNext) mark[node] = stamp;
    if (hopsMax < 1) return 0;
    let met = this.#stepForward();
    for (const node of detour.notNext) mark[node] = 0;
    mark[target] = -(stamp + 1);
    let ahead = arcsOf(this.#csr, forward, forwardStarts);
    let behind = arcsOf(this.#reverse, backward, backwardStarts);
    const arcCount = this.#csr.targets.length;
    for (let hops = 2; met === 0; hops++) {
      if (hops > hopsMax || isEmpty(forwardStarts) || isEmpty(backwardStarts)) return 0;
      if (ahead <= behind * FORWARD_FAVOUR || (arcCount / behind) * FORWARD_FAVOUR <= behind) {
        met = this.#stepForward();
        if (met === 0) ahead = arcsOf(this.#csr, forward, forwardStarts);
      } else {
        met = this.#stepBackward();
        if (met === 0) behind = arcsOf(this.#reverse, backward, backwardStarts);
      }
    }
    return met;
  }

  /** Hops of the paths met. */
  get hops(): number {
    return this.#forwardStarts.length + this.#backwardStarts.length - 3;
  }

  /** May a shortest path be at this node after so many hops? Of what is near the source that is not certain. */
  mayBeAt(node: number, hops: number): boolean {
    const { mark, stamp } = this.#scratch;
    const ahead = hops < this.#forwardStarts.length - 1;
    const starts = ahead ? this.#forwardStarts : this.#backwardStarts;
    const level = ahead ? hops : this.hops - hops;
    const place = (ahead ? mark[node]! : -mark[node]!) - stamp;
    return place >= starts[level]! && place < starts[level + 1]!;
  }

  /** Has a node count as never reached by the search. */
  exclude(node: number): void {
    this.#scratch.mark[node] = this.#scratch.stamp;
  }

  /** Follows the forward frontier's rows; the place of the first of it next to the far side, or 0. */
  #stepForward(): number {
    const { offsets, targets, edges } = this.#csr;
    const { mark, forward, parent, stamp } = this.#scratch;
    const words = this.#words;
    const starts = this.#forwardStarts;
    const last = starts[starts.length - 1]!;
    let tail = last;
    for (let at = starts[starts.length - 2]!; at < last; at++) {
      const v = forward[at]!;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const u = targets[arc]!;
        const seen = mark[u]!;
        if (seen >= stamp || (words !== null && !usable(words, edges![arc]!))) continue;
        if (seen < -stamp) {
          this.#use(tail);
          return at;
        }
        mark[u] = stamp + tail;
        forward[tail] = u;
        parent[tail++] = at;
      }
    }
    this.#use(tail);
    starts.push(tail);
    return 0;
  }

  /** Follows the backward frontier's rows; the least place of the forward frontier that they touch, or 0. */
  #stepBackward(): number {
    const { offsets, targets, edges } = this.#reverse;
    const { mark, backward, stamp } = this.#scratch;
    const words = this.#words;
    const starts = this.#backwardStarts;
    const last = starts[starts.length - 1]!;
    // Nodes behind the forward frontier are touched only by steps that the detour forbids.
    const frontier = stamp + this.#forwardStarts[this.#forwardStarts.length - 2]!;
    let least = NO_MARK;
    let tail = last;
    for (let at = starts[starts.length - 2]!; at < last; at++) {
      const v = backward[at]!;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const u = targets[arc]!;
        const seen = mark[u]!;
        if (seen < -stamp || (words !== null && !usable(words, edges![arc]!))) continue;
        if (seen >= stamp) {
          if (seen >= frontier && seen < least) least = seen;
          continue;
        }
        // Once they have met, the rest is only asked whether it meets nearer to the first.
        if (least !== NO_MARK) continue;
        mark[u] = -(stamp + tail);
        backward[tail++] = u;
      }
    }
    this.#use(tail);
    if (least !== NO_MARK) return least - stamp;
    starts.push(tail);
    return 0;
  }

  #use(tail: number): void {
    if (tail > this.#scratch.used) this.#scratch.used = tail;
  }

  /** The path over a place of the forward frontier: back to the source by parents, on to the target by smallest neighbours. */
  #trace(met: number, path: number[]): void {
    const { offsets, targets, edges } = this.#csr;
    const { mark, forward, parent, stamp } = this.#scratch;
    const words = this.#words;
    const starts = this.#backwardStarts;
    const first = path.length;
    for (let at = met; at > 1; at = parent[at]!) path.push(forward[at]!);
    path.push(forward[1]!);
    for (let i = first, j = path.length - 1; i < j; i++, j--) {
      const kept = path[i]!;
      path[i] = path[j]!;
      path[j] = kept;
    }
    let v = forward[met]!;
    // Levels of the far side that were finished count down to the target, which is level 0.
    for (let level = starts.length - 2; level >= 0; level--) {
      const [low, high] = [stamp + starts[level]!, stamp + starts[level + 1]!];
      for (let arc = offsets[v]!; ; arc++) {
        const distance = -mark[targets[arc]!]!;
        if (distance < low || distance >= high || (words !== null && !usable(words, edges![arc]!))) continue;
        v = targets[arc]!;
        break;
      }
      path.push(v);
    }
  }
}

/** About how many arcs the last level has: of a large one by the degrees of some of its nodes, for each is a look elsewhere in memory. */
function arcsOf({ offsets }: Csr, queue: Uint32Array, starts: readonly number[]): number {
  const first = starts[starts.length - 2]!;
  const size = starts[starts.length - 1]! - first;
  const step = Math.max(1, Math.floor(size / DEGREES_ASKED));
  let arcs = 0;
  for (let i = 0; i < size; i += step) arcs += offsets[queue[first + i]! + 1]! - offsets[queue[first + i]!]!;
  return arcs * step;
}

/** Did the last step reach nothing? */
function isEmpty(starts: readonly number[]): boolean {
  return starts[starts.length - 1] === starts[starts.length - 2];
}

function usable(words: Uint32Array, edge: number): boolean {
  return (words[edge >>> 5]! & (1 << (edge & 31))) !== 0;
}
