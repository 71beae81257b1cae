import { afterAll, describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { Bitset } from "#base/bitset.ts";
import type { Csr } from "#graph/csr.ts";
import { betweenness, drawPivots } from "#kernels/betweenness.ts";
import { shortestPath } from "#kernels/paths/bidirectional.ts";
import { connectedComponents } from "#kernels/connected-components.ts";
import { consensus } from "#kernels/consensus.ts";
import { parallelBetweenness, parallelEdgeBetweenness } from "#kernels/parallel/betweenness.ts";
import { parallelCloseness } from "#kernels/parallel/closeness.ts";
import { parallelComponents } from "#kernels/parallel/components.ts";
import { parallelConsensus } from "#kernels/parallel/consensus.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import { shortestPaths } from "#kernels/parallel/many-paths.ts";
import type { OnPool } from "#kernels/parallel/stages.ts";
import { csrOf, randomGraph } from "../graphs.ts";
import { closeness, edgeBetweenness } from "../in-one-go.ts";

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

const AGREED = { quality: "modularity", resolution: 1, threshold: 0.5, edgeShare: 0.8, iterationsMax: 10 } as const;

/** Each parallel kernel, asked for little, or for more than a test has time for. */
const questions: Record<string, (csr: Csr, on: OnPool, much: "short" | "long") => Promise<unknown>> = {
  betweenness: (csr, on, much) => parallelBetweenness(csr, pivotsOf(csr, much), on),
  "betweenness of edges": (csr, on, much) => parallelEdgeBetweenness(csr, pivotsOf(csr, much), on),
  closeness: (csr, on) => parallelCloseness(csr, { distances: false }, on),
  "closeness by length": (csr, on) => parallelCloseness(csr, { distances: csr.nodeCount > 0 }, on),
  components: (csr, on) => parallelComponents(csr, on, 0),
  consensus: (csr, on, much) => parallelConsensus(csr, { ...AGREED, seeds: numbers(much === "short" ? 8 : 500) }, on),
  paths: (csr, on, much) => {
    const pairs = numbers(much === "short" ? 2200 : 1_000_000).map((i) => (i * 7919) % csr.nodeCount);
    return shortestPaths(csr, { pairs: csr.nodeCount === 0 ? [] : pairs }, on);
  },
};

function pivotsOf({ nodeCount }: Csr, much: "short" | "long"): { pivots?: Uint32Array } {
  return much === "long" ? {} : { pivots: drawPivots(nodeCount, 40, mulberry32(5)) };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

describe.each(pools.map((pool) => ({ threads: pool.threads, pool })))("on $threads threads", ({ pool }) => {
  it("betweenness is that of the calling thread to the last bit: nodes, edges, by weight, from a sample", async () => {
    for (const csr of [empty, ...graphs]) {
      const pivots = drawPivots(csr.nodeCount, 40, mulberry32(5));
      for (const options of [{}, { pivots }, { byWeight: true }, { useWasm: true }, { useWasm: false }]) {
        expect(await parallelBetweenness(csr, options, { pool })).toEqual(betweenness(csr, options));
      }
      for (const options of [{}, { pivots }]) {
        expect(await parallelEdgeBetweenness(csr, options, { pool })).toEqual(edgeBetweenness(csr, options));
      }
    }
  });

  it("closeness is that of the calling thread to the last bit, by hops and by length", async () => {
    for (const csr of [empty, ...graphs]) {
      for (const options of [{ distances: false }, { distances: true }]) {
        expect(await parallelCloseness(csr, options, { pool })).toEqual(closeness(csr, options));
      }
    }
  });

  it("components are those of one thread", async () => {
    expect(large.nodeCount).toBeGreaterThan(3 * 16_384);
    for (const csr of [empty, ...graphs, large])
      expect(await parallelComponents(csr, { pool }, 0)).toEqual(connectedComponents(csr));
  });

  it("a consensus is that of one thread", async () => {
    const options = { ...AGREED, seeds: [4, 5, 6, 7, 8] };
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

  it.each(Object.keys(questions))("%s tells how far it is, never falling, and ends at all of it", async (name) => {
    // A consensus is of undirected graphs; with closeness, it takes its time on the large one.
    const small = name === "consensus" ? [graphs[0]!] : [graphs[0]!, graphs[1]!];
    for (const csr of [empty, ...small, ...(/consensus|closeness/.test(name) ? [] : [large])]) {
      const told: [number, number][] = [];
      await questions[name]!(csr, { pool, onProgress: (done, of) => told.push([done, of]) }, "short");
      const [dones, ofs] = [told.map(([done]) => done), told.map(([, of]) => of)];
      expect(new Set(ofs).size).toBe(1);
      expect(dones).toEqual([...new Set(dones)].sort((a, b) => a - b));
      expect(dones.at(-1)).toBe(ofs[0]);
      expect(told.length).toBeLessThanOrEqual(1001);
    }
  });

  it.each(Object.keys(questions))("%s that is cancelled on the way ends without the rest", async (name) => {
    const abort = new AbortController();
    const told: number[] = [];
    // The first call comes before threads share the work out; components of one thread have no other.
    const abortAt = name === "components" ? 1 : 2;
    const onProgress = (done: number, of: number): void => {
      if (told.push(done) === abortAt) abort.abort();
      if (abortAt === 2) expect(done).toBeLessThan(of / 10);
    };
    const cancelled = questions[name]!(large, { pool, signal: abort.signal, onProgress }, "long");
    await expect(cancelled).rejects.toMatchObject({ code: "CANCELLED" });
    expect(told).toHaveLength(abortAt);
    // The pool goes on with the next.
    const csr = graphs[0]!;
    expect(await parallelBetweenness(csr, {}, { pool })).toEqual(betweenness(csr));
  });

  it("a kernel that throws rejects the run", async () => {
    const csr = csrOf({ nodeCount: 2, edges: [[0, 1, 0]] });
    await expect(parallelBetweenness(csr, { byWeight: true }, { pool })).rejects.toMatchObject({ code: "INTERNAL" });
  });
});
