/**
 * The threads that kernels run on. Every parallel kernel takes a pool and gives the same answer, to the last bit, for any number of
 * threads: chunks do not depend on it, and parts are added in order of chunk. Close the pool when nothing more is asked of it.
 */
import { mulberry32, randomInt } from "#base/prng.ts";
import { WorkerPool } from "#base/worker-pool.ts";
import { CsrBuilder } from "#graph/csr.ts";
import { parallelBetweenness } from "./betweenness.ts";
import { KERNEL_TASKS } from "./kernel-tasks.ts";
import { shortestPaths } from "./many-paths.ts";

export type KernelPool = WorkerPool<typeof KERNEL_TASKS>;

/** Workers are started by the first job; one thread needs none for what nobody can cancel. */
export function openKernelPool(threads: number): KernelPool {
  return new WorkerPool({ threads, entry: "kernels/kernel.worker", tasks: KERNEL_TASKS });
}

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
