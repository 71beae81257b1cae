/** Networks of people with the measures that networkx and igraph give for them, held against what our kernels say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { askKernel, firstDifference, type KernelAsk, valuesOf } from "./ask-kernel.ts";
import type { AttackBy } from "#workbench/kernel-list/graph-kernel.ts";
import type { CaseCheck } from "./cases.ts";

type Ranking = readonly (readonly [string, number])[];

/** What is held against our answers; the file says more. */
interface Expected {
  readonly n: number;
  readonly m: number;
  readonly components: number;
  readonly articulation_points: readonly string[];
  readonly bridges: number;
  readonly max_core: number;
  readonly triangles: number;
  readonly avg_clustering: number;
  readonly betweenness_raw_top10: Ranking;
  readonly harmonic_top10: Ranking;
  readonly "pagerank_0.85_top10": Ranking;
  readonly best_modularity_leiden_50_seeds: number;
  readonly attack_betweenness_recomputed: readonly AttackRow[];
  readonly attack_degree_recomputed: readonly AttackRow[];
  readonly kpp_neg_F_k1_exhaustive: KeySetRow;
  readonly kpp_neg_F_k2_exhaustive: KeySetRow;
  readonly kpp_neg_F_k3_exhaustive: KeySetRow;
}

/** Step, largest component, components, fragmentation; but for step 0 the node and whether it was one of several. */
type AttackRow = readonly [number, number, number, number, string?, boolean?];

interface KeySetRow {
  readonly F: number;
  readonly optimal_sets: number;
  /** The first of them. */
  readonly sets: readonly (readonly string[])[];
}

/** Expected values are rounded to six places. */
const ROUNDED = 1e-6;
const SEEDS = 50;

export async function covertChecks(folder: string): Promise<CaseCheck[]> {
  const networks = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Expected>;
  const checks: CaseCheck[] = [];
  for (const [graph, expected] of Object.entries(networks)) {
    const ask: KernelAsk = { file: join(folder, `${graph}.csv`), nodesFile: join(folder, `${graph}.nodes.csv`), directed: false };
    for (const [what, differs] of await differences(ask, expected)) checks.push({ graph, what, differs });
  }
  return checks;
}

async function differences(ask: KernelAsk, expected: Expected): Promise<[string, string | null][]> {
  const components = await askKernel("components", ask);
  const points = (await askKernel("articulation-points", ask)).result;
  const bridges = (await askKernel("bridges", ask)).result;
  const triangles = (await askKernel("triangles", ask)).result;
  const core = [...(await valuesOf("coreness", ask)).values()] as number[];
  const clustering = [...(await valuesOf("lcc", ask)).values()] as number[];
  const ranking = async (kernel: string, by: Ranking): Promise<string | null> =>
    firstDifference(await valuesOf(kernel, ask), by, ROUNDED);
  let modularity = -1;
  for (let seed = 1; seed <= SEEDS; seed++) {
    modularity = Math.max(modularity, (await askKernel("leiden", { ...ask, seed })).beside["modularity"] as number);
  }
  const named = points.form === "nodes" ? [...points.names].sort() : [];
  return [
    ["nodes", unequal(components.nodes, expected.n)],
    ["edges", unequal(components.edges, expected.m)],
    ["components", unequal(new Set((await valuesOf("components", ask)).values()).size, expected.components)],
    ["articulation points", unequal(named.join(" "), [...expected.articulation_points].sort().join(" "))],
    ["bridges", unequal(bridges.form === "pairs" ? bridges.pairs.length : -1, expected.bridges)],
    ["largest core number", unequal(Math.max(...core), expected.max_core)],
    ["triangles", unequal(triangles.form === "number" ? triangles.value : -1, expected.triangles)],
    ["mean clustering", off(clustering.reduce((sum, value) => sum + value, 0) / clustering.length, expected.avg_clustering)],
    ["betweenness, ten greatest", await ranking("betweenness", expected.betweenness_raw_top10)],
    ["harmonic, ten greatest", await ranking("harmonic", expected.harmonic_top10)],
    ["PageRank, ten greatest", await ranking("pagerank", expected["pagerank_0.85_top10"])],
    ["attack by betweenness", await attackDiffers("betweenness", ask, expected.attack_betweenness_recomputed)],
    ["attack by degree", await attackDiffers("degree", ask, expected.attack_degree_recomputed)],
    ["one key player", await keySetDiffers(1, ask, expected.kpp_neg_F_k1_exhaustive)],
    ["two key players", await keySetDiffers(2, ask, expected.kpp_neg_F_k2_exhaustive)],
    ["three key players", await keySetDiffers(3, ask, expected.kpp_neg_F_k3_exhaustive)],
    ["plan beside the measures", await planBehind(ask)],
    [`best modularity of ${SEEDS} Leiden runs`, below(modularity, expected.best_modularity_leiden_50_seeds)],
  ];
}

/** Until the first step where several nodes had the maximum: from there on another choice is as right. */
async function attackDiffers(by: AttackBy, ask: KernelAsk, rows: readonly AttackRow[]): Promise<string | null> {
  const { result } = await askKernel("attack", { ...ask, settings: { by, steps: rows.length - 1, recompute: true } });
  const steps = result.form === "steps" ? result.steps : [];
  for (const [step, largest, components, fragmentation, removed = null, tie = false] of rows) {
    const found = steps[step];
    if (found?.tie !== tie) return `step ${step} ties: ${String(found?.tie)}, expected ${String(tie)}`;
    if (tie) return null;
    const rest = `${found.removed} leaves ${found.largest} in ${found.components}`;
    if (rest !== `${removed} leaves ${largest} in ${components}`)
      return `step ${step}: ${rest}, expected ${removed}, ${largest}, ${components}`;
    const fails = off(found.fragmentation, fragmentation);
    if (fails !== null) return `step ${step}: F ${fails}`;
  }
  return null;
}

async function keySetDiffers(k: number, ask: KernelAsk, expected: KeySetRow): Promise<string | null> {
  const { result } = await askKernel("key-players", { ...ask, settings: { k, goal: "fragment" } });
  if (result.form !== "set") return "no set";
  const sets = result.sets.map((set) => [...set].sort().join(" "));
  const lacking = expected.sets.find((set) => !sets.includes([...set].sort().join(" ")));
  if (lacking !== undefined) return `the set ${lacking.join(" ")} is not among them`;
  return off(result.facts["F"] as number, expected.F) ?? unequal(result.facts["optimalSets"] as number, expected.optimal_sets);
}

/** The area under the largest component of ten steps: no larger than by any measure. */
async function planBehind(ask: KernelAsk): Promise<string | null> {
  const { beside } = await askKernel("attack", { ...ask, settings: { by: "dismantling", steps: 10 } });
  const best = Math.min(...Object.entries(beside).flatMap(([name, area]) => (name.startsWith("areaBy") ? [area as number] : [])));
  const own = beside["area"] as number;
  return own <= best ? null : `${own}, a measure comes to ${best}`;
}

function unequal(found: string | number, expected: string | number): string | null {
  return found === expected ? null : `${found}, expected ${expected}`;
}

function off(found: number, expected: number): string | null {
  return Math.abs(found - expected) <= ROUNDED ? null : `${found}, expected ${expected}`;
}

/** Better than the best that was known is no difference. */
function below(found: number, expected: number): string | null {
  return found >= expected - ROUNDED ? null : `${found}, expected ${expected}`;
}
