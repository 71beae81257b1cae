/**
 * The terms of ties: each says why two persons may belong together, as a log-likelihood ratio with the links it rests on. Who adds a
 * term says what was counted; what that weighs is in the method's table.
 */
import { assert } from "#base/assert.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { TIE_CODES, tieWeight, type TieCode, type TieCounts } from "./tie-method.ts";

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
  readonly #settings: AnalyticsSettings;

  constructor(settings: AnalyticsSettings) {
    this.#settings = settings;
  }

  add(
    pair: readonly [number, number],
    code: TieCode,
    counts: TieCounts,
    evidence: { shared: number; links: readonly number[] },
  ): void {
    assert(pair[0] !== pair[1], "a tie needs two persons");
    const low = Math.min(pair[0], pair[1]);
    const high = Math.max(pair[0], pair[1]);
    const links = [...new Set(evidence.links)].sort((a, b) => a - b);
    const weight = Math.min(this.#settings.termMax, tieWeight(this.#settings.ties[code], counts));
    this.#terms.push({ low, high, code, weight, shared: evidence.shared, links });
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
