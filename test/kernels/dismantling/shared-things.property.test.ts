/** Things that hold people together and do not count: a network with them comes apart as one does in which all who share a thing are tied. */
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { csrOfPairs } from "#graph/csr.ts";
import { removalCurve } from "#kernels/dismantling/removal-curve.ts";
import type { Removals } from "#kernels/dismantling/removals.ts";
import { peopleNear } from "#kernels/dismantling/rewire.ts";
import { RowArea } from "#kernels/dismantling/row-area.ts";
import { parallelHidden, parallelPlan, parallelRewire } from "#kernels/parallel/dismantling.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import { simpleArcs } from "#kernels/simple-arcs.ts";

const [one, two] = [openKernelPool(1), openKernelPool(2)];
afterAll(() => Promise.all([one.close(), two.close()]));

interface Shared {
  readonly people: number;
  /** Node → 1 for people; things come after them. */
  readonly counted: Uint8Array;
  readonly pairs: readonly (readonly [number, number])[];
  readonly seed: number;
}

const networks = fc
  .record({ seed: fc.nat({ max: 1e6 }), people: fc.integer({ min: 1, max: 14 }), things: fc.integer({ min: 0, max: 6 }) })
  .map(({ seed, people, things }): Shared => {
    const prng = mulberry32(seed);
    const person = (): number => randomInt(prng, people);
    const ties = Array.from({ length: randomInt(prng, 16) }, () => [person(), person()] as const);
    const uses = Array.from(
      { length: things === 0 ? 0 : randomInt(prng, 20) },
      () => [person(), people + randomInt(prng, things)] as const,
    );
    const counted = Uint8Array.from({ length: people + things }, (_, v) => Number(v < people));
    return { people, counted, pairs: [...ties, ...uses], seed };
  });

const removalsOf = ({ counted, pairs, seed }: Shared): Removals => {
  const csr = simpleArcs(csrOfPairs(counted.length, Uint32Array.from(pairs.flat()), { directed: false }), false);
  const steps = Math.min(4, counted.length);
  return { csr, steps, costs: null, budget: steps, eligible: null, counted, rank: null, seed };
};

/** Groups of people, by joining whoever is tied or shares a thing, again and again. */
function groupsOf({ people, pairs }: Shared, gone: ReadonlySet<number>): number[][] {
  let groups = Array.from({ length: people }, (_, v) => [v]).filter(([v]) => !gone.has(v!));
  const join = (a: number, b: number): void => {
    const [x, y] = [a, b].map((v) => groups.find((group) => group.includes(v)));
    if (x === undefined || y === undefined || x === y) return;
    groups = [...groups.filter((group) => group !== x && group !== y), [...x, ...y]];
  };
  for (const [a, b] of pairs) {
    if (b < people) join(a, b);
    else if (!gone.has(b)) for (const [c, d] of pairs) if (d === b) join(a, c);
  }
  return groups;
}

it("counts people alone, and takes ties that hang on a thing away with it", () => {
  fc.assert(
    fc.property(networks, (network) => {
      const removals = removalsOf(network);
      const prng = mulberry32(network.seed + 1);
      const order = [...new Set(Array.from({ length: 5 }, () => randomInt(prng, network.counted.length)))];
      const curve = removalCurve(removals.csr, order, network.counted);
      let area = 0;
      for (let step = 0; step <= order.length; step++) {
        const sizes = groupsOf(network, new Set(order.slice(0, step))).map(({ length }) => length);
        const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
        expect([curve.largest[step], curve.components[step], curve.pairs[step]]).toEqual([
          Math.max(0, ...sizes),
          sizes.length,
          pairs,
        ]);
        if (step > 0) area += curve.largest[step]!;
      }
      expect(new RowArea(removals, order.length).areaOf(order)).toBe(area);
    }),
  );
});

it("plans, heals and doubts alike on any number of threads, and never ends with less than it takes", async () => {
  await fc.assert(
    fc.asyncProperty(networks, async (network) => {
      const { counted, seed } = network;
      const removals = removalsOf(network);
      const { best, others } = await parallelPlan(removals, { pool: one });
      expect((await parallelPlan(removals, { pool: two })).best).toEqual(best);
      for (const { area } of others) expect(best.area).toBeLessThanOrEqual(area);
      const { csr } = removals;
      const roles = new Uint8Array(csr.nodeCount);
      const input = { csr, order: best.order, roles, maySucceed: counted, counted, seed };
      const seen = removalCurve(csr, best.order, counted).largest;
      for (const course of await parallelRewire(input, 4, { pool: two }))
        course.forEach((size, step) => expect(size).toBeGreaterThanOrEqual(seen[step]!));
      const worlds = await parallelHidden({ removals, order: best.order, horizon: removals.steps, share: 0 }, 2, { pool: two });
      for (const { largest } of worlds) expect(largest).toEqual([...seen]);
    }),
    { numRuns: 25 },
  );
});

it("brings near whoever shares a thing", () => {
  // 0 and 1 share thing 3; 1 and 2 are tied.
  const near = [[3], [3, 2], [1], [0, 1]];
  const of = (node: number): number[] => [...peopleNear(Uint8Array.of(1, 1, 1, 0), node, (v) => near[v]!)].sort();
  expect([of(0), of(1), of(2), of(3)]).toEqual([[1], [0, 2], [1], [0, 1]]);
});
