/**
 * The beta-binomial: how often `trials` choices fall out one way when those who make them differ in their habits, or choose alike. Its
 * tail says how surprising a count is among others of the same sort; a binomial would call every group of like-minded people a surprise.
 *
 * Moments after Kleinman (1973), "Proportions with extraneous variance: single and independent samples", JASA 68, 46–54.
 */
import { assert } from "#base/assert.ts";

export interface BetaBinomial {
  /** Share of all choices, in (0, 1). */
  readonly mean: number;
  /** Correlation of two choices of one group, in (0, 1); towards 0 it is a binomial. */
  readonly correlation: number;
}

const CORRELATION_LEAST = 0.01;
const CORRELATION_MOST = 0.6;

/** P(more than `count`) + ½ P(exactly `count`) in `trials`: without trials ½, which is no surprise. O(trials). */
export function betaBinomialTail({ mean, correlation }: BetaBinomial, count: number, trials: number): number {
  assert(count >= 0 && count <= trials, "no more of them than there are");
  if (trials === 0) return 0.5;
  const size = (1 - correlation) / correlation;
  const [a, b] = [mean * size, (1 - mean) * size];
  // P(0), then by the ratio of one probability to the one before; in logarithms, as P(0) of many trials is too small for a number.
  let log = 0;
  for (let i = 0; i < trials; i++) log += Math.log((b + i) / (size + i));
  let tail = 0;
  for (let k = 0; k <= trials; k++) {
    if (k >= count) tail += Math.exp(log) * (k === count ? 0.5 : 1);
    if (k < trials) log += Math.log(((trials - k) * (a + k)) / ((k + 1) * (b + trials - k - 1)));
  }
  return Math.min(1, tail);
}

export interface Sample {
  readonly count: number;
  readonly trials: number;
}

/**
 * Mean and correlation by moments, drawn towards `prior` where little is known: it counts as `priorTrials` trials and, for the
 * correlation, as `priorGroups` groups.
 */
export function fitBetaBinomial(
  samples: readonly Sample[],
  prior: BetaBinomial,
  { priorTrials, priorGroups }: { readonly priorTrials: number; readonly priorGroups: number },
): BetaBinomial {
  let [counts, trials] = [0, 0];
  for (const sample of samples) {
    counts += sample.count;
    trials += sample.trials;
  }
  const mean = (counts + priorTrials * prior.mean) / (trials + priorTrials);
  let [spread, room, groups] = [0, 0, 0];
  const single = mean * (1 - mean);
  for (const { count, trials: n } of samples) {
    if (n < 2) continue;
    groups++;
    spread += (count - n * mean) ** 2 - n * single;
    room += n * (n - 1) * single;
  }
  const own = room === 0 ? prior.correlation : spread / room;
  const drawn = (groups * Math.max(0, own) + priorGroups * prior.correlation) / (groups + priorGroups);
  return { mean, correlation: Math.min(CORRELATION_MOST, Math.max(CORRELATION_LEAST, drawn)) };
}
