/** P(X ≥ k) for X Poisson with the given mean: for counts of rare things with many chances to happen. O(k). */
export function poissonTail(mean: number, k: number): number {
  if (k <= 0) return 1;
  if (mean <= 0) return 0;
  let term = Math.exp(-mean);
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += term;
    term *= mean / (i + 1);
  }
  // Past the bulk the complement cancels away; the first terms of the tail are exact enough.
  if (below < 0.999) return 1 - below;
  let tail = 0;
  for (let i = k; i < k + 200; i++) {
    tail += term;
    term *= mean / (i + 1);
  }
  return tail;
}
