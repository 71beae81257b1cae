/**
 * When the edges of a file are there: numbers of any unit, or dates and times in ISO 8601 (UTC where they give no offset), but one of the two
 * throughout. An edge may have no time; one that lasts, or takes time, has an end too.
 */
import { growableF64 } from "#graph/growable.ts";
import { formatTime, parseDate, parseTime } from "#model/time.ts";

/** How a file writes its times, and so how they are given back. */
export type TimeUnit = "number" | "date";

export interface EdgeTimes {
  readonly unit: TimeUnit;
  /** Edge → time, dates as ms; NaN = it has none. */
  readonly at: Float64Array;
  /** Edge → when it ends, never before `at`; NaN = it does not last. */
  readonly until: Float64Array;
}

/** Where a file has its edges' times. Null = `time` or, in GEXF, what the format itself has for it. */
export interface TimeColumns {
  readonly time: string | null;
  /** Null = `timeEnd` if there is one, or as GEXF says; else edges do not last. */
  readonly timeEnd: string | null;
}

export const TIME_COLUMN = "time";
/** Where edges have their ends when nothing is said and there is such a column. */
export const TIME_END_COLUMN = "timeEnd";

export interface Moment {
  readonly unit: TimeUnit;
  readonly value: number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const WITHOUT_OFFSET = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)$/;

/** Undefined = it is no time. */
export function parseMoment(text: string): Moment | undefined {
  if (NUMBER.test(text)) return Number.isFinite(Number(text)) ? { unit: "number", value: Number(text) } : undefined;
  const value = parseDate(text) ?? parseTime(text.replace(" ", "T")) ?? parseTime(text.replace(WITHOUT_OFFSET, "$1T$2Z"));
  return value === undefined ? undefined : { unit: "date", value };
}

export function badTimeText(text: string): string {
  return `"${text.slice(0, 40)}" is not a time: a number is needed, or a date such as 2026-11-21 or 2026-11-21T08:00:00Z`;
}

export function momentText(unit: TimeUnit, value: number): number | string {
  return unit === "number" ? value : formatTime(value);
}

/** Takes the times of one edge after the other. */
export class EdgeTimesBuilder {
  #unit: TimeUnit | null = null;
  readonly #at = growableF64();
  readonly #until = growableF64();

  /** Empty = none. What is wrong with them and what would be right; null = nothing. */
  add(at: string, until: string): string | null {
    const [begins, ends] = [this.#read(at), this.#read(until)];
    if (typeof begins === "string") return begins;
    if (typeof ends === "string") return ends;
    if (ends < begins) return `this edge ends (${until}) before it begins (${at})`;
    this.#at.push(begins);
    this.#until.push(ends);
    return null;
  }

  #read(text: string): number | string {
    if (text === "") return NaN;
    const moment = parseMoment(text);
    if (moment === undefined) return badTimeText(text);
    this.#unit ??= moment.unit;
    if (moment.unit === this.#unit) return moment.value;
    return `"${text}" is a ${moment.unit}, but times before it are ${this.#unit}s: write all of them one way`;
  }

  finish(): EdgeTimes {
    return { unit: this.#unit ?? "number", at: this.#at.values(), until: this.#until.values() };
  }
}
