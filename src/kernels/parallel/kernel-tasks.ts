/** What threads can be given to do in chunks, by name: the same table in the calling thread and in kernel.worker.ts. */
import { betweennessTask } from "../betweenness.ts";
import { componentsTask } from "./components.ts";
import { consensusTask } from "./consensus.ts";
import { pathsTask } from "./many-paths.ts";

export const KERNEL_TASKS = {
  betweenness: betweennessTask,
  components: componentsTask,
  consensus: consensusTask,
  paths: pathsTask,
};
