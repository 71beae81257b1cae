/** Kernels that can be asked for by name: which nodes belong together. */
import { randomInt } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import { bestOfRuns } from "#kernels/best-of-runs.ts";
import { cdlp } from "#kernels/cdlp.ts";
import type { Objective } from "#kernels/community-graph.ts";
import { labelPropagation } from "#kernels/label-propagation.ts";
import { leiden } from "#kernels/leiden.ts";
import { louvain } from "#kernels/louvain.ts";
import { modularity, qualityOf } from "#kernels/modularity.ts";
import { parallelConsensus } from "#kernels/parallel/consensus.ts";
import { valueIn, values, type GraphKernel, type KernelAnswer, type KernelQuestion } from "./graph-kernel.ts";

const LOUVAIN_ROUNDS_MAX = 1000;
/** Small graphs come to rest before; on large ones more rounds change the fourth decimal of the modularity, for minutes. */
const LEIDEN_ROUNDS = 10;
/** About how often Leiden looks at an arc. */
const LEIDEN_PASSES = 10;
/** Two nodes belong together when more than this share of runs says so. */
const CONSENSUS_THRESHOLD = 0.5;

export const COMMUNITIES: readonly GraphKernel[] = [
  {
    name: "louvain",
    about: "communities by modularity",
    undirectedOnly: true,
    weight: "strength",
    seeded: true,
    allows: { resolution: 1 },
    run: ({ csr, settings, prng }) => {
      const objective = { quality: "modularity", resolution: settings.resolution! } as const;
      const found = bestOfRuns(csr, () => louvain(csr, { ...objective, prng, iterationsMax: LOUVAIN_ROUNDS_MAX }));
      return { ...values(found.community), beside: qualities(csr, found.community, objective) };
    },
  },
  {
    name: "leiden",
    about: "communities, each connected, by modularity or the constant Potts model (--quality cpm), alone or on from --start",
    undirectedOnly: true,
    weight: "strength",
    seeded: true,
    allows: { resolution: 1, quality: "modularity", rounds: LEIDEN_ROUNDS, start: null },
    run: runLeiden,
  },
  {
    name: "consensus",
    about:
      "communities that --samples seeded runs of Leiden agree on; stability: how often a node was with the others of its own",
    undirectedOnly: true,
    weight: "strength",
    seeded: true,
    allows: { resolution: 1, quality: "modularity", samples: 20 },
    work: (csr, { samples }) => csr.targets.length * LEIDEN_PASSES * (samples ?? 0),
    run: runConsensus,
  },
  {
    name: "label-propagation",
    about: "communities by what most neighbours belong to",
    undirectedOnly: true,
    weight: "strength",
    seeded: true,
    allows: { rounds: 100 },
    run: ({ csr, settings, prng }) => {
      const { community, converged } = labelPropagation(csr, { prng, roundsMax: settings.rounds! });
      return { ...values(community), beside: { converged } };
    },
  },
  {
    name: "cdlp",
    about: "label propagation without chance, as LDBC Graphalytics has it: the id whose label each node took",
    allows: { rounds: 10 },
    run: ({ csr, settings }) => {
      const labels = cdlp(csr, { rounds: settings.rounds! });
      return { result: { form: "labels", nodeOf: (node) => labels[node]! } };
    },
  },
];

function runLeiden({ csr, settings, prng, start }: KernelQuestion): KernelAnswer {
  const objective = { quality: settings.quality!, resolution: settings.resolution! };
  const options = { ...objective, prng, iterationsMax: settings.rounds! };
  // Who gives a start wants it carried on, not the best of many runs that leave it behind.
  const found = start === null ? bestOfRuns(csr, () => leiden(csr, options)) : leiden(csr, { ...options, initial: start });
  const beside = { ...qualities(csr, found.community, objective), converged: found.converged };
  return { ...values(found.community), beside };
}

/**
 * What was looked for, at the resolution that was asked for; and where that is not the classic modularity, this too, by which partitions of any
 * method can be compared. A resolution of CPM is a density: there is no modularity at it.
 */
function qualities(csr: Csr, community: Uint32Array, objective: Objective): Record<string, number> {
  const { quality, resolution } = objective;
  const reached = qualityOf(csr, community, objective);
  if (quality === "modularity" && resolution === 1) return { modularity: reached };
  const classic = modularity(csr, community);
  return quality === "cpm" ? { cpm: reached, modularity: classic } : { modularity: reached, modularityAt1: classic };
}

async function runConsensus({ csr, settings, prng, pool, onProgress, signal }: KernelQuestion): Promise<KernelAnswer> {
  const objective = { quality: settings.quality!, resolution: settings.resolution! };
  const seeds = Array.from({ length: settings.samples! }, () => randomInt(prng, 2 ** 32));
  const options = {
    ...objective,
    seeds,
    threshold: CONSENSUS_THRESHOLD,
    edgeShare: 1,
    iterationsMax: LEIDEN_ROUNDS,
  };
  const { community, stability, converged } = await parallelConsensus(csr, options, { pool, onProgress, signal });
  const meanStability = stability.reduce((sum, share) => sum + share, 0) / Math.max(1, csr.nodeCount);
  return {
    ...values(community),
    columns: { stability: valueIn(stability) },
    beside: { meanStability, ...qualities(csr, community, objective), converged },
  };
}
