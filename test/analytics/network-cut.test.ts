/** What lies around some persons, and where each stands in it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutNetwork, type CutRequest, type NetworkCut } from "#analytics/network/cut-network.ts";
import { measureCut } from "#analytics/network/measure-cut.ts";
import type { Network } from "#analytics/network/network.ts";
import { packTies, type TieTable } from "#analytics/network/tie-table.ts";
import { mulberry32, randomInt } from "#base/prng.ts";

type Pair = readonly [low: number, high: number, weight: number];

function tableOf(personCount: number, pairs: readonly Pair[]): TieTable {
  const inOrder = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const ties = inOrder.map(([low, high, weight]) => ({ low, high, weight, terms: [], benign: "" as const, benignLinks: [] }));
  return packTies(ties, personCount);
}

const cut = (ties: TieTable, request: CutRequest): NetworkCut => cutNetwork({ ties } as Network, request);

/** 0 – 1 – 2 – 3 – 4, and 2 – 5; nobody is tied to 6. */
const LINE = tableOf(7, [
  [0, 1, 1],
  [1, 2, 2],
  [2, 3, 1],
  [3, 4, 1],
  [2, 5, 3],
]);

describe("a cut", () => {
  test("takes everybody within the radius, and every tie between two of them", () => {
    expect(cut(LINE, { starts: [1], radius: 2, membersMax: 9 })).toEqual({
      members: [1, 2, 0, 5, 3],
      distances: [0, 1, 1, 2, 2],
      ties: [0, 1, 2, 3],
      explored: 5,
      truncated: false,
    });
    expect(cut(LINE, { starts: [6], radius: 3, membersMax: 9 })).toMatchObject({ members: [6], ties: [], truncated: false });
  });

  test("prefers the heaviest tie when there is not room for all, and says so", () => {
    expect(cut(LINE, { starts: [2], radius: 1, membersMax: 3 })).toMatchObject({
      members: [2, 5, 1],
      explored: 4,
      truncated: true,
    });
    expect(cut(LINE, { starts: [0, 4, 6], radius: 0, membersMax: 2 })).toMatchObject({ members: [0, 4], truncated: true });
  });

  test("holds whom a naive walk reaches, at the distance it reaches them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const prng = mulberry32(seed);
        const persons = 2 + randomInt(prng, 12);
        const pairs: Pair[] = [];
        for (let a = 0; a < persons; a++)
          for (let b = a + 1; b < persons; b++) if (prng() < 0.2) pairs.push([a, b, 0.5 + prng()]);
        const starts = [randomInt(prng, persons), randomInt(prng, persons)];
        const radius = randomInt(prng, 4);
        const found = cut(tableOf(persons, pairs), { starts, radius, membersMax: persons });
        // All distances at once, by relaxing every tie as often as there are persons.
        const distance = Array.from({ length: persons }, (_, person) => (starts.includes(person) ? 0 : Infinity));
        for (let round = 0; round < persons; round++) {
          for (const [a, b] of pairs) {
            distance[a] = Math.min(distance[a]!, distance[b]! + 1);
            distance[b] = Math.min(distance[b]!, distance[a]! + 1);
          }
        }
        const expected = distance.flatMap((steps, person) => (steps <= radius ? [[person, steps]] : []));
        expect(found.members.map((person, i) => [person, found.distances[i]]).sort((a, b) => a[0]! - b[0]!)).toEqual(expected);
        const inside = new Set(found.members);
        expect(found.ties.length).toBe(pairs.filter(([a, b]) => inside.has(a) && inside.has(b)).length);
        expect(found.truncated).toBe(false);
      }),
    );
  });
});

test("measures are of the cut: a bridge lies between, a leaf is in no core", () => {
  const table = tableOf(5, [
    [0, 1, 1],
    [0, 2, 1],
    [1, 2, 2.5],
    [2, 3, 1],
    [3, 4, 9],
  ]);
  const found = cut(table, { starts: [0], radius: 2, membersMax: 9 });
  const { degree, strength, betweenness, coreness } = measureCut(table, found);
  expect(found.members.map((person, i) => [person, degree[i], strength[i], betweenness[i], coreness[i]])).toEqual([
    [0, 2, 2, 0, 2],
    [1, 2, 3.5, 0, 2],
    [2, 3, 4.5, 2, 2],
    [3, 1, 1, 0, 1],
  ]);
});
