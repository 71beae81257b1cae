/**
 * Brokerage between groups: Gould and Fernandez 1989, "Structures of Mediation", doi:10.2307/270949. Node v brokers from a to b when
 * a→v→b and there is no arc a→b. Of all pairs, counted by group from v's row, those that an arc a→b closes are taken away, triangle by
 * triangle: O(m^1.5 + Σ over nodes of their neighbours' groups), memory O(n + m).
 *
 * An undirected edge goes both ways, so that each pair counts twice there, once in each direction. Parallel edges count once,
 * self-loops not; a node alone brokers nothing. Weights are not read.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";
import { arcRows, BACK, THERE } from "./neighbour-rows.ts";
import { rankedRows, visitTriangles } from "./ranked-rows.ts";

/** Node → pairs (a, b) that it stands between. */
export interface Brokerage {
  /** a, v and b are of one group. */
  readonly coordinator: Float64Array;
  /** a and b are of one group, v of another. */
  readonly itinerant: Float64Array;
  /** v lets into its own group what comes from another. */
  readonly gatekeeper: Float64Array;
  /** v speaks for its own group to another. */
  readonly representative: Float64Array;
  /** All three are of different groups. */
  readonly liaison: Float64Array;
  readonly total: Float64Array;
}

/** `groups`: node → group, a number from 0 up. */
export function brokerage(csr: Csr, groups: ArrayLike<number>): Brokerage {
  const { nodeCount } = csr;
  assert(groups.length >= nodeCount, `${groups.length} groups of ${nodeCount} nodes`);
  const column = (): Float64Array => new Float64Array(nodeCount);
  const roles: Brokerage = {
    coordinator: column(),
    itinerant: column(),
    gatekeeper: column(),
    representative: column(),
    liaison: column(),
    total: column(),
  };
  const rows = arcRows(csr);
  let groupCount = 0;
  for (let v = 0; v < nodeCount; v++) groupCount = Math.max(groupCount, groups[v]! + 1);
  // Of the neighbours of one node, by group: those with an arc to it, those it has an arc to, those of both kinds.
  const tallies = { into: new Uint32Array(groupCount), out: new Uint32Array(groupCount), both: new Uint32Array(groupCount) };
  for (let v = 0; v < nodeCount; v++) {
    const [start, end] = [rows.offsets[v]!, rows.offsets[v + 1]!];
    for (let tie = start; tie < end; tie++) {
      const group = groups[rows.targets[tie]!]!;
      const way = rows.values![tie]!;
      if ((way & BACK) !== 0) tallies.into[group]!++;
      if ((way & THERE) !== 0) tallies.out[group]!++;
      if (way === (THERE | BACK)) tallies.both[group]!++;
    }
    addPairs(roles, { v, own: groups[v]!, seen: groupsOf(rows.targets.subarray(start, end), groups) }, tallies);
  }
  const ranked = rankedRows(rows);
  const { order, higher } = ranked;
  const ways = new Float64Array(higher.length);
  visitTriangles(ranked, ways, (lowest, ab, ac, bc) => {
    const a = order[lowest]!;
    const b = order[higher[ab]!]!;
    const c = order[higher[ac]!]!;
    // What the end of higher rank says: there = to the lower one.
    const [toA, fromA] = [(ways[ab]! & THERE) !== 0, (ways[ab]! & BACK) !== 0];
    const [cToA, aToC] = [(ways[ac]! & THERE) !== 0, (ways[ac]! & BACK) !== 0];
    const [cToB, bToC] = [(ways[bc]! & THERE) !== 0, (ways[bc]! & BACK) !== 0];
    const close = (from: number, v: number, to: number): void => {
      const role = roleOf(roles, groups, [from, v, to]);
      role[v]!--;
      roles.total[v]!--;
    };
    if (fromA && bToC && aToC) close(a, b, c);
    if (cToB && toA && cToA) close(c, b, a);
    if (toA && aToC && bToC) close(b, a, c);
    if (cToA && fromA && cToB) close(c, a, b);
    if (aToC && cToB && fromA) close(a, c, b);
    if (bToC && cToA && toA) close(b, c, a);
  });
  return roles;
}

interface Tallies {
  readonly into: Uint32Array;
  readonly out: Uint32Array;
  readonly both: Uint32Array;
}

function groupsOf(neighbours: Uint32Array, groups: ArrayLike<number>): Set<number> {
  const seen = new Set<number>();
  for (const u of neighbours) seen.add(groups[u]!);
  return seen;
}

/** All pairs (a, b) of different nodes with a→v→b, whether or not an arc goes from a to b. Leaves the tallies cleared. */
function addPairs(
  roles: Brokerage,
  { v, own, seen }: { readonly v: number; readonly own: number; readonly seen: Set<number> },
  { into, out, both }: Tallies,
): void {
  let [intoAll, outAll, bothAll, within] = [0, 0, 0, 0];
  for (const group of seen) {
    intoAll += into[group]!;
    outAll += out[group]!;
    bothAll += both[group]!;
    // A neighbour of both kinds is no pair with itself.
    if (group !== own) within += into[group]! * out[group]! - both[group]!;
  }
  const [ownInto, ownOut] = [into[own]!, out[own]!];
  const coordinator = ownInto * ownOut - both[own]!;
  const gatekeeper = (intoAll - ownInto) * ownOut;
  const representative = ownInto * (outAll - ownOut);
  const total = intoAll * outAll - bothAll;
  roles.coordinator[v] = coordinator;
  roles.itinerant[v] = within;
  roles.gatekeeper[v] = gatekeeper;
  roles.representative[v] = representative;
  roles.liaison[v] = total - coordinator - within - gatekeeper - representative;
  roles.total[v] = total;
  for (const group of seen) into[group] = out[group] = both[group] = 0;
}

function roleOf(roles: Brokerage, groups: ArrayLike<number>, path: readonly [number, number, number]): Float64Array {
  const [from, own, to] = [groups[path[0]]!, groups[path[1]]!, groups[path[2]]!];
  if (from === to) return from === own ? roles.coordinator : roles.itinerant;
  if (to === own) return roles.gatekeeper;
  return from === own ? roles.representative : roles.liaison;
}
