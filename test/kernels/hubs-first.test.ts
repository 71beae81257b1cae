import { describe, expect, it } from "vitest";
import { plainArena } from "#base/wasm.ts";
import { csrOfPairs } from "#graph/csr.ts";
import { communityGraph } from "#kernels/community-graph.ts";
import { communityScratch } from "#kernels/community-scratch.ts";
import { hubsFirst } from "#kernels/hubs-first.ts";

function ordered(nodeCount: number, pairs: readonly number[], ring: readonly number[]): number[] {
  const csr = csrOfPairs(nodeCount, Uint32Array.from(pairs), { directed: false });
  const { graph } = communityGraph(csr, { quality: "cpm", resolution: 1 }, plainArena);
  // The scratch of a run is that of its finest graph: longer than a coarser one needs.
  const scratch = communityScratch(nodeCount + 3, plainArena);
  scratch.ring.set(ring);
  hubsFirst(graph, scratch);
  return [...scratch.ring.subarray(0, nodeCount)];
}

describe("hubs first", () => {
  // 0 with 1, 2, 5 and 6; a path 2 – 3 – 4; a triangle 0 5 6 with 7 at its end; 8 and 9 alone.
  const PAIRS = [0, 1, 0, 2, 0, 5, 0, 6, 2, 3, 3, 4, 5, 6, 6, 7];

  it("puts nodes with many neighbours first, and leaves those that are alike in their order", () => {
    // Neighbours: 4 of 0, 3 of 6, 2 of 2, 3 and 5, 1 of 1, 4 and 7, none of 8 and 9.
    expect(ordered(10, PAIRS, [9, 7, 5, 3, 1, 8, 6, 4, 2, 0])).toEqual([0, 5, 3, 6, 2, 7, 1, 4, 9, 8]);
    expect(ordered(10, PAIRS, [0, 2, 4, 6, 8, 1, 3, 5, 7, 9])).toEqual([0, 2, 6, 3, 5, 4, 1, 7, 8, 9]);
  });

  it("keeps an order of nodes without edges, and of none", () => {
    expect(ordered(3, [], [2, 0, 1])).toEqual([2, 0, 1]);
    expect(ordered(0, [], [])).toEqual([]);
  });
});
