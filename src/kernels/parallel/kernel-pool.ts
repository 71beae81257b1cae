/**
 * The threads that kernels run on. Every parallel kernel takes a pool and gives the same answer, to the last bit, for any number of
 * threads: chunks do not depend on it, and parts are added in order of chunk. Close the pool when nothing more is asked of it.
 */
import { WorkerPool } from "#base/worker-pool.ts";
import { KERNEL_TASKS } from "./kernel-tasks.ts";

export type KernelPool = WorkerPool<typeof KERNEL_TASKS>;

/** Workers are started by the first job; one thread needs none for what nobody can cancel. */
export function openKernelPool(threads: number): KernelPool {
  return new WorkerPool({ name: "kernel", threads, entry: "kernels/kernel.worker", tasks: KERNEL_TASKS });
}
