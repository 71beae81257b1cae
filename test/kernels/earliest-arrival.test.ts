import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bitset } from "#base/bitset.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { departureOrder, earliestArrival, journeyTo, type DatedEdges } from "#kernels/paths/earliest-arrival.ts";
import { naiveArrivals } from "../oracles/naive-walks.ts";

type Edge = readonly [from: number, to: number, departs: number, arrives: number];

function columns(edges: readonly Edge[]): DatedEdges {
  const column = (at: 0 | 1 | 2 | 3): number[] => edges.map((edge) => edge[at]);
  return { from: column(0), to: column(1), departs: column(2), arrives: column(3) };
}

function maskOf(edges: readonly Edge[], usable: (edge: number) => boolean): Bitset {
  const mask = new Bitset(edges.length);
  edges.forEach((_, edge) => usable(edge) && mask.add(edge));
  return mask;
}

describe("earliest arrival", () => {
  const flights = columns([
    [0, 1, 10, 12],
    [1, 2, 5, 6],
    [1, 2, 20, 25],
  ]);

  it("does not take a flight that left before", () => {
    const { arrival, parentEdge } = earliestArrival(flights, { nodeCount: 4, source: 0, start: 0 });
    expect([...arrival]).toEqual([0, 12, 25, Infinity]);
    expect([...parentEdge]).toEqual([-1, 0, 2, -1]);
  });

  it("leaves no earlier than asked, and not by what departs past the window", () => {
    expect([...earliestArrival(flights, { nodeCount: 3, source: 0, start: 11 }).arrival]).toEqual([11, Infinity, Infinity]);
    expect([...earliestArrival(flights, { nodeCount: 3, source: 0, start: 0, until: 20 }).arrival]).toEqual([0, 12, Infinity]);
  });

  it("names the edges of a journey", () => {
    const arrivals = earliestArrival(flights, { nodeCount: 4, source: 0, start: 0 });
    expect([0, 1, 2, 3].map((node) => journeyTo(node, arrivals, flights))).toEqual([[], [0], [0, 2], undefined]);
  });

  it("follows calls of one day in any order, and uses none without a day", () => {
    // 4 ← 3 ← 2 ← 1 ← 0 all on day 7, listed from the far end; 0 → 5 on no day.
    const edges: Edge[] = [3, 2, 1, 0].map((v) => [v, v + 1, 7, 7]);
    const calls = columns([...edges, [0, 5, NaN, NaN]]);
    const arrivals = earliestArrival(calls, { nodeCount: 6, source: 0, start: 7 });
    expect([...arrivals.arrival]).toEqual([7, 7, 7, 7, 7, Infinity]);
    expect(journeyTo(4, arrivals, calls)).toEqual([3, 2, 1, 0]);
  });

  it("refuses an edge that arrives before it departs", () => {
    expect(() => earliestArrival(columns([[0, 1, 5, 4]]), { nodeCount: 2, source: 0, start: 0 })).toThrow(
      "edge 0 arrives before",
    );
  });

  it("gives times as relaxing without end does, and journeys that keep to them, in any window and under any mask", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const prng = mulberry32(seed);
        const edges = Array.from({ length: 25 }, (): Edge => {
          const departs = prng() < 0.1 ? NaN : randomInt(prng, 6);
          return [randomInt(prng, 8), randomInt(prng, 8), departs, departs + Math.max(0, randomInt(prng, 6) - 3)];
        });
        const dated = columns(edges);
        const order = departureOrder(dated);
        const start = randomInt(prng, 3);
        const until = randomInt(prng, 8);
        const mask = maskOf(edges, () => prng() < 0.7);
        const all = { nodeCount: 8, source: 0, start };
        expect([...earliestArrival(dated, { ...all, order }).arrival]).toEqual(naiveArrivals(edges, all));
        const left = edges.filter((edge, at) => mask.has(at) && edge[2] < until);
        const arrivals = earliestArrival(dated, { ...all, until, mask, order });
        expect([...arrivals.arrival]).toEqual(naiveArrivals(left, all));
        for (let node = 0; node < 8; node++) {
          const journey = journeyTo(node, arrivals, dated);
          if (journey === undefined) continue;
          let [place, time] = [0, start];
          for (const edge of journey) {
            expect(edges[edge]![0]).toBe(place);
            expect(edges[edge]![2]).toBeGreaterThanOrEqual(time);
            [, place, , time] = edges[edge]!;
          }
          expect([place, time]).toEqual([node, arrivals.arrival[node]]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
