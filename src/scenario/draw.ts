/** Draws from distributions. Every function takes the stream of numbers it uses, so that one part of the world never shifts another. */
import { fnv1a, FNV_START } from "#base/fnv1a.ts";
import type { Prng } from "#base/prng.ts";
import { mulberry32 } from "#base/prng.ts";
import { assert } from "#base/assert.ts";

/** A stream of its own for each name: adding a draw to one part of the generator leaves the other parts as they were. */
export function streamOf(seed: number, name: string): Prng {
  const hash = fnv1a(name, FNV_START ^ (seed >>> 0));
  const prng = mulberry32(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0);
  // Neighbouring seeds differ little in state: the first draws are thrown away.
  for (let i = 0; i < 4; i++) prng();
  return prng;
}

export function chance(prng: Prng, p: number): boolean {
  return prng() < p;
}

/** A whole number in [from, to]. */
export function between(prng: Prng, from: number, to: number): number {
  return from + Math.floor(prng() * (to - from + 1));
}

/** A number in [from, to). */
export function uniform(prng: Prng, from: number, to: number): number {
  return from + prng() * (to - from);
}

/** A number in [from, to), as often in each doubling: for rates of which nobody knows the order of magnitude. */
export function logUniform(prng: Prng, from: number, to: number): number {
  return from * (to / from) ** prng();
}

export function pick<T>(prng: Prng, items: readonly T[]): T {
  assert(items.length > 0, "pick from nothing");
  return items[Math.floor(prng() * items.length)]!;
}

/** `count` different items in random order; fewer when there are not so many. */
export function sample<T>(prng: Prng, items: readonly T[], count: number): T[] {
  const pool = [...items];
  const chosen: T[] = [];
  while (chosen.length < count && pool.length > 0) {
    const at = Math.floor(prng() * pool.length);
    chosen.push(pool[at]!);
    pool[at] = pool[pool.length - 1]!;
    pool.pop();
  }
  return chosen;
}

export function normal(prng: Prng, mean: number, deviation: number): number {
  const u = 1 - prng();
  return mean + deviation * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * prng());
}

export function logNormal(prng: Prng, median: number, sigma: number): number {
  return median * Math.exp(normal(prng, 0, sigma));
}

/** Failures before the first success. */
export function geometric(prng: Prng, p: number): number {
  return Math.floor(Math.log(1 - prng()) / Math.log(1 - p));
}

export function poisson(prng: Prng, mean: number): number {
  const limit = Math.exp(-mean);
  let product = prng();
  let count = 0;
  while (product > limit) {
    product *= prng();
    count++;
  }
  return count;
}

/** Draws an index with probability proportional to its weight. */
export function weightedIndex(prng: Prng, weights: readonly number[]): number {
  let left = prng() * weights.reduce((sum, w) => sum + w, 0);
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

/** A drawer of indices below `count`, the i-th with weight 1/(i+1)^exponent: few are common, many are rare. */
export function zipf(count: number, exponent: number): (prng: Prng) => number {
  const cumulative = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += 1 / (i + 1) ** exponent;
    cumulative[i] = total;
  }
  return (prng) => {
    const target = prng() * total;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** `length` characters of the alphabet. */
export function code(prng: Prng, alphabet: string, length: number): string {
  let text = "";
  for (let i = 0; i < length; i++) text += alphabet[Math.floor(prng() * alphabet.length)]!;
  return text;
}
