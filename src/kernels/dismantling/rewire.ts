/**
 * What a network makes of removals when it has time to heal: after each, somebody near takes the place of who is gone, and those who were left without
 * a go-between find each other. Removing is not enough to judge a plan by: networks can come out of it stronger (Duijn, Kashirin and Sloot 2014,
 * doi:10.1038/srep04238).
 *
 * The successor is drawn among those within two ties of who is gone: nearer ones, better connected ones and those of the same role the more likely,
 * exp(−(distance − 1)) · (1 + ties) · (3 where the role is the same). The successor meets each of those who are orphaned with a chance of one half, and
 * each orphan meets another one with a chance of one quarter. People who share a thing are near each other; nobody succeeds a thing, and those who are left without it
 * meet as orphans do. The chances are assumptions; what they are good for is to compare plans.
 */
import type { ChunkTask } from "#base/chunks.ts";
import { mulberry32, randomInt, type Prng } from "#base/prng.ts";
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { connectedComponents } from "../connected-components.ts";

export interface RewireInput {
  /** Simple, undirected. */
  readonly csr: Csr;
  readonly order: readonly number[];
  /** Node → role; 0 = none is known. */
  readonly roles: Uint8Array;
  /** Node → 1 where it may succeed somebody. */
  readonly maySucceed: Uint8Array;
  /** Node → 1 where it is somebody, and 0 where it is a thing that people share; null = each is somebody. */
  readonly counted: Uint8Array | null;
  readonly seed: number;
}

const MEETS_SUCCESSOR = 0.5;
const MEETS_ORPHAN = 0.25;
const SAME_ROLE = 3;

/** Chunk → one course of things: the largest component after each step, the first before any. */
export const rewireTask: ChunkTask<RewireInput, readonly number[]> = (input) => (chunk) => oneCourse(input, chunk);

/** Who may succeed a node: near ones, the likeliest first. `near`: node → its neighbours now. */
export function successors(
  input: Pick<RewireInput, "roles" | "maySucceed">,
  gone: number,
  near: (v: number) => Iterable<number>,
): { readonly node: number; readonly weight: number }[] {
  const distance = new Map<number, number>();
  for (const v of near(gone)) distance.set(v, 1);
  for (const v of [...distance.keys()]) for (const u of near(v)) if (u !== gone && !distance.has(u)) distance.set(u, 2);
  const role = input.roles[gone]!;
  return [...distance]
    .filter(([v]) => input.maySucceed[v] === 1)
    .map(([node, hops]) => {
      const same = role !== 0 && input.roles[node] === role ? SAME_ROLE : 1;
      return { node, weight: Math.exp(1 - hops) * (1 + [...near(node)].length) * same };
    })
    .sort((a, b) => b.weight - a.weight || a.node - b.node);
}

/** Who is near somebody, directly or by a thing that both share. `near`: node → its neighbours now, things too. */
export function peopleNear(counted: Uint8Array | null, node: number, near: (v: number) => Iterable<number>): Iterable<number> {
  if (counted === null) return near(node);
  const found = new Set<number>();
  for (const v of near(node)) for (const u of counted[v] === 1 ? [v] : near(v)) if (u !== node && counted[u] === 1) found.add(u);
  return found;
}

function oneCourse(input: RewireInput, chunk: number): number[] {
  const { csr, order, counted, seed } = input;
  const prng = mulberry32((seed * 15_485_863 + chunk) >>> 0);
  const near = Array.from({ length: csr.nodeCount }, (_, v) => new Set(csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1])));
  const gone = new Set<number>();
  const largest = [largestOf(near, gone, counted)];
  for (const v of order) {
    const people = (u: number): Iterable<number> => peopleNear(counted, u, (w) => near[w]!);
    const orphans = [...people(v)].sort((a, b) => a - b);
    const choice = counted?.[v] === 0 ? undefined : drawn(successors(input, v, people), prng);
    for (const u of near[v]!) near[u]!.delete(v);
    near[v]!.clear();
    gone.add(v);
    const meet = (a: number, b: number): void => {
      if (a === b) return;
      near[a]!.add(b);
      near[b]!.add(a);
    };
    if (choice !== undefined) for (const u of orphans) if (prng() < MEETS_SUCCESSOR) meet(choice, u);
    for (const u of orphans) if (prng() < MEETS_ORPHAN) meet(u, orphans[randomInt(prng, orphans.length)]!);
    largest.push(largestOf(near, gone, counted));
  }
  return largest;
}

function drawn(from: readonly { readonly node: number; readonly weight: number }[], prng: Prng): number | undefined {
  let left = prng() * from.reduce((sum, { weight }) => sum + weight, 0);
  for (const { node, weight } of from) {
    left -= weight;
    if (left <= 0) return node;
  }
  return from.at(-1)?.node;
}

function largestOf(near: readonly ReadonlySet<number>[], gone: ReadonlySet<number>, counted: Uint8Array | null): number {
  const pairs: number[] = [];
  for (const [v, others] of near.entries()) for (const u of others) if (u < v) pairs.push(u, v);
  const { component, sizes } = connectedComponents(csrOfPairs(near.length, Uint32Array.from(pairs), { directed: false }));
  const people = counted === null ? sizes : new Uint32Array(sizes.length);
  if (counted !== null) for (const [v, one] of component.entries()) people[one] = people[one]! + counted[v]!;
  const most = people.reduce((a, b) => Math.max(a, b), 0);
  // Who is gone is left alone in the rows, and is no component.
  const all = counted === null ? near.length : counted.reduce((sum, one) => sum + one, 0);
  const taken = counted === null ? gone.size : [...gone].filter((v) => counted[v] === 1).length;
  return most === 1 && taken === all ? 0 : most;
}
