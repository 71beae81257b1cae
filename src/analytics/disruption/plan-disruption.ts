/**
 * Whom to take out of a network, in which order, under a budget: one plan, what is left after each step, why it beats other ways to choose, what the network
 * makes of it when it heals, and how much of it hangs on what is not known. Nodes are positions in what was cut out of the network;
 * who they are, who may be taken and what it costs is the caller's to say.
 */
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { distanceFragmentation } from "#kernels/dismantling/distances.ts";
import { OTHERS_TRIED, ROAM_ROUNDS } from "#kernels/dismantling/hidden-parts.ts";
import type { RankedRow } from "#kernels/dismantling/plan-removals.ts";
import { removalCurve, fragmentation } from "#kernels/dismantling/removal-curve.ts";
import { spentOn, type Removals } from "#kernels/dismantling/removals.ts";
import { peopleNear, successors } from "#kernels/dismantling/rewire.ts";
import { parallelHidden, parallelPlan, parallelRewire, parallelRoam } from "#kernels/parallel/dismantling.ts";
import { openKernelPool } from "#kernels/parallel/kernel-pool.ts";
import type { OnPool } from "#kernels/parallel/stages.ts";
import { simpleArcs } from "#kernels/simple-arcs.ts";

export interface DisruptionQuestion {
  /** Of people and ties; weights are not read. With things among them, who shares one is tied to it and not to the others. */
  readonly csr: Csr;
  /** Node → 1 where it is somebody, 0 where it is a thing that people share; null = each is somebody. */
  readonly counted: Uint8Array | null;
  readonly eligible: Uint8Array;
  /** Who might be taken if evidence were no condition: whom a plan would take then is told too. */
  readonly eligibleOtherwise: Uint8Array;
  /** By node, above 0. */
  readonly costs: Float64Array;
  readonly budget: number;
  readonly stepsMax: number;
  /** Node → role; 0 = none is known. */
  readonly roles: Uint8Array;
  /** Node → 1 where it may be named as somebody's successor. */
  readonly maySucceed: Uint8Array;
  /** The same network without what one kind of evidence, or one source, says: edges as pairs of nodes. */
  readonly without: readonly { readonly name: string; readonly csr: Csr }[];
  readonly seed: number;
}

export interface NetworkState {
  readonly largest: number;
  readonly components: number;
  /** F over the people who remain. */
  readonly fragmentation: number;
  /** Mean of one over the distance between two who remain (global efficiency); null where there are too many. */
  readonly efficiency: number | null;
  /** The share of all others, those taken too, whom somebody still reaches, in the mean. */
  readonly reach: number;
}

export interface PlannedStep {
  readonly node: number;
  readonly cost: number;
  readonly after: NetworkState;
  /** Who could take the place, the likeliest first. */
  readonly successors: readonly { readonly node: number; readonly share: number }[];
}

export interface Band {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface Doubt {
  /** Share of people and of ties that are taken to be unknown. */
  readonly share: number;
  /** The largest component by step, the first before any: the median of the worlds, and between the plan's own or 5 of 100, and 95 of 100. */
  readonly largest: readonly Band[];
  /** Share of worlds in which no other plan is better, or the best begins with the same. */
  readonly survives: number;
}

export interface Disruption {
  readonly before: NetworkState;
  readonly steps: readonly PlannedStep[];
  /** Whom a plan would take of those who might be taken otherwise, first to last. */
  readonly otherwise: readonly number[];
  readonly spent: number;
  readonly by: RankedRow["by"];
  /** Mean size of the largest component while the budget is spent. */
  readonly area: number;
  /** What else was tried, best first. */
  readonly alternatives: readonly { readonly by: RankedRow["by"]; readonly order: readonly number[]; readonly area: number }[];
  /** The largest component when the network heals after each step. */
  readonly rewired: readonly Band[];
  /** The share of what the plan takes from the largest component that healing gives back, in the median. */
  readonly healed: number;
  readonly doubts: readonly Doubt[];
  /** After one, two and three rounds of hiding by the first choice: whether a plan still has it. Things do not hide. */
  readonly roam: readonly boolean[];
  /** Whether the best plan without a kind of evidence or a source still begins with the first choice. */
  readonly without: readonly { readonly name: string; readonly survives: boolean }[];
  /** Worlds drawn for each doubt, and courses of things for healing. */
  readonly runs: number;
}

export interface PlanOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export const HIDDEN_SHARES = [0.02, 0.05, 0.1] as const;
/** Arcs that simulations of one kind may read; as many runs as that pays for. */
const RUNS = [10, 200] as const;
const RUNS_WORK = 2e9;
const DISTANCES_MAX = 3_000;
const SUCCESSORS = 3;

const THREADS = 2;

/** Raised when the same network, question and seed come to make another plan. */
export const PLANNER = 1;

export async function planDisruption(question: DisruptionQuestion, options: PlanOptions): Promise<Disruption> {
  const pool = openKernelPool(THREADS);
  try {
    return await planOn(question, { ...options, pool });
  } finally {
    await pool.close();
  }
}

async function planOn(question: DisruptionQuestion, options: OnPool): Promise<Disruption> {
  const csr = simpleArcs(question.csr, false);
  const { eligible, costs, budget, stepsMax, seed, roles, maySucceed, counted } = question;
  const removals: Removals = { csr, steps: stepsMax, costs, budget, eligible, counted, rank: null, seed };
  const on = { pool: options.pool, signal: options.signal };
  const { best, others } = await parallelPlan(removals, options);
  const order = best.order;
  const stepWork = Math.max(1, order.length) * (csr.nodeCount + csr.targets.length);
  const runs = Math.max(RUNS[0], Math.min(RUNS[1], Math.floor(RUNS_WORK / (OTHERS_TRIED * stepWork))));
  const curve = removalCurve(csr, order, counted);
  const courses = order.length === 0 ? [] : await parallelRewire({ csr, order, roles, maySucceed, counted, seed }, runs, on);
  const hidden = { removals, order, horizon: budget };
  const doubts: Doubt[] = [];
  for (const share of order.length === 0 ? [] : HIDDEN_SHARES) {
    const worlds = await parallelHidden({ ...hidden, share }, runs, on);
    doubts.push({
      share,
      largest: bandsOf(
        worlds.map(({ largest }) => largest),
        curve.largest,
      ),
      survives: worlds.filter(({ survives }) => survives).length / worlds.length,
    });
  }
  const rewired = bandsOf(courses, curve.largest);
  const lost = curve.largest[0]! - curve.largest[order.length]!;
  return {
    before: stateAfter(removals, [], curve),
    steps: order.map((node, i) => ({
      node,
      cost: costs[node]!,
      after: stateAfter(removals, order.slice(0, i + 1), curve),
      successors: successorsOf(question, csr, order.slice(0, i), node),
    })),
    otherwise: (await parallelPlan({ ...removals, eligible: question.eligibleOtherwise }, on)).best.order,
    spent: spentOn(removals, order),
    by: best.by,
    area: best.area / budget,
    alternatives: others
      .map(({ by, order: row, area }) => ({ by, order: row, area: area / budget }))
      .sort((a, b) => a.area - b.area),
    rewired,
    healed: lost === 0 || rewired.length === 0 ? 0 : (rewired[order.length]!.median - curve.largest[order.length]!) / lost,
    doubts,
    roam: order.length === 0 || counted?.[order[0]!] === 0 ? [] : await parallelRoam({ ...hidden, share: 0 }, ROAM_ROUNDS, on),
    without: await withoutEach(removals, question.without, order[0], on),
    runs,
  };
}

async function withoutEach(
  removals: Removals,
  without: DisruptionQuestion["without"],
  first: number | undefined,
  on: OnPool,
): Promise<Disruption["without"]> {
  if (first === undefined) return [];
  const found = [];
  for (const { name, csr } of without) {
    const { best } = await parallelPlan({ ...removals, csr: simpleArcs(csr, false) }, on);
    found.push({ name, survives: best.order[0] === first });
  }
  return found;
}

function stateAfter({ csr, counted }: Removals, gone: readonly number[], curve: ReturnType<typeof removalCurve>): NetworkState {
  const step = gone.length;
  const people = counted === null ? csr.nodeCount : counted.reduce((sum, one) => sum + one, 0);
  const left = people - gone.filter((v) => counted?.[v] !== 0).length;
  const pairs = curve.pairs[step]!;
  const flags = new Uint8Array(csr.nodeCount);
  for (const v of gone) flags[v] = 1;
  return {
    largest: curve.largest[step]!,
    components: curve.components[step]!,
    fragmentation: fragmentation(pairs, left),
    efficiency: people > DISTANCES_MAX ? null : left < 2 ? 0 : 1 - apartness(csr, counted, flags),
    reach: people < 2 ? 0 : (2 * pairs) / (people * (people - 1)),
  };
}

/** DF over the people who remain: whoever shares a thing that is there is one tie apart. */
function apartness(csr: Csr, counted: Uint8Array | null, flags: Uint8Array): number {
  if (counted === null) return distanceFragmentation(csr, flags);
  const { nodeCount, offsets, targets } = csr;
  const near = (v: number): Uint32Array => targets.subarray(offsets[v], offsets[v + 1]);
  const left = (v: number): Iterable<number> => near(v).filter((u) => flags[u] === 0);
  const pairs: number[] = [];
  for (let v = 0; v < nodeCount; v++)
    if (counted[v] === 1 && flags[v] === 0) for (const u of peopleNear(counted, v, left)) if (u < v) pairs.push(u, v);
  const things = Uint8Array.from(flags, (gone, v) => (counted[v] === 0 ? 1 : gone));
  return distanceFragmentation(csrOfPairs(nodeCount, Uint32Array.from(pairs), { directed: false }), things);
}

function successorsOf(
  { roles, maySucceed, counted }: DisruptionQuestion,
  { offsets, targets }: Csr,
  before: readonly number[],
  node: number,
): PlannedStep["successors"] {
  if (counted?.[node] === 0) return [];
  const near = (v: number): number[] => [...targets.subarray(offsets[v], offsets[v + 1])].filter((u) => !before.includes(u));
  const found = successors({ roles, maySucceed }, node, (v) => peopleNear(counted, v, near));
  const all = found.reduce((sum, { weight }) => sum + weight, 0);
  return found.slice(0, SUCCESSORS).map((one) => ({ node: one.node, share: one.weight / all }));
}

/** By step, of rows of equal length, from what is seen up: ties that are not seen, or come to be, only join what was apart. */
function bandsOf(rows: readonly (readonly number[])[], seen: ArrayLike<number>): Band[] {
  return (rows[0] ?? []).map((_, step) => {
    const sorted = rows.map((row) => row[step]!).sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
    return { lower: Math.min(seen[step]!, at(0.05)), median: at(0.5), upper: at(0.95) };
  });
}
