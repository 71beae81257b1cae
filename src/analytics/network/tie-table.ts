/**
 * Ties in columns, for as long as a network is kept: some 60 bytes a tie with one term and two links, where objects take ten times that.
 * A *tie* here is a position in these columns, a *term* one in the columns of terms. Frozen when made.
 */
import { buildRows, rowOf, type Rows } from "../rows.ts";
import { TIE_CODES } from "../tie-method.ts";
import type { TieTerm } from "../tie-terms.ts";
import type { Tie } from "../ties.ts";

export const BENIGN = ["", "KIN", "COMMUTERS"] as const satisfies readonly Tie["benign"][];

export interface TieTable {
  readonly count: number;
  /** Person indices; ties are in order of `low`, then `high`, and `low < high`. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** Combined and damped. */
  readonly weight: Float64Array;
  /** Position in BENIGN of the relation that damped it, and the links that show that relation. */
  readonly benign: Uint8Array;
  readonly benignLinks: Rows;
  /** Terms of tie t are `[termOffsets[t], termOffsets[t + 1])`, in order of code. */
  readonly termOffsets: Uint32Array;
  /** Position in TIE_CODES. */
  readonly termCode: Uint8Array;
  readonly termWeight: Float64Array;
  /** Node shared; −1 where there is none. */
  readonly termShared: Int32Array;
  /** Term → snapshot links it rests on, ascending. */
  readonly termLinks: Rows;
  /** Person → ties, ascending. */
  readonly ofPerson: Rows;
}

/** `ties`: in order of low, then high. */
export function packTies(ties: readonly Tie[], personCount: number): TieTable {
  const terms = ties.flatMap((tie) => tie.terms);
  const termOffsets = new Uint32Array(ties.length + 1);
  ties.forEach((tie, t) => (termOffsets[t + 1] = termOffsets[t]! + tie.terms.length));
  return Object.freeze({
    count: ties.length,
    low: Uint32Array.from(ties, ({ low }) => low),
    high: Uint32Array.from(ties, ({ high }) => high),
    weight: Float64Array.from(ties, ({ weight }) => weight),
    benign: Uint8Array.from(ties, ({ benign }) => BENIGN.indexOf(benign)),
    benignLinks: rowsOf(ties.map(({ benignLinks }) => benignLinks)),
    termOffsets,
    termCode: Uint8Array.from(terms, ({ code }) => TIE_CODES.indexOf(code)),
    termWeight: Float64Array.from(terms, ({ weight }) => weight),
    termShared: Int32Array.from(terms, ({ shared }) => shared),
    termLinks: rowsOf(terms.map(({ links }) => links)),
    ofPerson: buildRows(personCount, (add) =>
      ties.forEach(({ low, high }, tie) => {
        add(low, tie);
        add(high, tie);
      }),
    ),
  });
}

function rowsOf(lists: readonly (readonly number[])[]): Rows {
  return buildRows(lists.length, (add) => lists.forEach((list, row) => list.forEach((item) => add(row, item))));
}

/** The ties of a person, ascending, without a copy. */
export function tiesOf(table: TieTable, person: number): Uint32Array {
  return rowOf(table.ofPerson, person);
}

/** Whom a tie leads to from one of its ends. */
export function otherEnd({ low, high }: TieTable, tie: number, person: number): number {
  return low[tie] === person ? high[tie]! : low[tie]!;
}

export function termsOf(table: TieTable, tie: number): TieTerm[] {
  const { low, high, termOffsets, termCode, termWeight, termShared, termLinks } = table;
  const terms: TieTerm[] = [];
  for (let term = termOffsets[tie]!; term < termOffsets[tie + 1]!; term++) {
    terms.push({
      low: low[tie]!,
      high: high[tie]!,
      code: TIE_CODES[termCode[term]!]!,
      weight: termWeight[term]!,
      shared: termShared[term]!,
      links: [...rowOf(termLinks, term)],
    });
  }
  return terms;
}

/** One tie with all that is known of it, as an object. */
export function tieAt(table: TieTable, tie: number): Tie {
  return {
    low: table.low[tie]!,
    high: table.high[tie]!,
    weight: table.weight[tie]!,
    terms: termsOf(table, tie),
    benign: BENIGN[table.benign[tie]!]!,
    benignLinks: [...rowOf(table.benignLinks, tie)],
  };
}
