/** What threads can be given to do in chunks, by name: the same table in the calling thread and in kernel.worker.ts. */
import { betweennessTask } from "../betweenness.ts";
import { lengthSumsTask } from "../closeness.ts";
import { fragmentingExactTask, fragmentingSwapsTask } from "../dismantling/fragmenting-sets.ts";
import { hiddenWorldsTask, roamTask } from "../dismantling/hidden-parts.ts";
import { attacksTask, improveTask } from "../dismantling/plan-removals.ts";
import { reachingSetsTask } from "../dismantling/reaching-sets.ts";
import { rewireTask } from "../dismantling/rewire.ts";
import { spreadingExactTask, spreadingSwapsTask } from "../dismantling/spreading-sets.ts";
import { hopSumsTask } from "../hop-waves.ts";
import { edgeScoresTask, pathArcsTask } from "./betweenness.ts";
import { allComponentsTask, componentsTask, labelTreesTask, largestTreeTask } from "./components.ts";
import { agreeTask, consensusTask } from "./consensus.ts";
import { attackTask } from "./dismantling.ts";
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
  attack: attackTask,
  attacks: attacksTask,
  improve: improveTask,
  fragmentingExact: fragmentingExactTask,
  fragmentingSwaps: fragmentingSwapsTask,
  spreadingExact: spreadingExactTask,
  spreadingSwaps: spreadingSwapsTask,
  reachingSets: reachingSetsTask,
  hiddenWorlds: hiddenWorldsTask,
  roam: roamTask,
  rewire: rewireTask,
  transpose: transposeTask,
  paths: pathsTask,
  hopSums: hopSumsTask,
  lengthSums: lengthSumsTask,
};
