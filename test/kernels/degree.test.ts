import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { degrees } from "#kernels/degree.ts";
import { csrOf, randomGraph } from "./graphs.ts";

describe("degrees", () => {
  it("count the ends of edges, or weigh them", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.boolean(), (seed, directed, weighted) => {
        const graph = randomGraph(seed, { nodesMax: 10, edgesMax: 30 });
        const ends = (pick: (edge: readonly [number, number, number]) => boolean): number =>
          graph.edges.filter(pick).reduce((sum, [, , w]) => sum + (weighted ? w : 1), 0);
        const nodes = Array.from({ length: graph.nodeCount }, (_, v) => v);
        const out = nodes.map((v) => ends(([s]) => s === v));
        const into = nodes.map((v) => ends(([, t]) => t === v));
        const either = nodes.map((v) => ends(([s, t]) => s === v || t === v));
        const found = degrees(csrOf(graph, directed), { weighted });
        expect([...found.total]).toEqual(nodes.map((v) => out[v]! + into[v]!));
        expect([...found.out]).toEqual(directed ? out : either);
        expect([...found.in]).toEqual(directed ? into : either);
      }),
      { numRuns: 100 },
    );
  });
});
