import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { distanceFragmentation } from "#kernels/dismantling/distances.ts";
import { fewestPairs, fragmentingSwapsTask, mergeBest, RESTARTS } from "#kernels/dismantling/fragmenting-sets.ts";
import { mostSpread, spreadingSwapsTask } from "#kernels/dismantling/spreading-sets.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import { parallelFragmenting, parallelReaching, parallelSpreading } from "#kernels/parallel/key-players.ts";
import { simpleArcs } from "#kernels/simple-arcs.ts";
import { A, B, C, csrOf, D, E, F, G, plainCsrOf, randomGraph, TOY, X } from "../graphs.ts";
import { bestSets, pairsLeft, reachOf, spreadLeft } from "./naive.ts";

const pool = openKernelPool(1);
afterAll(() => pool.close());
const on = { pool };

const questions = fc
  .record({ seed: fc.nat(), k: fc.integer({ min: 1, max: 3 }), edgesMax: fc.constantFrom(12, 25, 60) })
  .map(({ seed, k, edgesMax }) => {
    const csr = simpleArcs(plainCsrOf(randomGraph(seed, { nodesMax: 13, edgesMax })), false);
    return { csr, k, candidates: Uint32Array.from({ length: csr.nodeCount }, (_, v) => v), seed };
  })
  .filter(({ csr, k }) => csr.nodeCount > k);

const sorted = (sets: readonly (readonly number[])[]): string[] => sets.map((set) => set.join(" ")).sort();

describe("the toy graph", () => {
  const csr = csrOf(TOY);
  const all = Uint32Array.from({ length: 8 }, (_, v) => v);

  it.each([
    [[], 0.4226],
    [[A], 0.4048],
    [[B], 0.4048],
    [[E], 0.4048],
    [[F], 0.4048],
    [[G], 0.3889],
    [[C], 0.6111],
    [[D], 0.6111],
    [[X], 0.7143],
    [[C, D], 0.8],
  ])("without %j is spread %d", (set, spread) => {
    const gone = Uint8Array.from({ length: 8 }, (_, v) => (set.includes(v as never) ? 1 : 0));
    expect(distanceFragmentation(csr, gone)).toBeCloseTo(spread, 4);
  });

  it("falls apart most without X, and of pairs without C and D, which a greedy choice does not find", async () => {
    const one = await parallelFragmenting({ csr, k: 1, candidates: all, seed: 1 }, on);
    expect([one.value, one.sets]).toEqual([1 - 12 / 42, [[X]]]);
    const two = await parallelFragmenting({ csr, k: 2, candidates: all, seed: 1 }, on);
    expect([two.value, two.sets, two.gap]).toEqual([0.8, [[C, D]], 0]);
    expect((await parallelSpreading({ csr, k: 2, candidates: all, seed: 1 }, on)).sets).toEqual([[C, D]]);
    const swaps = fragmentingSwapsTask({ csr, k: 2, candidates: all, seed: 1 }, () => false);
    expect(swaps(0, new Float64Array(0)).sets).toEqual([[C, D]]);
  });

  it("is reached best from X", async () => {
    const found = await parallelReaching({ csr, k: 1, candidates: all, seed: 1, hopsMax: null }, on);
    expect([found.value, found.sets]).toEqual([0.75, [[X]]]);
    expect(reachOf(csr, [C], (hops) => 1 / hops)).toBeCloseTo(0.7083, 4);
  });
});

it("finds every set without which most pairs have no path", async () => {
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const { csr, k } = question;
      const left = csr.nodeCount - k;
      const f = (pairs: number): number => (left < 2 ? 0 : 1 - (2 * pairs) / (left * (left - 1)));
      const expected = bestSets(csr, k, (set) => -pairsLeft(csr, new Set(set)));
      const found = await parallelFragmenting(question, on);
      expect(found).toMatchObject({ gap: 0, exact: true, count: expected.sets.length });
      expect(found.value).toBeCloseTo(f(-expected.value), 12);
      expect(sorted(found.sets)).toEqual(sorted(expected.sets));
      // By exchanges: no set is better than the bound says, and none of those found is better than the best.
      const swaps = fragmentingSwapsTask(question, () => false);
      const best = mergeBest(
        Array.from({ length: 1 + RESTARTS }, (_, chunk) => swaps(chunk, new Float64Array(0))),
        false,
      );
      expect(best.pairs).toBeGreaterThanOrEqual(-expected.value);
      expect(fewestPairs(question)).toBeLessThanOrEqual(-expected.value);
      for (const set of best.sets) expect(pairsLeft(csr, new Set(set))).toBe(best.pairs);
    }),
  );
});

it("finds every set without which the others are farthest apart", async () => {
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const { csr, k } = question;
      const expected = bestSets(csr, k, (set) => spreadLeft(csr, new Set(set)));
      const found = await parallelSpreading(question, on);
      expect(found).toMatchObject({ gap: 0, exact: true, count: expected.sets.length });
      expect(found.value).toBeCloseTo(expected.value, 9);
      expect(sorted(found.sets)).toEqual(sorted(expected.sets));
      const { value } = spreadingSwapsTask(question, () => false)(0, new Float64Array(0));
      expect(value).toBeLessThanOrEqual(expected.value + 1e-9);
      expect(mostSpread(question)).toBeGreaterThanOrEqual(expected.value - 1e-9);
    }),
    { numRuns: 60 },
  );
});

it("finds every set that is nearest to all, and every set that reaches most within some hops", async () => {
  const reaches = fc.constantFrom(null, 1, 2, 3);
  await fc.assert(
    fc.asyncProperty(questions, reaches, async (question, hopsMax) => {
      const { csr, k } = question;
      const worth = (hops: number): number => (hopsMax === null ? 1 / hops : hops <= hopsMax ? 1 : 0);
      const expected = bestSets(csr, k, (set) => reachOf(csr, set, worth));
      const found = await parallelReaching({ ...question, hopsMax }, on);
      expect(found).toMatchObject({ gap: 0, exact: true, count: expected.sets.length });
      expect(found.value).toBeCloseTo(expected.value, 9);
      expect(sorted(found.sets)).toEqual(sorted(expected.sets));
    }),
  );
});
