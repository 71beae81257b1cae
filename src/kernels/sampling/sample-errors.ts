/**
 * How far off sums over all nodes may be that were scaled up from some nodes, drawn evenly without replacement. O(1) a score.
 *
 * The standard error is that of such draws, (1 − drawn / all) · s² / drawn with the sample's variance s²: its square is on average exactly the variance
 * of the estimate (Cochran 1977, Sampling Techniques, theorem 2.2). It ranks and compares well, but where what counts is rare it misses that:
 * no draw that tells of a node, no error. The interval from `lower` to `upper` holds the true score with 95 % at least, for each
 * score by itself, whatever the graph (mean-interval.ts).
 */
import { meanInterval } from "./mean-interval.ts";

export interface SampleErrors {
  /** NaN where fewer than two nodes were drawn. */
  readonly standardError: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface DrawnSums {
  /** What the drawn nodes gave each score, and its squares. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly pivotCount: number;
  readonly nodeCount: number;
  /** What a score is of a sum over all nodes. */
  readonly share: number;
}

const DELTA = 0.05;

/** `rangeOf`: one node gives a score from 0 to so much. */
export function sampleErrors(drawn: DrawnSums, rangeOf: (scored: number) => number): SampleErrors {
  const { sums, squares, pivotCount, nodeCount, share } = drawn;
  const column = (): Float64Array => new Float64Array(sums.length);
  const errors = { standardError: column(), lower: column(), upper: column() };
  const left = nodeCount - pivotCount;
  const scale = nodeCount * share;
  const slack = Math.log(2 / DELTA) / pivotCount;
  for (let i = 0; i < sums.length; i++) {
    const range = rangeOf(i);
    if (range <= 0) continue;
    const sum = sums[i]!;
    const spread = Math.max(0, squares[i]! - (sum * sum) / pivotCount) / (pivotCount - 1);
    errors.standardError[i] = scale * Math.sqrt(((left / nodeCount) * spread) / pivotCount);
    const { lower, upper } = meanInterval(pivotCount === 0 ? 0 : Math.min(1, sum / (pivotCount * range)), slack);
    // What was drawn is known; only of the rest something is to be told.
    errors.lower[i] = Math.max(scale * lower * range, share * sum);
    errors.upper[i] = Math.min(scale * upper * range, share * (sum + left * range));
  }
  return errors;
}
