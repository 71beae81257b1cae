import fc from "fast-check";
import { expect, it } from "vitest";
import type { Network } from "#analytics/network/network.ts";
import { packTies } from "#analytics/network/tie-table.ts";
import { tiePaths } from "#analytics/network/tie-paths.ts";
import { mulberry32, randomInt } from "#base/prng.ts";

const PERSONS = 8;

interface SmallTie {
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

function randomTies(seed: number): SmallTie[] {
  const prng = mulberry32(seed);
  const ties: SmallTie[] = [];
  for (let low = 0; low < PERSONS; low++)
    for (let high = low + 1; high < PERSONS; high++)
      if (prng() < 0.35) ties.push({ low, high, weight: 1 + randomInt(prng, 9) / 2 });
  return ties;
}

function networkOf(ties: readonly SmallTie[]): Network {
  const table = packTies(
    ties.map((tie) => ({ ...tie, terms: [], benign: "" as const, benignLinks: [] })),
    PERSONS,
  );
  return { ties: table, personCount: PERSONS } as unknown as Network;
}

interface Query {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly through: readonly (readonly number[])[];
  readonly avoided: readonly number[];
  readonly tiesMax: number;
}

/** Every simple path, by walking every way there is, cheapest first. */
function everyPath(ties: readonly SmallTie[], query: Query): { persons: readonly number[]; cost: number }[] {
  const found: { persons: readonly number[]; cost: number }[] = [];
  const walk = (persons: readonly number[], cost: number): void => {
    const here = persons[persons.length - 1]!;
    if (query.targets.includes(here)) {
      if (query.through.every((set) => set.some((one) => persons.includes(one)))) found.push({ persons, cost });
      if (persons.length > 1) return;
    }
    if (persons.length > query.tiesMax) return;
    for (const { low, high, weight } of ties) {
      if (low !== here && high !== here) continue;
      const next = low === here ? high : low;
      if (persons.includes(next) || query.sources.includes(next) || query.avoided.includes(next)) continue;
      walk([...persons, next], cost + 1 / weight);
    }
  };
  for (const source of new Set(query.sources)) walk([source], 0);
  return found.sort((a, b) => a.cost - b.cost);
}

const some = fc.array(fc.nat(PERSONS - 1), { minLength: 1, maxLength: 2 });

it("paths over ties are all there are, cheapest first, but those that are nearly a better one", () => {
  let seen = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.record({
        ...{ sources: some, targets: some, through: fc.array(some, { maxLength: 2 }) },
        ...{ avoided: fc.array(fc.nat(PERSONS - 1), { maxLength: 2 }), tiesMax: fc.integer({ min: 1, max: 6 }) },
      }),
      fc.integer({ min: 1, max: 6 }),
      (seed, drawn, k) => {
        const named = new Set([drawn.sources, drawn.targets, ...drawn.through].flat());
        const query = { ...drawn, avoided: drawn.avoided.filter((person) => !named.has(person)) };
        const ties = randomTies(seed);
        const bounds = { k, exploredMax: 1e9, timeUp: () => false };
        const { paths, truncated } = tiePaths(networkOf(ties), { ...query, avoided: new Set(query.avoided), ...bounds });
        expect(truncated).toBe(false);
        const stepsOf = (persons: readonly number[]): string[] =>
          persons.slice(1).map((to, i) => [persons[i]!, to].sort().join());
        const shared = (one: readonly number[], better: readonly number[]): number =>
          one.length < 2 ? 0 : stepsOf(one).filter((step) => stepsOf(better).includes(step)).length / (one.length - 1);
        const all = everyPath(ties, query);
        if (all.length > 0) expect(paths[0]!.cost).toBeCloseTo(all[0]!.cost, 9);
        const last = paths.length < k ? Infinity : paths[paths.length - 1]!.cost;
        for (const path of paths) expect(all.some(({ persons }) => persons.join() === path.persons.join())).toBe(true);
        for (const { persons, cost } of all) {
          if (cost >= last - 1e-9) break;
          expect(paths.some((better) => better.persons.join() === persons.join() || shared(persons, better.persons) > 0.6)).toBe(
            true,
          );
        }
        seen += paths.length;
      },
    ),
    { numRuns: 800 },
  );
  expect(seen).toBeGreaterThan(200);
});
