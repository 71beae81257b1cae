import { describe, expect, it } from "vitest";
import { betweenness } from "#kernels/betweenness.ts";
import { burtConstraint } from "#kernels/neighbourhoods/burt-constraint.ts";
import { coreNumbers } from "#kernels/k-core.ts";
import { pageRank, personalisedPageRank } from "#kernels/page-rank.ts";
import { A, B, C, csrOf, D, E, F, G, TOY, X } from "./graphs.ts";

const toy = csrOf(TOY);
const empty = csrOf({ nodeCount: 0, edges: [] });
const rounded = (values: ArrayLike<number>, places = 4): number[] => Array.from(values, (value) => Number(value.toFixed(places)));

describe("the toy graph", () => {
  it("has its betweenness at X, C and D", () => {
    expect([...betweenness(toy).scores]).toEqual([0, 0, 10, 10, 0, 0, 0, 15]);
  });

  it("has its least constraint at X", () => {
    expect(rounded(burtConstraint(toy))).toEqual([1.0069, 1.0069, 0.6111, 0.6111, 1.0069, 1.0069, 1, 0.3333]);
  });

  it("is a 2-core but for the leaf", () => {
    expect([...coreNumbers(toy)]).toEqual([2, 2, 2, 2, 2, 2, 1, 2]);
  });

  it("walks from A mostly among A, C, B", () => {
    const walk = personalisedPageRank(toy, { seeds: [A], damping: 0.85, roundsMax: 200, tolerance: 1e-12 });
    expect(walk.converged).toBe(true);
    const score = (v: number): number => Number(walk.scores[v]!.toFixed(4));
    expect([A, C, B, X, D, G, E, F].map(score)).toEqual([0.304, 0.2453, 0.1987, 0.1119, 0.0546, 0.0317, 0.0269, 0.0269]);
  });

  it("says when a walk was stopped before it stood still", () => {
    expect(personalisedPageRank(toy, { seeds: [A], damping: 0.85, roundsMax: 2, tolerance: 1e-12 })).toMatchObject({
      rounds: 2,
      converged: false,
    });
  });
});

describe("a graph without nodes", () => {
  it("has measures without values", () => {
    expect(betweenness(empty).scores.length).toBe(0);
    expect(coreNumbers(empty).length).toBe(0);
    expect(burtConstraint(empty).length).toBe(0);
    expect(pageRank(empty, { damping: 0.85, roundsMax: 5, tolerance: 1e-9 })).toMatchObject({ converged: true });
  });
});

describe("PageRank", () => {
  it("gives back what dangling nodes hold, so that scores sum to 1", () => {
    const chain = csrOf(
      {
        nodeCount: 3,
        edges: [
          [0, 1, 1],
          [1, 2, 1],
        ],
      },
      true,
    );
    const { scores } = pageRank(chain, { damping: 0.85, roundsMax: 200, tolerance: 1e-14 });
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 12);
    // x0 = b, x1 = b + .85 x0, x2 = b + .85 x1 with one b for all.
    expect(rounded([scores[1]! / scores[0]!, scores[2]! / scores[0]!])).toEqual([1.85, 2.5725]);
  });
});
