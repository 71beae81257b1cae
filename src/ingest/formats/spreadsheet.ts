/**
 * What a spreadsheet or a data frame makes of a number that only names something: rounded to a power of ten, which no longer is that
 * number, or with a fraction of nothing behind it, which still is.
 */

const SHORTENED = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;
const WHOLE_WITH_FRACTION = /^(\d+)[.,]0+$/;

/** `1.23457E+11`: digits are lost for good. */
export function isShortened(cell: string): boolean {
  return SHORTENED.test(cell.trim());
}

/** `123456789.0` → `123456789`; anything else as it is. */
export function withoutFraction(cell: string): string {
  return WHOLE_WITH_FRACTION.exec(cell.trim())?.[1] ?? cell;
}
