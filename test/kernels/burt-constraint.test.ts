import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burtConstraint } from "#kernels/neighbourhoods/burt-constraint.ts";
import { naiveConstraint } from "../oracles/naive-graph.ts";
import { csrOf, plainCsrOf, randomGraph, TOY, X, type EdgeList } from "./graphs.ts";

const close = (values: readonly number[]): unknown[] =>
  values.map((value) => (Number.isNaN(value) ? NaN : (expect.closeTo(value, 10) as unknown)));

describe("Burt's constraint", () => {
  it("is least at the broker of the toy graph", () => {
    const found = burtConstraint(plainCsrOf(TOY));
    expect([...found].map((value) => Number(value.toFixed(4)))).toEqual([
      1.0069, 1.0069, 0.6111, 0.6111, 1.0069, 1.0069, 1, 0.3333,
    ]);
    expect(Math.min(...found)).toBe(found[X]);
  });

  it("takes an edge that weighs nothing for none", () => {
    const graph: EdgeList = {
      nodeCount: 4,
      edges: [
        [0, 1, 2],
        [1, 2, 1],
        [0, 2, 0],
        [2, 3, 0],
      ],
    };
    expect([...burtConstraint(csrOf(graph))]).toEqual(close([1, (2 / 3) ** 2 + (1 / 3) ** 2, 1, NaN]));
  });

  it("is that of the definition, arcs either way added up", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.boolean(), (seed, directed, weighted) => {
        const graph = randomGraph(seed, { nodesMax: 12, edgesMax: 45 });
        const counted = { ...graph, edges: graph.edges.map(([s, t, w]) => [s, t, weighted ? w : 1] as const) };
        const csr = (weighted ? csrOf : plainCsrOf)(graph, directed);
        expect([...burtConstraint(csr)]).toEqual(close(naiveConstraint(counted)));
      }),
      { numRuns: 200 },
    );
  });
});
