import { describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { bestOfRuns } from "#kernels/best-of-runs.ts";
import { consensus } from "#kernels/consensus.ts";
import { labelPropagation } from "#kernels/label-propagation.ts";
import { leiden } from "#kernels/leiden.ts";
import { louvain } from "#kernels/louvain.ts";
import { modularity } from "#kernels/modularity.ts";
import { csrOf, TOY, type EdgeList } from "./graphs.ts";

const options = (seed: number) => ({ quality: "modularity" as const, resolution: 1, prng: mulberry32(seed), iterationsMax: 20 });

/** Four nodes from v on, each tied to each. */
const clique = (v: number) =>
  (
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const
  ).map(([s, t]) => [v + s, v + t, 1] as const);

/** Cliques of four in a ring, each tied to the next by one edge. */
const RING: EdgeList = {
  nodeCount: 24,
  edges: Array.from({ length: 6 }, (_, k) => 4 * k).flatMap((v) => [...clique(v), [v + 3, (v + 4) % 24, 1] as const]),
};

describe.each([
  ["leiden", leiden],
  ["louvain", louvain],
])("%s", (_, find) => {
  it("finds the triangles and the tie between them in the toy graph", () => {
    const found = find(csrOf(TOY), options(1));
    expect([...found.community]).toEqual([0, 0, 0, 1, 1, 1, 2, 2]);
    // (3 + 3 + 1)/9 − (7² + 7² + 4²)/18²
    expect(found.quality).toBeCloseTo(7 / 9 - 114 / 324, 12);
    expect(found.converged).toBe(true);
  });

  it("finds cliques by their density, whatever their number", () => {
    const found = find(csrOf(RING), { ...options(1), quality: "cpm", resolution: 0.5 });
    expect([...found.community]).toEqual(Array.from({ length: 24 }, (_, v) => Math.floor(v / 4)));
    expect(found.quality).toBe(6 * (6 - 0.5 * 6));
  });

  it("gives one community a node where there are no edges, and none where there are no nodes", () => {
    expect([...find(csrOf({ nodeCount: 3, edges: [] }), options(1)).community]).toEqual([0, 1, 2]);
    expect(find(csrOf({ nodeCount: 0, edges: [] }), options(1))).toMatchObject({ count: 0, quality: 0 });
  });

  it("says so when it was stopped early", () => {
    expect(find(csrOf(RING), { ...options(1), iterationsMax: 1 }).converged).toBe(false);
  });

  it("gives the same for the same seed", () => {
    expect(find(csrOf(RING), options(5))).toEqual(find(csrOf(RING), options(5)));
  });
});

describe("labelPropagation", () => {
  it("gives each clique of a ring one label, and lone nodes one each", () => {
    const run = (seed: number) => labelPropagation(csrOf({ ...RING, nodeCount: 25 }), { prng: mulberry32(seed), roundsMax: 50 });
    const found = run(3);
    expect([...found.community]).toEqual(Array.from({ length: 25 }, (_, v) => Math.floor(v / 4)));
    expect(found).toMatchObject({ count: 7, converged: true });
    expect(run(3)).toEqual(found);
  });

  it("says so when it was stopped early", () => {
    expect(labelPropagation(csrOf(RING), { prng: mulberry32(1), roundsMax: 0.5 })).toMatchObject({ converged: false });
    expect(labelPropagation(csrOf({ nodeCount: 0, edges: [] }), { prng: mulberry32(1), roundsMax: 1 })).toMatchObject({
      count: 0,
      converged: true,
    });
  });
});

describe("in thousands of nodes", () => {
  // Planted communities of 25, most edges inside, and a hub tied to many: more nodes than one call of the loops looks at.
  const prng = mulberry32(7);
  const nodeCount = 9_000;
  const pairs = Uint32Array.from({ length: 2 * 45_000 }, (_, i) => (i % 2 === 0 ? randomInt(prng, nodeCount) : 0));
  for (let edge = 0; edge < 45_000; edge++) {
    const from = pairs[2 * edge]!;
    const own = from - (from % 25) + randomInt(prng, 25);
    pairs[2 * edge + 1] = edge % 50 === 0 ? 0 : edge % 5 === 0 ? randomInt(prng, nodeCount) : own;
  }
  const csr = csrOfPairs(nodeCount, pairs, { directed: false });

  it.each([
    ["leiden", leiden],
    ["louvain", louvain],
  ])("%s finds what was planted, equally in wasm and in TypeScript", (_, find) => {
    const run = (useWasm: boolean) => find(csr, { ...options(2), useWasm });
    const found = run(true);
    expect(run(false)).toEqual(found);
    const planted = Uint32Array.from({ length: nodeCount }, (_, v) => Math.floor(v / 25));
    expect(found.quality).toBeGreaterThan(modularity(csr, planted));
    expect(found.quality).toBe(modularity(csr, found.community));
  });

  it("labelPropagation is equal in wasm and in TypeScript, also when stopped", () => {
    for (const roundsMax of [0.7, 100]) {
      const run = (useWasm: boolean) => labelPropagation(csr, { prng: mulberry32(4), roundsMax, useWasm });
      expect(run(true)).toEqual(run(false));
      expect(run(true).converged).toBe(roundsMax === 100);
    }
  });
});

describe("bestOfRuns", () => {
  it("keeps the first of the best runs on a small graph, and runs once on a large one", () => {
    const qualities = [0.2, 0.4, 0.4 + 1e-15, 0.3];
    const run = (csr: Csr) => {
      let runs = 0;
      const best = bestOfRuns(csr, () => ({ run: runs, quality: qualities[runs++ % 4]! }));
      return [best.run, runs];
    };
    expect(run(csrOf(TOY))).toEqual([1, 32]);
    expect(run(csrOfPairs(1, new Uint32Array(600_000), { directed: false }))).toEqual([0, 1]);
  });
});

describe("modularity", () => {
  it("is that of two sides of the toy graph", () => {
    expect(modularity(csrOf(TOY), Uint32Array.from([0, 0, 0, 1, 1, 1, 1, 1]))).toBeCloseTo(0.3642, 4);
  });
});

describe("consensus", () => {
  const wanted = { quality: "modularity" as const, resolution: 1, iterationsMax: 10, threshold: 0.5, edgeShare: 1 };

  it("is sure of cliques that every run finds", () => {
    const found = consensus(csrOf(RING), { ...wanted, quality: "cpm", resolution: 0.5, seeds: [1, 2, 3, 4] });
    expect([...found.community]).toEqual(Array.from({ length: 24 }, (_, v) => Math.floor(v / 4)));
    expect([...found.stability]).toEqual(new Array(24).fill(1));
  });

  it("is less sure of a node that could be on either side", () => {
    // Two cliques of four and a node tied equally to both.
    const between = {
      nodeCount: 9,
      edges: [...clique(0), ...clique(4), [0, 8, 1], [1, 8, 1], [4, 8, 1], [5, 8, 1]] as [number, number, number][],
    };
    const found = consensus(csrOf(between), { ...wanted, seeds: Array.from({ length: 40 }, (_, i) => i) });
    const [left, right] = [found.community[0], found.community[4]];
    expect([...found.community.slice(0, 8)]).toEqual([left, left, left, left, right, right, right, right]);
    expect(found.community[8] === left || found.community[8] === right).toBe(true);
    expect(found.stability[8]!).toBeGreaterThan(0.4);
    expect(found.stability[8]!).toBeLessThan(0.8);
    expect(Math.min(...found.stability.slice(0, 8))).toBeGreaterThan(found.stability[8]!);
  });

  it("gives a node alone full stability", () => {
    const found = consensus(csrOf({ nodeCount: 2, edges: [] }), { ...wanted, seeds: [1, 2] });
    expect([[...found.community], [...found.stability]]).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it("keeps apart by a bootstrap over edges what hangs by one edge", () => {
    const chain: EdgeList = { nodeCount: 2, edges: [[0, 1, 1]] };
    const half = consensus(csrOf(chain), { ...wanted, edgeShare: 0.3, seeds: Array.from({ length: 50 }, (_, i) => i) });
    expect([...half.community]).toEqual([0, 1]);
  });
});
