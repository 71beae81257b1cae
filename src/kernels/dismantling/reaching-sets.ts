/**
 * Which k nodes are nearest to all: KPP-Pos (Borgatti 2006, doi:10.1007/s10588-006-7084-x), by distance-weighted reach, the mean over all nodes of one over the
 * distance to the nearest member, or by m-reach, the share of nodes within m hops of a member; members count 1 either way.
 *
 * Both are monotone and submodular: what a node adds only shrinks as the set grows. So the greedy set, its members exchanged while that helps, is a
 * good start, and branch and bound from it is exact: a branch ends where even the largest of what is left cannot lift it (Nemhauser, Wolsey and Fisher 1978,
 * doi:10.1007/BF01588971). Where the work runs out before, the same bound at the root says how much better any other set could be.
 */
import type { ChunkTask } from "#base/chunks.ts";
import { FAR, hopsFrom } from "./distances.ts";
import { SETS_MAX, type SetQuestion } from "./fragmenting-sets.ts";

export interface ReachQuestion extends SetQuestion {
  /** Within so many hops; null = distance-weighted. */
  readonly hopsMax: number | null;
}

export interface ReachingSets {
  /** Share of 1. */
  readonly reach: number;
  /** How much better, at most, another set could be; 0 where all were looked at. */
  readonly gap: number;
  readonly exact: boolean;
  /** Of equal sets, those found: all of them when exact. */
  readonly count: number;
  readonly sets: readonly (readonly number[])[];
}

/** Rows of hops that are kept, a byte a node: of so many candidates at most, those with the most neighbours. */
const CELLS_MAX = 4e7;
const WORK = 4e9;
const EQUAL = 1e-9;

/** A job of one chunk. */
export const reachingSetsTask: ChunkTask<ReachQuestion, ReachingSets> = (question) => () => new ReachSearch(question).run();

class ReachSearch {
  readonly #n: number;
  readonly #k: number;
  /** Those that are looked at. */
  readonly #nodes: readonly number[];
  /** Whether these are all candidates. */
  readonly #all: boolean;
  readonly #rows: readonly Uint8Array[];
  readonly #worth: Float64Array;
  /** What a candidate that is not looked at can reach at the most. */
  readonly #unseenMost: number;
  #work = WORK;
  #best = -1;
  #count = 0;
  #sets: number[][] = [];
  /** Members of the first of them. */
  #first: ReadonlySet<number> = new Set();

  constructor({ csr, k, candidates, hopsMax }: ReachQuestion) {
    const { nodeCount, offsets } = csr;
    this.#n = nodeCount;
    this.#k = k;
    const degree = (v: number): number => offsets[v + 1]! - offsets[v]!;
    const room = Math.max(k, Math.floor(CELLS_MAX / Math.max(1, nodeCount)));
    const byDegree = [...candidates].sort((a, b) => degree(b) - degree(a) || a - b);
    // Most neighbours first: good sets are met early, and more branches end at once.
    this.#nodes = byDegree.slice(0, room);
    this.#all = room >= candidates.length;
    this.#worth = Float64Array.from({ length: FAR + 1 }, (_, hops) => worthOf(hops, hopsMax));
    const next = byDegree[room];
    // Itself and its neighbours, and all others one hop further.
    const near = next === undefined ? 0 : degree(next) + 1;
    this.#unseenMost = next === undefined ? 0 : near + (nodeCount - near) * this.#worth[2]!;
    const scratch = { csr, gone: new Uint8Array(nodeCount), queue: new Uint32Array(nodeCount) };
    this.#rows = this.#nodes.map((v) => {
      const row = new Uint8Array(nodeCount);
      hopsFrom(scratch, v, row);
      return row;
    });
  }

  run(): ReachingSets {
    const k = this.#k;
    this.#offer(this.#exchanged(this.#greedy()));
    const root = new Uint8Array(this.#n).fill(FAR);
    const gains = this.#gains(root, 0);
    const bound = sumOfLargest(gains, k);
    this.#branch(root, 0, [], gains);
    const exact = this.#work > 0 && this.#all;
    const unseen = Math.min(this.#n, sumOfLargest([...gains, ...(this.#all ? [] : Array<number>(k).fill(this.#unseenMost))], k));
    const gap = exact ? 0 : Math.max(0, Math.min(this.#all ? bound : unseen, this.#n) - this.#best) / this.#n;
    return { reach: this.#best / this.#n, gap, exact, count: this.#count, sets: this.#sets };
  }

  #greedy(): number[] {
    const members: number[] = [];
    const hops = new Uint8Array(this.#n).fill(FAR);
    while (members.length < this.#k) {
      const gains = this.#gains(hops, 0);
      let best = -1;
      for (let i = 0; i < gains.length; i++)
        if (!members.includes(i) && (best === -1 || gains[i]! > gains[best]! + EQUAL)) best = i;
      members.push(best);
      this.#lower(hops, best);
    }
    return members;
  }

  #exchanged(members: number[]): number[] {
    for (let kept = 0, at = 0; kept < members.length; at = (at + 1) % members.length) {
      const hops = new Uint8Array(this.#n).fill(FAR);
      members.forEach((member, i) => i !== at && this.#lower(hops, member));
      const gains = this.#gains(hops, 0);
      let best = members[at]!;
      for (let i = 0; i < gains.length; i++) if (!members.includes(i) && gains[i]! > gains[best]! + EQUAL) best = i;
      kept = best === members[at] ? kept + 1 : 0;
      members[at] = best;
    }
    return members;
  }

  /** All sets that begin with `members` and go on with later nodes; `gains`: of the nodes from `from` on. */
  #branch(hops: Uint8Array, value: number, members: readonly number[], gains: Float64Array): void {
    const from = this.#nodes.length - gains.length;
    const missing = this.#k - members.length;
    if (missing === 1) {
      for (let i = 0; i < gains.length; i++) {
        const reached = value + gains[i]!;
        if (reached > this.#best + EQUAL) this.#offer([...members, from + i]);
        else if (reached >= this.#best - EQUAL) this.#offerEqual(members, from + i);
      }
      return;
    }
    for (let i = 0; i + missing <= gains.length && this.#work > 0; i++) {
      const rest = gains.subarray(i + 1);
      this.#work -= rest.length;
      if (value + gains[i]! + sumOfLargest(rest, missing - 1) < this.#best - EQUAL) continue;
      const nearer = hops.slice();
      this.#lower(nearer, from + i);
      this.#branch(nearer, value + gains[i]!, [...members, from + i], this.#gains(nearer, from + i + 1));
    }
  }

  /** What each node from `from` on would add. */
  #gains(hops: Uint8Array, from: number): Float64Array {
    const worth = this.#worth;
    const n = this.#n;
    const gains = new Float64Array(this.#nodes.length - from);
    this.#work -= n * gains.length;
    for (let i = 0; i < gains.length; i++) gains[i] = gainOf(this.#rows[from + i]!, hops, worth, n);
    return gains;
  }

  #lower(hops: Uint8Array, member: number): void {
    const row = this.#rows[member]!;
    for (let v = 0; v < hops.length; v++) if (row[v]! < hops[v]!) hops[v] = row[v]!;
  }

  #offer(members: readonly number[]): void {
    const hops = new Uint8Array(this.#n).fill(FAR);
    for (const member of members) this.#lower(hops, member);
    const counts = new Float64Array(FAR + 1);
    for (const hop of hops) counts[hop]!++;
    this.#best = 0;
    for (let hop = 0; hop < FAR; hop++) this.#best += counts[hop]! * this.#worth[hop]!;
    this.#count = 1;
    this.#first = new Set(members);
    this.#sets = [this.#asNodes(members)];
  }

  /** Where everybody is reached by many sets these are most of all sets: nothing is worked out of them. */
  #offerEqual(members: readonly number[], last: number): void {
    // The set that came first, which may be the start, is met again on the way.
    if (this.#first.has(last) && members.every((member) => this.#first.has(member))) return;
    this.#count++;
    if (this.#sets.length < SETS_MAX) this.#sets.push(this.#asNodes([...members, last]));
  }

  #asNodes(members: readonly number[]): number[] {
    return members.map((i) => this.#nodes[i]!).sort((a, b) => a - b);
  }
}

function worthOf(hops: number, hopsMax: number | null): number {
  if (hops === FAR) return 0;
  if (hopsMax !== null) return hops <= hopsMax ? 1 : 0;
  return 1 / Math.max(1, hops);
}

function gainOf(row: Uint8Array, hops: Uint8Array, worth: Float64Array, n: number): number {
  let gain = 0;
  for (let v = 0; v < n; v++) if (row[v]! < hops[v]!) gain += worth[row[v]!]! - worth[hops[v]!]!;
  return gain;
}

function sumOfLargest(gains: ArrayLike<number>, count: number): number {
  if (count === 1) {
    let most = 0;
    for (let i = 0; i < gains.length; i++) most = Math.max(most, gains[i]!);
    return most;
  }
  const sorted = Float64Array.from(gains).sort();
  let sum = 0;
  for (let i = 0; i < count && i < sorted.length; i++) sum += sorted[sorted.length - 1 - i]!;
  return sum;
}
