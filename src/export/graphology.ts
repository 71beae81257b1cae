/**
 * graphology, for what was cut for a screen or an export and for nothing larger (a million edges take its loader some fifty times as long
 * as arrays): a graph of it, and of its algorithms the one that is used, Louvain, for the colours.
 *
 * docs/decisions/0005-graphology-at-the-edges.md says where its Louvain and ours (kernels/louvain.ts) differ; a test holds both to it.
 */
import { MultiUndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import type { Prng } from "#base/prng.ts";
import type { ExportEdge, ExportGraph } from "./graph.ts";

/** Its types speak of a default export; what the CommonJS package exports is the function itself. */
export const graphologyLouvain = louvainModule as unknown as typeof louvainModule.default;

export interface ColouringOptions {
  /** 1 is the classic modularity; more = smaller communities. */
  readonly resolution: number;
  readonly prng: Prng;
}

/**
 * Id → community, numbered in order of id; a link counts its weight, or 1, and directions do not count. The same whatever the order of nodes and links.
 * Links of a node to itself are left out, since graphology's Louvain counts only the last of several; and its nodes are numbers,
 * since its tables break on an id such as `__proto__`.
 */
export function neighbourhoodCommunities(
  { nodes, edges }: Pick<ExportGraph, "nodes" | "edges">,
  { resolution, prng }: ColouringOptions,
): ReadonlyMap<string, number> {
  const ids = nodes.map(({ id }) => id).sort();
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const plain = new MultiUndirectedGraph({ allowSelfLoops: false });
  for (const number of numberOf.values()) plain.addNode(number);
  for (const { from, to, weight = 1 } of [...edges].sort(byEnds)) {
    const [a, b] = [numberOf.get(from)!, numberOf.get(to)!];
    if (a !== b) plain.addUndirectedEdge(Math.min(a, b), Math.max(a, b), { weight });
  }
  const found = graphologyLouvain(plain, { getEdgeWeight: "weight", resolution, rng: prng });
  const renumbered = new Map<number, number>();
  const communities = new Map<string, number>();
  for (const [id, number] of numberOf) {
    const community = found[number]!;
    if (!renumbered.has(community)) renumbered.set(community, renumbered.size);
    communities.set(id, renumbered.get(community)!);
  }
  return communities;
}

/** By what tells links apart for communities, so that equal sums are added in the same order. */
function byEnds(a: ExportEdge, b: ExportEdge): number {
  const [endsA, endsB] = [a, b].map(({ from, to }) => [from, to].sort()) as [string[], string[]];
  for (const i of [0, 1]) if (endsA[i] !== endsB[i]) return endsA[i]! < endsB[i]! ? -1 : 1;
  return (a.weight ?? 1) - (b.weight ?? 1);
}
