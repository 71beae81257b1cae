import fc from "fast-check";
import { expect, test } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { findClusters } from "#analytics/clusters.ts";
import { ANALYTICS_SETTINGS } from "#analytics/settings.ts";
import type { Tie } from "#analytics/ties.ts";

interface World {
  readonly persons: number;
  readonly ties: Tie[];
}

/** Ties of several circles of friends. */
function circles(seed: number): World {
  const prng = mulberry32(seed);
  const ties: Tie[] = [];
  let persons = 0;
  const circle = (size: number, weights: () => number): void => {
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        if (b === a + 1 || prng() < 0.4) ties.push(tie(persons + a, persons + b, weights()));
      }
    }
    persons += size;
  };
  for (let i = 0; i < 6; i++) circle(2 + randomInt(prng, 6), () => 3 + 8 * prng());
  for (let i = 0; i < 8; i++) {
    const [a, b] = [randomInt(prng, persons), randomInt(prng, persons)];
    const known = ties.some(({ low, high }) => low === Math.min(a, b) && high === Math.max(a, b));
    if (a !== b && !known) ties.push(tie(a, b, 2 + 3 * prng()));
  }
  return { persons, ties };
}

const tie = (a: number, b: number, weight: number): Tie => ({
  low: Math.min(a, b),
  high: Math.max(a, b),
  weight,
  terms: [],
  benign: "",
  benignLinks: [],
});

/** Each cluster as its members, under the names given, with their stability, in an order of its own. */
async function drawn({ persons, ties }: World, nameOf: (person: number) => number): Promise<string[]> {
  const contents = Array.from({ length: persons }, (_, person) => nameOf(person));
  const { clusters } = await findClusters({ ties, belowFloor: 0, skipped: [] }, contents, ANALYTICS_SETTINGS);
  return clusters
    .map(({ members, stability }) =>
      members
        .map((person, i) => [nameOf(person), stability[i]!.toFixed(9)] as const)
        .sort(([a], [b]) => a - b)
        .join(" "),
    )
    .sort();
}

/** The same ties among persons numbered anew, as ids made under another key would; and each new number's old one. */
function renumber({ persons, ties }: World, seed: number): { world: World; old: number[] } {
  const prng = mulberry32(seed);
  const numbers = Array.from({ length: persons }, (_, i) => i);
  for (let i = persons - 1; i > 0; i--) {
    const j = randomInt(prng, i + 1);
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  const old = numbers.map((_, number) => numbers.indexOf(number));
  const again = ties.map(({ low, high, weight }) => tie(numbers[low]!, numbers[high]!, weight));
  return { world: { persons, ties: inOrder(again) }, old };
}

const inOrder = (ties: readonly Tie[]): Tie[] => ties.toSorted((a, b) => a.low - b.low || a.high - b.high);

test("clusters and stabilities do not depend on what persons are numbered", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), async (seed) => {
      const world = circles(seed);
      const { world: other, old } = renumber(world, seed + 1);
      expect(await drawn(other, (person) => old[person]!)).toEqual(await drawn(world, (person) => person));
    }),
    { numRuns: 60 },
  );
});

test("nor do they where persons are alike in all their ties: what is reported of them decides", async () => {
  // A ring of equal ties: wherever it is cut, one cut is as good as the next.
  const ring = (persons: number): World => {
    const ties = Array.from({ length: persons }, (_, a) => tie(a, (a + 1) % persons, 4));
    return { persons, ties: inOrder(ties) };
  };
  for (const persons of [9, 16, 25, 40]) {
    const world = ring(persons);
    const expected = await drawn(world, (person) => person);
    expect(expected.length).toBeGreaterThan(1);
    for (let seed = 1; seed <= 10; seed++) {
      const { world: other, old } = renumber(world, seed);
      expect(await drawn(other, (person) => old[person]!)).toEqual(expected);
    }
  }
});
