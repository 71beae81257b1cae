/** What a kernel that can be asked for by name says of itself, is asked, and answers. */
import type { Prng } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import type { Quality } from "#kernels/community-graph.ts";
import type { KernelPool } from "#kernels/parallel/kernel-pool.ts";
import type { NamedGraph } from "../file-graph/file-graph.ts";
import type { WindowBounds } from "../file-graph/time-window.ts";

/** What nodes are compared by. */
export const LIKENESSES = ["adamic-adar", "jaccard", "common", "resource-allocation", "katz"] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What nodes are taken out by. */
export const ATTACKS = [
  "betweenness",
  "degree",
  "collective-influence",
  "dismantling",
  "key-players",
  "ra2",
  "cnd",
  "one-step",
] as const;
export type AttackBy = (typeof ATTACKS)[number];

/** What key players are key to. */
export const GOALS = ["fragment", "distance-fragment", "reach"] as const;
export type Goal = (typeof GOALS)[number];

/** Settings that only some kernels take; a kernel is told of no others. Null = not given. */
export interface KernelSettings {
  /** Ids of nodes. */
  readonly source: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly k: number | null;
  readonly rounds: number | null;
  readonly damping: number | null;
  readonly attenuation: number | null;
  /** The longest walks that count; null = as long as they add anything. */
  readonly walks: number | null;
  readonly resolution: number | null;
  readonly quality: Quality | null;
  readonly samples: number | null;
  readonly by: Likeness | AttackBy | null;
  readonly goal: Goal | null;
  /** Hops within which a node is reached; null = nearer counts more. */
  readonly m: number | null;
  readonly steps: number | null;
  readonly recompute: boolean | null;
  /** Hops of a ball of collective influence. */
  readonly radius: number | null;
  /** The longest wait between two steps: hours between dates, else in the file's own numbers. */
  readonly waitMax: number | null;
  /** Files that give nodes a group or a community to start from. */
  readonly groups: string | null;
  readonly start: string | null;
  /** A file of what it costs to take each node. */
  readonly costs: string | null;
  /** The attribute of a GraphML or GEXF file's nodes that names their group. */
  readonly groupBy: string | null;
}

export const NO_SETTINGS: KernelSettings = {
  source: null,
  from: null,
  to: null,
  k: null,
  rounds: null,
  damping: null,
  attenuation: null,
  walks: null,
  resolution: null,
  quality: null,
  samples: null,
  by: null,
  goal: null,
  m: null,
  steps: null,
  recompute: null,
  radius: null,
  waitMax: null,
  groups: null,
  start: null,
  costs: null,
  groupBy: null,
};

export type KernelSetting = keyof KernelSettings;

export type WeightMeaning = "distance" | "strength";

export interface KernelQuestion {
  readonly csr: Csr;
  readonly settings: KernelSettings;
  /** Index of the node of a setting that the kernel requires. */
  readonly node: (setting: "from" | "to") => number;
  /** Of `--source`, distinct and in rising order. */
  readonly sources: readonly number[];
  /** Node → group, of a kernel that takes groups. */
  readonly groups: Uint32Array | null;
  /** Node → community to start from; null = none was given. */
  readonly start: Uint32Array | null;
  /** Node → cost above 0; null = none were given. */
  readonly costs: Float64Array | null;
  /** Node → place of its id in order of text; null = as nodes are numbered. */
  readonly idOrder: () => Uint32Array | null;
  readonly seed: number;
  /** Of a kernel that needs them; the window as it was asked for. */
  readonly times: (NonNullable<NamedGraph["times"]> & WindowBounds) | null;
  /** Made from the seed. */
  readonly prng: Prng;
  readonly pool: KernelPool;
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal | undefined;
}

export type ValueOf = (node: number) => number | string | null;

export interface KernelPath {
  readonly nodes: readonly number[];
  readonly length: number;
  /** When each step is taken. */
  readonly times?: readonly (number | string)[];
}

/** Null = there is no such value: not reached, or not defined. Nodes are indices. */
export type KernelResult =
  | { readonly form: "values"; readonly valueOf: ValueOf }
  /** A node for each node, e.g. the one whose label it took. */
  | { readonly form: "labels"; readonly nodeOf: (node: number) => number }
  /** Several values a node, by name. */
  | { readonly form: "columns"; readonly columns: Readonly<Record<string, ValueOf>> }
  /** Of some nodes, highest first. */
  | { readonly form: "scores"; readonly scores: readonly (readonly [number, number])[] }
  | { readonly form: "nodes"; readonly nodes: ArrayLike<number> }
  | { readonly form: "blocks"; readonly blocks: readonly (readonly number[])[] }
  | { readonly form: "pairs"; readonly pairs: ArrayLike<number> }
  /** Several values an edge, by name; ends of edge e at 2e and 2e + 1. */
  | { readonly form: "edges"; readonly pairs: ArrayLike<number>; readonly columns: Readonly<Record<string, ArrayLike<number>>> }
  | { readonly form: "paths"; readonly paths: readonly KernelPath[] }
  | { readonly form: "facts"; readonly facts: Readonly<Record<string, number>> }
  /** Some nodes, what they come to, and the sets that come to the same. */
  | {
      readonly form: "set";
      readonly set: readonly number[];
      readonly facts: Readonly<Record<string, number | boolean | string | null>>;
      readonly sets: readonly (readonly number[])[];
    }
  /** What is left after each removal; step 0 is before any. */
  | { readonly form: "steps"; readonly steps: readonly RemovalStep[] }
  | { readonly form: "number"; readonly value: number };

export interface RemovalStep {
  /** Null before any. */
  readonly removed: number | null;
  readonly largest: number;
  readonly components: number;
  readonly fragmentation: number;
  readonly tie: boolean;
  /** Of all removals so far; not there without costs. */
  readonly cost?: number;
}

export interface KernelAnswer {
  readonly result: KernelResult;
  /** Beside a result of values: what else there is to say of each node, by name. */
  readonly columns?: Readonly<Record<string, ValueOf>>;
  /** What else there is to say, e.g. the modularity or whether it converged. */
  readonly beside?: Readonly<Record<string, number | boolean | string | null>>;
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
  readonly needsTimes?: boolean;
  readonly requires?: readonly KernelSetting[];
  /** One of these is needed, and one only. */
  readonly oneOf?: readonly KernelSetting[];
  /** Takes `source` more than once. */
  readonly manySources?: boolean;
  /** What `by` may be. */
  readonly byOneOf?: readonly (Likeness | AttackBy)[];
  /** Settings that may be left out, and what then holds; null = it does without. */
  readonly allows?: Partial<KernelSettings>;
  /** Of a kernel that can use threads: about how many arcs it will follow. */
  readonly work?: (csr: Csr, settings: KernelSettings) => number;
  readonly run: (question: KernelQuestion) => KernelAnswer | Promise<KernelAnswer>;
}

/** What is infinite or not a number is no value. */
export function values(array: ArrayLike<number>): KernelAnswer & { readonly result: { readonly form: "values" } } {
  return { result: { form: "values", valueOf: valueIn(array) } };
}

export function valueIn(array: ArrayLike<number>): ValueOf {
  return (node) => (Number.isFinite(array[node]!) ? array[node]! : null);
}
