/**
 * Which k nodes leave the most pairs without a path when they are gone: KPP-Neg by fragmentation F (Borgatti 2006, doi:10.1007/s10588-006-7084-x),
 * counted over the nodes that remain. Exactly: every set of k − 1, and one search (cut-effects.ts) that answers for every last member at once:
 * O(C(n, k − 1) (n + m)) where trying all sets costs O(C(n, k) (n + m)). Otherwise by the paper's way: a set by greedy choice and sets drawn by chance,
 * members exchanged while that helps, each exchange the best of all by one such search.
 */
import type { ChunkTask } from "#base/chunks.ts";
import { mulberry32, shuffle } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import { connectedComponents } from "../connected-components.ts";
import { CutEffects } from "./cut-effects.ts";

export interface SetQuestion {
  /** Undirected, without parallel edges and self-loops. */
  readonly csr: Csr;
  readonly k: number;
  /** Who may be in the set, in order; at least k. */
  readonly candidates: Uint32Array;
  readonly seed: number;
}

/** The sets with the fewest connected pairs. */
export interface BestSets {
  readonly pairs: number;
  /** How many there are; of those found, where not all were looked at. */
  readonly count: number;
  /** The first of them, members ascending; at most SETS_MAX. */
  readonly sets: readonly (readonly number[])[];
}

export const SETS_MAX = 1000;
/** Starts drawn by chance, beside the greedy one. */
export const RESTARTS = 20;

/** Work of the exact way, in arcs and nodes read. */
export function exactWork({ csr, k, candidates }: SetQuestion): number {
  let prefixes = 1;
  for (let i = 0; i < k - 1; i++) prefixes *= (candidates.length - i) / (i + 1);
  return prefixes * (csr.nodeCount + csr.targets.length);
}

/** Chunk → the best sets whose first member is the candidate of that number. For k = 1 the only chunk is 0, and does all. */
export const fragmentingExactTask: ChunkTask<SetQuestion, BestSets> = (question) => {
  const best = openBest(question);
  return (chunk) => best(chunk);
};

export function exactChunks({ k, candidates }: SetQuestion): number {
  return k === 1 ? 1 : candidates.length - k + 1;
}

function openBest({ csr, k, candidates }: SetQuestion): (first: number) => BestSets {
  const effects = new CutEffects(csr);
  const gone = new Uint8Array(csr.nodeCount);
  return (first) => {
    const best = new Keeper();
    const members: number[] = [];
    const extend = (from: number): void => {
      if (members.length === k - 1) {
        effects.measure(gone);
        for (let i = from; i < candidates.length; i++) {
          const v = candidates[i]!;
          const pairs = effects.pairsAfter[v]!;
          if (pairs <= best.pairs) best.offer(pairs, [...members, v]);
        }
        return;
      }
      // The first member is the chunk's.
      const until = members.length === 0 ? first : candidates.length - (k - members.length);
      for (let i = members.length === 0 ? first : from; i <= until; i++) {
        const v = candidates[i]!;
        members.push(v);
        gone[v] = 1;
        extend(i + 1);
        gone[v] = 0;
        members.pop();
      }
    };
    extend(0);
    return best;
  };
}

/** Chunk 0 → what exchanges make of the greedy set; any other → of one drawn by chance. */
export const fragmentingSwapsTask: ChunkTask<SetQuestion, BestSets> = (question) => {
  const { csr, candidates } = question;
  const effects = new CutEffects(csr);
  const gone = new Uint8Array(csr.nodeCount);
  return (chunk) => {
    gone.fill(0);
    const drawn = chunk === 0 ? null : shuffle([...candidates], mulberry32(question.seed + chunk));
    const members = drawn === null ? greedy(question, effects, gone) : drawn.slice(0, question.k);
    for (const v of members) gone[v] = 1;
    return exchange(question, members, effects, gone);
  };
};

function greedy(question: SetQuestion, effects: CutEffects, gone: Uint8Array): number[] {
  const members: number[] = [];
  while (members.length < question.k) {
    effects.measure(gone);
    const { node } = fewestAfter(question, effects, gone);
    gone[node] = 1;
    members.push(node);
  }
  return members;
}

/** Member by member, in turn, is put back and the best of all takes its place; until no member gives way. */
function exchange(question: SetQuestion, members: number[], effects: CutEffects, gone: Uint8Array): BestSets {
  let pairs = Infinity;
  for (let kept = 0, at = 0; kept <= members.length; at = (at + 1) % members.length) {
    const was = members[at]!;
    gone[was] = 0;
    effects.measure(gone);
    pairs = effects.pairsAfter[was]!;
    const best = fewestAfter(question, effects, gone);
    if (best.pairs < pairs) {
      pairs = best.pairs;
      members[at] = best.node;
      kept = 0;
    } else kept++;
    gone[members[at]!] = 1;
  }
  const keeper = new Keeper();
  keeper.offer(
    pairs,
    [...members].sort((a, b) => a - b),
  );
  return keeper;
}

/** Of equal ones that with the most neighbours: what is left then has fewer edges to go round it by. */
function fewestAfter(
  { csr: { offsets }, candidates }: SetQuestion,
  effects: CutEffects,
  gone: Uint8Array,
): { readonly node: number; readonly pairs: number } {
  let node = -1;
  let pairs = Infinity;
  let degree = -1;
  for (const v of candidates) {
    if (gone[v] === 1) continue;
    const after = effects.pairsAfter[v]!;
    const near = offsets[v + 1]! - offsets[v]!;
    if (after > pairs || (after === pairs && near <= degree)) continue;
    node = v;
    pairs = after;
    degree = near;
  }
  return { node, pairs };
}

/** The best of all chunks; the same set found twice counts once where not all were looked at. */
export function mergeBest(parts: readonly BestSets[], distinct: boolean): BestSets {
  const pairs = Math.min(...parts.map((part) => part.pairs));
  const best = parts.filter((part) => part.pairs === pairs);
  if (distinct)
    return {
      pairs,
      count: best.reduce((sum, { count }) => sum + count, 0),
      sets: best.flatMap(({ sets }) => sets).slice(0, SETS_MAX),
    };
  const sets = new Map(best.flatMap((part) => part.sets).map((set) => [set.join(" "), set]));
  return { pairs, count: sets.size, sets: [...sets.values()] };
}

class Keeper implements BestSets {
  pairs = Infinity;
  count = 0;
  sets: (readonly number[])[] = [];

  offer(pairs: number, set: readonly number[]): void {
    if (pairs < this.pairs) {
      this.pairs = pairs;
      this.count = 0;
      this.sets = [];
    }
    this.count++;
    if (this.sets.length < SETS_MAX) this.sets.push(set);
  }
}

/**
 * A bound below which no k removals bring the connected pairs. What is left has at least the edges that are not at the k nodes of most edges, each of
 * which is a pair; and at most as many components as there are now and each of the k could make more, its neighbours less one: of n nodes in c
 * components the fewest pairs are in equal ones.
 */
export function fewestPairs(question: SetQuestion): number {
  const { csr, k } = question;
  const { count } = connectedComponents(csr);
  const left = csr.nodeCount - k;
  const components = Math.min(
    left,
    mostDegrees(question).reduce((sum, degree) => sum + Math.max(0, degree - 1), count),
  );
  const equal = components === 0 ? 0 : (left * (left / components - 1)) / 2;
  return Math.max(fewestEdges(question), Math.ceil(equal - 1e-9));
}

/** Edges that are left whichever k are taken. */
export function fewestEdges(question: SetQuestion): number {
  const taken = mostDegrees(question).reduce((sum, degree) => sum + degree, 0);
  return Math.max(0, question.csr.targets.length / 2 - taken);
}

function mostDegrees({ csr: { offsets }, k, candidates }: SetQuestion): number[] {
  return Array.from(candidates, (v) => offsets[v + 1]! - offsets[v]!)
    .sort((a, b) => b - a)
    .slice(0, k);
}
