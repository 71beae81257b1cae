/**
 * The terms of ties: each says why two persons may belong together, as a log-likelihood ratio with the links it rests on.
 * Terms of one group speak of the same thing (a card and its payer's name), so the strongest counts whole and the rest in part.
 */
import { assert } from "#base/assert.ts";

export const TIE_TERMS = {
  SAME_BOOKING: "BOOKING",
  SEQUENTIAL_BOOKING: "BOOKING",
  SHARED_CARD: "PAYMENT",
  SHARED_PAYER: "PAYMENT",
  PAID_FOR: "PAYMENT",
  SHARED_PHONE: "CONTACT",
  SHARED_EMAIL: "CONTACT",
  SHARED_ADDRESS: "CONTACT",
  SHARED_IP: "CONTACT",
  SHARED_DOCUMENT: "DOCUMENT",
  SEQUENTIAL_DOCUMENTS: "DOCUMENT",
  CO_TRAVEL: "TRAVEL",
  CALLS: "CALLS",
  SAME_INCIDENT: "INCIDENT",
  CARGO_LINK: "CARGO",
} as const;

export type TieCode = keyof typeof TIE_TERMS;
export const TIE_CODES = Object.keys(TIE_TERMS) as TieCode[];
const GROUPS = [...new Set(Object.values(TIE_TERMS))];
export const GROUP_OF_CODE = TIE_CODES.map((code) => GROUPS.indexOf(TIE_TERMS[code]));
export const TIE_GROUP_COUNT = GROUPS.length;

export interface TieTerm {
  readonly low: number;
  readonly high: number;
  readonly code: TieCode;
  readonly weight: number;
  /** Node shared (contact, booking, document, incident …); −1 where there is none. */
  readonly shared: number;
  /** Snapshot links it rests on, ascending. */
  readonly links: readonly number[];
}

/** Collects terms in any order; `finish` puts them in order of pair, code, shared node, so that runs and row orders agree. */
export class TieTerms {
  readonly #terms: TieTerm[] = [];
  readonly #weightMax: number;

  constructor(weightMax: number) {
    this.#weightMax = weightMax;
  }

  add(
    pair: readonly [number, number],
    code: TieCode,
    weight: number,
    evidence: { shared: number; links: readonly number[] },
  ): void {
    assert(pair[0] !== pair[1], "a tie needs two persons");
    const low = Math.min(pair[0], pair[1]);
    const high = Math.max(pair[0], pair[1]);
    const links = [...new Set(evidence.links)].sort((a, b) => a - b);
    this.#terms.push({ low, high, code, weight: Math.min(this.#weightMax, weight), shared: evidence.shared, links });
  }

  /** Pairs named so far, for questions that only look at candidates. */
  pairs(): Iterable<readonly [number, number]> {
    return this.#terms.map((term) => [term.low, term.high] as const);
  }

  finish(): readonly TieTerm[] {
    return this.#terms.sort(
      (a, b) => a.low - b.low || a.high - b.high || TIE_CODES.indexOf(a.code) - TIE_CODES.indexOf(b.code) || a.shared - b.shared,
    );
  }
}
