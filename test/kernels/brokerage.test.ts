import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokerage } from "#kernels/neighbourhoods/brokerage.ts";
import { naiveBrokerage } from "../oracles/naive-measures.ts";
import { csrOf, plainCsrOf, randomGraph, type EdgeList } from "./graphs.ts";

const lists = (roles: object): Record<string, number[]> =>
  Object.fromEntries(Object.entries(roles).map(([role, values]) => [role, [...(values as Float64Array)]]));

describe("brokerage roles", () => {
  /**
   * Groups: 0 1 2 red, 3 4 blue, 5 green. All arcs end or begin at 1.
   *   0 → 1 → 2,  3 → 1 → 4,  5 → 1
   */
  const star: EdgeList = {
    nodeCount: 7,
    edges: [
      [0, 1, 1],
      [1, 2, 1],
      [3, 1, 1],
      [1, 4, 1],
      [5, 1, 1],
    ],
  };
  const groups = [0, 0, 0, 1, 1, 2, 2];

  it("are told apart by the groups of the three", () => {
    const roles = brokerage(plainCsrOf(star, true), groups);
    expect(Object.fromEntries(Object.entries(lists(roles)).map(([role, values]) => [role, values[1]]))).toEqual({
      coordinator: 1, // 0 → 1 → 2
      itinerant: 1, // 3 → 1 → 4
      gatekeeper: 2, // 3 → 1 → 2, 5 → 1 → 2
      representative: 1, // 0 → 1 → 4
      liaison: 1, // 5 → 1 → 4
      total: 6,
    });
  });

  it("count no pair that an arc joins the same way", () => {
    const joined: EdgeList = { ...star, edges: [...star.edges, [0, 2, 1], [4, 3, 1]] };
    const roles = brokerage(plainCsrOf(joined, true), groups);
    expect([roles.coordinator[1], roles.itinerant[1], roles.total[1]]).toEqual([0, 1, 5]);
  });

  it("are those of trying every path of two arcs", () => {
    const shapes = fc.record({ nodesMax: fc.integer({ min: 1, max: 12 }), edgesMax: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(
        fc.nat(),
        shapes,
        fc.boolean(),
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        (seed, shape, directed, of) => {
          const graph = randomGraph(seed, shape);
          expect(lists(brokerage(csrOf(graph, directed), of))).toEqual(naiveBrokerage(graph, of, { directed }));
        },
      ),
      { numRuns: 300 },
    );
  });
});
