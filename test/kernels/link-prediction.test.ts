import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bitset } from "#base/bitset.ts";
import { katz } from "#kernels/katz.ts";
import { linkCandidates } from "#kernels/neighbourhoods/link-prediction.ts";
import { similarity, type Similarity } from "#kernels/neighbourhoods/similarity.ts";
import { naiveKatz, naiveMatrix, naiveNeighbours, naiveSimilarity } from "../oracles/naive-measures.ts";
import { A, B, C, csrOf, D, G, plainCsrOf, randomGraph, TOY, X } from "./graphs.ts";

const MEASURES: readonly (keyof Similarity)[] = ["common", "jaccard", "adamicAdar", "resourceAllocation"];
const close = (values: readonly number[]): unknown[] => values.map((value) => expect.closeTo(value, 9) as unknown);

describe("link candidates", () => {
  it("of a node are those two steps away, the least promiscuous go-between first", () => {
    const found = linkCandidates(csrOf(TOY), { node: X, by: "adamicAdar", countMax: 3, mask: null });
    expect(found.map(({ node }) => node)).toEqual([A, B, 4]);
    expect(found[0]).toEqual({ node: A, common: 1, jaccard: 1 / 4, adamicAdar: 1 / Math.log(3), resourceAllocation: 1 / 3 });
    expect(linkCandidates(csrOf(TOY), { node: G, by: "common", countMax: 9, mask: null }).map(({ node }) => node)).toEqual([
      C,
      D,
    ]);
  });

  it("are none for a node alone", () => {
    expect(linkCandidates(plainCsrOf({ nodeCount: 1, edges: [] }), { node: 0, by: "jaccard", countMax: 5, mask: null })).toEqual(
      [],
    );
  });

  it("rank as the definitions say, and as if masked edges were not there", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...MEASURES), (seed, by) => {
        const graph = randomGraph(seed, { nodesMax: 12, edgesMax: 40 });
        const mask = new Bitset(graph.edges.length);
        const kept = graph.edges.filter((_, edge) => (edge * 7 + seed) % 4 !== 0);
        for (const edge of graph.edges.keys()) if ((edge * 7 + seed) % 4 !== 0) mask.add(edge);
        const left = { ...graph, edges: kept };
        const near = naiveNeighbours(left);
        const expected = [...near.keys()]
          .filter((u) => u !== 0 && !near[0]!.has(u) && [...near[0]!].some((z) => near[z]!.has(u)))
          .map((u) => ({ u, score: naiveSimilarity(left, 0, u)[by]! }))
          .sort((a, b) => b.score - a.score || a.u - b.u);
        const found = linkCandidates(csrOf(graph), { node: 0, by, countMax: 4, mask });
        expect(found.map((candidate) => candidate[by])).toEqual(close(expected.slice(0, 4).map(({ score }) => score)));
        expect(found).toEqual(linkCandidates(csrOf(left), { node: 0, by, countMax: 4, mask: null }));
        for (const { node, ...measured } of found) {
          const naive = naiveSimilarity(left, 0, node);
          expect(MEASURES.map((measure) => measured[measure])).toEqual(close(MEASURES.map((measure) => naive[measure]!)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("share nothing where neither has a neighbour", () => {
    const alone = csrOf({ nodeCount: 2, edges: [] });
    expect(similarity(alone, [0, 1], null)).toEqual({ common: 0, jaccard: 0, adamicAdar: 0, resourceAllocation: 0 });
  });
});

describe("Katz's measure", () => {
  it("on a line halves with each step", () => {
    const line = { nodeCount: 4, edges: [[0, 1, 1] as const, [1, 2, 1] as const] };
    expect(katz(plainCsrOf(line, true), { sources: [0], attenuation: 0.5, lengthMax: 9, tolerance: 0 })).toEqual({
      scores: Float64Array.of(0, 0.5, 0.25, 0),
      length: 3,
      converged: true,
      leftOutMax: 0,
    });
  });

  it("says when walks were cut, and when they never end", () => {
    expect(katz(plainCsrOf(TOY), { sources: null, attenuation: 0.9, lengthMax: 50, tolerance: 1e-9 }).converged).toBe(false);
  });

  it("is the sum of the powers of the matrix", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.boolean(), (seed, directed, weighted) => {
        const graph = randomGraph(seed, { nodesMax: 10, edgesMax: 30 });
        const csr = (weighted ? csrOf : plainCsrOf)(graph, directed);
        const walks = naiveKatz(naiveMatrix(graph, { directed, weighted }), 0.05, 5);
        const options = { attenuation: 0.05, lengthMax: 5, tolerance: -1 };
        expect([...katz(csr, { ...options, sources: [0] }).scores]).toEqual(close(walks[0]!));
        const ofAll = walks.map((_, t) => walks.reduce((sum, row) => sum + row[t]!, 0));
        expect([...katz(csr, { ...options, sources: null }).scores]).toEqual(close(ofAll));
      }),
      { numRuns: 150 },
    );
  });
});
