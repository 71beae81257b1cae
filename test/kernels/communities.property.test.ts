import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import { consensus } from "#kernels/consensus.ts";
import { labelPropagation } from "#kernels/label-propagation.ts";
import { leiden } from "#kernels/leiden.ts";
import { louvain } from "#kernels/louvain.ts";
import { modularity } from "#kernels/modularity.ts";
import { allConnected, bestQuality, greedyQuality, naiveQuality } from "../oracles/naive-communities.ts";
import { csrOf, plainCsrOf, randomGraph } from "./graphs.ts";

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

  it("are equal in wasm and in TypeScript, and for the same seed", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), objectives, fc.boolean(), (seed, runSeed, objective, weighted) => {
        const whole = randomGraph(seed, { nodesMax: 60, edgesMax: 400 });
        // Weights whose sums are not exact, and some of 0, which join nothing.
        const edges = whole.edges.map(([s, t, w], i) => [s, t, i % 7 === 0 ? 0 : w * 0.1 + 1e-3] as const);
        const graph = { ...whole, edges };
        const csr = weighted ? csrOf(graph) : plainCsrOf(graph);
        const start = Uint32Array.from({ length: graph.nodeCount }, (_, v) => (v * 7 + seed) % 5);
        const run = (useWasm: boolean) => {
          const options = () => ({ ...objective, prng: mulberry32(runSeed), iterationsMax: 5, useWasm });
          return [
            louvain(csr, options()),
            leiden(csr, options()),
            leiden(csr, { ...options(), initial: start }),
            labelPropagation(csr, { prng: mulberry32(runSeed), roundsMax: 3, useWasm }),
          ];
        };
        expect(run(true)).toEqual(run(false));
        expect(run(true)).toEqual(run(true));
      }),
      { numRuns: 150 },
    );
  });

  it("are the same without weights and with weights of 1", () => {
    fc.assert(
      fc.property(fc.nat(), objectives, (seed, objective) => {
        const graph = randomGraph(seed, { nodesMax: 40, edgesMax: 120, weightMax: 1 });
        for (const find of [leiden, louvain]) {
          const run = (csr: Csr) => find(csr, { ...objective, prng: mulberry32(seed), iterationsMax: 10 }).community;
          expect(run(plainCsrOf(graph))).toEqual(run(csrOf(graph)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("found from an earlier partition are not worse than it, whatever its labels", () => {
    fc.assert(
      fc.property(fc.nat(), objectives, (seed, objective) => {
        const graph = randomGraph(seed, { nodesMax: 30, edgesMax: 90 });
        const prng = mulberry32(seed + 1);
        const initial = Uint32Array.from({ length: graph.nodeCount }, () => 4_000_000_000 + Math.floor(prng() * 6));
        const found = leiden(csrOf(graph), { ...objective, prng, iterationsMax: 2, initial });
        expect(found.quality).toBeGreaterThanOrEqual(naiveQuality(graph, initial, objective) - 1e-9);
        expect(found.quality).toBeCloseTo(naiveQuality(graph, found.community, objective), 9);
        expect(allConnected(graph, found.community)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it("by spreading labels leave every node with a label that most of its edges lead to", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, weighted) => {
        const graph = randomGraph(seed, { nodesMax: 40, edgesMax: 120, weightMax: weighted ? 4 : 1 });
        const { community, converged, count } = labelPropagation(weighted ? csrOf(graph) : plainCsrOf(graph), {
          prng: mulberry32(seed),
          roundsMax: 1000,
        });
        expect(converged).toBe(true);
        expect(count).toBe(new Set(community).size);
        for (let v = 0; v < graph.nodeCount; v++) {
          const sums = new Map([[community[v]!, 0]]);
          for (const [s, t, w] of graph.edges) {
            if (s === t || (s !== v && t !== v)) continue;
            const label = community[s === v ? t : s]!;
            sums.set(label, (sums.get(label) ?? 0) + w);
          }
          expect(sums.get(community[v]!)).toBe(Math.max(...sums.values()));
        }
      }),
      { numRuns: 80 },
    );
  });

  it("have the modularity of its definition, self-loops and all", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0.5, 1, 2), (seed, resolution) => {
        const graph = randomGraph(seed, { nodesMax: 20, edgesMax: 50, weightMax: 1 });
        const community = Uint32Array.from({ length: graph.nodeCount }, (_, v) => (v * 5 + seed) % 4);
        const wanted = naiveQuality(graph, community, { quality: "modularity", resolution });
        expect(modularity(csrOf(graph), community, resolution)).toBeCloseTo(wanted, 12);
        expect(modularity(plainCsrOf(graph), community, resolution)).toBeCloseTo(wanted, 12);
      }),
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

  it("are on the whole better than by plain greed, and never much worse", () => {
    const behind = { leiden: 0, louvain: 0 };
    for (let seed = 0; seed < 60; seed++) {
      const graph = randomGraph(seed + 1000, { nodesMax: 14, edgesMax: 40 });
      const objective =
        seed % 2 === 0 ? ({ quality: "cpm", resolution: 0.7 } as const) : ({ quality: "modularity", resolution: 1 } as const);
      const scale = seed % 2 === 0 ? graph.edges.length + 1 : 1;
      const greedy = greedyQuality(graph, objective);
      for (const [name, find] of [["leiden", leiden] as const, ["louvain", louvain] as const]) {
        const found = find(csrOf(graph), { ...objective, prng: mulberry32(seed), iterationsMax: 50 }).quality;
        expect(found).toBeGreaterThan(greedy - 0.1 * scale);
        behind[name] += (greedy - found) / scale;
      }
    }
    expect(behind.leiden).toBeLessThan(0);
    expect(behind.louvain).toBeLessThan(0);
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
