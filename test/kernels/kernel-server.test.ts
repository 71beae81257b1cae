import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { benchGraphLoad } from "../../bench/graph-load.bench.ts";
import { KERNEL_CALLS } from "../../bench/kernel-calls.ts";
import { answerKernel } from "../../bench/kernel-server.ts";
import { readKernelWorld, type KernelWorld } from "../../bench/kernel-world.ts";

/** Two triangles and a bridge; every question is about 0 and 5, every node a pivot. */
const EDGES = [0, 1, 1, 2, 2, 0, 2, 3, 3, 4, 4, 5, 5, 3];
const PAIRS = Array.from({ length: 1000 }, () => [0, 5]).flat();

let folder: string;
let world: KernelWorld;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trama-kernels-"));
  writeFileSync(join(folder, "g.bin"), Uint32Array.of(6, EDGES.length / 2, ...EDGES));
  writeFileSync(join(folder, "g.pairs.bin"), Uint32Array.of(...PAIRS, 0, 1, 2, 3, 4, 5));
  writeFileSync(join(folder, "g.csv"), "0,1\n1,2\n2,0\n2,3\n3,4\n4,5\n5,3\n");
  world = readKernelWorld(join(folder, "g.bin"), 1);
});
afterAll(async () => {
  await world.pool.close();
  rmSync(folder, { recursive: true });
});

const COMMUNITIES = { Q: 0.35714, k: 2 };
const CHECKS: Record<string, Record<string, unknown>> = {
  wcc: { k: 1 },
  pagerank20: { max: expect.closeTo(0.208029197, 8) as number, it: 20 },
  louvain: COMMUNITIES,
  leiden: COMMUNITIES,
  lpa: COMMUNITIES,
  bc_exact: { sum: 12, max: 6 },
  bc_256: { sum: 12, max: 6 },
  kcore: { max: 2 },
  bfs10: { sum: 100 },
  sp1000: { sum: 3000 },
  bicomp: { k: 3 },
  artic: { k: 2 },
  triangles: { lcc: expect.closeTo(7 / 9, 9) as number },
  ksp20: { sum: 320 },
  load_csv: { n: 6, m: 7 },
  load_csv_str: { n: 6, m: 7 },
};

describe("the kernel benchmark", () => {
  it("answers every kernel with its time and what it found", async () => {
    expect([...KERNEL_CALLS.keys()].sort()).toEqual(Object.keys(CHECKS).sort());
    for (const [name, check] of Object.entries(CHECKS)) {
      const seconds = expect.any(Number) as number;
      expect(await answerKernel(world, name), name).toEqual({ wall: seconds, cpu: seconds, check });
    }
  });

  it("runs the benchmark of loading small", () => {
    // Seven offsets and fourteen arcs of four bytes.
    expect(benchGraphLoad(join(folder, "g.csv"))).toMatchObject({ nodes: 6, edges: 7, bytesAnEdge: (4 * 21) / 7 });
  });

  it("says which kernels it lacks", async () => {
    expect(await answerKernel(world, "spectral")).toEqual({ error: "lacks kernel" });
  });
});
