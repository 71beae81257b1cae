/** Kernels that can be asked for by name: which nodes belong together. */
import { randomInt } from "#base/prng.ts";
import { bestOfRuns } from "#kernels/best-of-runs.ts";
import { cdlp } from "#kernels/cdlp.ts";
import { labelPropagation } from "#kernels/label-propagation.ts";
import { leiden } from "#kernels/leiden.ts";
import { louvain } from "#kernels/louvain.ts";
import { modularity } from "#kernels/modularity.ts";
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
      const options = {
        quality: "modularity",
        resolution: settings.resolution!,
        prng,
        iterationsMax: LOUVAIN_ROUNDS_MAX,
      } as const;
      const found = bestOfRuns(csr, () => louvain(csr, options));
      return { ...values(found.community), beside: { modularity: modularity(csr, found.community) } };
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
  const { resolution, quality, rounds } = settings;
  const options = { quality: quality!, resolution: resolution!, prng, iterationsMax: rounds! };
  // Who gives a start wants it carried on, not the best of many runs that leave it behind.
  const found = start === null ? bestOfRuns(csr, () => leiden(csr, options)) : leiden(csr, { ...options, initial: start });
  return { ...values(found.community), beside: { modularity: modularity(csr, found.community), converged: found.converged } };
}

async function runConsensus({ csr, settings, prng, pool, onProgress, signal }: KernelQuestion): Promise<KernelAnswer> {
  const { quality, resolution, samples } = settings;
  const seeds = Array.from({ length: samples! }, () => randomInt(prng, 2 ** 32));
  const options = {
    quality: quality!,
    resolution: resolution!,
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
    beside: { meanStability, modularity: modularity(csr, community), converged },
  };
}
