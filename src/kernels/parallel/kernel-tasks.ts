/** What threads can be given to do in chunks, by name: the same table in the calling thread and in kernel.worker.ts. */
import { betweennessTask } from "../betweenness.ts";
import { lengthSumsTask } from "../closeness.ts";
import { hopSumsTask } from "../hop-waves.ts";
import { edgeScoresTask, pathArcsTask } from "./betweenness.ts";
import { allComponentsTask, componentsTask, labelTreesTask, largestTreeTask } from "./components.ts";
import { agreeTask, consensusTask } from "./consensus.ts";
import { pathsTask } from "./many-paths.ts";
import { transposeTask } from "./transpose.ts";

export const KERNEL_TASKS = {
  pathArcs: pathArcsTask,
  betweenness: betweennessTask,
  edgeScores: edgeScoresTask,
  allComponents: allComponentsTask,
  components: componentsTask,
  largestTree: largestTreeTask,
  labelTrees: labelTreesTask,
  consensus: consensusTask,
  agree: agreeTask,
  transpose: transposeTask,
  paths: pathsTask,
  hopSums: hopSumsTask,
  lengthSums: lengthSumsTask,
};
