const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A weight as text; NaN when it is no number that an edge can weigh: those from 0 up. */
export function parseWeight(text: string): number {
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return value >= 0 && value < Infinity ? value : NaN;
}

export function badWeightText(text: string): string {
  return `"${text.slice(0, 40)}" is not a weight: a number from 0 up is needed, such as 1 or 0.25`;
}
