/**
 * How a reason's weight follows from what was counted: a small closed set of shapes, evaluated here and nowhere else. Evidence code hands
 * over counts by name, the table of codes (codes.ts) says what they weigh. A weight is a natural log-likelihood ratio.
 */
import { assert } from "#base/assert.ts";

/** A count's part in a sum: `add` for each, from the one after the first `beyond`. */
export interface Each {
  readonly add: number;
  readonly beyond?: number;
}

/**
 * - `constant`: size.
 * - `counted`: min(max, base + Σ add · (count − beyond)).
 * - `surprise`: 1 + ln(at / chance), from 0 to max: what is as likely by chance as `at` weighs 1.
 * - `cohesion`: size · min(1, (independent − 1) / whole) · √strength: how much of a group a tie holds together, and how strongly.
 */
export type Shape =
  | { readonly shape: "constant"; readonly size: number }
  | { readonly shape: "counted"; readonly base: number; readonly each: Readonly<Record<string, Each>>; readonly max: number }
  | { readonly shape: "surprise"; readonly at: number; readonly max: number }
  | { readonly shape: "cohesion"; readonly size: number; readonly whole: number };

/**
 * What a weight is multiplied by, in order.
 * - `part`: by the count itself, a share in [0, 1].
 * - `less`: by 1 − size · count, of a share in [0, 1].
 */
export type Times =
  { readonly by: "part"; readonly of: string } | { readonly by: "less"; readonly of: string; readonly size: number };

export type Weight = Shape & { readonly times?: readonly Times[] };

/** What was counted, by the names that the weight reads. */
export type Counts = Readonly<Record<string, number>>;

/** No chance is smaller than this: models of chance are not that good. */
const CHANCE_LEAST = 1e-9;

export function weightOf(weight: Weight, counts: Counts): number {
  const value = (weight.times ?? []).reduce((product, times) => product * factorOf(times, counts), shapeOf(weight, counts));
  assert(!Number.isNaN(value), `a weight of shape ${weight.shape} is a number`);
  return value;
}

function shapeOf(weight: Shape, counts: Counts): number {
  switch (weight.shape) {
    case "constant":
      return weight.size;
    case "counted": {
      let sum = weight.base;
      for (const [name, { add, beyond = 0 }] of Object.entries(weight.each)) sum += add * (countOf(counts, name) - beyond);
      return Math.min(weight.max, sum);
    }
    case "surprise": {
      const surprise = 1 + Math.log(weight.at / Math.max(countOf(counts, "chance"), CHANCE_LEAST));
      return Math.min(weight.max, Math.max(0, surprise));
    }
    case "cohesion": {
      const breadth = Math.min(1, (countOf(counts, "independent") - 1) / weight.whole);
      return weight.size * breadth * Math.sqrt(countOf(counts, "strength"));
    }
  }
}

function factorOf(times: Times, counts: Counts): number {
  const count = countOf(counts, times.of);
  switch (times.by) {
    case "part":
      return count;
    case "less":
      return 1 - times.size * count;
  }
}

function countOf(counts: Counts, name: string): number {
  const count = counts[name];
  assert(count !== undefined, `the weight reads "${name}", which was not counted`);
  return count;
}
