/** Entry of the threads of a kernel pool (parallel/kernel-pool.ts). */
import { serveChunks } from "#base/serve-chunks.ts";
import { KERNEL_TASKS } from "./parallel/kernel-tasks.ts";

serveChunks(KERNEL_TASKS);
