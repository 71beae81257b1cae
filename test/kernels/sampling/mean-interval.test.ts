import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval } from "#kernels/sampling/mean-interval.ts";

function kl(p: number, q: number): number {
  const part = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return part(p, q) + part(1 - p, 1 - q);
}

/** The ends by halving: where kl comes to be the slack. */
function halved(p: number, slack: number): { lower: number; upper: number } {
  let [low, high] = [0, p];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (kl(p, middle) > slack) low = middle;
    else high = middle;
  }
  let [from, to] = [p, 1];
  for (let i = 0; i < 200; i++) {
    const middle = (from + to) / 2;
    if (kl(p, middle) > slack) to = middle;
    else from = middle;
  }
  return { lower: high, upper: from };
}

describe("meanInterval", () => {
  it("of draws that were all 0, or all 1, leaves what kl leaves", () => {
    const slack = Math.log(2 / 0.05) / 256;
    expect(meanInterval(0, slack)).toEqual({ lower: 0, upper: expect.closeTo(1 - Math.exp(-slack), 12) as number });
    expect(meanInterval(1, slack)).toEqual({ lower: expect.closeTo(Math.exp(-slack), 12) as number, upper: 1 });
  });

  it("solves for kl, and is never narrower than that", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1e-4, max: 3, noNaN: true }), (p, slack) => {
        const { lower, upper } = meanInterval(p, slack);
        const exact = halved(p, slack);
        expect(lower).toBeLessThanOrEqual(exact.lower + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(exact.upper - 1e-12);
        expect(exact.lower - lower).toBeLessThan(1e-3);
        expect(upper - exact.upper).toBeLessThan(1e-3);
      }),
    );
  });
});
