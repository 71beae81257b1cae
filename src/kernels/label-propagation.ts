/**
 * Label propagation. Raghavan, Albert and Kumara 2007, doi:10.1103/PhysRevE.76.036106, with a queue in place of whole rounds (Traag and
 * Šubelj 2023, doi:10.1038/s41598-023-29610-z): a node takes the label that most weight of its edges leads to, keeps its own when that is
 * among the most, and else draws between equals; when it changes, neighbours with another label are looked at again. Near O(m).
 * Undirected graphs with weights ≥ 0; parallel edges add up, self-loops say nothing, a node without edges keeps a label of its own.
 * A label may end on parts that are not connected. The loop runs in wasm where it is built, with equal answers.
 */
import type { Prng } from "#base/prng.ts";
import type { Csr } from "#graph/csr.ts";
import { communityGraph, renumber } from "./community-graph.ts";
import { withCommunitySteps } from "./community-steps.ts";

export interface LabelPropagationOptions {
  readonly prng: Prng;
  /** Ends after looking at this many times as many nodes as there are. */
  readonly roundsMax: number;
  /** False runs the loop in TypeScript also where wasm is built. */
  readonly useWasm?: boolean;
}

export interface LabelPropagation {
  /** Node → community, numbered in order of first node. */
  readonly community: Uint32Array;
  readonly count: number;
  /** False when roundsMax ended it. */
  readonly converged: boolean;
}

export function labelPropagation(csr: Csr, { prng, roundsMax, useWasm = true }: LabelPropagationOptions): LabelPropagation {
  const { nodeCount } = csr;
  return withCommunitySteps(nodeCount, useWasm, (steps) => {
    const { graph } = communityGraph(csr, { quality: "modularity", resolution: 1 }, steps.arena);
    const labels = steps.arena.u32(nodeCount);
    for (let v = 0; v < nodeCount; v++) labels[v] = v;
    const left = steps.spreadLabels(graph, labels, { prng, looksMax: roundsMax * nodeCount });
    const community = labels.slice();
    return { community, count: renumber(community, steps.scratch.touched), converged: left === 0 };
  });
}
