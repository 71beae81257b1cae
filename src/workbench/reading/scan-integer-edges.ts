/**
 * The edge lists that large graphs come in, at the speed of memory: rows that begin with two plain whole numbers below 2³² and, when it is asked for,
 * a weight. At anything else it gives up, and the general reader, which knows names and words its complaints, begins anew.
 */
import { growableU32 } from "#graph/growable.ts";
import { HASH_SIGN, NEWLINE, QUOTE, RETURN, SPACE, TAB } from "./row-scanner.ts";

const ZERO = 48;
const DOT = 46;
const DIGITS_MAX = 10;
const VALUE_MAX = 2 ** 32 - 2;
/** Whole numbers and powers of ten up to here are exact, so that their quotient is the nearest number to what was written. */
const EXACT_DIGITS = 15;

export interface IntegerEdges {
  /** Ends of edge e at 2e and 2e + 1, as written. */
  readonly pairs: Uint32Array;
  readonly weights: Float64Array | null;
  /** Lines with one number: nodes named for their own sake. */
  readonly loners: Uint32Array;
  /** The fewest and the most cells of a line with an edge; 0 where there is none. */
  readonly cellsMin: number;
  readonly cellsMax: number;
}

/** `bytes` end with a newline; `at` is where the first row of data begins. */
export function scanIntegerEdges(
  bytes: Uint8Array,
  start: number,
  options: { readonly delimiter: number; readonly weighted: boolean },
): IntegerEdges | null {
  const { delimiter, weighted } = options;
  const blankToo = delimiter === TAB ? SPACE : TAB;
  const length = bytes.length;
  // A row with an edge is four bytes at least; memory that is not written to is never had.
  const pairs = new Uint32Array(((length - start) >>> 2) * 2 + 2);
  const weights = weighted ? new Float64Array(pairs.length >>> 1) : null;
  const loners = growableU32();
  let ends = 0;
  let at = start;
  let expectTarget = false;
  let [cellsMin, cellsMax] = [0, 0];
  while (at < length) {
    let byte = bytes[at]!;
    if (!expectTarget) {
      if (byte === NEWLINE || byte === RETURN || byte === SPACE || byte === blankToo) {
        at++;
        continue;
      }
      if (byte === HASH_SIGN) {
        at = bytes.indexOf(NEWLINE, at) + 1;
        continue;
      }
    }
    const first = at;
    let value = 0;
    let digit = byte - ZERO;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = bytes[++at]! - ZERO;
    }
    const digits = at - first;
    if (digits === 0 || digits > DIGITS_MAX || value > VALUE_MAX || (digits > 1 && bytes[first] === ZERO)) return null;
    byte = bytes[at]!;
    const apart = byte === SPACE || byte === blankToo;
    while (byte === SPACE || byte === blankToo) byte = bytes[++at]!;
    if (byte === RETURN) {
      byte = bytes[++at]!;
      if (byte !== NEWLINE) return null;
    }
    if (byte !== NEWLINE && byte !== delimiter && !(apart && delimiter === SPACE)) return null;
    if (expectTarget) {
      pairs[ends++] = value;
      expectTarget = false;
      if (weights !== null) {
        at = scanWeight(bytes, byte === delimiter ? at + 1 : at, { into: weights, edge: (ends >>> 1) - 1 });
        byte = bytes[at]!;
        if (byte !== NEWLINE && byte !== RETURN && byte !== SPACE && byte !== TAB && byte !== delimiter) return null;
      }
      let cells = weights === null ? 2 : 3;
      // White space divides only what it has on both sides.
      let between = apart || weights !== null;
      while (byte !== NEWLINE) {
        // A quote may hide the end of the line.
        if (byte === QUOTE || (byte === RETURN && bytes[at + 1] !== NEWLINE)) return null;
        if (byte === delimiter && delimiter !== SPACE) cells++;
        else if (delimiter === SPACE) {
          const blank = byte === SPACE || byte === TAB || byte === RETURN;
          if (between && !blank) cells++;
          between = blank;
        }
        byte = bytes[++at]!;
      }
      if (cells > cellsMax) cellsMax = cells;
      if (cells < cellsMin || cellsMin === 0) cellsMin = cells;
      at++;
    } else if (byte === NEWLINE) {
      loners.push(value);
      at++;
    } else {
      pairs[ends++] = value;
      expectTarget = true;
      if (delimiter !== SPACE) {
        byte = bytes[++at]!;
        while (byte === SPACE || byte === blankToo) byte = bytes[++at]!;
      }
    }
  }
  return {
    pairs: pairs.subarray(0, ends),
    weights: weights?.subarray(0, ends >>> 1) ?? null,
    loners: loners.values(),
    cellsMin,
    cellsMax,
  };
}

/** Where the weight ends; −1, which is no place, when it is not plain digits with at most one dot. */
function scanWeight(bytes: Uint8Array, start: number, { into, edge }: { into: Float64Array; edge: number }): number {
  let at = start;
  while (bytes[at] === SPACE || bytes[at] === TAB) at++;
  let value = 0;
  let digits = 0;
  let scale = 1;
  let dotted = false;
  for (; ; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
      if (dotted) scale *= 10;
    } else if (bytes[at] === DOT && !dotted) dotted = true;
    else break;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return -1;
  into[edge] = value / scale;
  return at;
}
