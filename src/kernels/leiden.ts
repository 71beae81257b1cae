import type { Prng } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";

export interface CommunityOptions {
  /** CPM: resolution is a density of weight; modularity: 1 is the classic one. */
  readonly quality: "cpm" | "modularity";
  readonly resolution: number;
  readonly prng: Prng;
  /** Whole rounds of the method; each starts from the partition of the last. */
  readonly iterationsMax: number;
}

export interface Communities {
  /** Node → community, numbered in order of first node. */
  readonly community: Uint32Array;
  readonly count: number;
  /** CPM: Σ e_c − γ·n_c(n_c−1)/2. Modularity: Q in [−½, 1]. */
  readonly quality: number;
  /** False when iterationsMax ended it. */
  readonly converged: boolean;
}

export declare function leiden(csr: Csr, options: CommunityOptions): Communities;
