import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaBinomialTail, fitBetaBinomial } from "#kernels/beta-binomial.ts";

const habit = fc.record({
  mean: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  correlation: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
});

/** By the mixture it is: a share drawn from the beta, then a binomial; summed over a fine grid of shares. */
function byMixture({ mean, correlation }: { mean: number; correlation: number }, count: number, trials: number): number {
  const size = (1 - correlation) / correlation;
  const [a, b] = [mean * size, (1 - mean) * size];
  let [sum, whole] = [0, 0];
  for (let i = 0; i < 20_000; i++) {
    const share = (i + 0.5) / 20_000;
    const density = Math.exp((a - 1) * Math.log(share) + (b - 1) * Math.log(1 - share));
    whole += density;
    let choose = 1;
    for (let k = 0; k <= trials; k++) {
      if (k >= count) sum += density * choose * share ** k * (1 - share) ** (trials - k) * (k === count ? 0.5 : 1);
      choose = (choose * (trials - k)) / (k + 1);
    }
  }
  return sum / whole;
}

describe("the tail of a beta-binomial", () => {
  test.each([
    [{ mean: 0.3, correlation: 0.1 }, 4, 8],
    [{ mean: 0.5, correlation: 0.3 }, 1, 5],
    [{ mean: 0.4, correlation: 0.05 }, 12, 20],
  ])("of %o, %i of %i, is that of the mixture", (of, count, trials) => {
    expect(betaBinomialTail(of, count, trials)).toBeCloseTo(byMixture(of, count, trials), 4);
  });

  test("two tails that share what is just as often make a whole, and more is never likelier", () => {
    fc.assert(
      fc.property(habit, fc.integer({ min: 1, max: 60 }), (of, trials) => {
        const tails = Array.from({ length: trials + 1 }, (_, count) => betaBinomialTail(of, count, trials));
        tails.forEach((tail, count) => {
          const other = betaBinomialTail({ mean: 1 - of.mean, correlation: of.correlation }, trials - count, trials);
          expect(tail + other).toBeCloseTo(1, 9);
          if (count > 0) expect(tail).toBeLessThanOrEqual(tails[count - 1]!);
        });
      }),
    );
  });

  test("of many trials it is a number, and of none no surprise", () => {
    expect(betaBinomialTail({ mean: 0.1, correlation: 0.01 }, 0, 0)).toBe(0.5);
    const tail = betaBinomialTail({ mean: 0.1, correlation: 0.01 }, 2000, 5000);
    expect(tail).toBeGreaterThan(0);
    expect(tail).toBeLessThan(1e-3);
  });
});

describe("habits by moments", () => {
  const prior = { mean: 0.5, correlation: 0.1 };
  const little = { priorTrials: 10, priorGroups: 20 };

  test("without samples it is the prior; with many it is what they show", () => {
    expect(fitBetaBinomial([], prior, little)).toEqual(prior);
    // Half of the groups always do, half never: as alike as choices can be.
    const alike = Array.from({ length: 400 }, (_, i) => ({ count: i % 2 === 0 ? 0 : 6, trials: 6 }));
    expect(fitBetaBinomial(alike, prior, little).correlation).toBe(0.6);
    // Every group does in half of its trials: less varied than chance would have it.
    const even = Array.from({ length: 400 }, () => ({ count: 3, trials: 6 }));
    const found = fitBetaBinomial(even, { mean: 0.1, correlation: 0.1 }, little);
    expect(found.mean).toBeCloseTo(0.5, 2);
    expect(found.correlation).toBe(0.01);
  });
});
