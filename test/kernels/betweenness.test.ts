import { describe, expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { CsrBuilder, type Csr } from "#graph/csr.ts";
import { betweenness, drawPivots } from "#kernels/betweenness.ts";
import { A, C, csrOf, D, G, TOY, X } from "./graphs.ts";
import { edgeBetweenness } from "./in-one-go.ts";

function graphOf(nodeCount: number, edges: readonly (readonly [number, number, number?])[], directed = false): Csr {
  return csrOf({ nodeCount, edges: edges.map(([s, t, weight = 1]) => [s, t, weight] as const) }, directed);
}

describe("betweenness", () => {
  it("of a path grows to its middle", () => {
    // 0 - 1 - 2 - 3 - 4
    const path = graphOf(5, [[0, 1], [1, 2], [2, 3], [3, 4]]); // prettier-ignore
    expect(betweenness(path)).toEqual({ scores: Float64Array.of(0, 3, 4, 3, 0), pivotCount: 5, errorBound: 0, errors: null });
    expect([...edgeBetweenness(path).scores]).toEqual([4, 6, 6, 4]);
  });

  it("counts every ordered pair where edges point one way", () => {
    // 0 → 1 → 2 → 0, and 2 → 3
    const ring = graphOf(4, [[0, 1], [1, 2], [2, 0], [2, 3]], true); // prettier-ignore
    expect([...betweenness(ring).scores]).toEqual([1, 2, 3, 0]);
    expect([...edgeBetweenness(ring).scores]).toEqual([4, 5, 3, 3]);
  });

  it("shares a pair between its shortest paths", () => {
    //   1
    //  / \
    // 0   3 - 4
    //  \ /
    //   2
    const kite = graphOf(5, [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4]]); // prettier-ignore
    expect([...betweenness(kite).scores]).toEqual([0.5, 1, 1, 3.5, 0]);
    expect([...edgeBetweenness(kite).scores]).toEqual([2.5, 2.5, 3.5, 3.5, 4]);
  });

  it("takes parallel edges for one way, self-loops for none, and shares an edge's score with its parallels", () => {
    const graph = graphOf(4, [[0, 1], [1, 0], [1, 1], [1, 2]]); // prettier-ignore
    expect([...betweenness(graph).scores]).toEqual([0, 1, 0, 0]);
    expect([...edgeBetweenness(graph).scores]).toEqual([1, 1, 0, 2]);
  });

  it("by weight goes the shorter way round, over the lightest of parallel edges", () => {
    // 0 –5– 2 is longer than 0 –1– 1 –2– 2; a heavy parallel of 0–1 carries nothing
    const graph = graphOf(3, [[0, 2, 5], [0, 1, 1], [0, 1, 4], [1, 2, 2]]); // prettier-ignore
    expect([...betweenness(graph, { byWeight: true }).scores]).toEqual([0, 1, 0]);
    expect([...edgeBetweenness(graph, { byWeight: true }).scores]).toEqual([0, 2, 0, 2]);
    expect([...betweenness(graph).scores]).toEqual([0, 0, 0]);
  });

  it("ties lengths that differ by rounding alone", () => {
    const graph = graphOf(4, [[0, 1, 0.1], [1, 3, 0.2], [0, 2, 0.15], [2, 3, 0.15]]); // prettier-ignore
    expect(0.1 + 0.2).not.toBe(0.15 + 0.15);
    expect([...betweenness(graph, { byWeight: true }).scores]).toEqual([1, 0.5, 0.5, 0]);
  });

  it("refuses lengths of zero, pivots twice, and a delta that is no probability", () => {
    const graph = graphOf(2, [[0, 1, 0]]);
    expect(() => betweenness(graph, { byWeight: true })).toThrow("lengths must be above zero");
    expect(() => betweenness(graph, { pivots: [1, 1] })).toThrow("pivot 1 is no node or is given twice");
    expect(() => betweenness(graph, { pivots: [2] })).toThrow("pivot 2 is no node or is given twice");
    expect(() => betweenness(graph, { delta: 0 })).toThrow("delta is 0");
  });

  it("of nothing is nothing", () => {
    const empty = new CsrBuilder(0, 0, { directed: false, edgeIds: true }).finish();
    expect(betweenness(empty)).toEqual({ scores: new Float64Array(0), pivotCount: 0, errorBound: 0, errors: null });
    expect(edgeBetweenness(empty)).toEqual({ scores: new Float64Array(0), pivotCount: 0, errorBound: 0, errors: null });
  });
});

describe("a sample of sources", () => {
  it("is drawn without repeats, the same for the same seed", () => {
    const drawn = drawPivots(1000, 50, mulberry32(7));
    expect(new Set(drawn).size).toBe(50);
    expect(drawPivots(1000, 50, mulberry32(7))).toEqual(drawn);
    expect([...drawPivots(3, 9, mulberry32(7))]).toEqual([0, 1, 2]);
  });

  it("gives the bound of Hoeffding and Serfling, and none where everything was counted", () => {
    const toy = csrOf(TOY);
    // n (n − 2) / 2 · √((1 − (k − 1) / n) ln(2 n / δ) / 2 k)
    const expected = ((8 * 6) / 2) * Math.sqrt(((1 - 1 / 8) * Math.log((2 * 8) / 0.05)) / (2 * 2));
    expect(betweenness(toy, { pivots: [0, 4], delta: 0.05 }).errorBound).toBeCloseTo(expected, 12);
    const ofEdges = ((8 * 7) / 2) * Math.sqrt(((1 - 1 / 8) * Math.log((2 * 9) / 0.1)) / (2 * 2));
    expect(edgeBetweenness(toy, { pivots: [0, 4] }).errorBound).toBeCloseTo(ofEdges, 12);
    expect(betweenness(toy, { pivots: [7, 6, 5, 4, 3, 2, 1, 0] })).toEqual(betweenness(toy));
  });

  it("says of each score how far off it may be: nothing where no path can pass, all that is left where no source was drawn", () => {
    const toy = csrOf(TOY);
    const { errors } = betweenness(toy, { pivots: [G, A] });
    // From G and A: what passes C is 2 and 5, of a variance of 4.5; X 6 and 4, D 2 and 2; nothing passes the others.
    const se = (spread: number): unknown => expect.closeTo(8 * 0.5 * Math.sqrt((6 / 8) * (spread / 2)), 12);
    expect([...errors!.standardError]).toEqual([0, 0, se(4.5), se(0), 0, 0, 0, se(2)]);
    expect(errors!.lower[G]).toBe(0);
    expect(errors!.upper[G]).toBe(0);
    // Two draws tell little: at most all that the six others can give, and what the two gave.
    expect([...errors!.upper.slice(C, D + 1)]).toEqual([0.5 * (7 + 6 * 6), 0.5 * (4 + 6 * 6)]);
    // A path of three beside an edge: at most one node lies behind the middle, whatever the rest of the graph; two behind an edge.
    const apart = csrOf({ nodeCount: 9, edges: [[0, 1, 1], [1, 2, 1], [3, 4, 1]] }); // prettier-ignore
    const drawn = { pivots: [5, 6, 7] };
    expect([...betweenness(apart, drawn).errors!.upper]).toEqual([0, 0.5 * 6, 0, 0, 0, 0, 0, 0, 0]);
    expect([...edgeBetweenness(apart, drawn).errors!.upper]).toEqual([0.5 * 2 * 6, 0.5 * 2 * 6, 0.5 * 2 * 6]);
    const nothing = betweenness(toy, { pivots: [] }).errors!;
    expect([nothing.lower[X], nothing.upper[X], nothing.standardError[X]]).toEqual([0, 24, NaN]);
    expect(betweenness(toy, { pivots: [7, 6, 5, 4, 3, 2, 1, 0] }).errors).toBeNull();
  });

  it("is off by no more than its bound, and by nothing on average", () => {
    const toy = csrOf(TOY);
    const exact = betweenness(toy).scores;
    const mean = new Float64Array(8);
    for (let s = 0; s < 8; s++) {
      const { scores, errorBound } = betweenness(toy, { pivots: [s] });
      scores.forEach((score, v) => {
        expect(Math.abs(score - exact[v]!)).toBeLessThanOrEqual(errorBound);
        mean[v]! += score / 8;
      });
    }
    expect([...mean]).toEqual([...exact].map((score) => expect.closeTo(score, 12)));
  });
});
