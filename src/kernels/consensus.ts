/**
 * One partition out of many seeded Leiden runs, and how far each node can be relied on. D_ij is the share of runs that put i and j
 * together (Lancichinetti and Fortunato 2012, doi:10.1038/srep00336). Instead of clustering D again and again until it is block-diagonal,
 * this takes the partition with the greatest Σ (D_ij − threshold) over pairs put together: Leiden with CPM on D, resolution = threshold;
 * at ½ it is the median partition of the runs. Nodes that no run told apart are one node of D, and D below the threshold counts as 0.
 * O(runs·m + Σ over runs and communities of size²) with sizes counted in such merged nodes. Every community is connected.
 */
import { assert } from "#base/assert.ts";
import { mulberry32 } from "#base/prng.ts";
import { CsrBuilder, type Csr } from "#graph/csr.ts";
import { renumber } from "./community-graph.ts";
import { leiden, type CommunityOptions } from "./leiden.ts";
import { splitDisconnected } from "./split-disconnected.ts";

export interface ConsensusOptions extends Omit<CommunityOptions, "prng" | "nodeSizes"> {
  /** One Leiden run a seed. */
  readonly seeds: readonly number[];
  /** Co-membership below this share of runs counts as none; 0.5 gives the median partition. */
  readonly threshold: number;
  /** Share of edges kept in each run (1 = all): a bootstrap over edges. */
  readonly edgeShare: number;
}

export interface Consensus {
  /** Node → community, numbered in order of first node. */
  readonly community: Uint32Array;
  readonly count: number;
  /** Node → mean share of runs that put it with the others of its community; 1 for one alone. */
  readonly stability: Float64Array;
  /** Whether every run converged. */
  readonly converged: boolean;
}

export function consensus(csr: Csr, options: ConsensusOptions): Consensus {
  const runs = options.seeds.map((seed) => consensusRun(csr, options, seed));
  return agree(csr, options, runs);
}

/** One seed's partition; the part of a consensus that threads share out (parallel-consensus.ts). */
export interface ConsensusRun {
  readonly community: Uint32Array;
  readonly converged: boolean;
}

export function consensusRun(csr: Csr, options: ConsensusOptions, seed: number): ConsensusRun {
  const prng = mulberry32(seed);
  const { community, converged } = leiden(options.edgeShare < 1 ? sampleEdges(csr, options.edgeShare, prng) : csr, {
    ...options,
    prng,
  });
  return { community, converged };
}

/** What runs over all seeds agree on; `runs` are in the order of the seeds. */
export function agree(csr: Csr, options: ConsensusOptions, runs: readonly ConsensusRun[]): Consensus {
  const { seeds, threshold } = options;
  const partitions = runs.map((run) => run.community);
  const { groupOf, groupCount } = neverApart(partitions, csr.nodeCount);
  const { together, nodeSizes } = coMembership(partitions, groupOf, { groupCount, threshold });
  // Seeded by the first run's seed, so that equal input gives equal output.
  const prng = mulberry32(seeds[0] ?? 0);
  const merged = leiden(together, {
    quality: "cpm",
    resolution: threshold,
    nodeSizes,
    prng,
    iterationsMax: options.iterationsMax,
  });
  const community = groupOf.map((group) => merged.community[group]!);
  const count = splitDisconnected(csr, community);
  const converged = merged.converged && runs.every((run) => run.converged);
  return { community, count, stability: stabilityOf(partitions, community, count), converged };
}

/** Groups of nodes that every run put together, in order of first node. */
function neverApart(runs: readonly Uint32Array[], nodeCount: number): { groupOf: Uint32Array; groupCount: number } {
  const groupOf = new Uint32Array(nodeCount);
  for (const run of runs) {
    const pairs = new Map<number, number>();
    for (let v = 0; v < nodeCount; v++) {
      const key = groupOf[v]! * nodeCount + run[v]!;
      let group = pairs.get(key);
      if (group === undefined) {
        group = pairs.size;
        pairs.set(key, group);
      }
      groupOf[v] = group;
    }
  }
  return { groupOf, groupCount: renumber(groupOf, new Uint32Array(nodeCount)) };
}

/** D between groups, times how many pairs of nodes that is; pairs below the threshold are left out. */
function coMembership(runs: readonly Uint32Array[], groupOf: Uint32Array, options: { groupCount: number; threshold: number }) {
  const { groupCount, threshold } = options;
  const size = new Float64Array(groupCount);
  const first = new Uint32Array(groupCount);
  for (let v = groupOf.length - 1; v >= 0; v--) {
    size[groupOf[v]!] = size[groupOf[v]!]! + 1;
    first[groupOf[v]!] = v;
  }
  const membersOf = runs.map((run) => groupsByCommunity(run, first));
  const shared = new Uint32Array(groupCount);
  const touched: number[] = [];
  const edges: [number, number, number][] = [];
  for (let a = 0; a < groupCount; a++) {
    runs.forEach((run, r) => {
      for (const b of membersOf[r]![run[first[a]!]!]!) {
        if (b <= a) continue;
        if (shared[b]!++ === 0) touched.push(b);
      }
    });
    touched.sort((x, y) => x - y);
    for (const b of touched) {
      const share = shared[b]! / runs.length;
      shared[b] = 0;
      if (share >= threshold) edges.push([a, b, size[a]! * size[b]! * share]);
    }
    touched.length = 0;
  }
  const builder = new CsrBuilder(groupCount, edges.length, { directed: false, weighted: true });
  for (const [a, b, weight] of edges) builder.add(a, b, weight);
  return { together: builder.finish(), nodeSizes: size };
}

function groupsByCommunity(run: Uint32Array, first: Uint32Array): number[][] {
  const members: number[][] = [];
  for (let group = 0; group < first.length; group++) (members[run[first[group]!]!] ??= []).push(group);
  return members;
}

/** Mean of D_ij over the others j of i's community, counted exactly: O(runs·n). */
function stabilityOf(runs: readonly Uint32Array[], community: Uint32Array, count: number): Float64Array {
  const nodeCount = community.length;
  const size = new Uint32Array(count);
  for (let v = 0; v < nodeCount; v++) size[community[v]!]!++;
  const stability = new Float64Array(nodeCount);
  for (const run of runs) {
    const both = new Map<number, number>();
    for (let v = 0; v < nodeCount; v++) {
      const key = community[v]! * nodeCount + run[v]!;
      both.set(key, (both.get(key) ?? 0) + 1);
    }
    for (let v = 0; v < nodeCount; v++) stability[v] = stability[v]! + both.get(community[v]! * nodeCount + run[v]!)! - 1;
  }
  for (let v = 0; v < nodeCount; v++) {
    const others = size[community[v]!]! - 1;
    stability[v] = others === 0 ? 1 : stability[v]! / (others * runs.length);
  }
  return stability;
}

function sampleEdges(csr: Csr, share: number, prng: () => number): Csr {
  const { edges } = csr;
  assert(edges !== null, "a share of the edges can be taken only of a graph with edge ids");
  const kept = Uint8Array.from({ length: csr.edgeCount }, () => (prng() < share ? 1 : 0));
  const builder = new CsrBuilder(
    csr.nodeCount,
    kept.reduce((sum, one) => sum + one, 0),
    { directed: csr.directed, weighted: csr.weights !== null },
  );
  for (let v = 0; v < csr.nodeCount; v++) {
    for (let arc = csr.offsets[v]!; arc < csr.offsets[v + 1]!; arc++) {
      const u = csr.targets[arc]!;
      if (kept[edges[arc]!] === 1 && (csr.directed || u >= v)) builder.add(v, u, csr.weights?.[arc] ?? 1);
    }
  }
  return builder.finish();
}
