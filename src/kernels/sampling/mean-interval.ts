/**
 * Between which values a mean lies, told from some of the values that it is of: drawn evenly without replacement, and known to lie from 0 to a bound.
 * Chernoff's bound as Hoeffding 1963 (doi:10.1080/01621459.1963.10500830) gives it for bounded values, which by his theorem 4 holds for draws without
 * replacement too: kl(found, true) ≤ ln(2 / delta) / draws except with probability delta, kl(p, q) = p ln(p / q) + (1 − p) ln((1 − p) / (1 − q)). For
 * rare large values, which centralities are made of, this is far narrower than a bound of fixed width: where all draws are 0, ln(2 / delta) / draws.
 *
 * It holds for whatever distribution. An interval of so many standard errors does not: a node that no draw told of has a standard error of 0.
 */

const STEPS = 8;
/** As near to the slack as is worth another step. */
const NEAR = 1e-3;
/** Of a mean so many times smaller than the slack nothing is left below. */
const LEFT_MAX = 12;

export interface MeanInterval {
  readonly lower: number;
  readonly upper: number;
}

/** `found` is the mean of the draws as a share of the bound; `slack` is ln(2 / delta) / draws. Never narrower than what it solves for. */
export function meanInterval(found: number, slack: number): MeanInterval {
  return { lower: lowest(found, slack), upper: 1 - lowest(1 - found, slack) };
}

/**
 * The least q with kl(p, q) ≤ slack. Newton's method from below, where kl is convex and falls towards p: every step stays below the
 * answer, so that stopping early gives a wider interval, never a wrong one.
 */
function lowest(p: number, slack: number): number {
  if (slack > LEFT_MAX * p) return 0;
  if (p >= 1) return Math.exp(-slack);
  // Bounds that are below the answer, from kl(p, q) ≥ (p − q)² / 2 max(p, q), from the same for 1 − p and 1 − q, and for q near 0.
  const rest = 1 - p;
  const beside = p - slack - Math.sqrt(slack * (slack + 2 * rest));
  let q = Math.max(beside, p - Math.sqrt(2 * p * slack), beside > 0 ? 0 : p * Math.exp(-1 - slack / p));
  for (let step = 0; step < STEPS && q > 0; step++) {
    const beyond = kl(p, q) - slack;
    if (beyond <= NEAR * slack) break;
    q += (beyond * q * (1 - q)) / (p - q);
  }
  return q;
}

function kl(p: number, q: number): number {
  return p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));
}
