/** A kernel of the list, asked by name on a graph whose nodes are called by their numbers. */
import type { Csr } from "#graph/csr.ts";
import { IntegerIds } from "#workbench/file-graph/node-ids.ts";
import { NO_SETTINGS, type KernelSettings } from "#workbench/kernel-list/graph-kernel.ts";
import { planKernel } from "#workbench/plan-kernel.ts";
import { runKernel, type KernelRun } from "#workbench/run-kernel.ts";

export async function asked(kernel: string, csr: Csr, settings: Partial<KernelSettings>): Promise<KernelRun> {
  const weight = csr.weights === null ? null : "strength";
  const request = { kernel, settings: { ...NO_SETTINGS, ...settings }, directed: null, weight, seed: 3, threads: 1 } as const;
  const planned = planKernel(request);
  if ("wrong" in planned) throw new Error(planned.wrong);
  const graph = { ids: new IntegerIds(csr.nodeCount), csr, times: null, groups: null, notes: [] };
  return runKernel(planned.plan, graph, { groups: null, start: null, costs: null, bounds: { timeFrom: null, timeUntil: null } });
}

/** Node → value of a result that has one for each. */
export function valuesOf({ result }: KernelRun, nodeCount: number): (number | string | null)[] {
  if (result.form !== "values") throw new Error(`the result is of ${result.form}`);
  return Array.from({ length: nodeCount }, (_, node) => result.valueOf(node));
}
