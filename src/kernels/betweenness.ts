/**
 * Betweenness of nodes and edges: over all pairs, the share of the shortest paths that pass through. Brandes 2001,
 * doi:10.1080/0022250X.2001.9990249. O(n·m), eight sources at a time where hops are counted (betweenness-lanes.ts);
 * by weight O(n·m + n²·log n) (weighted-dependencies.ts).
 *
 * Raw counts: in an undirected graph every unordered pair counts once, in a directed one every ordered pair. Ends of a path do not count for its
 * nodes. A path is a sequence of nodes, so parallel edges do not make more paths: they count once by hops, by weight the lightest
 * counts, and an edge's own score is shared evenly with its (equally light) parallels. Self-loops lie on no shortest path. Isolated nodes
 * score 0. Path counts are doubles: past 1e308 of them between one pair (a grid of 500 by 500) scores become NaN.
 *
 * Sampled: sources are drawn evenly and what they give is scaled up by n / how many (Brandes and Pich 2007, doi:10.1142/S0218127407018403).
 * `errorBound` is of Hoeffding and Serfling (1974, doi:10.1214/aos/1176342611: for draws without replacement) with the union over all nodes
 * or edges: with probability 1 − delta no score is further off. It knows nothing of the graph, so it is honest and wide. `errors` says of each score
 * by itself how far off it may be, from what the drawn sources gave it (sampling/sample-errors.ts).
 */
import { assert } from "#base/assert.ts";
import { Bitset } from "#base/bitset.ts";
import { allChunksHere, type ChunkJob, type ChunkTask } from "#base/chunks.ts";
import { shuffle, type Prng } from "#base/prng.ts";
import { sharedF64, sharedU32, type Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";
import { connectedComponents } from "./connected-components.ts";
import { LANES } from "./lane-arrays.ts";
import { openLanes } from "./betweenness-lanes.ts";
import { simpleArcs } from "./simple-arcs.ts";
import { sampleErrors, type SampleErrors } from "./sampling/sample-errors.ts";
import { openWeighted } from "./weighted-dependencies.ts";

export interface BetweennessOptions {
  /** Distinct nodes drawn evenly (`drawPivots`) to count paths from; all nodes when left out. */
  readonly pivots?: ArrayLike<number>;
  /** Weights are lengths, all above zero; without it every edge is one hop. */
  readonly byWeight?: boolean;
  /** The error bound holds with probability 1 − delta; .1 when left out. */
  readonly delta?: number;
  /** True: in wasm where it is built; false: in TypeScript; left out: wasm where the work pays for starting it. The answer is the same. */
  readonly useWasm?: boolean;
}

export interface Betweenness {
  /** By node, or by edge. */
  readonly scores: Float64Array;
  readonly pivotCount: number;
  /** How far any score may be from the exact one; 0 when all nodes were sources. */
  readonly errorBound: number;
  /** Of each score by itself; null when all nodes were sources. */
  readonly errors: SampleErrors | null;
}

/** The graph as paths see it, from both ends of its arcs. */
export interface PathArcs {
  readonly csr: Csr;
  readonly reverse: Csr;
}

/** What a chunk needs; all arrays lie on shared memory. */
export interface BetweennessInput extends PathArcs {
  readonly sources: Uint32Array;
  readonly of: "nodes" | "arcs";
  readonly useWasm: boolean;
  /** Sums are followed by sums of squares: what some sources give is a sample. */
  readonly squared: boolean;
}

/** A job, and what becomes of its sum; run here or on a pool. */
export interface BetweennessPlan {
  readonly job: ChunkJob<BetweennessInput>;
  readonly finish: (sum: Float64Array) => Betweenness;
}

/** Two batches of lanes: small enough to cancel and to share out, large enough that adding parts up costs nothing. */
const SOURCES_PER_CHUNK = 2 * LANES;
const DELTA = 0.1;
/** Sources times arcs that take as long as a module needs to start, about a millisecond. */
const WASM_WORK_MIN = 300_000;

export function betweenness(csr: Csr, options: BetweennessOptions = {}): Betweenness {
  const { job, finish } = planBetweenness(csr, options);
  return finish(allChunksHere(betweennessTask, job).sum);
}

/** Distinct nodes in rising order, every set of them equally likely; all when there are no more. */
export function drawPivots(nodeCount: number, count: number, prng: Prng): Uint32Array {
  const nodes = Uint32Array.from({ length: nodeCount }, (_, v) => v);
  return shuffle(nodes, prng).subarray(0, count).slice().sort();
}

export function chunkCountOf(csr: Csr, { pivots }: BetweennessOptions): number {
  return Math.ceil((pivots?.length ?? csr.nodeCount) / SOURCES_PER_CHUNK);
}

/** O(n + m); what a plan is made of. */
export function pathArcs(csr: Csr, byWeight: boolean): PathArcs {
  assert(!byWeight || csr.weights !== null, "betweenness by weight needs a graph with weights");
  const simple = simpleArcs(csr, byWeight);
  return { csr: simple, reverse: transpose(simple) };
}

export function planBetweenness(csr: Csr, options: BetweennessOptions, arcs?: PathArcs): BetweennessPlan {
  const job = plan(csr, options, { of: "nodes", arcs });
  return { job, finish: (sum) => scaled(job.input, sum, options) };
}

/** `finish` takes what `scoresByEdge` made of the sum. */
export function planEdgeBetweenness(csr: Csr, options: BetweennessOptions, arcs?: PathArcs): BetweennessPlan {
  assert(csr.edges !== null, "betweenness of edges needs a graph with edge ids");
  const job = plan(csr, options, { of: "arcs", arcs });
  return { job, finish: (unscaled) => scaled(job.input, unscaled, options) };
}

/** `sums`: by node or by edge, followed by those of squares. */
function scaled(input: BetweennessInput, sums: Float64Array, options: BetweennessOptions): Betweenness {
  const { csr, sources, of, squared } = input;
  const { nodeCount, directed } = csr;
  const pivotCount = sources.length;
  const share = directed ? 1 : 0.5;
  const scale = (pivotCount === 0 ? 0 : nodeCount / pivotCount) * share;
  const scored = squared ? sums.length / 2 : sums.length;
  // Paths from one source that pass: to all others, but for the node itself.
  const range = nodeCount - (of === "nodes" ? 2 : 1);
  const drawn = { sums: sums.subarray(0, scored), squares: sums.subarray(scored), pivotCount, nodeCount, share };
  return {
    scores: drawn.sums.map((sum) => sum * scale),
    pivotCount,
    errorBound: errorBound(input, options, { range, scored }),
    errors: squared ? sampleErrors(drawn, rangesOf(input)) : null,
  };
}

/**
 * At most all others of its component lie behind a node, or behind an edge: of edges the largest component will do. No path passes through
 * a node that it cannot both enter and leave, by another way.
 */
function rangesOf({ csr, reverse, of }: BetweennessInput): (scored: number) => number {
  const { component, sizes } = connectedComponents(csr);
  if (of === "arcs") {
    const range = sizes.reduce((most, size) => Math.max(most, size), 0) - 1;
    return () => range;
  }
  const least = csr.directed ? 1 : 2;
  const ways = ({ offsets }: Csr, v: number): number => offsets[v + 1]! - offsets[v]!;
  return (v) => (ways(csr, v) < least || ways(reverse, v) < least ? 0 : sizes[component[v]!]! - 2);
}

/** Adds the dependencies of the chunk's sources to its part. */
export const betweennessTask: ChunkTask<BetweennessInput, void> = (input, stopped) => {
  const { csr, reverse, sources, of, useWasm, squared } = input;
  const sourcesOf = (chunk: number): Uint32Array => sources.subarray(chunk * SOURCES_PER_CHUNK, (chunk + 1) * SOURCES_PER_CHUNK);
  if (csr.weights !== null) {
    const addDependencies = openWeighted(csr, reverse, of);
    return (chunk, sum) => {
      const scored = squared ? sum.length / 2 : sum.length;
      const [totals, squares] = [sum.subarray(0, scored), sum.subarray(scored)];
      for (const source of sourcesOf(chunk)) if (!stopped()) addDependencies(totals, squares, source);
    };
  }
  const lanes = openLanes({ csr, reverse, of, squared }, useWasm, stopped);
  return (chunk, sum) => {
    const mine = sourcesOf(chunk);
    lanes.total.fill(0);
    lanes.squares.fill(0);
    for (let i = 0; i < mine.length && !stopped(); i += LANES) lanes.run(mine.subarray(i, i + LANES));
    sum.set(lanes.total);
    sum.set(lanes.squares, lanes.total.length);
  };
};

function plan(
  csr: Csr,
  options: BetweennessOptions,
  { of, arcs = pathArcs(csr, options.byWeight === true) }: { of: "nodes" | "arcs"; arcs: PathArcs | undefined },
): ChunkJob<BetweennessInput> {
  const { nodeCount } = csr;
  const sources = sharedU32(options.pivots?.length ?? nodeCount);
  if (options.pivots === undefined) for (let v = 0; v < nodeCount; v++) sources[v] = v;
  else {
    const drawn = new Bitset(nodeCount);
    sources.set(options.pivots);
    for (const pivot of sources) {
      assert(pivot < nodeCount && !drawn.has(pivot), `pivot ${pivot} is no node or is given twice`);
      drawn.add(pivot);
    }
  }
  const arcCount = arcs.csr.targets.length;
  const useWasm = options.useWasm ?? sources.length * arcCount >= WASM_WORK_MIN;
  const squared = sources.length < nodeCount;
  const input = { ...arcs, sources, of, useWasm, squared };
  const scored = of === "nodes" ? nodeCount : arcCount;
  return { input, chunkCount: chunkCountOf(csr, options), sumLength: squared ? 2 * scored : scored };
}

/** One source gives any node (or edge) a dependency from 0 to `range`; `scored` of them are estimated at a time. */
function errorBound(
  { csr, sources }: BetweennessInput,
  { delta = DELTA }: BetweennessOptions,
  { range, scored }: { range: number; scored: number },
): number {
  assert(delta > 0 && delta < 1, `delta is ${delta}: a probability between 0 and 1`);
  const { nodeCount, directed } = csr;
  const k = sources.length;
  if (k === nodeCount || range <= 0) return 0;
  if (k === 0) return Infinity;
  const left = 1 - (k - 1) / nodeCount;
  return nodeCount * range * Math.sqrt((left * Math.log((2 * scored) / delta)) / (2 * k)) * (directed ? 1 : 0.5);
}

export interface ArcSums {
  readonly csr: Csr;
  readonly arcs: PathArcs;
  readonly byWeight: boolean;
  readonly squared: boolean;
  /** By arc of the simple graph. */
  readonly sum: Float64Array;
}

/**
 * By edge, on shared memory: an arc's sum goes to the edges it stands for, and so do the squares, as a source's paths cross an edge one way
 * only. Rows of both graphs are in the same order. O(n + m).
 */
export function scoresByEdge({ csr, arcs, byWeight, squared, sum }: ArcSums): Float64Array {
  // The search by weight looks at arcs from their far end.
  const [rows, simple] = byWeight ? [transpose(csr), arcs.reverse] : [csr, arcs.csr];
  const { nodeCount, edgeCount, offsets, targets, weights, edges } = rows;
  const arcCount = simple.targets.length;
  const scores = sharedF64(squared ? 2 * edgeCount : edgeCount);
  for (let v = 0; v < nodeCount; v++) {
    let arc = offsets[v]!;
    const end = offsets[v + 1]!;
    for (let kept = simple.offsets[v]!; kept < simple.offsets[v + 1]!; kept++) {
      const target = simple.targets[kept]!;
      while (targets[arc] !== target) arc++;
      const first = arc;
      const counts = (parallel: number): boolean => simple.weights === null || weights![parallel] === simple.weights[kept];
      let sharers = 0;
      for (; arc < end && targets[arc] === target; arc++) if (counts(arc)) sharers++;
      for (let parallel = first; parallel < arc; parallel++) {
        if (!counts(parallel)) continue;
        const edge = edges![parallel]!;
        scores[edge]! += sum[kept]! / sharers;
        if (squared) scores[edgeCount + edge]! += sum[arcCount + kept]! / (sharers * sharers);
      }
    }
  }
  return scores;
}
