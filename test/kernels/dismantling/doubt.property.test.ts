import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { removalCurve } from "#kernels/dismantling/removal-curve.ts";
import type { Removals } from "#kernels/dismantling/removals.ts";
import { successors } from "#kernels/dismantling/rewire.ts";
import { parallelHidden, parallelRewire, parallelRoam } from "#kernels/parallel/dismantling.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import { simpleArcs } from "#kernels/simple-arcs.ts";
import { A, B, C, csrOf, D, E, F, G, plainCsrOf, randomGraph, TOY, X } from "../graphs.ts";

const [one, two] = [openKernelPool(1), openKernelPool(2)];
afterAll(() => Promise.all([one.close(), two.close()]));

const plans = fc.record({ seed: fc.nat({ max: 1e6 }), steps: fc.integer({ min: 1, max: 4 }) }).map(({ seed, steps }) => {
  const csr = simpleArcs(plainCsrOf(randomGraph(seed, { nodesMax: 20, edgesMax: 40 })), false);
  const order = Array.from({ length: Math.min(steps, csr.nodeCount) }, (_, v) => v);
  const removals: Removals = { csr, steps, costs: null, budget: steps, eligible: null, counted: null, rank: null, seed };
  return { removals, order, horizon: steps };
});

it("people and ties that are not seen only join what was apart, and so for any number of threads", async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.constantFrom(0, 0.02, 0.1, 0.5), async (plan, share) => {
      const input = { ...plan, share };
      const worlds = await parallelHidden(input, 5, { pool: one });
      expect(await parallelHidden(input, 5, { pool: two })).toEqual(worlds);
      const seen = removalCurve(plan.removals.csr, plan.order).largest;
      for (const { largest } of worlds) {
        largest.forEach((size, step) => expect(size).toBeGreaterThanOrEqual(seen[step]!));
        if (share === 0) expect(largest).toEqual([...seen]);
      }
    }),
    { numRuns: 30 },
  );
});

it("healing never leaves less than the plan does, and without anybody near changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async ({ removals: { csr, seed }, order }) => {
      const all = new Uint8Array(csr.nodeCount).fill(1);
      const input = { csr, order, roles: new Uint8Array(csr.nodeCount), maySucceed: all, counted: null, seed };
      const courses = await parallelRewire(input, 5, { pool: one });
      expect(await parallelRewire(input, 5, { pool: two })).toEqual(courses);
      const seen = removalCurve(csr, order).largest;
      for (const course of courses) course.forEach((size, step) => expect(size).toBeGreaterThanOrEqual(seen[step]!));
    }),
    { numRuns: 30 },
  );
  const csr = csrOf({ nodeCount: 3, edges: [[0, 1, 1]] });
  const input = { csr, order: [2, 1], roles: new Uint8Array(3), maySucceed: new Uint8Array(3).fill(1), counted: null, seed: 1 };
  expect(await parallelRewire(input, 3, { pool: one })).toEqual(Array(3).fill([2, 2, 1]));
});

it("names as successors those within two ties, same roles first, and nobody who may not be named", () => {
  const csr = csrOf(TOY);
  const near = (v: number): Uint32Array => csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1]);
  const roles = Uint8Array.from({ length: 8 }, (_, v) => (v === X || v === G ? 1 : 0));
  const may = new Uint8Array(8).fill(1);
  may[D] = 0;
  const found = successors({ roles, maySucceed: may }, X, near);
  // G: 1 × 2 ties × 3 for the role; C: 1 × 4; A, B, E and F: a tie further.
  expect(found.map(({ node }) => node)).toEqual([G, C, A, B, E, F]);
  expect(found[0]!.weight).toBeCloseTo(6, 12);
  expect(found[1]!.weight).toBeCloseTo(4, 12);
  expect(found[2]!.weight).toBeCloseTo(3 * Math.exp(-1), 12);
});

it("hides a first choice by ROAM: its best connected neighbour is left, and meets three others", async () => {
  // The middle of a star leaves 1 and ties it to 2, 3 and 4: then 0 and 1 are alike, and 0 comes first.
  const star = csrOf({ nodeCount: 5, edges: [1, 2, 3, 4].map((v) => [0, v, 1] as const) });
  const removals: Removals = { csr: star, steps: 1, costs: null, budget: 1, eligible: null, counted: null, rank: null, seed: 1 };
  expect(await parallelRoam({ removals, order: [0], horizon: 1, share: 0 }, 1, { pool: one })).toEqual([true]);
  // By a rank that puts 1 first, a plan of what is then seen begins with 1.
  const ranked = { ...removals, rank: Uint32Array.of(4, 0, 1, 2, 3) };
  expect(await parallelRoam({ removals: ranked, order: [0], horizon: 1, share: 0 }, 1, { pool: one })).toEqual([false]);
  // Nobody is tied to who is alone: there is nothing to hide behind.
  const alone = { ...removals, csr: csrOf({ nodeCount: 2, edges: [] }) };
  expect(await parallelRoam({ removals: alone, order: [0], horizon: 1, share: 0 }, 2, { pool: one })).toEqual([true, true]);
});
