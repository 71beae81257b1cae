/**
 * Leiden community detection. Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z: local moving, refinement inside each
 * community, aggregation of the refined partition, repeated until nothing improves. Qualities: CPM (Traag 2011) and modularity.
 * Near O(m) a round. Every community of the answer is connected: what a last local move may have torn is split, which never
 * lowers the quality. Undirected graphs with weights ≥ 0; parallel edges add up, a self-loop is inside its community, a node without
 * edges is one. The loops run in wasm where it is built, with equal answers.
 */
import { assert } from "#base/assert.ts";
import type { Prng } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import { communityGraph, renumber, type CommunityGraph, type Objective } from "./community-graph.ts";
import { withCommunitySteps, type CommunitySteps } from "./community-steps.ts";
import { qualityOf } from "./modularity.ts";
import { splitDisconnected } from "./split-disconnected.ts";

export interface CommunityOptions extends Objective {
  readonly prng: Prng;
  /** Whole rounds of the method; each starts from the partition of the last. */
  readonly iterationsMax: number;
  /** False runs the loops in TypeScript also where wasm is built. */
  readonly useWasm?: boolean;
}

export interface LeidenOptions extends CommunityOptions {
  /** Node → community to start from, e.g. an earlier answer; each node alone where not given. The answer is never worse. */
  readonly initial?: Uint32Array;
}

export interface Communities {
  /** Node → community, numbered in order of first node. */
  readonly community: Uint32Array;
  readonly count: number;
  /** CPM: Σ e_c − γ·n_c(n_c−1)/2. Modularity: Q in [−½, 1]. */
  readonly quality: number;
  /** False when iterationsMax ended it. */
  readonly converged: boolean;
}

export function leiden(csr: Csr, options: LeidenOptions): Communities {
  return withCommunitySteps(csr.nodeCount, options.useWasm ?? true, (steps) => findRounds(csr, steps, options));
}

/** Gains below this share of the graph's weight are rounding. */
const GAIN_MIN = 1e-12;

function findRounds(csr: Csr, steps: CommunitySteps, options: LeidenOptions): Communities {
  const { nodeCount } = csr;
  const { graph, rate, total } = communityGraph(csr, options, steps.arena);
  const community = startOf(nodeCount, options.initial);
  const labels = new Uint32Array(nodeCount);
  let converged = false;
  for (let iteration = 1; iteration <= options.iterationsMax && !converged; iteration++) {
    const gained = oneRound(graph, community, { steps, rate, prng: options.prng });
    converged = gained <= GAIN_MIN * total;
    if (!converged && iteration < options.iterationsMax) continue;
    // Parts are other communities to move between: a round that tore one is not the last one that pays.
    if (renumber(community, labels) < splitDisconnected(csr, community)) converged = false;
  }
  const count = renumber(community, labels);
  return { community, count, quality: qualityOf(csr, community, options), converged };
}

function startOf(nodeCount: number, initial: Uint32Array | undefined): Uint32Array {
  assert(initial === undefined || initial.length === nodeCount, `a start has a community for each of the ${nodeCount} nodes`);
  // Labels of an earlier answer may be any numbers.
  const labelOf = new Map<number, number>();
  return Uint32Array.from({ length: nodeCount }, (_, v) => {
    if (initial === undefined) return v;
    const label = labelOf.get(initial[v]!) ?? labelOf.size;
    labelOf.set(initial[v]!, label);
    return label;
  });
}

/** Moves, refines and aggregates until no level brings anything together; changes `found` in place and gives what was gained. */
function oneRound(
  base: CommunityGraph,
  found: Uint32Array,
  { steps, rate, prng }: { steps: CommunitySteps; rate: number; prng: Prng },
): number {
  const { arena, scratch } = steps;
  const mark = arena.mark();
  /** Input node → node of the current level; null while they are the same. */
  let nodeOf: Uint32Array | null = null;
  let graph = base;
  let community = arena.adopt(found);
  let gained = 0;
  for (;;) {
    gained += steps.moveNodes(graph, community, { rate, prng, sampled: false, byHubs: graph !== base });
    const count = renumber(community, scratch.touched);
    if (count === graph.nodeCount) break;
    let refined = arena.u32(graph.nodeCount);
    steps.refine(graph, community, { rate, prng, set: refined });
    let refinedCount = renumber(refined, scratch.touched);
    // Nothing merged in refinement: aggregate the communities themselves, or the level would repeat itself.
    if (refinedCount === graph.nodeCount) {
      refined = community;
      refinedCount = count;
    }
    const above = arena.u32(refinedCount);
    for (let v = 0; v < graph.nodeCount; v++) above[refined[v]!] = community[v]!;
    if (nodeOf === null) nodeOf = refined.slice();
    else for (let v = 0; v < nodeOf.length; v++) nodeOf[v] = refined[nodeOf[v]!]!;
    graph = steps.aggregate(graph, refined, refinedCount);
    community = above;
  }
  for (let v = 0; v < found.length; v++) found[v] = community[nodeOf === null ? v : nodeOf[v]!]!;
  arena.release(mark);
  return gained;
}
