/**
 * How often runs of a clustering put two nodes together (D_ij, the share of runs), for consensus.ts. Nodes that no run told apart are
 * one *group*, so that a graph of D has one node a group and stays small where runs agree.
 */
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { growableF64, growableU32 } from "#graph/growable.ts";
import { renumber } from "./community-graph.ts";

export interface Groups {
  /** Node → group, numbered in order of first node. */
  readonly groupOf: Uint32Array;
  readonly groupCount: number;
}

/** Groups of nodes that every run put together. O(runs·n). */
export function neverApart(runs: readonly Uint32Array[], nodeCount: number): Groups {
  let groupOf: Uint32Array = new Uint32Array(nodeCount);
  let groupCount = Math.min(nodeCount, 1);
  for (const run of runs) ({ pairOf: groupOf, pairCount: groupCount } = crossing({ of: groupOf, count: groupCount }, run));
  renumber(groupOf, new Uint32Array(nodeCount));
  return { groupOf, groupCount };
}

/** Numbers the pairs of labels that nodes have in two partitions, pairs of equal first label next to each other. O(n). */
function crossing(
  first: { readonly of: Uint32Array; readonly count: number },
  second: Uint32Array,
): { pairOf: Uint32Array; pairCount: number } {
  const { starts, members } = membersOf(first.of, first.count);
  const pairOf = new Uint32Array(second.length);
  // One more than the pair last met with each second label; pairs of the first label in hand are those from `base` on.
  const metAs = new Uint32Array(second.length);
  let pairCount = 0;
  for (let c = 0; c < first.count; c++) {
    const base = pairCount;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const v = members[i]!;
      const label = second[v]!;
      if (metAs[label]! <= base) metAs[label] = ++pairCount;
      pairOf[v] = metAs[label]! - 1;
    }
  }
  return { pairOf, pairCount };
}

/** Members of label c, ascending, are `members[starts[c]]` to before `members[starts[c + 1]]`. */
function membersOf(labels: Uint32Array, count: number): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let v = 0; v < labels.length; v++) starts[labels[v]! + 1]!++;
  for (let c = 0; c < count; c++) starts[c + 1]! += starts[c]!;
  const members = new Uint32Array(labels.length);
  const next = starts.slice(0, count);
  for (let v = 0; v < labels.length; v++) members[next[labels[v]!]!++] = v;
  return { starts, members };
}

/** D between groups, times how many pairs of nodes that is; pairs below the threshold are left out. */
export function coMembership(
  runs: readonly Uint32Array[],
  { groupOf, groupCount }: Groups,
  threshold: number,
): { together: Csr; nodeSizes: Float64Array } {
  const nodeSizes = new Float64Array(groupCount);
  const first = new Uint32Array(groupCount);
  for (let v = groupOf.length - 1; v >= 0; v--) {
    nodeSizes[groupOf[v]!]!++;
    first[groupOf[v]!] = v;
  }
  // Each run on groups. Groups are met in ascending order, so a start that moves on with each leaves only higher ones behind it.
  const views = runs.map((run) => {
    const labels = first.map((v) => run[v]!);
    const count = labels.reduce((most, label) => Math.max(most, label + 1), 0);
    const { starts, members } = membersOf(labels, count);
    return { labels, members, next: starts.slice(0, count), ends: starts.subarray(1) };
  });
  const shared = new Uint32Array(groupCount);
  const touched = new Uint32Array(groupCount);
  const pairs = growableU32();
  const weights = growableF64();
  for (let a = 0; a < groupCount; a++) {
    let touchedCount = 0;
    for (const { labels, members, next, ends } of views) {
      const c = labels[a]!;
      const end = ends[c]!;
      for (let i = ++next[c]!; i < end; i++) {
        const b = members[i]!;
        if (shared[b]!++ === 0) touched[touchedCount++] = b;
      }
    }
    for (let i = 0; i < touchedCount; i++) {
      const b = touched[i]!;
      const share = shared[b]! / runs.length;
      shared[b] = 0;
      if (share < threshold) continue;
      pairs.push(a);
      pairs.push(b);
      weights.push(nodeSizes[a]! * nodeSizes[b]! * share);
    }
  }
  const together = csrOfPairs(groupCount, pairs.values(), { directed: false, weights: weights.values() });
  return { together, nodeSizes };
}

/** Mean of D_ij over the others j of i's community, 1 for one alone; counted exactly, O(runs·n). */
export function stabilityOf(runs: readonly Uint32Array[], community: Uint32Array, count: number): Float64Array {
  const nodeCount = community.length;
  const size = new Uint32Array(count);
  for (let v = 0; v < nodeCount; v++) size[community[v]!]!++;
  const stability = new Float64Array(nodeCount);
  for (const run of runs) {
    const { pairOf, pairCount } = crossing({ of: community, count }, run);
    const both = new Uint32Array(pairCount);
    for (let v = 0; v < nodeCount; v++) both[pairOf[v]!]!++;
    for (let v = 0; v < nodeCount; v++) stability[v]! += both[pairOf[v]!]! - 1;
  }
  for (let v = 0; v < nodeCount; v++) {
    const others = size[community[v]!]! - 1;
    stability[v] = others === 0 ? 1 : stability[v]! / (others * runs.length);
  }
  return stability;
}
