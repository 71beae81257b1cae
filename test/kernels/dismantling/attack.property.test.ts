import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import { attack } from "#kernels/dismantling/attack.ts";
import { CutEffects } from "#kernels/dismantling/cut-effects.ts";
import { REMOVAL_MEASURES, scoresBy, type RemovalMeasure } from "#kernels/dismantling/measures.ts";
import { removalCurve } from "#kernels/dismantling/removal-curve.ts";
import { spentOn, type Removals } from "#kernels/dismantling/removals.ts";
import { groupBetweenness } from "#kernels/dismantling/group-betweenness.ts";
import { parallelPlan } from "#kernels/parallel/dismantling.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import { simpleArcs } from "#kernels/simple-arcs.ts";
import { A, C, csrOf, D, F, G, plainCsrOf, randomGraph, TOY, X, type EdgeList } from "../graphs.ts";
import { hopsLeft, largestLeft, neighboursLeft, nodesLeft, pairsLeft } from "./naive.ts";

const pool = openKernelPool(2);
afterAll(() => pool.close());

function removalsOf(csr: Csr, parts: Partial<Removals> = {}): Removals {
  return { csr, steps: csr.nodeCount, costs: null, budget: null, eligible: null, counted: null, rank: null, seed: 7, ...parts };
}

function scores(csr: Csr, by: RemovalMeasure, radius = 2, gone: ReadonlySet<number> = new Set()): Float64Array {
  const flags = Uint8Array.from({ length: csr.nodeCount }, (_, v) => (gone.has(v) ? 1 : 0));
  return scoresBy(by, { csr, gone: flags, effects: new CutEffects(csr), radius, sources: 256, seed: 1 });
}

/** Node → score from the definitions; betweenness has its own oracles. */
const NAIVE: Partial<Record<RemovalMeasure, (csr: Csr, gone: ReadonlySet<number>, v: number) => number>> = {
  degree: (csr, gone, v) => neighboursLeft(csr, gone, v).length,
  "collective-influence": (csr, gone, v) => {
    const degree = (u: number): number => neighboursLeft(csr, gone, u).length;
    const rim = [...hopsLeft(csr, gone, v)].filter(([, hops]) => hops === 2);
    return Math.max(0, degree(v) - 1) * rim.reduce((sum, [u]) => sum + degree(u) - 1, 0);
  },
  ra2: (csr, gone, v) => linkSum(csr, gone, v, (e, f, shared) => (1 + e + f + e * f) / (1 + shared)),
  cnd: (csr, gone, v) => linkSum(csr, gone, v, (_e, _f, shared) => 1 / (1 + shared)),
  "one-step": (csr, gone, v) => {
    const without = new Set([...gone, v]);
    const pairs = pairsLeft(csr, gone);
    return largestLeft(csr, gone) - largestLeft(csr, without) + (pairs - pairsLeft(csr, without)) / (pairs + 1);
  },
};

function linkSum(csr: Csr, gone: ReadonlySet<number>, v: number, of: (e: number, f: number, shared: number) => number): number {
  const near = neighboursLeft(csr, gone, v);
  let sum = 0;
  for (const u of near) {
    const other = neighboursLeft(csr, gone, u);
    const shared = near.filter((w) => other.includes(w)).length;
    sum += of(near.length - shared - 1, other.length - shared - 1, shared);
  }
  return sum;
}

describe("the toy graph", () => {
  it("has the published collective influence", () => {
    const csr = csrOf(TOY);
    const one = scores(csr, "collective-influence", 1);
    expect([C, D, X, A, F, G].map((v) => one[v])).toEqual([8, 8, 8, 3, 3, 0]);
    const two = scores(csr, "collective-influence", 2);
    expect([X, C, D, A, F].map((v) => two[v])).toEqual([8, 4, 4, 2, 2]);
  });

  it.each<[string, number, EdgeList]>([
    ["the toy graph", 0.2188, TOY],
    ["a star of ten", 0.09, { nodeCount: 10, edges: Array.from({ length: 9 }, (_, i) => [0, i + 1, 1] as const) }],
    ["a ring of ten", 0.29, { nodeCount: 10, edges: Array.from({ length: 10 }, (_, i) => [i, (i + 1) % 10, 1] as const) }],
    ["ten who all know each other", 0.45, { nodeCount: 10, edges: [...pairsOf(10)].map(([a, b]) => [a, b, 1] as const) }],
  ])("R of %s by degree, looked at again each time, is %d", (_name, expected, list) => {
    const csr = csrOf(list);
    const { order } = attack(removalsOf(csr), { by: "degree", recompute: true, radius: 1, sources: 1 });
    const { largest } = removalCurve(csr, order);
    const sum = largest.slice(1).reduce((total, size) => total + size, 0);
    expect(sum / csr.nodeCount ** 2).toBeCloseTo(expected, 4);
  });
});

function* pairsOf(count: number): Generator<[number, number]> {
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) yield [a, b];
}

const graphs = fc
  .record({ seed: fc.nat(), edgesMax: fc.constantFrom(14, 30, 70) })
  .map(({ seed, edgesMax }) => ({ csr: simpleArcs(plainCsrOf(randomGraph(seed, { nodesMax: 16, edgesMax })), false), seed }));

it.each(Object.entries(NAIVE))("%s is what its definition says, of what is left", (by, naive) => {
  fc.assert(
    fc.property(graphs, ({ csr, seed }) => {
      const prng = mulberry32(seed);
      const gone = new Set(nodesLeft(csr, new Set()).filter(() => prng() < 0.25));
      const found = scores(csr, by as RemovalMeasure, 2, gone);
      for (const v of nodesLeft(csr, gone)) expect(found[v]).toBeCloseTo(naive(csr, gone, v), 9);
    }),
  );
});

it("takes the node of highest score each time, the first of equals, and says when there were several", () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(...REMOVAL_MEASURES), fc.boolean(), ({ csr }, by, recompute) => {
      // Equals go by a rank that runs against the numbers of nodes.
      const rank = Uint32Array.from({ length: csr.nodeCount }, (_, v) => csr.nodeCount - v);
      const { order, ties } = attack(removalsOf(csr, { rank }), { by, recompute, radius: 2, sources: 256 });
      const gone = new Set<number>();
      const before = scores(csr, by);
      for (const [step, node] of order.entries()) {
        const now = recompute ? scores(csr, by, 2, gone) : before;
        const left = nodesLeft(csr, gone);
        const most = Math.max(...left.map((v) => now[v]!));
        const best = left.filter((v) => now[v]! >= most - 1e-9 * Math.abs(most));
        expect([node, ties[step]]).toEqual([Math.max(...best), best.length > 1]);
        gone.add(node);
      }
      expect(order).toHaveLength(csr.nodeCount);
    }),
  );
});

it("plans no worse than any measure, takes nobody who may not go, spends no more than there is, and so for any number of threads", async () => {
  const one = openKernelPool(1);
  await fc.assert(
    fc.asyncProperty(graphs, fc.boolean(), async ({ csr, seed }, priced) => {
      const prng = mulberry32(seed);
      const eligible = Uint8Array.from({ length: csr.nodeCount }, () => (prng() < 0.7 ? 1 : 0));
      const costs = priced ? Float64Array.from({ length: csr.nodeCount }, () => 1 + Math.floor(4 * prng())) : null;
      const removals = removalsOf(csr, { eligible, costs, budget: priced ? 6 : 4, steps: 5 });
      const plan = await parallelPlan(removals, { pool });
      expect(await parallelPlan(removals, { pool: one })).toEqual(plan);
      for (const other of plan.others) expect(plan.best.area).toBeLessThanOrEqual(other.area + 1e-9);
      for (const { order } of [plan.best, ...plan.others]) {
        expect(new Set(order).size).toBe(order.length);
        expect(order.every((v) => eligible[v] === 1)).toBe(true);
        expect(spentOn(removals, order)).toBeLessThanOrEqual(removals.budget!);
        expect(order.length).toBeLessThanOrEqual(5);
      }
    }),
    { numRuns: 12 },
  );
  await one.close();
});

it("finds the best row of all where it can be tried", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async ({ csr }) => {
      const removals = removalsOf(csr, { steps: 2, budget: 2 });
      const { best } = await parallelPlan(removals, { pool });
      let least = Infinity;
      for (const [a, b] of pairsOf(csr.nodeCount)) {
        for (const [first, second] of [
          [a, b],
          [b, a],
        ] as const) {
          least = Math.min(least, largestLeft(csr, new Set([first])) + largestLeft(csr, new Set([first, second])));
        }
      }
      if (csr.nodeCount >= 2) expect(best.area).toBe(least);
    }),
    { numRuns: 20 },
  );
});

it("group betweenness is the share of shortest paths through any member", () => {
  fc.assert(
    fc.property(graphs, ({ csr, seed }) => {
      const prng = mulberry32(seed + 5);
      const group = nodesLeft(csr, new Set()).filter(() => prng() < 0.2);
      let expected = 0;
      for (const [a, b] of pairsOf(csr.nodeCount)) {
        if (group.includes(a) || group.includes(b)) continue;
        const paths = shortestPaths(csr, a, b);
        if (paths.length > 0) expected += paths.filter((path) => path.some((v) => group.includes(v))).length / paths.length;
      }
      expect(groupBetweenness(csr, group)).toBeCloseTo(expected, 9);
    }),
  );
});

function shortestPaths(csr: Csr, from: number, to: number): number[][] {
  const none = new Set<number>();
  const hops = hopsLeft(csr, none, from);
  if (!hops.has(to)) return [];
  let paths = [[to]];
  while (paths[0]![0] !== from) {
    paths = paths.flatMap((path) =>
      neighboursLeft(csr, none, path[0]!)
        .filter((v) => hops.get(v) === hops.get(path[0]!)! - 1)
        .map((v) => [v, ...path]),
    );
  }
  return paths;
}
