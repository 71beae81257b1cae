/**
 * Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x: controls the share of false discoveries at q.
 * `familySize` is the number of hypotheses that could have been tested; those not given count as p = 1. O(n log n).
 */
import { assert } from "#base/assert.ts";

export interface Discoveries {
  /** 1 where the hypothesis is rejected at q. */
  readonly rejected: Uint8Array;
  /** The smallest q at which each would be rejected. */
  readonly qvalues: Float64Array;
  readonly count: number;
}

export function benjaminiHochberg(pvalues: ArrayLike<number>, q: number, familySize = pvalues.length): Discoveries {
  const n = pvalues.length;
  assert(familySize >= n, `a family of ${familySize} cannot hold ${n} hypotheses`);
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => pvalues[a]! - pvalues[b]! || a - b);
  const qvalues = new Float64Array(n);
  const rejected = new Uint8Array(n);
  let smallest = 1;
  let count = 0;
  for (let rank = n; rank >= 1; rank--) {
    const i = order[rank - 1]!;
    smallest = Math.min(smallest, (pvalues[i]! * familySize) / rank);
    qvalues[i] = smallest;
    if (smallest <= q) {
      rejected[i] = 1;
      count++;
    }
  }
  return { rejected, qvalues, count };
}
