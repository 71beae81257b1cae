/** Numbers for readers: the tail that floating point leaves behind (0.39999999999999997) says nothing. */

/** In steps of 1e-6, as scores are. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Six digits that count, however small the number is: chances are told apart far below 1e-6. */
export function significant(value: number): number {
  return Number(value.toPrecision(6));
}
