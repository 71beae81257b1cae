import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageRank, personalisedPageRank } from "#kernels/page-rank.ts";
import { naiveMatrix, naivePageRank } from "../oracles/naive-measures.ts";
import { csrOf, plainCsrOf, randomGraph } from "./graphs.ts";

const close = (values: readonly number[]): unknown[] => values.map((value) => expect.closeTo(value, 12) as unknown);
const shapes = { nodesMax: 12, edgesMax: 40 };

describe("PageRank", () => {
  it("goes the rounds it is told when it tolerates no change", () => {
    const csr = plainCsrOf(randomGraph(3, { nodesMax: 12, edgesMax: 30 }), true);
    expect(pageRank(csr, { damping: 0.85, roundsMax: 7, tolerance: 0 }).rounds).toBe(7);
  });

  it("shares alike in a graph without edges, and at once", () => {
    const csr = plainCsrOf({ nodeCount: 4, edges: [] }, true);
    expect(pageRank(csr, { damping: 0.85, roundsMax: 5, tolerance: 0 })).toEqual({
      scores: new Float64Array(4).fill(0.25),
      rounds: 1,
      converged: true,
    });
  });

  it("is that of walks on a matrix, round by round", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 9 }), (seed, directed, weighted, rounds) => {
        const graph = randomGraph(seed, shapes);
        const csr = weighted ? csrOf(graph, directed) : plainCsrOf(graph, directed);
        const { scores } = pageRank(csr, { damping: 0.85, roundsMax: rounds, tolerance: -1 });
        const even = new Array<number>(graph.nodeCount).fill(1 / graph.nodeCount);
        expect([...scores]).toEqual(
          close(naivePageRank(naiveMatrix(graph, { directed, weighted }), even, { damping: 0.85, rounds })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("goes back to its seeds by their shares", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, directed) => {
        const graph = randomGraph(seed, shapes);
        const last = graph.nodeCount - 1;
        const restart = new Array<number>(graph.nodeCount).fill(0);
        restart[0]! += 0.25;
        restart[last]! += 0.75;
        const { scores } = personalisedPageRank(csrOf(graph, directed), {
          seeds: [0, last],
          seedWeights: [1, 3],
          damping: 0.7,
          roundsMax: 6,
          tolerance: -1,
        });
        const matrix = naiveMatrix(graph, { directed, weighted: true });
        expect([...scores]).toEqual(close(naivePageRank(matrix, restart, { damping: 0.7, rounds: 6 })));
      }),
      { numRuns: 200 },
    );
  });
});
