/** The kernels by the names that the comparison knows them by: each runs once, then says what it found in the words the other libraries use. */
import { readFileSync } from "node:fs";
import { assert } from "#base/assert.ts";
import { mulberry32 } from "#base/prng.ts";
import { inRows } from "#workbench/file-graph/file-graph.ts";
import { readEdgeList } from "#workbench/reading/read-edge-list.ts";
import { cutPoints } from "#kernels/articulation.ts";
import { biconnectedComponents } from "#kernels/biconnected.ts";
import { MeetingScratch } from "#kernels/paths/bidirectional.ts";
import { breadthFirst, BreadthFirstScratch } from "#kernels/paths/breadth-first.ts";
import { coreNumbers } from "#kernels/k-core.ts";
import { labelPropagation } from "#kernels/label-propagation.ts";
import { leiden } from "#kernels/leiden.ts";
import { louvain } from "#kernels/louvain.ts";
import { pageRank } from "#kernels/page-rank.ts";
import { triangles } from "#kernels/neighbourhoods/triangles.ts";
import { parallelBetweenness } from "#kernels/parallel/betweenness.ts";
import { parallelComponents } from "#kernels/parallel/components.ts";
import { shortestPaths } from "#kernels/parallel/many-paths.ts";
import { kShortestPaths } from "#kernels/paths/yen.ts";
import type { KernelWorld } from "./kernel-world.ts";

export type Check = Readonly<Record<string, number>>;
/** What is timed; the check it hands back is not. */
export type KernelCall = (world: KernelWorld) => (() => Check) | Promise<() => Check>;

const SEED = 1;
const SOURCE_COUNT = 10;
const KSP_COUNT = 20;

export const KERNEL_CALLS: ReadonlyMap<string, KernelCall> = new Map<string, KernelCall>([
  [
    "wcc",
    async ({ csr, pool }) => {
      const { count } = await parallelComponents(csr, { pool });
      return () => ({ k: count });
    },
  ],
  [
    "pagerank20",
    ({ csr }) => {
      const { scores, rounds } = pageRank(csr, { damping: 0.85, roundsMax: 20, tolerance: -1 });
      return () => ({ max: most(scores), it: rounds });
    },
  ],
  [
    "louvain",
    (world) => {
      const found = louvain(world.csr, { quality: "modularity", resolution: 1, prng: mulberry32(SEED), iterationsMax: 100 });
      return () => modularityCheck(world, found.community);
    },
  ],
  [
    "leiden",
    (world) => {
      const found = leiden(world.csr, { quality: "modularity", resolution: 1, prng: mulberry32(SEED), iterationsMax: 2 });
      return () => modularityCheck(world, found.community);
    },
  ],
  [
    "lpa",
    (world) => {
      const found = labelPropagation(world.csr, { prng: mulberry32(SEED), roundsMax: 100 });
      return () => modularityCheck(world, found.community);
    },
  ],
  [
    "bc_exact",
    async ({ csr, pool }) => {
      const { scores } = await parallelBetweenness(csr, {}, { pool });
      return () => ({ sum: sum(scores), max: most(scores) });
    },
  ],
  [
    "bc_256",
    async ({ csr, pivots, pool }) => {
      const { scores } = await parallelBetweenness(csr, { pivots }, { pool });
      // Ours scales the sample up to the whole graph, the others do not.
      const scale = pivots.length / csr.nodeCount;
      return () => ({ sum: sum(scores) * scale, max: most(scores) * scale });
    },
  ],
  [
    "kcore",
    ({ csr }) => {
      const core = coreNumbers(csr);
      return () => ({ max: most(core) });
    },
  ],
  [
    "bfs10",
    ({ csr, pairs }) => {
      const scratch = new BreadthFirstScratch(csr.nodeCount);
      const reaches = Array.from(
        { length: SOURCE_COUNT },
        (_, i) => breadthFirst(csr, { sources: [pairs[2 * i]!], scratch }).levelSizes,
      );
      return () => ({ sum: sum(reaches.map((levels) => sum(levels.map((count, hops) => count * hops)))) });
    },
  ],
  [
    "sp1000",
    async ({ csr, pairs, pool }) => {
      const { hops } = await shortestPaths(csr, { pairs }, { pool });
      return () => ({ sum: sum(hops.filter((count) => count > 0)) });
    },
  ],
  [
    "bicomp",
    ({ csr }) => {
      const { count } = biconnectedComponents(csr);
      return () => ({ k: count });
    },
  ],
  [
    "artic",
    ({ csr }) => {
      const { articulation } = cutPoints(csr);
      return () => ({ k: sum(articulation) });
    },
  ],
  [
    "triangles",
    ({ csr }) => {
      const { clustering } = triangles(csr);
      return () => ({ lcc: sum(clustering) / csr.nodeCount });
    },
  ],
  [
    "ksp20",
    ({ csr, pairs }) => {
      const scratch = new MeetingScratch(csr.nodeCount);
      let hops = 0;
      for (let i = 0; i < 2 * KSP_COUNT; i += 2) {
        for (const { cost } of kShortestPaths(csr, { source: pairs[i]!, target: pairs[i + 1]!, k: 10, scratch })) hops += cost;
      }
      return () => ({ sum: hops });
    },
  ],
  ["load_csv", ({ csvPath }) => loadCsv(csvPath, false)],
  ["load_csv_str", ({ csvPath }) => loadCsv(csvPath, true)],
]);

/** From the file to rows of arcs. */
function loadCsv(path: string, textIds: boolean): () => Check {
  const read = readEdgeList(readFileSync(path), { weighted: false, textIds });
  assert(read.ok, `${path} is no edge list`);
  const { csr } = inRows(read.graph, { directed: false, edgeIds: false });
  return () => ({ n: csr.nodeCount, m: csr.edgeCount });
}

function modularityCheck({ csr, ends }: KernelWorld, community: ArrayLike<number>): Check {
  const labels = new Map<number, number>();
  const of = Uint32Array.from(community, (label) => {
    if (!labels.has(label)) labels.set(label, labels.size);
    return labels.get(label)!;
  });
  const degrees = new Float64Array(labels.size);
  let inside = 0;
  for (let edge = 0; edge < csr.edgeCount; edge++) {
    const a = of[ends[2 * edge]!]!;
    const b = of[ends[2 * edge + 1]!]!;
    degrees[a]!++;
    degrees[b]!++;
    if (a === b) inside++;
  }
  let expected = 0;
  for (const degree of degrees) expected += (degree / (2 * csr.edgeCount)) ** 2;
  return { Q: Number((inside / csr.edgeCount - expected).toFixed(5)), k: labels.size };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function most(values: Iterable<number>): number {
  let max = -Infinity;
  for (const value of values) if (value > max) max = value;
  return max;
}
