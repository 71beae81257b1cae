/**
 * One kernel on one graph, by name: checks what was asked against what the kernel takes, fills in what was left out, runs it on threads and
 * times it. Answers speak of node indices; who asked knows their names.
 */
import { availableParallelism } from "node:os";
import { AppError } from "#base/errors.ts";
import { monotonicMs } from "#base/clock.ts";
import { didYouMean } from "#base/did-you-mean.ts";
import { mulberry32 } from "#base/prng.ts";
import type { NamedGraph } from "#graph/file-graph.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import type { GraphKernel, KernelAnswer, KernelSetting, KernelSettings, WeightMeaning } from "./graph-kernel.ts";
import { GRAPH_KERNELS } from "./graph-kernels.ts";

export interface KernelRequest {
  readonly kernel: string;
  readonly settings: KernelSettings;
  /** Null = not said. */
  readonly directed: boolean | null;
  /** What the file's weights mean; null = every edge counts 1. */
  readonly weight: WeightMeaning | null;
  readonly seed: number;
  /** Null = as many as there are cores where that is worth starting them. */
  readonly threads: number | null;
}

/** What was asked with what was left out filled in: enough to run it again. */
export interface KernelPlan extends KernelRequest {
  readonly spec: GraphKernel;
}

export interface KernelRun extends KernelAnswer {
  readonly threads: number;
  readonly ms: number;
}

/** Arcs followed in about the time that threads take to start. */
const WORK_MIN = 3e7;

const WEIGHT_TEXT: Record<WeightMeaning, string> = {
  distance: "a larger weight is a longer way",
  strength: "a larger weight is a closer tie",
};

/** What is wrong with the request, and what would be right; or the plan. Looks at no graph yet. */
export function planKernel(request: KernelRequest): { readonly wrong: string } | { readonly plan: KernelPlan } {
  const { kernel, weight } = request;
  const names = GRAPH_KERNELS.map(({ name }) => name);
  const spec = GRAPH_KERNELS.find(({ name }) => name === kernel);
  if (spec === undefined)
    return { wrong: `there is no kernel "${kernel}".${didYouMean(kernel, names)} Kernels: ${names.join(", ")}` };
  const required = spec.requires ?? [];
  const allowed = spec.allows ?? {};
  const takes = [...required, ...(Object.keys(allowed) as KernelSetting[])];
  const given = (Object.keys(request.settings) as KernelSetting[]).filter((setting) => request.settings[setting] !== null);
  const unknown = given.find((setting) => !takes.includes(setting));
  if (unknown !== undefined) {
    const others = takes.length === 0 ? "no setting of its own" : takes.map((setting) => `--${setting}`).join(", ");
    return { wrong: `${kernel} does not take --${unknown}: it takes ${others}` };
  }
  if (request.directed === true && spec.undirectedOnly === true) return { wrong: directedText(kernel, "leave --directed out") };
  const missing = required.filter((setting) => !given.includes(setting));
  if (missing.length > 0) return { wrong: `${kernel} needs ${missing.map((setting) => `--${setting}`).join(" and ")}` };
  if (weight !== null && weight !== spec.weight) {
    if (spec.weight === undefined) return { wrong: `${kernel} reads no weights: leave --weight out` };
    return { wrong: `${kernel} takes --weight ${spec.weight} (${WEIGHT_TEXT[spec.weight]}), not --weight ${weight}` };
  }
  if (request.settings.quality === "cpm" && request.settings.resolution === null) {
    return { wrong: "--quality cpm needs --resolution: the density that a community must have, such as 0.05" };
  }
  const filled = {
    ...request.settings,
    ...Object.fromEntries(Object.entries(allowed).filter(([name]) => !given.includes(name as KernelSetting))),
  };
  return { plan: { ...request, settings: filled, spec } };
}

export async function runKernel(
  plan: KernelPlan,
  { ids, csr }: NamedGraph,
  options: { readonly onProgress?: (done: number, of: number) => void; readonly signal?: AbortSignal } = {},
): Promise<KernelRun> {
  const { spec, settings, seed, weight } = plan;
  if (csr.directed && spec.undirectedOnly === true) {
    throw new AppError("BAD_INPUT", directedText(spec.name, "--undirected leaves the directions of this one aside"));
  }
  if (weight !== null && spec.positive === true && csr.weights?.some((distance) => distance === 0) === true) {
    throw new AppError("BAD_INPUT", `${spec.name} needs distances above 0, and an edge weighs 0`);
  }
  const node = (setting: "source" | "from" | "to"): number => {
    const index = ids.indexOf(settings[setting]!);
    if (index === undefined) throw new AppError("NOT_FOUND", `--${setting} "${settings[setting]}" is no node of this graph`);
    return index;
  };
  for (const setting of spec.requires ?? []) if (setting === "source" || setting === "from" || setting === "to") node(setting);
  const worth = (spec.work?.(csr, settings) ?? 0) >= WORK_MIN;
  const threads = spec.work === undefined ? 1 : (plan.threads ?? (worth ? availableParallelism() : 1));
  const pool = openKernelPool(threads);
  try {
    const started = monotonicMs();
    const answer = await spec.run({
      csr,
      settings,
      node,
      prng: mulberry32(seed),
      pool,
      onProgress: options.onProgress ?? (() => {}),
      signal: options.signal,
    });
    return { ...answer, threads, ms: monotonicMs() - started };
  } finally {
    await pool.close();
  }
}

function directedText(kernel: string, instead: string): string {
  return `${kernel} is about undirected graphs: ${instead}`;
}
