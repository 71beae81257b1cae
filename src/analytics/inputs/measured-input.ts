/** How full an input is: how many there are, for which days and airports. */
import type { InputCode } from "#model/yield/inputs.ts";
import { DAY_MS, formatDate } from "#model/time.ts";

export interface MeasuredDays {
  /** Of those that have a time, UTC; null where none has. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Days with at least one. */
  readonly days: number;
  /** Days between the first and the last with none: what happened on them is not seen. */
  readonly emptyDays: number;
}

export interface MeasuredAirport extends MeasuredDays {
  /** Code as the data give it. */
  readonly airport: string;
  readonly count: number;
}

export interface MeasuredInput extends MeasuredDays {
  readonly input: InputCode;
  readonly count: number;
  /** What `count` is a part of; null of what is no share of anything. */
  readonly of: number | null;
  /** Most first, then by code. One leg counts for both of its ends. */
  readonly airports: readonly MeasuredAirport[];
}

/** Days that were seen, by number since 1970. */
class SeenDays {
  readonly #days = new Set<number>();

  add(at: number): void {
    if (!Number.isNaN(at)) this.#days.add(Math.floor(at / DAY_MS));
  }

  told(): MeasuredDays {
    let first = Infinity;
    let last = -Infinity;
    for (const day of this.#days) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    const days = this.#days.size;
    if (days === 0) return { firstDay: null, lastDay: null, days, emptyDays: 0 };
    return { firstDay: formatDate(first * DAY_MS), lastDay: formatDate(last * DAY_MS), days, emptyDays: last - first + 1 - days };
  }
}

/** Rows of one input, as the snapshot has them. */
export interface InputRows {
  readonly start: number;
  readonly end: number;
  /** Rows that are not counted at all, not even among which; all are where it is absent. */
  readonly counts?: (row: number) => boolean;
  /** Which of them have it; absent where the rows are what is counted. */
  readonly has?: (row: number) => boolean;
  /** ms; NaN = not known. */
  readonly at?: (row: number) => number;
  /** Codes; "" is not counted. */
  readonly airports?: (row: number) => readonly string[];
}

export function measureInput(input: InputCode, rows: InputRows): MeasuredInput {
  const { counts = () => true, has = () => true, at = () => NaN, airports = () => [] } = rows;
  const days = new SeenDays();
  const byAirport = new Map<string, { count: number; days: SeenDays }>();
  let of = 0;
  let count = 0;
  for (let row = rows.start; row < rows.end; row++) {
    if (!counts(row)) continue;
    of++;
    if (!has(row)) continue;
    count++;
    const when = at(row);
    days.add(when);
    for (const airport of airports(row)) {
      if (airport === "") continue;
      let there = byAirport.get(airport);
      if (there === undefined) byAirport.set(airport, (there = { count: 0, days: new SeenDays() }));
      there.count++;
      there.days.add(when);
    }
  }
  return {
    input,
    count,
    of: rows.has === undefined ? null : of,
    ...days.told(),
    airports: Array.from(byAirport, ([airport, there]) => ({ airport, count: there.count, ...there.days.told() })).sort(
      (a, b) => b.count - a.count || (a.airport < b.airport ? -1 : 1),
    ),
  };
}
