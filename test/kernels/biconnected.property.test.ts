import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "#kernels/biconnected.ts";
import { naiveBiconnected } from "../oracles/naive-walks.ts";
import { csrOf, randomGraph, TOY } from "./graphs.ts";

describe("blocks", () => {
  it("of the toy graph are its two triangles and its three bridges", () => {
    expect(blocksOf(csrOf(TOY))).toEqual([
      [0, 1, 2],
      [2, 7],
      [3, 4, 5],
      [3, 7],
      [6, 7],
    ]);
    expect(blocksOf(csrOf({ nodeCount: 3, edges: [[1, 1, 1]] }))).toEqual([]);
    expect(blocksOf(csrOf({ nodeCount: 0, edges: [] }))).toEqual([]);
  });

  it("are the ends of the edges of each component, in order of their nodes", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const graph = randomGraph(seed, { nodesMax: 12, edgesMax: 24 });
        const expected = naiveBiconnected(graph).map((edges) =>
          [...new Set(edges.flatMap((edge) => [graph.edges[edge]![0], graph.edges[edge]![1]]))].sort((a, b) => a - b),
        );
        expect(blocksOf(csrOf(graph))).toEqual(expected.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
      }),
      { numRuns: 150 },
    );
  });
});
