import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { type DatedEdges, earliestArrival } from "#kernels/paths/earliest-arrival.ts";
import { restlessArrival, restlessWalkTo } from "#kernels/paths/restless-arrival.ts";

type Edge = readonly [from: number, to: number, departs: number, arrives: number];

function columns(edges: readonly Edge[]): DatedEdges {
  const column = (at: 0 | 1 | 2 | 3): number[] => edges.map((edge) => edge[at]);
  return { from: column(0), to: column(1), departs: column(2), arrives: column(3) };
}

/** By asking again and again which edge can follow one that can be taken. */
function naive(
  edges: readonly Edge[],
  { source, start, until, waitMax }: Readonly<Record<"source" | "start" | "until" | "waitMax", number>>,
) {
  const taken = new Set<Edge>();
  for (let before = -1; before !== taken.size;) {
    before = taken.size;
    for (const edge of edges) {
      const [from, , departs] = edge;
      if (!(departs >= start && departs < until)) continue;
      const follows = [...taken].some(([, to, , arrives]) => to === from && departs >= arrives && departs - arrives <= waitMax);
      if (from === source || follows) taken.add(edge);
    }
  }
  return Array.from({ length: 8 }, (_, node) =>
    node === source ? start : Math.min(Infinity, ...[...taken].flatMap(([, to, , arrives]) => (to === node ? [arrives] : []))),
  );
}

describe("arrival without a long wait", () => {
  const all = { nodeCount: 8, source: 0, start: 0, until: Infinity };

  it("goes round rather than wait, and waits for the first step as long as it takes", () => {
    // 0 → 1 at 10, on to 3 at 20; 1 → 2 → 1 in between.
    const edges = columns([
      [0, 1, 10, 10],
      [1, 3, 20, 21],
      [1, 2, 13, 13],
      [2, 1, 17, 18],
    ]);
    const walkTo = (waitMax: number): number[] | undefined => restlessWalkTo(3, restlessArrival(edges, { ...all, waitMax }));
    expect(walkTo(10)).toEqual([0, 1]);
    expect(walkTo(4)).toEqual([0, 2, 3, 1]);
    expect(walkTo(3)).toBeUndefined();
    expect(restlessWalkTo(0, restlessArrival(edges, { ...all, waitMax: 0 }))).toEqual([]);
  });

  it("follows steps of one moment in any order", () => {
    const edges = columns([3, 2, 1, 0].map((v) => [v, v + 1, 7, 7] as const));
    expect(restlessWalkTo(4, restlessArrival(edges, { ...all, waitMax: 0 }))).toEqual([3, 2, 1, 0]);
  });

  it("arrives when asking again and again does, by walks that keep to it; without an end to waiting, as earliest arrival does", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 1, 2, 5, Infinity), (seed, waitMax) => {
        const prng = mulberry32(seed);
        const edges = Array.from({ length: 30 }, (): Edge => {
          const departs = prng() < 0.1 ? NaN : randomInt(prng, 9);
          return [randomInt(prng, 8), randomInt(prng, 8), departs, departs + Math.max(0, randomInt(prng, 6) - 3)];
        });
        const dated = columns(edges);
        const asked = { ...all, start: randomInt(prng, 3), until: 3 + randomInt(prng, 8), waitMax };
        const found = restlessArrival(dated, asked);
        expect([...found.arrival]).toEqual(naive(edges, asked));
        if (waitMax === Infinity) expect(found.arrival).toEqual(earliestArrival(dated, asked).arrival);
        for (let node = 0; node < 8; node++) {
          const walk = restlessWalkTo(node, found) ?? [];
          walk.forEach((edge, i) => {
            const [from, , departs] = edges[edge]!;
            const [, place, , time] = i === 0 ? [0, 0, 0, departs] : edges[walk[i - 1]!]!;
            expect(from).toBe(place);
            expect(departs >= time && departs - time <= waitMax).toBe(true);
          });
          if (walk.length > 0) expect(edges[walk.at(-1)!]!.slice(1)).toEqual([node, expect.anything(), found.arrival[node]]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
