import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { openWasm } from "#base/wasm.ts";
import { edgeMask, maskedCsr } from "#graph/edge-mask.ts";
import { betweenness, drawPivots, type Betweenness } from "#kernels/betweenness.ts";
import { naiveBetweenness, naiveEdgeBetweenness } from "../oracles/naive-betweenness.ts";
import { csrOf, randomGraph } from "./graphs.ts";
import { edgeBetweenness } from "./in-one-go.ts";

const graphs = fc.nat().map((seed) => randomGraph(seed, { nodesMax: 14, edgesMax: 34, weightMax: 3 }));
const close = (values: ArrayLike<number>): unknown[] => Array.from(values, (value) => expect.closeTo(value, 9));

/** All sets of so many nodes. */
function subsets(nodeCount: number, count: number): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: nodeCount }, (_, last) => subsets(last, count - 1).map((rest) => [...rest, last])).flat();
}

describe("betweenness on random multigraphs", () => {
  it("is that of the definition, for nodes and edges, by hops and by weight, either way and one way", () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.boolean(), (graph, directed, byWeight) => {
        const csr = csrOf(graph, directed);
        const expected = naiveBetweenness(graph, { directed, byWeight });
        expect([...betweenness(csr, { byWeight, useWasm: true }).scores]).toEqual(close(expected));
        expect([...betweenness(csr, { byWeight, useWasm: false }).scores]).toEqual(close(expected));
        expect([...edgeBetweenness(csr, { byWeight, useWasm: true }).scores]).toEqual(
          close(naiveEdgeBetweenness(graph, { directed, byWeight })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("from a sample is that of paths from the sample, scaled up", () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.nat(), (graph, directed, seed) => {
        const csr = csrOf(graph, directed);
        const prng = mulberry32(seed);
        const pivots = drawPivots(graph.nodeCount, 1 + randomInt(prng, graph.nodeCount), prng);
        const options = { directed, byWeight: false, sources: [...pivots] };
        expect([...betweenness(csr, { pivots }).scores]).toEqual(close(naiveBetweenness(graph, options)));
        expect([...edgeBetweenness(csr, { pivots }).scores]).toEqual(close(naiveEdgeBetweenness(graph, options)));
      }),
      { numRuns: 60 },
    );
  });

  it("has standard errors whose squares are, over all samples, on average the variance; and intervals that hold 95 of 100", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.constantFrom(2, 3), (seed, directed, count) => {
        const graph = randomGraph(seed, { nodesMax: 9, edgesMax: 18, weightMax: 3 });
        if (graph.nodeCount <= count) return;
        for (const [kernel, byWeight] of [
          [betweenness, false],
          [edgeBetweenness, false],
          [betweenness, true],
          [edgeBetweenness, true],
        ] as const) {
          const csr = csrOf(graph, directed);
          const exact = kernel(csr, { byWeight }).scores;
          const samples = subsets(graph.nodeCount, count).map((pivots) => kernel(csr, { pivots, byWeight, useWasm: false }));
          exact.forEach((truth, i) => {
            const mean = (of: (sample: Betweenness) => number): number =>
              samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
            const variance = mean(({ scores }) => (scores[i]! - truth) ** 2);
            expect(mean(({ errors }) => errors!.standardError[i]! ** 2)).toBeCloseTo(variance, 8);
            const holds = ({ errors }: Betweenness): boolean =>
              errors!.lower[i]! <= truth + 1e-9 && truth <= errors!.upper[i]! + 1e-9;
            expect(samples.filter(holds).length / samples.length).toBeGreaterThanOrEqual(0.95);
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it("has intervals that hold 95 of 100 in larger graphs too, for the node where they hold least", () => {
    for (const seed of [1, 2, 3]) {
      const csr = csrOf(randomGraph(seed, { nodesMax: 160, edgesMax: 240 }));
      const exact = betweenness(csr).scores;
      const prng = mulberry32(seed);
      const missed = new Uint32Array(csr.nodeCount);
      for (let draw = 0; draw < 200; draw++) {
        const { errors } = betweenness(csr, { pivots: drawPivots(csr.nodeCount, Math.ceil(csr.nodeCount / 8), prng) });
        exact.forEach((truth, v) => {
          if (truth < errors!.lower[v]! - 1e-9 || truth > errors!.upper[v]! + 1e-9) missed[v]!++;
        });
      }
      expect(Math.max(...missed) / 200).toBeLessThanOrEqual(0.05);
    }
  });

  it("is the same to the last bit in wasm and in TypeScript", () => {
    expect(openWasm("betweenness-lanes")).not.toBeNull();
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, directed) => {
        const csr = csrOf(randomGraph(seed, { nodesMax: 70, edgesMax: 240 }), directed);
        expect(betweenness(csr, { useWasm: true })).toEqual(betweenness(csr, { useWasm: false }));
        expect(edgeBetweenness(csr, { useWasm: true })).toEqual(edgeBetweenness(csr, { useWasm: false }));
        const pivots = drawPivots(csr.nodeCount, 11, mulberry32(seed));
        expect(betweenness(csr, { pivots, useWasm: true })).toEqual(betweenness(csr, { pivots, useWasm: false }));
        expect(edgeBetweenness(csr, { pivots, useWasm: true })).toEqual(edgeBetweenness(csr, { pivots, useWasm: false }));
      }),
      { numRuns: 150 },
    );
  });

  it("under a mask is that of the graph without the other edges", () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.nat(), (graph, directed, seed) => {
        const prng = mulberry32(seed);
        const at = graph.edges.map(() => randomInt(prng, 3));
        const mask = edgeMask({ edgeCount: at.length, at }, { readable: null, timeFrom: 1, timeUntil: null });
        const masked = maskedCsr(csrOf(graph, directed), mask);
        const without = csrOf({ nodeCount: graph.nodeCount, edges: graph.edges.filter((_, edge) => at[edge]! >= 1) }, directed);
        expect(betweenness(masked)).toEqual(betweenness(without));
        const kept = edgeBetweenness(masked).scores.filter((_, edge) => at[edge]! >= 1);
        expect(kept).toEqual(edgeBetweenness(without).scores);
      }),
      { numRuns: 40 },
    );
  });
});
