/** What a kernel that can be asked for by name says of itself, is asked, and answers. */
import type { Prng } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import type { Quality } from "#kernels/community-graph.ts";
import type { KernelPool } from "#kernels/parallel/kernel-pool.ts";

/** Settings that only some kernels take; a kernel is told of no others. Null = not given. */
export interface KernelSettings {
  /** Ids of nodes. */
  readonly source: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly k: number | null;
  readonly rounds: number | null;
  readonly damping: number | null;
  readonly attenuation: number | null;
  readonly resolution: number | null;
  readonly quality: Quality | null;
  readonly samples: number | null;
}

export type KernelSetting = keyof KernelSettings;

export type WeightMeaning = "distance" | "strength";

export interface KernelQuestion {
  readonly csr: Csr;
  readonly settings: KernelSettings;
  /** Index of the node of a setting that the kernel requires. */
  readonly node: (setting: "source" | "from" | "to") => number;
  /** Made from the seed. */
  readonly prng: Prng;
  readonly pool: KernelPool;
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** Null = there is no such value: not reached, or not defined. Nodes are indices. */
export type KernelResult =
  | { readonly form: "values"; readonly valueOf: (node: number) => number | null }
  /** A node for each node, e.g. the one whose label it took. */
  | { readonly form: "labels"; readonly nodeOf: (node: number) => number }
  /** Of some nodes, highest first. */
  | { readonly form: "scores"; readonly scores: readonly (readonly [number, number])[] }
  | { readonly form: "nodes"; readonly nodes: ArrayLike<number> }
  | { readonly form: "pairs"; readonly pairs: ArrayLike<number> }
  | { readonly form: "paths"; readonly paths: readonly { readonly nodes: readonly number[]; readonly length: number }[] }
  | { readonly form: "number"; readonly value: number };

export interface KernelAnswer {
  readonly result: KernelResult;
  /** What else there is to say, e.g. the modularity or whether it converged. */
  readonly beside?: Readonly<Record<string, number | boolean>>;
}

export interface GraphKernel {
  readonly name: string;
  /** One line for the list of kernels. */
  readonly about: string;
  /** Directed graphs are refused: the question is about graphs without direction. */
  readonly undirectedOnly?: boolean;
  /** What a weight is to it; left out, it reads none. */
  readonly weight?: WeightMeaning;
  /** Distances of 0 are refused. */
  readonly positive?: boolean;
  readonly seeded?: boolean;
  readonly needsEdgeIds?: boolean;
  readonly requires?: readonly KernelSetting[];
  /** Settings that may be left out, and what then holds; null = it does without. */
  readonly allows?: Partial<KernelSettings>;
  /** Of a kernel that can use threads: about how many arcs it will follow. */
  readonly work?: (csr: Csr, settings: KernelSettings) => number;
  readonly run: (question: KernelQuestion) => KernelAnswer | Promise<KernelAnswer>;
}
