/**
 * Which k nodes leave the others farthest apart when they are gone: KPP-Neg by distance-weighted fragmentation DF (Borgatti 2006,
 * doi:10.1007/s10588-006-7084-x). Every set costs distances between all pairs: exactly where that can be paid for, else a greedy set whose members are
 * exchanged while that helps, among the candidates whose loss alone does most.
 */
import type { ChunkTask } from "#base/chunks.ts";
import { distanceFragmentation } from "./distances.ts";
import { fewestEdges, SETS_MAX, type SetQuestion } from "./fragmenting-sets.ts";

export interface SpreadingSets {
  readonly value: number;
  readonly count: number;
  readonly sets: readonly (readonly number[])[];
}

/** Sums over different sets are floats: so near is equal. */
const EQUAL = 1e-12;
/** Candidates that exchanges look at. */
const FEW = 60;

/** Work of looking at every set, in arcs and nodes read. */
export function spreadingWork({ csr, k, candidates }: SetQuestion): number {
  let sets = 1;
  for (let i = 0; i < k; i++) sets *= (candidates.length - i) / (i + 1);
  return sets * csr.nodeCount * (csr.nodeCount + csr.targets.length);
}

/** Chunk → the best sets whose first member is the candidate of that number. */
export const spreadingExactTask: ChunkTask<SetQuestion, SpreadingSets> = ({ csr, k, candidates }) => {
  const gone = new Uint8Array(csr.nodeCount);
  return (first) => {
    const best = new Keeper();
    const extend = (members: readonly number[], from: number): void => {
      if (members.length === k) {
        best.offer(distanceFragmentation(csr, gone), members);
        return;
      }
      const until = members.length === 0 ? first : candidates.length - (k - members.length);
      for (let i = members.length === 0 ? first : from; i <= until; i++) {
        gone[candidates[i]!] = 1;
        extend([...members, candidates[i]!], i + 1);
        gone[candidates[i]!] = 0;
      }
    };
    extend([], 0);
    return best;
  };
};

/** A job of one chunk. */
export const spreadingSwapsTask: ChunkTask<SetQuestion, SpreadingSets> = (question) => () => bySwaps(question);

function bySwaps({ csr, k, candidates }: SetQuestion): SpreadingSets {
  const gone = new Uint8Array(csr.nodeCount);
  const valueWith = (v: number): number => {
    gone[v] = 1;
    const value = distanceFragmentation(csr, gone);
    gone[v] = 0;
    return value;
  };
  const degree = (v: number): number => csr.offsets[v + 1]! - csr.offsets[v]!;
  const alone = [...candidates]
    .sort((a, b) => degree(b) - degree(a) || a - b)
    .slice(0, 4 * FEW)
    .map((v) => ({ v, value: valueWith(v) }));
  const few = alone
    .sort((a, b) => b.value - a.value || a.v - b.v)
    .slice(0, Math.max(FEW, k))
    .map(({ v }) => v);
  const bestOf = (): { v: number; value: number } => {
    let best = { v: -1, value: -Infinity };
    for (const v of few) {
      if (gone[v] === 1) continue;
      const value = valueWith(v);
      if (value > best.value + EQUAL) best = { v, value };
    }
    return best;
  };
  const members: number[] = [];
  let value = 0;
  while (members.length < k) {
    const best = bestOf();
    members.push(best.v);
    gone[best.v] = 1;
    value = best.value;
  }
  for (let kept = 0, at = 0; kept < k; at = (at + 1) % k) {
    const was = members[at]!;
    gone[was] = 0;
    const best = bestOf();
    const helps = best.value > value + EQUAL;
    if (helps) {
      members[at] = best.v;
      value = best.value;
    }
    kept = helps ? 0 : kept + 1;
    gone[members[at]!] = 1;
  }
  return { value, count: 1, sets: [members.sort((a, b) => a - b)] };
}

/** Pairs with an edge between them are one apart, whatever goes; the rest may be without a path. */
export function mostSpread(question: SetQuestion): number {
  const left = question.csr.nodeCount - question.k;
  return left < 2 ? 0 : 1 - (2 * fewestEdges(question)) / (left * (left - 1));
}

export function mergeSpreading(parts: readonly SpreadingSets[]): SpreadingSets {
  const value = Math.max(...parts.map((part) => part.value));
  const best = parts.filter((part) => part.value >= value - EQUAL);
  return {
    value,
    count: best.reduce((sum, { count }) => sum + count, 0),
    sets: best.flatMap(({ sets }) => sets).slice(0, SETS_MAX),
  };
}

class Keeper implements SpreadingSets {
  value = -Infinity;
  count = 0;
  sets: (readonly number[])[] = [];

  offer(value: number, set: readonly number[]): void {
    if (value < this.value - EQUAL) return;
    if (value > this.value + EQUAL) {
      this.value = value;
      this.count = 0;
      this.sets = [];
    }
    this.count++;
    if (this.sets.length < SETS_MAX) this.sets.push(set);
  }
}
