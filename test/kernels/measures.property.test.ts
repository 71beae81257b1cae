import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burtConstraint } from "#kernels/neighbourhoods/burt-constraint.ts";
import { coreNumbers } from "#kernels/k-core.ts";
import * as naive from "../oracles/naive-graph.ts";
import { csrOf, randomGraph } from "./graphs.ts";

const graphs = fc.nat().map((seed) => randomGraph(seed, { nodesMax: 14, edgesMax: 30 }));
const close = (values: ArrayLike<number>): unknown[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? expect.closeTo(value, 9) : value));

describe("on random multigraphs", () => {
  it("cores, betweenness and constraint are those of the definitions", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const csr = csrOf(graph);
        expect([...coreNumbers(csr)]).toEqual(naive.naiveCores(graph));
        expect([...burtConstraint(csr)]).toEqual(close(naive.naiveConstraint(graph)));
      }),
      { numRuns: 200 },
    );
  });
});
