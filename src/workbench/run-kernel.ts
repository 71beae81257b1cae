/** One kernel on one graph, as planned: runs it on threads and times it. Answers speak of node indices; who asked knows their names. */
import { availableParallelism } from "node:os";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { mulberry32 } from "#base/prng.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import type { NamedGraph } from "./file-graph/file-graph.ts";
import { nodeCalled } from "./file-graph/node-called.ts";
import { IntegerIds, type NodeIds } from "./file-graph/node-ids.ts";
import { NO_LABEL, type NodeLabels } from "./file-graph/node-labels.ts";
import type { WindowBounds } from "./file-graph/time-window.ts";
import type { KernelAnswer } from "./kernel-list/graph-kernel.ts";
import { directedText, type KernelPlan } from "./plan-kernel.ts";

export interface KernelRun extends KernelAnswer {
  readonly threads: number;
  readonly ms: number;
}

export interface RunOptions {
  /** What files said of the nodes; null = none was given. */
  readonly groups: NodeLabels | null;
  readonly start: NodeLabels | null;
  readonly costs: Float64Array | null;
  /** Times that the edges which are there lie between. */
  readonly bounds: WindowBounds;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Arcs followed in about the time that threads take to start. */
const WORK_MIN = 3e7;

export async function runKernel(plan: KernelPlan, graph: NamedGraph, options: RunOptions): Promise<KernelRun> {
  const { spec, settings, seed, weight } = plan;
  const { ids, csr } = graph;
  if (csr.directed && spec.undirectedOnly === true) {
    throw new AppError("BAD_INPUT", directedText(spec.name, "--undirected leaves the directions of this one aside"));
  }
  if (weight !== null && spec.positive === true && csr.weights?.some((distance) => distance === 0) === true) {
    throw new AppError("BAD_INPUT", `${spec.name} needs distances above 0, and an edge weighs 0`);
  }
  const ends = new Map(
    (["from", "to"] as const)
      .filter((setting) => settings[setting] !== null)
      .map((setting) => [setting, nodeCalled(ids, settings[setting]!, `--${setting}`)]),
  );
  const sources = new Set((settings.source ?? []).map((id) => nodeCalled(ids, id, "--source")));
  const worth = (spec.work?.(csr, settings) ?? 0) >= WORK_MIN;
  const threads = spec.work === undefined ? 1 : (plan.threads ?? (worth ? availableParallelism() : 1));
  const question = {
    csr,
    settings,
    node: (setting: "from" | "to") => ends.get(setting)!,
    sources: [...sources].sort((a, b) => a - b),
    groups: options.groups === null ? null : groupsOf(options.groups, graph),
    start: options.start === null ? null : startOf(options.start),
    costs: options.costs,
    idOrder: () => idOrder(ids),
    seed,
    times: graph.times === null ? null : { ...graph.times, ...options.bounds },
    prng: mulberry32(seed),
    onProgress: options.onProgress ?? (() => {}),
    signal: options.signal,
  };
  const pool = openKernelPool(threads);
  try {
    const started = monotonicMs();
    const answer = await spec.run({ ...question, pool });
    return { ...answer, threads, ms: monotonicMs() - started };
  } finally {
    await pool.close();
  }
}

/** Ids that are whole numbers are numbered by value, and ids are text. */
function idOrder(ids: NodeIds): Uint32Array | null {
  if (!(ids instanceof IntegerIds)) return null;
  const names = ids.names();
  const nodes = names.map((_, node) => node).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const order = new Uint32Array(ids.count);
  nodes.forEach((node, place) => (order[node] = place));
  return order;
}

function groupsOf({ labelOf, without }: NodeLabels, { ids }: NamedGraph): Uint32Array {
  if (without > 0) {
    const first = ids.name(labelOf.indexOf(NO_LABEL));
    throw new AppError(
      "BAD_INPUT",
      `${without} of ${labelOf.length} nodes have no group, "${first}" first: every node needs one`,
    );
  }
  return labelOf;
}

/** Who was in no community begins alone. */
function startOf({ labelOf, count, without }: NodeLabels): Uint32Array {
  if (without === labelOf.length && without > 0) {
    throw new AppError("BAD_INPUT", "--start names no node of this graph: it is of another one");
  }
  let alone = count;
  return labelOf.map((label) => (label === NO_LABEL ? alone++ : label));
}
