/** Katz's measure as the kernels that rank by walks ask for it: how much a step takes, how long walks may be, and what is said of the rest. */
import type { Csr } from "#graph/csr.ts";
import { degrees } from "#kernels/degree.ts";
import { katz } from "#kernels/katz.ts";
import type { KernelAnswer, KernelSettings } from "./graph-kernel.ts";

/** Walks are cut when those of one length add no more than this to any node, and else at this length, unless another is asked for. */
const TOLERANCE = 1e-12;
const LENGTH_MAX = 1000;
export interface Walks {
  readonly scores: Float64Array;
  readonly beside: NonNullable<KernelAnswer["beside"]>;
}

/** From these nodes, or from all. */
export function walksFrom(csr: Csr, sources: readonly number[] | null, settings: KernelSettings): Walks {
  const attenuation = settings.attenuation ?? surelyConverging(csr);
  const lengthMax = settings.walks ?? LENGTH_MAX;
  const { scores, length, converged, leftOutMax } = katz(csr, { sources, attenuation, lengthMax, tolerance: TOLERANCE });
  return {
    scores,
    beside: { attenuation, walks: length, converged, leftOutMax: Number.isFinite(leftOutMax) ? leftOutMax : null },
  };
}

/** Half of one over the greatest strength, which is no less than the largest eigenvalue. */
function surelyConverging(csr: Csr): number {
  const strongest = degrees(csr, { weighted: true }).total.reduce((most, strength) => Math.max(most, strength), 1);
  return 1 / (2 * strongest);
}
