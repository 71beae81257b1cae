/**
 * One partition out of many seeded Leiden runs, and how far each node can be relied on. D_ij is the share of runs that put i and j
 * together (Lancichinetti and Fortunato 2012, doi:10.1038/srep00336). Instead of clustering D again and again until it is block-diagonal,
 * this takes the partition with the greatest Σ (D_ij − threshold) over pairs put together: Leiden with CPM on D, resolution = threshold;
 * at ½ it is the median partition of the runs. Nodes that no run told apart are one node of D, and D below the threshold counts as 0.
 * O(runs·m + Σ over runs and communities of size²) with sizes counted in such merged nodes. Every community is connected.
 */
import { assert } from "#base/assert.ts";
import { Bitset } from "#base/bitset.ts";
import { mulberry32, type Prng } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import { maskedCsr } from "#graph/edge-mask.ts";
import { coMembership, neverApart, stabilityOf } from "./co-membership.ts";
import { leiden, type CommunityOptions } from "./leiden.ts";
import { splitDisconnected } from "./split-disconnected.ts";

export interface ConsensusOptions extends Omit<CommunityOptions, "prng" | "nodeSizes"> {
  /** One Leiden run a seed. */
  readonly seeds: readonly number[];
  /** Co-membership below this share of runs counts as none; 0.5 gives the median partition. */
  readonly threshold: number;
  /** Share of edges kept in each run (1 = all): a bootstrap over edges. */
  readonly edgeShare: number;
}

export interface Consensus {
  /** Node → community, numbered in order of first node. */
  readonly community: Uint32Array;
  readonly count: number;
  /** Node → mean share of runs that put it with the others of its community; 1 for one alone. */
  readonly stability: Float64Array;
  /** Whether every run converged. */
  readonly converged: boolean;
}

export function consensus(csr: Csr, options: ConsensusOptions): Consensus {
  const runs = options.seeds.map((seed) => consensusRun(csr, options, seed));
  return agree(csr, options, runs);
}

/** One seed's partition; the part of a consensus that threads share out (parallel/consensus.ts). */
export interface ConsensusRun {
  readonly community: Uint32Array;
  readonly converged: boolean;
}

export function consensusRun(csr: Csr, options: ConsensusOptions, seed: number): ConsensusRun {
  const prng = mulberry32(seed);
  const { community, converged } = leiden(options.edgeShare < 1 ? sampleEdges(csr, options.edgeShare, prng) : csr, {
    ...options,
    prng,
  });
  return { community, converged };
}

/** What runs over all seeds agree on; `runs` are in the order of the seeds. */
export function agree(csr: Csr, options: ConsensusOptions, runs: readonly ConsensusRun[]): Consensus {
  const { seeds, threshold } = options;
  const partitions = runs.map((run) => run.community);
  const groups = neverApart(partitions, csr.nodeCount);
  const { together, nodeSizes } = coMembership(partitions, groups, threshold);
  // Seeded by the first run's seed, so that equal input gives equal output.
  const prng = mulberry32(seeds[0] ?? 0);
  const merged = leiden(together, {
    quality: "cpm",
    resolution: threshold,
    nodeSizes,
    prng,
    iterationsMax: options.iterationsMax,
    useWasm: options.useWasm ?? true,
  });
  const community = groups.groupOf.map((group) => merged.community[group]!);
  const count = splitDisconnected(csr, community);
  const converged = merged.converged && runs.every((run) => run.converged);
  return { community, count, stability: stabilityOf(partitions, community, count), converged };
}

function sampleEdges(csr: Csr, share: number, prng: Prng): Csr {
  assert(csr.edges !== null, "a share of the edges can be taken only of a graph with edge ids");
  const kept = new Bitset(csr.edgeCount);
  for (let edge = 0; edge < csr.edgeCount; edge++) if (prng() < share) kept.add(edge);
  return maskedCsr(csr, kept);
}
