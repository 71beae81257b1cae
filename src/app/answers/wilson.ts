/** A share and how sure it is: Wilson's score interval (J. Am. Stat. Assoc. 22, 1927, p. 209), which holds for few and for rare. */
import { significant } from "./rounded.ts";

/** Of the normal distribution: 95 in 100 lie within so many standard deviations. */
const Z = 1.959964;

export interface Interval {
  readonly share: number;
  /** Between these with 95 %. */
  readonly low: number;
  readonly high: number;
}

/** `count` of `of`; null of nothing. */
export function wilson(count: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = count / of;
  const squared = Z * Z;
  const middle = (share + squared / (2 * of)) / (1 + squared / of);
  const half = (Z / (1 + squared / of)) * Math.sqrt((share * (1 - share)) / of + squared / (4 * of * of));
  return {
    share: significant(share),
    low: significant(Math.max(0, middle - half)),
    high: significant(Math.min(1, middle + half)),
  };
}
