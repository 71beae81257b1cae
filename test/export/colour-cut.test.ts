/** Colours of a cut: communities of a small weighted graph. */
import { expect, test } from "vitest";
import { mulberry32, shuffle } from "#base/prng.ts";
import { coloursOf, type WeightedPair } from "#export/colour-cut.ts";

/** Two triangles and a light bridge between them; nobody knows the last. */
const PAIRS: readonly WeightedPair[] = [
  { from: 0, to: 1, weight: 2 },
  { from: 1, to: 2, weight: 2 },
  { from: 0, to: 2, weight: 2 },
  { from: 3, to: 4, weight: 2 },
  { from: 4, to: 5, weight: 2 },
  { from: 5, to: 3, weight: 2 },
  { from: 2, to: 3, weight: 0.5 },
];
const colours = (pairs: readonly WeightedPair[], resolution: number, nodes = 7): number[] =>
  coloursOf(nodes, pairs, { resolution, prng: mulberry32(1) });

test("the parts that hold together have one colour each, numbered by their first node", () => {
  expect(colours(PAIRS, 1)).toEqual([0, 0, 0, 1, 1, 1, 2]);
});

test("the resolution says how fine they are", () => {
  expect(colours(PAIRS, 0.05)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(new Set(colours(PAIRS, 20)).size).toBe(7);
});

test("neither the order of ties nor which end is named first changes them", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const prng = mulberry32(seed);
    const mixed = shuffle([...PAIRS], prng).map(({ from, to, weight }) =>
      prng() < 0.5 ? { from: to, to: from, weight } : { from, to, weight },
    );
    expect(colours(mixed, 1)).toEqual(colours(PAIRS, 1));
  }
});

test("weights count: a heavy bridge joins what light ties would not hold", () => {
  const heavy = PAIRS.map((pair) => (pair.from === 2 && pair.to === 3 ? { ...pair, weight: 50 } : pair));
  const found = colours(heavy, 1);
  expect(found[2]).toBe(found[3]);
});

test("without ties everybody is alone", () => {
  expect(colours([], 1, 3)).toEqual([0, 1, 2]);
});
