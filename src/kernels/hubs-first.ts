/**
 * An order for local moving on a coarser graph: communities with many neighbours first, those alike in chance order. On skewed graphs, where
 * a few communities touch nearly all others, more is gained so; where all are alike nothing changes. Not for the finest graph: there it
 * loses planted communities that chance order finds. O(n).
 */
import type { CommunityGraph } from "./community-graph.ts";
import type { CommunityScratch } from "./community-scratch.ts";

/** Sorts the ring by the power of two below a node's number of neighbours, and leaves what is equal in its order. */
export function hubsFirst({ nodeCount, offsets }: CommunityGraph, { ring, touched }: CommunityScratch): void {
  // More neighbours have fewer leading zeros; 32 of them is no neighbour.
  const zerosOf = (v: number): number => Math.clz32(offsets[v + 1]! - offsets[v]!);
  const starts = new Uint32Array(34);
  for (let v = 0; v < nodeCount; v++) starts[zerosOf(v) + 1]!++;
  for (let zeros = 1; zeros <= 32; zeros++) starts[zeros]! += starts[zeros - 1]!;
  for (let i = 0; i < nodeCount; i++) {
    const v = ring[i]!;
    touched[starts[zerosOf(v)]!++] = v;
  }
  ring.set(touched.subarray(0, nodeCount));
}
