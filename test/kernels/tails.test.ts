import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "#kernels/benjamini-hochberg.ts";
import { poissonBinomialTail } from "#kernels/poisson-binomial.ts";
import { naivePoissonBinomialTail } from "../oracles/naive-graph.ts";

describe("the Poisson-binomial tail", () => {
  it("has the golden values", () => {
    const ps = [0.1, 0.2, 0.3, 0.4, 0.5];
    const tails = [0, 1, 2, 3, 4, 5, 6].map((k) => poissonBinomialTail(ps, k));
    expect(tails).toEqual([1, 0.8488, 0.4774, 0.15, 0.0226, 0.0012, 0].map((tail) => expect.closeTo(tail, 12)));
  });

  it("is that of all outcomes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }),
        fc.integer({ min: -1, max: 10 }),
        (ps, k) => {
          expect(poissonBinomialTail(ps, k)).toBeCloseTo(naivePoissonBinomialTail(ps, k), 12);
        },
      ),
    );
  });

  it("keeps its precision where it is tiny", () => {
    // All of 20 flips of 1e-9: 1e-180, which 1 − P(X < 20) would call 0.
    expect(poissonBinomialTail(new Array<number>(20).fill(1e-9), 20) / 1e-180).toBeCloseTo(1, 12);
  });

  it("has no chance of more hits than flips, or of a hit of no chance", () => {
    expect(poissonBinomialTail([0.5], 2)).toBe(0);
    expect(poissonBinomialTail([0, 0, 1], 2)).toBe(0);
    expect(poissonBinomialTail([0, 0, 1], 1)).toBe(1);
  });
});

describe("Benjamini and Hochberg", () => {
  it("rejects up to the largest rank that passes, the failing ones below it too", () => {
    // Thresholds at q = 0.05, m = 4: 0.0125, 0.025, 0.0375, 0.05. The third passes and takes the second with it.
    expect(benjaminiHochberg([0.037, 0.01, 0.9, 0.03], 0.05)).toEqual({
      rejected: Uint8Array.of(1, 1, 0, 1),
      qvalues: Float64Array.from([(0.037 * 4) / 3, 0.04, 0.9, (0.037 * 4) / 3]),
      count: 3,
    });
  });

  it("counts hypotheses that were never tested", () => {
    expect(benjaminiHochberg([0.01], 0.05, 10)).toEqual({ rejected: Uint8Array.of(0), qvalues: Float64Array.of(0.1), count: 0 });
  });

  it("rejects nothing of nothing", () => {
    expect(benjaminiHochberg([], 0.05).count).toBe(0);
  });
});
