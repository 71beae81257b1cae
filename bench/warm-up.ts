import { mulberry32, randomInt } from "#base/prng.ts";
import { CsrBuilder } from "#graph/csr.ts";
import { parallelBetweenness } from "#kernels/parallel/betweenness.ts";
import type { KernelPool } from "#kernels/parallel/kernel-pool.ts";
import { shortestPaths } from "#kernels/parallel/many-paths.ts";

const WARM_NODES = 1000;
const WARM_EDGES = 8000;

/** Starts the workers and has the engine optimise what they run, on a made-up graph: otherwise the first question below ten thousand nodes pays for it. */
export async function warmUp(pool: KernelPool): Promise<void> {
  const prng = mulberry32(1);
  const builder = new CsrBuilder(WARM_NODES, WARM_EDGES, { directed: false });
  const pairs = new Uint32Array(2 * WARM_EDGES);
  for (let i = 0; i < pairs.length; i++) pairs[i] = randomInt(prng, WARM_NODES);
  for (let edge = 0; edge < WARM_EDGES; edge++) builder.add(pairs[2 * edge]!, pairs[2 * edge + 1]!);
  const csr = builder.finish();
  await parallelBetweenness(csr, {}, { pool });
  await shortestPaths(csr, { pairs: pairs.subarray(0, 2000) }, { pool });
}
