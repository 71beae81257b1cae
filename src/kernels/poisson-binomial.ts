/**
 * Tail of the Poisson-binomial distribution: P(X ≥ k) for X a sum of independent coin flips with chances ps.
 * The dynamic programme of Hong 2013, doi:10.1016/j.csda.2012.10.006, cut at k: state k absorbs, so that only positive
 * numbers are ever added and a tail of 1e-200 has full relative precision. O(n·k) time, O(k) memory.
 */
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
