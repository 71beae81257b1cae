/**
 * The graph whose nodes are the communities 0 … count − 1 of a graph; weight inside a community is dropped, since no move can change
 * it. Sums are in order of member and arc. O(n + m). wasm/communities.ts does the same in the same order: change both.
 */
import type { Arena } from "#base/wasm.ts";
import type { CommunityGraph } from "./community-graph.ts";
import type { CommunityScratch } from "./community-scratch.ts";

/** Rows being written; there is room for every arc of the finer graph. */
export interface AggregateRows {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  readonly mass: Float64Array;
}

/** A finer graph to be aggregated by `community`, and how: in TypeScript or in wasm. */
export interface AggregateOptions {
  readonly count: number;
  readonly arena: Arena;
  readonly write: typeof writeAggregate;
}

export function aggregate(
  graph: CommunityGraph,
  community: Uint32Array,
  scratch: CommunityScratch,
  { count, arena, write }: AggregateOptions,
): CommunityGraph {
  const offsets = arena.u32(count + 1);
  const mass = arena.f64(count);
  const arcsMax = Math.min(graph.targets.length, count * (count - 1));
  // Laid out for the most there can be, then moved together.
  const mark = arena.mark();
  const wide = { targets: arena.u32(arcsMax), weights: arena.f64(arcsMax) };
  write(graph, community, scratch, { offsets, mass, ...wide });
  const arcCount = offsets[count]!;
  arena.release(mark);
  const targets = arena.u32(arcCount);
  targets.set(wide.targets.subarray(0, arcCount));
  const weights = arena.f64(arcCount);
  weights.set(wide.weights.subarray(0, arcCount));
  return { nodeCount: count, offsets, targets, weights, mass };
}

export function writeAggregate(
  graph: CommunityGraph,
  community: Uint32Array,
  scratch: CommunityScratch,
  rows: AggregateRows,
): void {
  const { nodeCount } = graph;
  const { offsets, targets, weights, mass } = rows;
  const { slots, sizeOf, ring: members } = scratch;
  const count = mass.length;
  // Members of community c come to lie in [sizeOf[c − 1], sizeOf[c]), in order of node.
  sizeOf.fill(0, 0, count + 1);
  for (let v = 0; v < nodeCount; v++) sizeOf[community[v]! + 1]!++;
  for (let c = 0; c < count; c++) sizeOf[c + 1]! += sizeOf[c]!;
  for (let v = 0; v < nodeCount; v++) members[sizeOf[community[v]!]!++] = v;
  slots.fill(0, 0, count);
  let arcs = 0;
  offsets[0] = 0;
  for (let c = 0; c < count; c++) {
    const rowStart = arcs;
    let sum = 0;
    for (let i = c === 0 ? 0 : sizeOf[c - 1]!; i < sizeOf[c]!; i++) {
      const v = members[i]!;
      sum += graph.mass[v]!;
      for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++) {
        const d = community[graph.targets[arc]!]!;
        if (d === c) continue;
        if (slots[d] === 0) targets[arcs++] = d;
        slots[d]! += graph.weights === null ? 1 : graph.weights[arc]!;
      }
    }
    for (let arc = rowStart; arc < arcs; arc++) {
      const d = targets[arc]!;
      weights[arc] = slots[d]!;
      slots[d] = 0;
    }
    mass[c] = sum;
    offsets[c + 1] = arcs;
  }
}
