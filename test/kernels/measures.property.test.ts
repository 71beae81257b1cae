import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { burtConstraint } from "#kernels/burt-constraint.ts";
import { dijkstra } from "#kernels/dijkstra.ts";
import { earliestArrival } from "#kernels/earliest-arrival.ts";
import { coreNumbers } from "#kernels/k-core.ts";
import { kShortestPaths } from "#kernels/yen.ts";
import * as naive from "../oracles/naive-graph.ts";
import { csrOf, randomGraph } from "./graphs.ts";

const graphs = fc.nat().map((seed) => randomGraph(seed, { nodesMax: 14, edgesMax: 30 }));
const close = (values: ArrayLike<number>): unknown[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? expect.closeTo(value, 9) : value));

describe("on random multigraphs", () => {
  it("distances are those of the definitions", () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), (graph, directed) => {
        const csr = csrOf(graph, directed);
        const costs = naive.naiveDistances(graph, { hops: false, directed });
        for (let v = 0; v < graph.nodeCount; v++) {
          expect([...dijkstra(csr, v).distance]).toEqual(costs[v]);
        }
      }),
      { numRuns: 100 },
    );
  });

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

  it("the k shortest paths are the first of all simple paths", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 8 }), (seed, k) => {
        const graph = randomGraph(seed, { nodesMax: 7, edgesMax: 12, weightMax: 3 });
        const [source, target] = [0, randomInt(mulberry32(seed), graph.nodeCount)];
        expect(kShortestPaths(csrOf(graph), { source, target, k }).map((path) => path.cost)).toEqual(
          naive
            .naivePaths(graph, source, target)
            .slice(0, k)
            .map((path) => path.cost),
        );
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
