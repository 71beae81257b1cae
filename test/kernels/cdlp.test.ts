import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cdlp } from "#kernels/cdlp.ts";
import { csrOf, plainCsrOf, randomGraph, TOY, type EdgeList } from "./graphs.ts";

/** Straight from the definition: every node at once takes the most frequent label of its neighbours, the smallest of equals. */
function naive(graph: EdgeList, directed: boolean, rounds: number): number[] {
  let labels = Array.from({ length: graph.nodeCount }, (_, v) => v);
  for (let round = 0; round < rounds; round++) {
    labels = labels.map((own, v) => {
      const seen = graph.edges.flatMap(([s, t]) => {
        if (s === t) return s === v ? (directed ? [v, v] : [v]) : [];
        return s === v ? [t] : t === v ? [s] : [];
      });
      const times = (label: number): number => seen.filter((u) => labels[u] === label).length;
      const around = [...new Set(seen.map((u) => labels[u]!))].sort((a, b) => times(b) - times(a) || a - b);
      return around[0] ?? own;
    });
  }
  return labels;
}

describe("cdlp", () => {
  it("takes the smallest of equally frequent labels, all nodes at once", () => {
    // A and B first see B and C, A and C: the smaller ones swap, and swap back.
    expect([...cdlp(plainCsrOf(TOY), { rounds: 1 })]).toEqual([1, 0, 0, 4, 3, 3, 7, 2]);
    expect([...cdlp(plainCsrOf({ nodeCount: 0, edges: [] }), { rounds: 5 })]).toEqual([]);
    expect([...cdlp(plainCsrOf(TOY), { rounds: 0 })]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("counts a directed edge from both of its ends, and a pair of them twice", () => {
    const graph = {
      nodeCount: 4,
      edges: [
        [0, 1, 1],
        [2, 1, 1],
        [1, 2, 1],
        [3, 1, 1],
      ] as [number, number, number][],
    };
    expect([...cdlp(plainCsrOf(graph, true), { rounds: 1 })]).toEqual([1, 2, 1, 1]);
  });

  it("equals its definition on random multigraphs", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.nat({ max: 6 }), (seed, directed, rounds) => {
        const graph = randomGraph(seed, { nodesMax: 20, edgesMax: 50 });
        expect([...cdlp(csrOf(graph, directed), { rounds })]).toEqual(naive(graph, directed, rounds));
      }),
    );
  });
});
