/** The kernels that can be asked for by name, in the order in which they are listed: what each is about, what it takes, and what it answers. */
import { randomInt } from "#base/prng.ts";
import { allShortestPaths } from "#kernels/paths/all-shortest-paths.ts";
import { cutPoints } from "#kernels/articulation.ts";
import { drawPivots } from "#kernels/betweenness.ts";
import { shortestPath } from "#kernels/paths/bidirectional.ts";
import { breadthFirst } from "#kernels/paths/breadth-first.ts";
import { burtConstraint } from "#kernels/neighbourhoods/burt-constraint.ts";
import { bestOfRuns } from "#kernels/best-of-runs.ts";
import { cdlp } from "#kernels/cdlp.ts";
import { closeness } from "#kernels/closeness.ts";
import { connectedComponents } from "#kernels/connected-components.ts";
import { degrees } from "#kernels/degree.ts";
import { cheapestPath, dijkstra } from "#kernels/paths/dijkstra.ts";
import { coreNumbers } from "#kernels/k-core.ts";
import { katz } from "#kernels/katz.ts";
import { labelPropagation } from "#kernels/label-propagation.ts";
import { leiden } from "#kernels/leiden.ts";
import { louvain } from "#kernels/louvain.ts";
import { modularity } from "#kernels/modularity.ts";
import { pageRank, personalisedPageRank, type PageRank } from "#kernels/page-rank.ts";
import { parallelBetweenness } from "#kernels/parallel/betweenness.ts";
import { parallelComponents } from "#kernels/parallel/components.ts";
import { parallelConsensus } from "#kernels/parallel/consensus.ts";
import { strongComponents } from "#kernels/strong-components.ts";
import { linkCandidates } from "#kernels/neighbourhoods/link-prediction.ts";
import { triangles } from "#kernels/neighbourhoods/triangles.ts";
import { kShortestPaths } from "#kernels/paths/yen.ts";
import type { GraphKernel, KernelAnswer, KernelQuestion } from "./graph-kernel.ts";

/** Where rounds are not fixed, PageRank ends when a round changes less than this in all. */
const PAGE_RANK_TOLERANCE = 1e-12;
/** No change is as small: rounds are as many as were asked for. */
const NEVER_STILL = -1;
const ROUNDS_MAX = 1000;
const KATZ_TOLERANCE = 1e-12;
/** About how often Leiden looks at an arc. */
const LEIDEN_PASSES = 10;
/** Two nodes belong together when more than this share of runs says so. */
const CONSENSUS_THRESHOLD = 0.5;

export const GRAPH_KERNELS: readonly GraphKernel[] = [
  {
    name: "components",
    about: "connected components, whatever the direction of edges",
    work: (csr) => csr.targets.length,
    run: async ({ csr, pool, onProgress, signal }) =>
      values((await parallelComponents(csr, { pool, onProgress, signal })).component),
  },
  {
    name: "wcc",
    about: "the same, by its other name: weakly connected components",
    run: ({ csr }) => values(connectedComponents(csr).component),
  },
  { name: "scc", about: "strongly connected components", run: ({ csr }) => values(strongComponents(csr).component) },
  {
    name: "pagerank",
    about: "PageRank; what a node without ways out holds goes to all",
    weight: "strength",
    allows: { damping: 0.85, rounds: null },
    run: ({ csr, settings }) => ranked(pageRank(csr, roundsOf(settings))),
  },
  {
    name: "personalised-pagerank",
    about: "PageRank of walks that begin, and begin again, at --source",
    weight: "strength",
    requires: ["source"],
    allows: { damping: 0.85, rounds: null },
    run: ({ csr, settings, node }) => ranked(personalisedPageRank(csr, { ...roundsOf(settings), seeds: [node("source")] })),
  },
  {
    name: "betweenness",
    about: "shortest paths through each node, each unordered pair once; of --samples sources, scaled up",
    weight: "distance",
    positive: true,
    seeded: true,
    allows: { samples: null },
    work: (csr, { samples }) => csr.targets.length * Math.min(samples ?? Infinity, csr.nodeCount),
    run: runBetweenness,
  },
  {
    name: "degree",
    about: "ends of edges at each node, a self-loop having two; with weights what they weigh together",
    weight: "strength",
    run: ({ csr }) => values(degrees(csr, { weighted: true }).total),
  },
  {
    name: "katz",
    about: "walks to each node, shorter ones counting more: a step takes --attenuation, else half of what surely converges",
    weight: "strength",
    allows: { attenuation: null },
    run: runKatz,
  },
  {
    name: "closeness",
    about: "nearness to all that can be reached (Wasserman and Faust)",
    weight: "distance",
    positive: true,
    run: ({ csr }) => values(closeness(csr, { distances: csr.weights !== null }).closeness),
  },
  {
    name: "harmonic",
    about: "sum of one over the distance to each other node",
    weight: "distance",
    positive: true,
    run: ({ csr }) => values(closeness(csr, { distances: csr.weights !== null }).harmonic),
  },
  { name: "coreness", about: "core numbers (k-core)", undirectedOnly: true, run: ({ csr }) => values(coreNumbers(csr)) },
  {
    name: "triangles",
    about: "how many triangles there are",
    run: ({ csr }) => ({ result: { form: "number", value: triangles(csr).total } }),
  },
  {
    name: "lcc",
    about: "local clustering coefficients; in directed graphs as LDBC Graphalytics has them",
    run: ({ csr }) => values(triangles(csr).clustering),
  },
  {
    name: "constraint",
    about: "Burt's constraint: how far a node's contacts know each other",
    weight: "strength",
    run: ({ csr }) => values(burtConstraint(csr)),
  },
  {
    name: "articulation-points",
    about: "nodes whose loss cuts a component apart",
    undirectedOnly: true,
    run: ({ csr }) => {
      const { articulation } = cutPoints(csr);
      return { result: { form: "nodes", nodes: indicesOf(articulation) } };
    },
  },
  {
    name: "bridges",
    about: "edges whose loss cuts a component apart",
    undirectedOnly: true,
    run: ({ csr }) => ({ result: { form: "pairs", pairs: cutPoints(csr).bridges } }),
  },
  {
    name: "louvain",
    about: "communities by modularity",
    undirectedOnly: true,
    weight: "strength",
    seeded: true,
    allows: { resolution: 1 },
    run: ({ csr, settings, prng }) => {
      const options = { quality: "modularity", resolution: settings.resolution!, prng, iterationsMax: ROUNDS_MAX } as const;
      const found = bestOfRuns(csr, () => louvain(csr, options));
      return { ...values(found.community), beside: { modularity: modularity(csr, found.community) } };
    },
  },
  {
    name: "leiden",
    about: "communities, each connected, by modularity or the constant Potts model (--quality cpm)",
    undirectedOnly: true,
    weight: "strength",
    seeded: true,
    allows: { resolution: 1, quality: "modularity", rounds: null },
    run: ({ csr, settings, prng }) => {
      const { resolution, quality, rounds } = settings;
      const options = { quality: quality!, resolution: resolution!, prng, iterationsMax: rounds ?? ROUNDS_MAX };
      const found = bestOfRuns(csr, () => leiden(csr, options));
      return { ...values(found.community), beside: { modularity: modularity(csr, found.community), converged: found.converged } };
    },
  },
  {
    name: "consensus",
    about: "communities that --samples seeded runs of Leiden agree on; stability: how often members were together",
    undirectedOnly: true,
    weight: "strength",
    seeded: true,
    allows: { resolution: 1, quality: "modularity", samples: 20 },
    work: (csr, { samples }) => csr.targets.length * LEIDEN_PASSES * (samples ?? 0),
    run: runConsensus,
  },
  {
    name: "label-propagation",
    about: "communities by what most neighbours belong to",
    undirectedOnly: true,
    weight: "strength",
    seeded: true,
    allows: { rounds: 100 },
    run: ({ csr, settings, prng }) => {
      const { community, converged } = labelPropagation(csr, { prng, roundsMax: settings.rounds! });
      return { ...values(community), beside: { converged } };
    },
  },
  {
    name: "cdlp",
    about: "label propagation without chance, as LDBC Graphalytics has it: the id whose label each node took",
    allows: { rounds: 10 },
    run: ({ csr, settings }) => {
      const labels = cdlp(csr, { rounds: settings.rounds! });
      return { result: { form: "labels", nodeOf: (node) => labels[node]! } };
    },
  },
  {
    name: "bfs",
    about: "hops from --source",
    requires: ["source"],
    run: ({ csr, node }) => {
      const { hops } = breadthFirst(csr, { sources: [node("source")] });
      return { result: { form: "values", valueOf: (v) => (hops[v] === -1 ? null : hops[v]!) } };
    },
  },
  {
    name: "sssp",
    about: "distances from --source",
    weight: "distance",
    requires: ["source"],
    run: ({ csr, node }) => values(dijkstra(csr, { source: node("source") }).distance),
  },
  {
    name: "shortest-path",
    about: "a shortest path --from one node --to another",
    weight: "distance",
    requires: ["from", "to"],
    run: onePath,
  },
  {
    name: "all-shortest-paths",
    about: "the shortest paths --from one node --to another, --k of them at most",
    weight: "distance",
    requires: ["from", "to"],
    allows: { k: 100 },
    run: ({ csr, node, settings }) => {
      const { paths, cost, truncated } = allShortestPaths(csr, { source: node("from"), target: node("to"), limit: settings.k! });
      return { result: { form: "paths", paths: paths.map((nodes) => ({ nodes, length: cost })) }, beside: { truncated } };
    },
  },
  {
    name: "link-prediction",
    about: "the --k likeliest undocumented ties of --source (Adamic and Adar)",
    undirectedOnly: true,
    requires: ["source"],
    allows: { k: 10 },
    run: ({ csr, node, settings }) => {
      const found = linkCandidates(csr, { node: node("source"), by: "adamicAdar", countMax: settings.k!, mask: null });
      return { result: { form: "scores", scores: found.map((candidate) => [candidate.node, candidate.adamicAdar]) } };
    },
  },
  {
    name: "k-shortest-paths",
    about: "the --k shortest paths without repeated nodes (Yen)",
    weight: "distance",
    requires: ["from", "to"],
    allows: { k: 3 },
    run: ({ csr, node, settings }) => {
      const paths = kShortestPaths(csr, { source: node("from"), target: node("to"), k: settings.k! });
      return { result: { form: "paths", paths: paths.map(({ nodes, cost }) => ({ nodes, length: cost })) } };
    },
  },
];

async function runBetweenness({ csr, settings, prng, pool, onProgress, signal }: KernelQuestion): Promise<KernelAnswer> {
  const { samples } = settings;
  const pivots = samples === null ? {} : { pivots: drawPivots(csr.nodeCount, samples, prng) };
  const found = await parallelBetweenness(csr, { ...pivots, byWeight: csr.weights !== null }, { pool, onProgress, signal });
  const answer = values(found.scores);
  return samples === null ? answer : { ...answer, beside: { samples: found.pivotCount, errorBound: found.errorBound } };
}

async function runConsensus({ csr, settings, prng, pool, onProgress, signal }: KernelQuestion): Promise<KernelAnswer> {
  const { quality, resolution, samples } = settings;
  const seeds = Array.from({ length: samples! }, () => randomInt(prng, 2 ** 32));
  const options = {
    quality: quality!,
    resolution: resolution!,
    seeds,
    threshold: CONSENSUS_THRESHOLD,
    edgeShare: 1,
    iterationsMax: ROUNDS_MAX,
  };
  const { community, stability, converged } = await parallelConsensus(csr, options, { pool, onProgress, signal });
  const mean = stability.reduce((sum, share) => sum + share, 0) / Math.max(1, csr.nodeCount);
  return { ...values(community), beside: { stability: mean, modularity: modularity(csr, community), converged } };
}

function runKatz({ csr, settings }: KernelQuestion): KernelAnswer {
  const strongest = degrees(csr, { weighted: true }).total.reduce((most, strength) => Math.max(most, strength), 1);
  const attenuation = settings.attenuation ?? 1 / (2 * strongest);
  const { scores, converged } = katz(csr, { sources: null, attenuation, lengthMax: ROUNDS_MAX, tolerance: KATZ_TOLERANCE });
  return { ...values(scores), beside: { attenuation, converged } };
}

function onePath({ csr, node }: KernelQuestion): KernelAnswer {
  const [source, target] = [node("from"), node("to")];
  if (csr.weights === null) {
    const nodes = shortestPath(csr, { source, target });
    return { result: { form: "paths", paths: nodes === undefined ? [] : [{ nodes, length: nodes.length - 1 }] } };
  }
  const found = dijkstra(csr, { source, target });
  const nodes = cheapestPath(found, target);
  return { result: { form: "paths", paths: nodes === undefined ? [] : [{ nodes, length: found.distance[target]! }] } };
}

function roundsOf({ damping, rounds }: KernelQuestion["settings"]): { damping: number; roundsMax: number; tolerance: number } {
  return rounds === null
    ? { damping: damping!, roundsMax: ROUNDS_MAX, tolerance: PAGE_RANK_TOLERANCE }
    : { damping: damping!, roundsMax: rounds, tolerance: NEVER_STILL };
}

function ranked({ scores, rounds, converged }: PageRank): KernelAnswer {
  return { ...values(scores), beside: { rounds, converged } };
}

/** What is infinite or not a number is no value. */
function values(array: ArrayLike<number>): KernelAnswer {
  return { result: { form: "values", valueOf: (node) => (Number.isFinite(array[node]!) ? array[node]! : null) } };
}

function indicesOf(flags: Uint8Array): number[] {
  const indices: number[] = [];
  for (let i = 0; i < flags.length; i++) if (flags[i] === 1) indices.push(i);
  return indices;
}
