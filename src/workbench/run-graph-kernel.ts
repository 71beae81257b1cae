/**
 * A kernel on a graph that a file holds, for those who have an edge list and a question. Opens no store and needs no access: the reader
 * brought the graph along.
 */
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { TimeColumns } from "./file-graph/edge-times.ts";
import type { NamedGraph } from "./file-graph/file-graph.ts";
import type { NodeLabels } from "./file-graph/node-labels.ts";
import { windowBounds, withinWindow, type TimeWindow } from "./file-graph/time-window.ts";
import { namedResult, type KernelTable } from "./graph-kernel-result.ts";
import type { KernelSetting, KernelSettings, WeightMeaning } from "./kernel-list/graph-kernel.ts";
import { GRAPH_KERNELS } from "./kernel-list/graph-kernels.ts";
import { flagOf, planKernel, settingsOf, type KernelPlan } from "./plan-kernel.ts";
import { writeGraphFile } from "./reading/graph-file.ts";
import { readGraph } from "./reading/read-graph.ts";
import { readNodeCosts, readNodeLabels } from "./reading/read-node-labels.ts";
import type { RowLayout } from "./reading/row-layout.ts";
import { runKernel } from "./run-kernel.ts";

export interface GraphKernelRequest extends Partial<TimeWindow>, Partial<TimeColumns> {
  readonly kernel: string;
  readonly file: string;
  /** Null = as the file says, undirected where it does not. */
  readonly directed: boolean | null;
  readonly weight: WeightMeaning | null;
  readonly nodesFile: string | null;
  /** What a row of an edge list is; left out or null = as the file shows. */
  readonly layout?: RowLayout | null;
  /** Where to keep the graph once read; null = nowhere. */
  readonly saveTo: string | null;
  readonly seed: number;
  /** Null = as many as pay. */
  readonly threads: number | null;
  readonly settings: KernelSettings;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface GraphKernelAnswer extends KernelTable {
  readonly nodes: number;
  /** Those that were there to be used: of the time window, if one was given. */
  readonly edges: number;
  readonly options: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  /** E.g. the modularity, whether it converged. */
  readonly beside: Readonly<Record<string, number | boolean | string | null>>;
  /** What was guessed of the file, or not read, with its place: `calls.csv:1:1: …`. */
  readonly notes: readonly string[];
  /** Of the kernel alone. */
  readonly ms: number;
  readonly readMs: number;
}

export interface KernelSummary {
  readonly name: string;
  readonly about: string;
  /** As flags: what it needs, of what it needs one, and what it may have. */
  readonly requires: readonly string[];
  readonly oneOf: readonly string[];
  readonly allows: readonly string[];
  readonly weight: WeightMeaning | null;
  readonly undirectedOnly: boolean;
}

export function graphKernels(): KernelSummary[] {
  return GRAPH_KERNELS.map(({ name, about, requires = [], oneOf = [], allows = {}, weight = null, undirectedOnly = false }) => ({
    name,
    about,
    requires: requires.map(flagOf),
    oneOf: oneOf.map(flagOf),
    allows: (Object.keys(allows) as KernelSetting[]).map(flagOf),
    weight,
    undirectedOnly,
  }));
}

/** What is wrong with the request before any file is read, and what would be right; null = nothing. */
export function wrongGraphRequest(request: GraphKernelRequest): string | null {
  const planned = planKernel(request);
  return "wrong" in planned ? planned.wrong : null;
}

export async function runGraphKernel(request: GraphKernelRequest): Promise<GraphKernelAnswer> {
  const planned = planKernel(request);
  if ("wrong" in planned) throw new AppError("BAD_INPUT", planned.wrong);
  const { plan } = planned;
  const { saveTo, settings, onProgress } = request;
  const started = monotonicMs();
  const whole = graphOf(plan, request);
  const labels = (path: string | null): NodeLabels | null => (path === null ? null : readNodeLabels(path, whole.ids));
  const given = {
    groups: labels(settings.groups) ?? whole.groups,
    start: labels(settings.start),
    costs: settings.costs === null ? null : readNodeCosts(settings.costs, whole.ids),
  };
  const readMs = monotonicMs() - started;
  if (saveTo !== null) save(saveTo, whole);
  const bounds = windowBounds(whole, { fromTime: request.fromTime ?? null, toTime: request.toTime ?? null });
  const windowed = bounds.timeFrom !== null || bounds.timeUntil !== null;
  const graph = windowed ? withinWindow(whole, bounds) : whole;
  const run = await runKernel(plan, graph, { ...given, bounds, onProgress });
  return {
    kernel: plan.kernel,
    nodes: graph.csr.nodeCount,
    edges: windowed ? edgesLeft(graph) : graph.csr.edgeCount,
    options: optionsOf(plan, request, { directed: graph.csr.directed, threads: run.threads }),
    result: namedResult(run, graph),
    beside: run.beside ?? {},
    notes: whole.notes.map(({ line, column, text }) => `${request.file}:${line}:${column}: ${text}`),
    ms: run.ms,
    readMs,
  };
}

function graphOf({ spec, weight, settings }: KernelPlan, request: GraphKernelRequest): NamedGraph {
  const { time = null, timeEnd = null, fromTime = null, toTime = null } = request;
  const timed = spec.needsTimes === true || [time, timeEnd, fromTime, toTime].some((text) => text !== null);
  return readGraph(request.file, {
    directed: request.directed,
    weighted: weight !== null,
    edgeIds: timed,
    nodesPath: request.nodesFile,
    times: timed ? { time, timeEnd } : null,
    groupBy: settings.groupBy,
    layout: request.layout ?? null,
  });
}

function save(path: string, graph: NamedGraph): void {
  try {
    writeGraphFile(path, graph);
  } catch (cause) {
    throw new AppError("BAD_INPUT", `${path} cannot be written: ${(cause as Error).message.replace(/, .*$/, "")}`, { cause });
  }
}

function edgesLeft({ csr: { edgeCount, edges } }: NamedGraph): number {
  const left = new Uint8Array(edgeCount);
  for (const edge of edges!) left[edge] = 1;
  return left.reduce((sum, there) => sum + there, 0);
}

/** What the answer is of: enough to ask for it again. */
function optionsOf(
  plan: KernelPlan,
  { time = null, timeEnd = null, fromTime = null, toTime = null, layout = null }: GraphKernelRequest,
  { directed, threads }: { readonly directed: boolean; readonly threads: number },
): GraphKernelAnswer["options"] {
  const { spec, weight, seed, settings } = plan;
  const times = Object.entries({ time, timeEnd, fromTime, toTime }).filter(([, text]) => text !== null);
  const own = settingsOf(spec).map((setting) => {
    const value = settings[setting];
    return [setting, setting === "source" && settings.source?.length === 1 ? settings.source[0]! : value] as const;
  });
  return {
    directed,
    weight,
    ...(layout === null ? {} : { layout }),
    ...Object.fromEntries(times),
    ...(spec.seeded === true ? { seed } : {}),
    ...(spec.work === undefined ? {} : { threads }),
    ...Object.fromEntries(own),
  };
}
