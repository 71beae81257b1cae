/** Kernels that can be asked for by name: whom a network needs, and what is left of it without them. */
import { AppError } from "#base/errors.ts";
import type { Csr } from "#graph/csr.ts";
import { distanceFragmentation } from "#kernels/dismantling/distances.ts";
import { groupBetweenness } from "#kernels/dismantling/group-betweenness.ts";
import { REMOVAL_MEASURES } from "#kernels/dismantling/measures.ts";
import { fragmentation, removalCurve, type RemovalCurve } from "#kernels/dismantling/removal-curve.ts";
import { costOf, type Removals } from "#kernels/dismantling/removals.ts";
import { keyPlayersInOrder } from "#kernels/dismantling/key-order.ts";
import { parallelAttack, parallelPlan } from "#kernels/parallel/dismantling.ts";
import { parallelFragmenting, parallelReaching, parallelSpreading, type KeySets } from "#kernels/parallel/key-players.ts";
import { simpleArcs } from "#kernels/simple-arcs.ts";
import { ATTACKS, type GraphKernel, type KernelAnswer, type KernelQuestion } from "./graph-kernel.ts";

/** Distances between all pairs of more nodes take minutes. */
const DISTANCES_MAX = 20_000;
const SOURCES = 256;
const RADIUS = 2;

export const REMOVAL: readonly GraphKernel[] = [
  {
    name: "key-players",
    about:
      "the --k nodes without which most pairs lose their path (--goal fragment: F; distance-fragment: DF) or that are nearest to all (reach); exact where it can be",
    undirectedOnly: true,
    requires: ["k", "goal"],
    allows: { m: null },
    seeded: true,
    work: (csr) => csr.nodeCount * csr.targets.length * 100,
    run: keyPlayers,
  },
  {
    name: "attack",
    about:
      "what is left after each of --steps removals, taken --by a measure (--recompute: looked at again after each), by key players, or by the plan that takes it apart best (dismantling)",
    undirectedOnly: true,
    requires: ["by", "steps"],
    byOneOf: ATTACKS,
    allows: { recompute: false, costs: null, radius: null },
    seeded: true,
    work: (csr, { by }) => (by === "dismantling" || by === "key-players" ? csr.nodeCount * csr.targets.length * 100 : 0),
    run: attacked,
  },
  {
    name: "group-betweenness",
    about: "over all pairs of others, the share of the shortest paths that pass through any of the --source nodes",
    requires: ["source"],
    manySources: true,
    run: ({ csr, sources }) => ({ result: { form: "number", value: groupBetweenness(simpleArcs(csr, false), sources) } }),
  },
];

async function keyPlayers({ csr: given, settings, seed, idOrder, ...on }: KernelQuestion): Promise<KernelAnswer> {
  const csr = simpleArcs(given, false);
  const k = settings.k!;
  if (k >= csr.nodeCount)
    throw new AppError("BAD_INPUT", `--k ${k} of ${csr.nodeCount} nodes leaves nothing to look at: fewer are needed`);
  const question = { csr, k, candidates: Uint32Array.from({ length: csr.nodeCount }, (_, v) => v), seed };
  const { goal, m } = settings;
  const found =
    goal === "reach"
      ? await parallelReaching({ ...question, hopsMax: m }, on)
      : await (goal === "fragment" ? parallelFragmenting : parallelSpreading)(question, on);
  const set = inOrder(found.sets[0]!, idOrder());
  const { count, exact, gap } = found;
  const rest = { gap, exact, optimalSets: count };
  const reach =
    goal === "reach" ? { reach: found.value, reached: m === null ? null : Math.round(found.value * csr.nodeCount) } : {};
  const facts = { ...cutBy(csr, set), ...reach, ...rest };
  return { result: { form: "set", set, facts, sets: found.sets } };
}

/** F and DF over the nodes that remain. */
function cutBy(csr: Csr, set: readonly number[]): { readonly F: number; readonly DF: number | null } {
  const { pairs } = removalCurve(csr, set);
  const gone = new Uint8Array(csr.nodeCount);
  for (const v of set) gone[v] = 1;
  const F = fragmentation(pairs[set.length]!, csr.nodeCount - set.length);
  return { F, DF: csr.nodeCount > DISTANCES_MAX ? null : distanceFragmentation(csr, gone) };
}

function inOrder(set: readonly number[], rank: Uint32Array | null): number[] {
  return [...set].sort((a, b) => (rank === null ? a - b : rank[a]! - rank[b]!));
}

async function attacked({ csr: given, settings, costs, seed, idOrder, ...on }: KernelQuestion): Promise<KernelAnswer> {
  const csr = simpleArcs(given, false);
  const { by, recompute, radius } = settings;
  const removals: Removals = {
    csr,
    steps: settings.steps!,
    costs,
    budget: null,
    eligible: null,
    counted: null,
    rank: idOrder(),
    seed,
  };
  const measure = REMOVAL_MEASURES.find((name) => name === by);
  if (measure !== undefined) {
    const options = { by: measure, recompute: recompute === true, radius: radius ?? RADIUS, sources: SOURCES };
    const { order, ties } = await parallelAttack(removals, options, on);
    return stepsOf(removals, order, ties);
  }
  if (by === "dismantling") {
    const { best, others } = await parallelPlan(removals, on);
    const areas = others.map((row) => [camelCase(`area-by-${row.by}`), row.area]);
    return {
      ...stepsOf(removals, best.order, []),
      beside: { by: best.by, area: best.area, ...Object.fromEntries(areas) },
    };
  }
  const k = Math.min(removals.steps, csr.nodeCount - 1);
  const question = { csr, k, candidates: Uint32Array.from({ length: csr.nodeCount }, (_, v) => v), seed };
  const found: KeySets = await parallelFragmenting(question, on);
  const { order, ties } = keyPlayersInOrder(removals, found.sets[0]!);
  return {
    ...stepsOf(removals, order, found.count > 1 ? ties.map(() => true) : ties),
    beside: { gap: found.gap, exact: found.exact },
  };
}

function stepsOf(removals: Removals, order: readonly number[], ties: readonly boolean[]): KernelAnswer {
  const { csr, costs } = removals;
  const curve: RemovalCurve = removalCurve(csr, order);
  let cost = 0;
  const steps = [null, ...order].map((removed, step) => {
    if (removed !== null) cost += costOf(removals, removed);
    return {
      removed,
      largest: curve.largest[step]!,
      components: curve.components[step]!,
      fragmentation: fragmentation(curve.pairs[step]!, csr.nodeCount - step),
      tie: step > 0 && ties[step - 1] === true,
      ...(costs === null ? {} : { cost }),
    };
  });
  return { result: { form: "steps", steps } };
}

function camelCase(words: string): string {
  return words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
