import { afterAll, describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { Bitset } from "#base/bitset.ts";
import type { Csr } from "#graph/csr.ts";
import { betweenness, drawPivots, edgeBetweenness } from "#kernels/betweenness.ts";
import { shortestPath } from "#kernels/paths/bidirectional.ts";
import { connectedComponents } from "#kernels/connected-components.ts";
import { consensus } from "#kernels/consensus.ts";
import { parallelBetweenness, parallelEdgeBetweenness } from "#kernels/parallel/betweenness.ts";
import { parallelComponents } from "#kernels/parallel/components.ts";
import { parallelConsensus } from "#kernels/parallel/consensus.ts";
import { openKernelPool, warmUp } from "#kernels/parallel/kernel-pool.ts";
import { shortestPaths } from "#kernels/parallel/many-paths.ts";
import { csrOf, randomGraph } from "../graphs.ts";

const pools = [1, 2, 3].map((threads) => openKernelPool(threads));
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
});

/** Some hundred nodes with parallel edges, self-loops, several components and an isolated last node. */
function multigraph(seed: number, directed: boolean): Csr {
  return csrOf(randomGraph(seed, { nodesMax: 300, edgesMax: 700 }), directed);
}
const graphs = [3, 8, 21].flatMap((seed) => [multigraph(seed, false), multigraph(seed, true)]);
const large = csrOf(randomGraph(36, { nodesMax: 60_000, edgesMax: 45_000 }));
const empty = csrOf({ nodeCount: 0, edges: [] });

describe.each(pools.map((pool) => ({ threads: pool.threads, pool })))("on $threads threads", ({ pool }) => {
  it("betweenness is that of the calling thread to the last bit: nodes, edges, by weight, from a sample", async () => {
    for (const csr of [empty, ...graphs]) {
      const pivots = drawPivots(csr.nodeCount, 40, mulberry32(5));
      for (const options of [{}, { pivots }, { byWeight: true }, { useWasm: true }, { useWasm: false }]) {
        expect(await parallelBetweenness(csr, options, { pool })).toEqual(betweenness(csr, options));
      }
      expect(await parallelEdgeBetweenness(csr, {}, { pool })).toEqual(edgeBetweenness(csr));
    }
  });

  it("components are those of one thread", async () => {
    expect(large.nodeCount).toBeGreaterThan(3 * 16_384);
    for (const csr of [empty, ...graphs, large])
      expect(await parallelComponents(csr, { pool }, 0)).toEqual(connectedComponents(csr));
  });

  it("a consensus is that of one thread", async () => {
    const options = {
      quality: "modularity",
      resolution: 1,
      seeds: [4, 5, 6, 7, 8],
      threshold: 0.5,
      edgeShare: 0.8,
      iterationsMax: 10,
    } as const;
    const csr = graphs[0]!;
    expect(await parallelConsensus(csr, options, { pool })).toEqual(consensus(csr, options));
  });

  it("paths of many pairs are those found one by one, masked or not", async () => {
    for (const csr of graphs) {
      const prng = mulberry32(9);
      const pairs = Array.from({ length: 300 }, () => randomInt(prng, csr.nodeCount));
      const mask = new Bitset(csr.edgeCount);
      for (let edge = 0; edge < csr.edgeCount; edge++) if (prng() < 0.8) mask.add(edge);
      for (const options of [{}, { mask }, { hopsMax: 3 }]) {
        const { hops, starts, nodes } = await shortestPaths(csr, { pairs, ...options }, { pool });
        for (let i = 0; i < 150; i++) {
          const alone = shortestPath(csr, { source: pairs[2 * i]!, target: pairs[2 * i + 1]!, ...options });
          expect([hops[i], [...nodes.subarray(starts[i], starts[i + 1])]]).toEqual([(alone?.length ?? 0) - 1, alone ?? []]);
        }
      }
    }
  });

  it("a run that is cancelled on the way leaves the pool fit for the next", async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number): void => {
      told.push(done);
      abort.abort();
    };
    const cancelled = parallelBetweenness(large, { useWasm: false }, { pool, signal: abort.signal, onProgress });
    await expect(cancelled).rejects.toMatchObject({ code: "CANCELLED" });
    expect(told).toHaveLength(1);
    expect(told[0]).toBeLessThan(large.nodeCount / 16);
    const csr = graphs[0]!;
    await warmUp(pool);
    expect(await parallelBetweenness(csr, {}, { pool })).toEqual(betweenness(csr));
  });

  it("a kernel that throws rejects the run", async () => {
    const csr = csrOf({ nodeCount: 2, edges: [[0, 1, 0]] });
    await expect(parallelBetweenness(csr, { byWeight: true }, { pool })).rejects.toMatchObject({ code: "INTERNAL" });
  });
});
