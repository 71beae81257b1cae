import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bitset } from "#base/bitset.ts";
import { maskedCsr } from "#graph/edge-mask.ts";
import type { Csr } from "#graph/csr.ts";
import { closeness } from "./in-one-go.ts";
import { degrees } from "#kernels/degree.ts";
import { coreNumbers } from "#kernels/k-core.ts";
import { katz } from "#kernels/katz.ts";
import { brokerage } from "#kernels/neighbourhoods/brokerage.ts";
import { burtConstraint } from "#kernels/neighbourhoods/burt-constraint.ts";
import { triangles } from "#kernels/neighbourhoods/triangles.ts";
import { pageRank } from "#kernels/page-rank.ts";
import { csrOf, randomGraph } from "./graphs.ts";

function measures(csr: Csr): unknown[] {
  return [
    triangles(csr),
    burtConstraint(csr),
    closeness(csr, { distances: false }),
    closeness(csr, { distances: true }),
    degrees(csr, { weighted: true }),
    pageRank(csr, { damping: 0.85, roundsMax: 10, tolerance: 0 }),
    katz(csr, { sources: null, attenuation: 0.01, lengthMax: 4, tolerance: 0 }),
    brokerage(csr, new Uint8Array(csr.nodeCount).fill(1, csr.nodeCount >>> 1)),
    csr.directed ? null : coreNumbers(csr),
  ];
}

describe("measures of a graph under a mask", () => {
  it("are those of a graph that never had the other edges", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.func(fc.boolean()), (seed, directed, keeps) => {
        const graph = randomGraph(seed, { nodesMax: 14, edgesMax: 50 });
        const mask = new Bitset(graph.edges.length);
        for (const edge of graph.edges.keys()) if (keeps(edge)) mask.add(edge);
        const left = { ...graph, edges: graph.edges.filter((_, edge) => mask.has(edge)) };
        expect(measures(maskedCsr(csrOf(graph, directed), mask))).toEqual(measures(csrOf(left, directed)));
      }),
      { numRuns: 150 },
    );
  });
});
