import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreNumbers } from "#kernels/k-core.ts";
import { naiveCores } from "../oracles/naive-graph.ts";
import { plainCsrOf, randomGraph, type EdgeList } from "./graphs.ts";

/** Everyone tied to everyone, twice over, among nodes `from … from + size`. */
function clique(from: number, size: number): EdgeList["edges"] {
  return Array.from({ length: size * size }, (_, i) => [from + Math.floor(i / size), from + (i % size), 1] as const);
}

describe("core numbers", () => {
  it("jump over levels that nobody is at", () => {
    // Seven tied to each other, the first of them to three in a row, and one alone.
    const edges = [...clique(0, 7), [0, 7, 1], [7, 8, 1], [8, 9, 1]] as const;
    expect([...coreNumbers(plainCsrOf({ nodeCount: 11, edges }))]).toEqual([6, 6, 6, 6, 6, 6, 6, 1, 1, 1, 0]);
  });

  it("are those of peeling by hand", () => {
    const shapes = fc.record({ nodesMax: fc.integer({ min: 1, max: 14 }), edgesMax: fc.integer({ min: 0, max: 80 }) });
    fc.assert(
      fc.property(fc.nat(), shapes, (seed, shape) => {
        const graph = randomGraph(seed, shape);
        expect([...coreNumbers(plainCsrOf(graph))]).toEqual(naiveCores(graph));
      }),
      { numRuns: 300 },
    );
  });

  it("are of undirected graphs only", () => {
    expect(() => coreNumbers(plainCsrOf({ nodeCount: 1, edges: [] }, true))).toThrow("undirected");
  });
});
