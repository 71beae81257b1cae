/**
 * The best of several runs of a seeded search for communities. A run ends in one of many valleys, and on a small graph the next run costs
 * nothing: where a single one finds the best partition known once in sixty, this finds it in most tries. A large graph is run once.
 */
import type { Csr } from "#graph/csr.ts";

const RUNS_MAX = 32;
/** Arcs and nodes that all runs together may read about once a round. */
const READS_MAX = 250_000;
/** Qualities closer than this are equal but for rounding: the earlier one stays. */
const BETTER_MIN = 1e-12;

/** `find` draws from one prng, so that each call is another run. */
export function bestOfRuns<T extends { readonly quality: number }>(csr: Csr, find: () => T): T {
  let best = find();
  const runs = Math.min(RUNS_MAX, READS_MAX / (csr.targets.length + csr.nodeCount + 1));
  for (let run = 2; run <= runs; run++) {
    const other = find();
    if (other.quality > best.quality + BETTER_MIN * (1 + Math.abs(best.quality))) best = other;
  }
  return best;
}
