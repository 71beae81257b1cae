/**
 * graphology objects, for what draws and lays out: made from a subgraph at the edge of the program, never for computing (a million edges take its
 * loader some fifty times as long as arrays). And the one of its algorithms that is used: Louvain, for the colours of a neighbourhood on a screen.
 *
 * docs/decisions/0005-graphology-at-the-edges.md says where its Louvain and ours (kernels/louvain.ts) differ; a test holds both to it.
 */
import { MultiDirectedGraph, MultiUndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import type { Prng } from "#base/prng.ts";
import { kindsById, type ExportGraph } from "./graph.ts";

/** Its types speak of a default export; what the CommonJS package exports is the function itself. */
export const graphologyLouvain = louvainModule as unknown as typeof louvainModule.default;

/** Nodes by id and links by id, parallel ones and self-loops as they are; kind and label are attributes. */
export function toGraphology(graph: ExportGraph): MultiDirectedGraph {
  kindsById(graph);
  const made = new MultiDirectedGraph({ allowSelfLoops: true });
  made.setAttribute("handling", graph.handling);
  made.setAttribute("exercise", graph.exercise);
  for (const { id, kind, label } of graph.nodes) made.addNode(id, { kind, label });
  for (const { id, kind, from, to } of graph.edges) made.addDirectedEdgeWithKey(id, from, to, { kind });
  return made;
}

/**
 * Id → community, numbered in order of first node; every link counts 1, directions do not count. Links of a node to itself are left
 * out, since graphology's Louvain counts only the last of several; and its nodes are numbers, since its tables break on an id such as `__proto__`.
 */
export function neighbourhoodCommunities(graph: ExportGraph, options: { readonly prng: Prng }): ReadonlyMap<string, number> {
  const numberOf = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const plain = new MultiUndirectedGraph({ allowSelfLoops: false });
  for (const number of numberOf.values()) plain.addNode(number);
  for (const { from, to } of graph.edges) if (from !== to) plain.addUndirectedEdge(numberOf.get(from), numberOf.get(to));
  const found = graphologyLouvain(plain, { getEdgeWeight: null, rng: options.prng });
  const renumbered = new Map<number, number>();
  const communities = new Map<string, number>();
  for (const [id, number] of numberOf) {
    const community = found[number]!;
    if (!renumbered.has(community)) renumbered.set(community, renumbered.size);
    communities.set(id, renumbered.get(community)!);
  }
  return communities;
}
