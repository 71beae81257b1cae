/**
 * The few of a network who are key to it as a set: KPP-Neg by F or DF, KPP-Pos by reach (Borgatti 2006, doi:10.1007/s10588-006-7084-x), with what
 * they come to by the other measures, and whose loss alone cuts a group apart. Nodes are positions in what was cut out of the network.
 */
import type { Csr } from "#graph/csr.ts";
import { cutPoints } from "#kernels/articulation.ts";
import { distanceFragmentation } from "#kernels/dismantling/distances.ts";
import { groupBetweenness } from "#kernels/dismantling/group-betweenness.ts";
import { fragmentation, removalCurve } from "#kernels/dismantling/removal-curve.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import { parallelFragmenting, parallelReaching, parallelSpreading, type KeySets } from "#kernels/parallel/key-players.ts";
import { simpleArcs } from "#kernels/simple-arcs.ts";

export type KeyPlayerGoal = "FRAGMENT" | "DISTANCE_FRAGMENT" | "REACH";

export interface KeyPlayersQuestion {
  readonly csr: Csr;
  readonly k: number;
  readonly goal: KeyPlayerGoal;
  /** Hops within which a node is reached; null = nearer counts more. */
  readonly m: number | null;
  /** Who may be in the set, ascending; more than k. */
  readonly candidates: Uint32Array;
  readonly seed: number;
}

export interface KeyPlayersAnswer extends Omit<KeySets, "value" | "sets"> {
  readonly set: readonly number[];
  /** Over those who remain without the set. */
  readonly fragmentation: number;
  readonly distanceFragmentation: number;
  /** Null where it was not asked for. */
  readonly reach: number | null;
  /** Candidates whose loss alone cuts a group apart. */
  readonly articulation: readonly number[];
  readonly groupBetweenness: number;
}

const THREADS = 2;

export async function findKeyPlayers(question: KeyPlayersQuestion, signal: AbortSignal): Promise<KeyPlayersAnswer> {
  const csr = simpleArcs(question.csr, false);
  const { goal, k, m, candidates } = question;
  const { value, sets, ...found } = await bestSets({ ...question, csr }, goal, m, signal);
  const set = sets[0]!;
  const gone = new Uint8Array(csr.nodeCount);
  for (const node of set) gone[node] = 1;
  const { articulation } = cutPoints(csr);
  return {
    ...found,
    set,
    fragmentation: fragmentation(removalCurve(csr, set).pairs[k]!, csr.nodeCount - k),
    distanceFragmentation: distanceFragmentation(csr, gone),
    reach: goal === "REACH" ? value : null,
    articulation: [...candidates].filter((node) => articulation[node] === 1),
    groupBetweenness: groupBetweenness(csr, set),
  };
}

async function bestSets(
  question: Omit<KeyPlayersQuestion, "goal" | "m">,
  goal: KeyPlayerGoal,
  hopsMax: number | null,
  signal: AbortSignal,
): Promise<KeySets> {
  const pool = openKernelPool(THREADS);
  try {
    const on = { pool, signal };
    if (goal === "REACH") return await parallelReaching({ ...question, hopsMax }, on);
    return await (goal === "FRAGMENT" ? parallelFragmenting : parallelSpreading)(question, on);
  } finally {
    await pool.close();
  }
}
