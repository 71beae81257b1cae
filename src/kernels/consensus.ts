import type { Csr } from "#graph/csr.ts";
import type { CommunityOptions } from "./leiden.ts";

export interface ConsensusOptions extends Omit<CommunityOptions, "prng"> {
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

export declare function consensus(csr: Csr, options: ConsensusOptions): Consensus;
