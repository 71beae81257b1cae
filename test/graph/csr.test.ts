import { describe, expect, it } from "vitest";
import { CsrBuilder } from "#graph/csr.ts";

function build(nodeCount: number, edges: readonly (readonly [number, number, number])[], directed: boolean) {
  const builder = new CsrBuilder(nodeCount, edges.length, { directed, weighted: true, edgeIds: true });
  for (const [from, to, weight] of edges) builder.add(from, to, weight);
  return builder.finish();
}

/** 0 = 1 (two edges), a loop at 1, 1 – 2, and node 3 alone. */
const EDGES = [
  [2, 1, 5],
  [0, 1, 1],
  [1, 1, 7],
  [1, 0, 2],
] as const;

describe("CsrBuilder", () => {
  it("puts an undirected edge into both rows, a self-loop into one, and keeps parallel edges apart", () => {
    expect(build(4, EDGES, false)).toEqual({
      nodeCount: 4,
      edgeCount: 4,
      directed: false,
      offsets: Uint32Array.of(0, 2, 6, 7, 7),
      targets: Uint32Array.of(1, 1, 0, 0, 1, 2, 1),
      weights: Float64Array.of(1, 2, 1, 2, 7, 5, 5),
      edges: Uint32Array.of(1, 3, 1, 3, 2, 0, 0),
    });
  });

  it("puts a directed edge into its source's row", () => {
    const csr = build(4, EDGES, true);
    expect([...csr.offsets]).toEqual([0, 1, 3, 4, 4]);
    expect([...csr.targets]).toEqual([1, 0, 1, 1]);
  });

  it("keeps weights and edges only when asked", () => {
    const builder = new CsrBuilder(2, 1, { directed: false });
    builder.add(0, 1);
    expect(builder.finish()).toEqual({
      nodeCount: 2,
      edgeCount: 1,
      directed: false,
      offsets: Uint32Array.of(0, 1, 2),
      targets: Uint32Array.of(1, 0),
      weights: null,
      edges: null,
    });
    expect(() => new CsrBuilder(2, 1, { directed: false }).add(0, 1, 2)).toThrow("weighs 2 in a graph announced without weights");
  });

  it("makes an empty graph", () => {
    expect([...build(0, [], false).offsets]).toEqual([0]);
    expect([...build(2, [], false).offsets]).toEqual([0, 0, 0]);
  });

  it("refuses what was not announced", () => {
    expect(() => build(1, [[0, 1, 1]], false)).toThrow("leaves the graph of 1 nodes");
    expect(() => new CsrBuilder(1, 2, { directed: false }).finish()).toThrow("added 0 edges, announced 2");
    const full = new CsrBuilder(1, 0, { directed: false });
    expect(() => full.add(0, 0)).toThrow("added more than the 0 edges announced");
  });
});
