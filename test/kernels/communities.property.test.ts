import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { consensus } from "#kernels/consensus.ts";
import { leiden } from "#kernels/leiden.ts";
import { louvain } from "#kernels/louvain.ts";
import { allConnected, bestQuality, naiveQuality } from "../oracles/naive-communities.ts";
import { csrOf, randomGraph } from "./graphs.ts";

const objectives = fc.oneof(
  fc.record({ quality: fc.constant("cpm" as const), resolution: fc.constantFrom(0.1, 0.5, 1, 2) }),
  fc.record({ quality: fc.constant("modularity" as const), resolution: fc.constantFrom(0.5, 1, 1.5) }),
);

describe("communities of random multigraphs", () => {
  it("have the quality that is reported, and Leiden's are connected", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), objectives, (seed, runSeed, objective) => {
        const graph = randomGraph(seed, { nodesMax: 40, edgesMax: 90 });
        for (const find of [leiden, louvain]) {
          const found = find(csrOf(graph), { ...objective, prng: mulberry32(runSeed), iterationsMax: 10 });
          expect(found.quality).toBeCloseTo(naiveQuality(graph, found.community, objective), 9);
          expect(found.count).toBe(new Set(found.community).size);
          if (find === leiden) expect(allConnected(graph, found.community)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are the best there are on small graphs, over a few seeds", () => {
    let best = 0;
    const graphs = 120;
    for (let seed = 0; seed < graphs; seed++) {
      const graph = randomGraph(seed, { nodesMax: 7, edgesMax: 14 });
      const objective =
        seed % 2 === 0 ? ({ quality: "cpm", resolution: 0.7 } as const) : ({ quality: "modularity", resolution: 1 } as const);
      const optimum = bestQuality(graph, objective);
      const found = [1, 2, 3, 4].map(
        (s) => leiden(csrOf(graph), { ...objective, prng: mulberry32(s), iterationsMax: 10 }).quality,
      );
      for (const quality of found) expect(quality).toBeLessThanOrEqual(optimum + 1e-9);
      if (Math.max(...found) >= optimum - 1e-9) best++;
    }
    expect(best).toBeGreaterThanOrEqual(0.97 * graphs);
  });

  it("no single node of Leiden's partition gains by moving", () => {
    fc.assert(
      fc.property(fc.nat(), objectives, (seed, objective) => {
        const graph = randomGraph(seed, { nodesMax: 12, edgesMax: 30 });
        const found = leiden(csrOf(graph), { ...objective, prng: mulberry32(seed), iterationsMax: 50 });
        fc.pre(found.converged);
        for (let v = 0; v < graph.nodeCount; v++) {
          for (let c = 0; c <= found.count; c++) {
            const other = [...found.community];
            other[v] = c;
            expect(naiveQuality(graph, other, objective)).toBeLessThanOrEqual(found.quality + 1e-9);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("by consensus are connected, and stability is the mean share of runs", () => {
    fc.assert(
      fc.property(fc.nat(), objectives, (seed, objective) => {
        const graph = randomGraph(seed, { nodesMax: 25, edgesMax: 60 });
        const seeds = [3, 1, 4, 15, 9];
        const found = consensus(csrOf(graph), { ...objective, seeds, iterationsMax: 10, threshold: 0.5, edgeShare: 1 });
        expect(allConnected(graph, found.community)).toBe(true);
        const runs = seeds.map((s) => leiden(csrOf(graph), { ...objective, prng: mulberry32(s), iterationsMax: 10 }).community);
        for (let i = 0; i < graph.nodeCount; i++) {
          const others = [...found.community.keys()].filter((j) => j !== i && found.community[j] === found.community[i]);
          const shares = others.map((j) => runs.filter((run) => run[i] === run[j]).length / runs.length);
          const mean = others.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / others.length;
          expect(found.stability[i]).toBeCloseTo(mean, 12);
        }
      }),
      { numRuns: 60 },
    );
  });
});
