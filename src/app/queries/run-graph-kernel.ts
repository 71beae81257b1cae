/**
 * A kernel on a graph that a file holds, for those who have an edge list and a question. Opens no store and needs no access: the reader
 * brought the graph along.
 */
import { AppError } from "#base/errors.ts";
import { monotonicMs } from "#base/clock.ts";
import type { KernelResult, KernelSetting, KernelSettings, WeightMeaning } from "#analytics/graph-kernel.ts";
import { GRAPH_KERNELS } from "#analytics/graph-kernels.ts";
import { planKernel, runKernel } from "#analytics/run-kernel.ts";
import { writeRowsCsv } from "#export/csv.ts";
import type { NamedGraph } from "#graph/file-graph.ts";
import { writeGraphFile } from "#graph/graph-file.ts";
import { readGraph } from "#graph/read-graph.ts";

export interface GraphKernelRequest {
  readonly kernel: string;
  readonly file: string;
  /** Null = as the file says, undirected where it does not. */
  readonly directed: boolean | null;
  readonly weight: WeightMeaning | null;
  readonly nodesFile: string | null;
  /** Where to keep the graph once read; null = nowhere. */
  readonly saveTo: string | null;
  readonly seed: number;
  /** Null = as many as pay. */
  readonly threads: number | null;
  readonly settings: KernelSettings;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface GraphKernelAnswer {
  readonly kernel: string;
  readonly nodes: number;
  readonly edges: number;
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
  readonly result: NamedResult;
  /** E.g. the modularity, whether it converged. */
  readonly beside: Readonly<Record<string, number | boolean>>;
  /** Of the kernel alone. */
  readonly ms: number;
  readonly readMs: number;
}

/** Like KernelResult, with names. */
export type NamedResult =
  | { readonly form: "values"; readonly entries: () => Iterable<readonly [string, string | number | null]> }
  | { readonly form: "nodes"; readonly names: readonly string[] }
  | { readonly form: "pairs"; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly form: "paths"; readonly paths: readonly { readonly nodes: readonly string[]; readonly length: number }[] }
  | { readonly form: "number"; readonly value: number };

export interface KernelSummary {
  readonly name: string;
  readonly about: string;
  readonly requires: readonly KernelSetting[];
  readonly allows: readonly KernelSetting[];
  readonly weight: WeightMeaning | null;
  readonly undirectedOnly: boolean;
}

export function graphKernels(): KernelSummary[] {
  return GRAPH_KERNELS.map(({ name, about, requires = [], allows = {}, weight = null, undirectedOnly = false }) => ({
    name,
    about,
    requires,
    allows: Object.keys(allows) as KernelSetting[],
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
  const { file, directed, weight, seed, saveTo } = request;
  const started = monotonicMs();
  const graph = readGraph(file, { directed, weighted: weight !== null, edgeIds: false, nodesPath: request.nodesFile });
  const readMs = monotonicMs() - started;
  if (saveTo !== null) writeGraphFile(saveTo, graph);
  const run = await runKernel(plan, graph, { ...(request.onProgress === undefined ? {} : { onProgress: request.onProgress }) });
  const takes = [...(plan.spec.requires ?? []), ...(Object.keys(plan.spec.allows ?? {}) as KernelSetting[])];
  return {
    kernel: plan.kernel,
    nodes: graph.csr.nodeCount,
    edges: graph.csr.edgeCount,
    options: {
      directed: graph.csr.directed,
      weight,
      ...(plan.spec.seeded === true ? { seed } : {}),
      ...(plan.spec.work === undefined ? {} : { threads: run.threads }),
      ...Object.fromEntries(takes.map((setting) => [setting, plan.settings[setting]])),
    },
    result: named(run.result, graph),
    beside: run.beside ?? {},
    ms: run.ms,
    readMs,
  };
}

function named(result: KernelResult, { ids }: NamedGraph): NamedResult {
  if (result.form === "number") return result;
  if (result.form === "scores") {
    const scores = result.scores.map(([node, score]) => [ids.name(node), score] as const);
    return { form: "values", entries: () => scores };
  }
  if (result.form === "nodes") return { form: "nodes", names: Array.from(result.nodes, (node) => ids.name(node)) };
  if (result.form === "paths") {
    return {
      form: "paths",
      paths: result.paths.map(({ nodes, length }) => ({ nodes: nodes.map((node) => ids.name(node)), length })),
    };
  }
  if (result.form === "pairs") {
    const pairs: [string, string][] = [];
    for (let i = 0; i < result.pairs.length; i += 2) pairs.push([ids.name(result.pairs[i]!), ids.name(result.pairs[i + 1]!)]);
    return { form: "pairs", pairs };
  }
  const names = ids.names();
  const valueOf = result.form === "labels" ? (node: number) => names[result.nodeOf(node)]! : result.valueOf;
  return {
    form: "values",
    *entries() {
      for (const [node, name] of names.entries()) yield [name, valueOf(node)] as const;
    },
  };
}

/** The result as rows, the header first. */
export function* graphKernelRows({ kernel, result }: GraphKernelAnswer): Generator<(string | number)[]> {
  if (result.form === "values") {
    yield ["node", kernel];
    for (const [name, value] of result.entries()) yield [name, value ?? ""];
  } else if (result.form === "nodes") {
    yield ["node"];
    for (const name of result.names) yield [name];
  } else if (result.form === "pairs") {
    yield ["source", "target"];
    for (const pair of result.pairs) yield [...pair];
  } else if (result.form === "paths") {
    yield ["path", "length", "step", "node"];
    for (const [i, { nodes, length }] of result.paths.entries()) {
      for (const [step, node] of nodes.entries()) yield [i + 1, length, step, node];
    }
  } else {
    yield [kernel];
    yield [result.value];
  }
}

export function graphKernelCsv(answer: GraphKernelAnswer): AsyncGenerator<string> {
  return writeRowsCsv(graphKernelRows(answer));
}
