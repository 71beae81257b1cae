/** What removals do to a graph, by looking at all of it again: slow and plain. */
import type { Csr } from "#graph/csr.ts";

export function neighboursLeft({ offsets, targets }: Csr, gone: ReadonlySet<number>, v: number): number[] {
  const near = new Set<number>();
  for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++)
    if (targets[arc] !== v && !gone.has(targets[arc]!)) near.add(targets[arc]!);
  return [...near];
}

export function nodesLeft(csr: Csr, gone: ReadonlySet<number>): number[] {
  return Array.from({ length: csr.nodeCount }, (_, v) => v).filter((v) => !gone.has(v));
}

/** Hops from a node; those that are not reached are not there. */
export function hopsLeft(csr: Csr, gone: ReadonlySet<number>, source: number): Map<number, number> {
  const hops = new Map([[source, 0]]);
  for (const [v, hop] of hops) for (const u of neighboursLeft(csr, gone, v)) if (!hops.has(u)) hops.set(u, hop + 1);
  return hops;
}

export function sizesLeft(csr: Csr, gone: ReadonlySet<number>): number[] {
  const seen = new Set<number>();
  const sizes: number[] = [];
  for (const v of nodesLeft(csr, gone)) {
    if (seen.has(v)) continue;
    const component = hopsLeft(csr, gone, v);
    for (const u of component.keys()) seen.add(u);
    sizes.push(component.size);
  }
  return sizes;
}

export function largestLeft(csr: Csr, gone: ReadonlySet<number>): number {
  return Math.max(0, ...sizesLeft(csr, gone));
}

export function pairsLeft(csr: Csr, gone: ReadonlySet<number>): number {
  return sizesLeft(csr, gone).reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** Borgatti's DF, from its definition. */
export function spreadLeft(csr: Csr, gone: ReadonlySet<number>): number {
  const nodes = nodesLeft(csr, gone);
  let sum = 0;
  for (const v of nodes) for (const [u, hop] of hopsLeft(csr, gone, v)) if (u < v) sum += 1 / hop;
  return nodes.length < 2 ? 0 : 1 - (2 * sum) / (nodes.length * (nodes.length - 1));
}

/** The share of all nodes that a set reaches, by what each distance is worth; its members count 1. */
export function reachOf(csr: Csr, set: readonly number[], worth: (hops: number) => number): number {
  const none = new Set<number>();
  const from = set.map((v) => hopsLeft(csr, none, v));
  let sum = 0;
  for (let v = 0; v < csr.nodeCount; v++) {
    const hops = Math.min(...from.map((reached) => reached.get(v) ?? Infinity));
    sum += hops === 0 ? 1 : hops === Infinity ? 0 : worth(hops);
  }
  return sum / csr.nodeCount;
}

export function* setsOf(k: number, items: readonly number[], from = 0): Generator<number[]> {
  if (k === 0) yield [];
  else for (let i = from; i + k <= items.length; i++) for (const rest of setsOf(k - 1, items, i + 1)) yield [items[i]!, ...rest];
}

/** All sets of k nodes of greatest value. */
export function bestSets(csr: Csr, k: number, valueOf: (set: readonly number[]) => number): { value: number; sets: number[][] } {
  let value = -Infinity;
  let sets: number[][] = [];
  for (const set of setsOf(
    k,
    Array.from({ length: csr.nodeCount }, (_, v) => v),
  )) {
    const own = valueOf(set);
    if (own < value - 1e-9) continue;
    if (own > value + 1e-9) [value, sets] = [own, []];
    sets.push(set);
  }
  return { value, sets };
}
