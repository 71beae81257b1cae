/** Kernels that can be asked for by name: how a node stands among the others. */
import type { Csr } from "#graph/csr.ts";
import { drawPivots, type Betweenness, type BetweennessOptions } from "#kernels/betweenness.ts";
import type { Closeness } from "#kernels/closeness.ts";
import { degrees } from "#kernels/degree.ts";
import { brokerage } from "#kernels/neighbourhoods/brokerage.ts";
import { burtConstraint } from "#kernels/neighbourhoods/burt-constraint.ts";
import { pageRank, personalisedPageRank, type PageRank } from "#kernels/page-rank.ts";
import { parallelBetweenness, parallelEdgeBetweenness } from "#kernels/parallel/betweenness.ts";
import { parallelCloseness } from "#kernels/parallel/closeness.ts";
import {
  valueIn,
  values,
  type GraphKernel,
  type KernelAnswer,
  type KernelQuestion,
  type KernelSettings,
} from "./graph-kernel.ts";
import { numberEdges } from "./number-edges.ts";
import { walksFrom } from "./walks.ts";

/** Where rounds are not fixed, PageRank ends when a round changes less than this in all. */
const PAGE_RANK_TOLERANCE = 1e-12;
/** No change is as small: rounds are as many as were asked for. */
const NEVER_STILL = -1;
const ROUNDS_MAX = 1000;

const ofSamples = (csr: Csr, { samples }: KernelSettings): number =>
  csr.targets.length * Math.min(samples ?? Infinity, csr.nodeCount);

/** About how many searches by hops read an arc at once. */
const SEARCHES_AT_ONCE = 32;
const allPairs = ({ nodeCount, targets, weights }: Csr): number =>
  (nodeCount * targets.length) / (weights === null ? SEARCHES_AT_ONCE : 1);

export const POSITION: readonly GraphKernel[] = [
  {
    name: "pagerank",
    about: "PageRank; what a node without ways out holds goes to all",
    weight: "strength",
    allows: { damping: 0.85, rounds: null },
    run: ({ csr, settings }) => ranked(pageRank(csr, roundsOf(settings))),
  },
  {
    name: "personalised-pagerank",
    about: "PageRank of walks that begin, and begin again, at --source (several may be given)",
    weight: "strength",
    requires: ["source"],
    manySources: true,
    allows: { damping: 0.85, rounds: null },
    run: ({ csr, settings, sources }) => ranked(personalisedPageRank(csr, { ...roundsOf(settings), seeds: sources })),
  },
  {
    name: "betweenness",
    about:
      "shortest paths through each node, each unordered pair once; of --samples sources, scaled up, with how far off that may be",
    weight: "distance",
    positive: true,
    seeded: true,
    allows: { samples: null },
    work: ofSamples,
    run: runBetweenness,
  },
  {
    name: "edge-betweenness",
    about: "the same over each edge, as a list of edge and value; parallel edges share",
    weight: "distance",
    positive: true,
    seeded: true,
    allows: { samples: null },
    work: ofSamples,
    run: runEdgeBetweenness,
  },
  {
    name: "degree",
    about: "ends of edges at each node, a self-loop having two; with weights what they weigh together",
    weight: "strength",
    run: runDegree,
  },
  {
    name: "katz",
    about: "walks to each node, shorter ones counting more: a step takes --attenuation, else half of what surely converges",
    weight: "strength",
    allows: { attenuation: null, walks: null },
    run: runKatz,
  },
  {
    name: "closeness",
    about: "nearness to all that can be reached (Wasserman and Faust)",
    weight: "distance",
    positive: true,
    work: allPairs,
    run: async (question) => values((await closenessOf(question)).closeness),
  },
  {
    name: "harmonic",
    about: "sum of one over the distance to each other node",
    weight: "distance",
    positive: true,
    work: allPairs,
    run: async (question) => values((await closenessOf(question)).harmonic),
  },
  {
    name: "constraint",
    about: "Burt's constraint: how far a node's contacts know each other",
    weight: "strength",
    run: ({ csr }) => values(burtConstraint(csr)),
  },
  {
    name: "brokerage",
    about: "pairs that a node stands between, by role (Gould and Fernandez); every node needs a group",
    oneOf: ["groups", "groupBy"],
    run: ({ csr, groups }) => {
      const roles = Object.entries(brokerage(csr, groups!)).map(([role, counts]) => [role, valueIn(counts as Float64Array)]);
      return { result: { form: "columns", columns: Object.fromEntries(roles) } };
    },
  },
];

async function runBetweenness(question: KernelQuestion): Promise<KernelAnswer> {
  const { csr, pool, onProgress, signal } = question;
  const found = await parallelBetweenness(csr, betweennessOptions(question), { pool, onProgress, signal });
  const answer = values(found.scores);
  if (found.errors === null) return answer;
  const errors = Object.entries(found.errors).map(([name, error]) => [name, valueIn(error as Float64Array)]);
  return { ...answer, columns: Object.fromEntries(errors), beside: sampled(found) };
}

async function runEdgeBetweenness(question: KernelQuestion): Promise<KernelAnswer> {
  const { pool, onProgress, signal } = question;
  const { csr, pairs } = numberEdges(question.csr);
  const found = await parallelEdgeBetweenness(csr, betweennessOptions(question), { pool, onProgress, signal });
  const order = parallelsByScore(pairs, found.scores);
  const ofEdges = (values: Float64Array): Float64Array => values.map((_, i) => values[order[i]!]!);
  const errors = Object.entries(found.errors ?? {}).map(([name, error]) => [name, ofEdges(error as Float64Array)]);
  const result = { form: "edges", pairs, columns: { value: ofEdges(found.scores), ...Object.fromEntries(errors) } } as const;
  return found.errors === null ? { result } : { result, beside: sampled(found) };
}

/** Parallel edges highest first, so that the order of a file's rows does not show. */
function parallelsByScore(pairs: Uint32Array, scores: Float64Array): Uint32Array {
  const order = Uint32Array.from(scores.keys());
  for (let first = 0, end = 0; first < order.length; first = end) {
    while (end < order.length && pairs[2 * end] === pairs[2 * first] && pairs[2 * end + 1] === pairs[2 * first + 1]) end++;
    if (end > first + 1) order.subarray(first, end).sort((a, b) => scores[b]! - scores[a]!);
  }
  return order;
}

function betweennessOptions({ csr, settings: { samples }, prng }: KernelQuestion): BetweennessOptions {
  const byWeight = csr.weights !== null;
  return samples === null ? { byWeight } : { byWeight, pivots: drawPivots(csr.nodeCount, samples, prng) };
}

function sampled({ pivotCount, errorBound }: Betweenness): Record<string, number> {
  return { samples: pivotCount, errorBound };
}

function closenessOf({ csr, pool, onProgress, signal }: KernelQuestion): Promise<Closeness> {
  return parallelCloseness(csr, { distances: csr.weights !== null }, { pool, onProgress, signal });
}

function runDegree({ csr }: KernelQuestion): KernelAnswer {
  const found = degrees(csr, { weighted: true });
  const answer = values(found.total);
  return csr.directed ? { ...answer, columns: { in: valueIn(found.in), out: valueIn(found.out) } } : answer;
}

function runKatz({ csr, settings }: KernelQuestion): KernelAnswer {
  const { scores, beside } = walksFrom(csr, null, settings);
  return { ...values(scores), beside };
}

function roundsOf({ damping, rounds }: KernelSettings): { damping: number; roundsMax: number; tolerance: number } {
  return rounds === null
    ? { damping: damping!, roundsMax: ROUNDS_MAX, tolerance: PAGE_RANK_TOLERANCE }
    : { damping: damping!, roundsMax: rounds, tolerance: NEVER_STILL };
}

function ranked({ scores, rounds, converged }: PageRank): KernelAnswer {
  return { ...values(scores), beside: { rounds, converged } };
}
