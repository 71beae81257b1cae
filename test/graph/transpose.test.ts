import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transpose } from "#graph/transpose.ts";
import { csrOf, plainCsrOf, randomGraph, TOY } from "../kernels/graphs.ts";

describe("transpose", () => {
  it("is the graph of the edges turned round, twice the graph itself", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, weighted) => {
        const graph = randomGraph(seed, { nodesMax: 10, edgesMax: 30 });
        const build = weighted ? csrOf : plainCsrOf;
        const turned = { ...graph, edges: graph.edges.map(([s, t, w]) => [t, s, w] as const) };
        expect(transpose(build(graph, true))).toEqual(build(turned, true));
        expect(transpose(transpose(build(graph, true)))).toEqual(build(graph, true));
      }),
      { numRuns: 100 },
    );
  });

  it("of an undirected graph is that graph", () => {
    const csr = csrOf(TOY);
    expect(transpose(csr)).toBe(csr);
  });
});
