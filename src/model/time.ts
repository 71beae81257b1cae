/** Times are ms since 1970 UTC inside the program, ISO 8601 outside. */
import { assert } from "#base/assert.ts";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** `YYYY-MM-DD` that exists in the calendar → ms at 00:00 UTC; undefined for anything else. */
export function parseDate(text: string): number | undefined {
  const m = DATE.exec(text);
  return m === null ? undefined : utc(+m[1]!, +m[2]!, +m[3]!);
}

/**
 * ISO 8601 with an offset or Z → ms since 1970 UTC; undefined for anything else (without an offset it is no time: docs/bundle.md,
 * "How files are read").
 */
export function parseTime(text: string): number | undefined {
  const m = TIME.exec(text);
  if (m === null) return undefined;
  const day = utc(+m[1]!, +m[2]!, +m[3]!);
  const hour = +m[4]!;
  const minute = +m[5]!;
  const second = m[6] === undefined ? 0 : +m[6];
  if (day === undefined || hour > 23 || minute > 59 || second > 60) return undefined;
  const ms = m[7] === undefined ? 0 : Math.floor(Number(`0.${m[7]}`) * 1000);
  let offset = 0;
  if (m[8] !== "Z") {
    const digits = m[8]!.replace(":", "");
    const hours = +digits.slice(1, 3);
    const minutes = +digits.slice(3, 5) || 0;
    if (hours > 14 || minutes > 59) return undefined;
    offset = (digits[0] === "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  }
  return day + ((hour * 60 + minute) * 60 + second) * 1000 + ms - offset;
}

/** The moment that a property gives as ms, ISO 8601 text or a date (00:00 UTC); NaN when it gives none. */
export function momentOf(value: unknown): number {
  if (typeof value === "number") return Number.isFinite(value) ? value : NaN;
  return typeof value === "string" ? (parseTime(value) ?? parseDate(value) ?? NaN) : NaN;
}

/** ms → `2026-11-21T08:05:00Z`, with milliseconds only when there are any. A time that is not known (NaN) has no text: ask before. */
export function formatTime(ms: number): string {
  assertKnown(ms);
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** Days that were written before: those of a season come again and again. */
const days = new Map<number, string>();
const DAYS_REMEMBERED_MAX = 40_000;

/** ms → `2026-11-21` (UTC); not of a time that is not known. */
export function formatDate(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  const known = days.get(day);
  if (known !== undefined) return known;
  assertKnown(ms);
  const text = new Date(ms).toISOString().slice(0, 10);
  if (days.size >= DAYS_REMEMBERED_MAX) days.clear();
  days.set(day, text);
  return text;
}

/** Whole years between a birth date (`YYYY-MM-DD`) and a moment. */
export function ageAt(birthDate: string, ms: number): number | undefined {
  const m = DATE.exec(birthDate);
  if (m === null) return undefined;
  const now = formatDate(ms);
  const years = +now.slice(0, 4) - +m[1]!;
  return now.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function assertKnown(ms: number): void {
  assert(!Number.isNaN(new Date(ms).getTime()), `${ms} is no time that could be shown: ask whether it is known first`);
}

function utc(year: number, month: number, day: number): number | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (month === 2 && isLeap ? 29 : DAYS_IN_MONTH[month - 1]!)) return undefined;
  return Date.UTC(year, month - 1, day);
}
