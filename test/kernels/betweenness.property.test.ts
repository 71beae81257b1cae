import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { openWasm } from "#base/wasm.ts";
import { edgeMask, maskedCsr } from "#graph/edge-mask.ts";
import { betweenness, drawPivots, edgeBetweenness } from "#kernels/betweenness.ts";
import { naiveBetweenness, naiveEdgeBetweenness } from "../oracles/naive-betweenness.ts";
import { csrOf, randomGraph } from "./graphs.ts";

const graphs = fc.nat().map((seed) => randomGraph(seed, { nodesMax: 14, edgesMax: 34, weightMax: 3 }));
const close = (values: ArrayLike<number>): unknown[] => Array.from(values, (value) => expect.closeTo(value, 9));

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

  it("is the same to the last bit in wasm and in TypeScript", () => {
    expect(openWasm("betweenness-lanes")).not.toBeNull();
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, directed) => {
        const csr = csrOf(randomGraph(seed, { nodesMax: 70, edgesMax: 240 }), directed);
        expect(betweenness(csr, { useWasm: true })).toEqual(betweenness(csr, { useWasm: false }));
        expect(edgeBetweenness(csr, { useWasm: true })).toEqual(edgeBetweenness(csr, { useWasm: false }));
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
