import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { burtConstraint } from "#kernels/burt-constraint.ts";
import { earliestArrival } from "#kernels/earliest-arrival.ts";
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

  it("earliest arrivals are those of relaxing without end", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const prng = mulberry32(seed);
        const edges = Array.from({ length: 25 }, () => {
          const departs = randomInt(prng, 10);
          return [randomInt(prng, 8), randomInt(prng, 8), departs, departs + randomInt(prng, 4)] as const;
        });
        const columns = {
          from: edges.map((e) => e[0]),
          to: edges.map((e) => e[1]),
          departs: edges.map((e) => e[2]),
          arrives: edges.map((e) => e[3]),
        };
        const { arrival } = earliestArrival(columns, { nodeCount: 8, source: 0, start: 0 });
        expect([...arrival]).toEqual(naive.naiveArrivals(edges, 8, 0));
      }),
      { numRuns: 200 },
    );
  });
});
