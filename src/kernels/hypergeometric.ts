/**
 * Tail of the hypergeometric distribution: P(X ≥ k) when `drawn` of `population` are drawn and `marked` of them count. The first term by
 * logarithms of factorials, each next one by its ratio; only positive numbers are added. O(min(marked, drawn) − k).
 */
import { assert } from "#base/assert.ts";

export interface Draw {
  readonly population: number;
  readonly marked: number;
  readonly drawn: number;
}

export function hypergeometricTail(draw: Draw, k: number): number {
  const { population, marked, drawn } = draw;
  assert(marked <= population && drawn <= population, "more marked or drawn than there are");
  const least = Math.max(0, marked + drawn - population);
  const most = Math.min(marked, drawn);
  if (k <= least) return 1;
  if (k > most) return 0;
  let sum = 0;
  let term = 1;
  for (let x = k; x <= most; x++) {
    sum += term;
    term *= ((marked - x) * (drawn - x)) / ((x + 1) * (population - marked - drawn + x + 1));
  }
  const first = logChoose(marked, k) + logChoose(population - marked, drawn - k) - logChoose(population, drawn);
  return Math.min(1, Math.exp(first + Math.log(sum)));
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const TABLE = new Float64Array(256);
for (let n = 2; n < TABLE.length; n++) TABLE[n] = TABLE[n - 1]! + Math.log(n);

/** Exact sums below 256, Stirling's series above: the error is below 1e-15 of the value. */
export function logFactorial(n: number): number {
  if (n < TABLE.length) return TABLE[n]!;
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
}
