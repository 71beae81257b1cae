/**
 * Tail of the Poisson-binomial distribution: P(X ≥ k) for X a sum of independent coin flips with chances ps.
 * The dynamic programme of Hong 2013, doi:10.1016/j.csda.2012.10.006, cut at k: state k absorbs, so that only positive
 * numbers are ever added and a tail of 1e-200 has full relative precision. O(n·k) time, O(k) memory.
 */
const LINEAR_MIN = 1e-250;

export function poissonBinomialTail(ps: ArrayLike<number>, k: number): number {
  const n = ps.length;
  if (k <= 0) return 1;
  if (k > n) return 0;
  const g = new Float64Array(k + 1);
  g[0] = 1;
  for (let i = 0; i < n; i++) {
    const p = ps[i]!;
    g[k] = g[k]! + g[k - 1]! * p;
    for (let t = Math.min(k - 1, i + 1); t > 0; t--) g[t] = g[t]! * (1 - p) + g[t - 1]! * p;
    g[0] = g[0]! * (1 - p);
  }
  return Math.min(1, g[k]!);
}

/** Natural logarithm of the tail, also where the tail itself is too small for a number. */
export function poissonBinomialLogTail(ps: ArrayLike<number>, k: number): number {
  const tail = poissonBinomialTail(ps, k);
  if (tail > LINEAR_MIN) return Math.log(tail);
  if (k > ps.length) return -Infinity;
  const g = new Float64Array(k + 1).fill(-Infinity);
  g[0] = 0;
  for (let i = 0; i < ps.length; i++) {
    const hit = Math.log(ps[i]!);
    const miss = Math.log1p(-ps[i]!);
    g[k] = logSum(g[k]!, g[k - 1]! + hit);
    for (let t = Math.min(k - 1, i + 1); t > 0; t--) g[t] = logSum(g[t]! + miss, g[t - 1]! + hit);
    g[0] = g[0]! + miss;
  }
  return g[k]!;
}

/** log(exp(a) + exp(b)). */
function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  return high === -Infinity ? -Infinity : high + Math.log1p(Math.exp(Math.min(a, b) - high));
}
