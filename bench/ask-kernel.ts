/** Asks a kernel by its name, as the command line does, and hands back the answer for programs. */
import { NO_SETTINGS, type KernelSettings, type WeightMeaning } from "#workbench/kernel-list/graph-kernel.ts";
import { runGraphKernel, type GraphKernelAnswer } from "#workbench/run-graph-kernel.ts";

export interface KernelAsk {
  readonly file: string;
  readonly nodesFile: string | null;
  readonly directed: boolean;
  readonly weight?: WeightMeaning;
  readonly settings?: Partial<KernelSettings>;
  readonly seed?: number;
}

export function askKernel(kernel: string, ask: KernelAsk): Promise<GraphKernelAnswer> {
  return runGraphKernel({
    kernel,
    file: ask.file,
    nodesFile: ask.nodesFile,
    directed: ask.directed,
    weight: ask.weight ?? null,
    saveTo: null,
    seed: ask.seed ?? 1,
    threads: 1,
    settings: { ...NO_SETTINGS, ...ask.settings },
  });
}

/** Node → value; null where there is none. */
export async function valuesOf(kernel: string, ask: KernelAsk): Promise<Map<string, string | number | null>> {
  const { result } = await askKernel(kernel, ask);
  return new Map(result.form === "values" ? result.entries() : []);
}

/** The first thing that is not as expected, by node; numbers may be off by the tolerance. Null = all is as expected. */
export function firstDifference(
  found: ReadonlyMap<string, string | number | null>,
  expected: Iterable<readonly [string, string | number | null]>,
  tolerance: number,
): string | null {
  for (const [node, value] of expected) {
    const got = found.get(node);
    const close = typeof got === "number" && typeof value === "number" && Math.abs(got - value) <= tolerance;
    if (got !== value && !close) return `${node} has ${String(got)}, expected ${String(value)}`;
  }
  return null;
}
