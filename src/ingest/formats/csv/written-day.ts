/**
 * Days as offices write them. `03/04/1990` is in April in most of the world and in March in the United States; which, the other cells of its column
 * say (written-forms.ts). Never guessed are the century of a birth year of two digits that may be either, and a spreadsheet's day number.
 */
import { parseDate } from "#model/time.ts";
import { monthCalled } from "#model/written-dates.ts";

export type DayOrder = "day first" | "month first";

export type WrittenDay =
  | { readonly form: "day"; readonly day: string; readonly shows: DayOrder | null }
  /** Either is a day. */
  | { readonly form: "doubtful"; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly form: "century" }
  | { readonly form: "day number" }
  | { readonly form: "none" };

const MIDNIGHT = /[T ]\s*00:00(?::00(?:[.,]0+)?)?\s*Z?$/i;
const NUMBERS = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/;
const NAMED = /^(\d{1,2})(?:st|nd|rd|th|º|°)?[-/. ]*(?:de |of )?\s*(\p{L}{3,10})\.?,?[-/. ]*(?:de |del )?\s*(\d{4}|\d{2})$/iu;
const NAME_FIRST = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T/;
const NONE: WrittenDay = { form: "none" };
/** A year of birth of two digits above it is one of the last century: nobody who travels was born in the years '41 and on of this one. */
const BORN_THIS_CENTURY_MAX = 40;

/** Whether there is such a day is not asked. */
export function isPlainDay(cell: string): boolean {
  return ISO_DAY.test(cell);
}

export function isPlainMoment(cell: string): boolean {
  return ISO_MOMENT.test(cell);
}

/** `birth`: it lies in the past, so that a year of two digits may be of either century. */
export function writtenDay(cell: string, { birth }: { readonly birth: boolean }): WrittenDay {
  if (ISO_DAY.test(cell)) return { form: "day", day: cell, shows: null };
  const text = cell.trim().replace(MIDNIGHT, "");
  if (/^\d{5}([.,]\d+)?$/.test(text)) return { form: "day number" };
  const whole = YEAR_FIRST.exec(text);
  if (whole !== null && (whole[2] !== "" || text.length === 8)) return dayOf(whole[1]!, whole[3]!, whole[4]!);
  const named = NAMED.exec(text);
  if (named !== null) return withYear(named[3]!, birth, (year) => dayOf(year, monthCalled(named[2]!), named[1]!));
  const nameFirst = NAME_FIRST.exec(text);
  if (nameFirst !== null) return dayOf(nameFirst[3]!, monthCalled(nameFirst[1]!), nameFirst[2]!);
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return NONE;
  const [, first, mark, second, year] = numbers as unknown as [string, string, string, string, string];
  return withYear(year, birth, (full) => numbered(full, first, second, mark));
}

/** Dots are written where days come first. */
function numbered(year: string, first: string, second: string, mark: string): WrittenDay {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = mark === "." ? NONE : dayOf(year, first, second);
  if (dayFirst.form !== "day") return monthFirst.form === "day" ? { ...monthFirst, shows: "month first" } : NONE;
  if (monthFirst.form !== "day") return { ...dayFirst, shows: "day first" };
  return dayFirst.day === monthFirst.day ? dayFirst : { form: "doubtful", dayFirst: dayFirst.day, monthFirst: monthFirst.day };
}

function withYear(year: string, birth: boolean, read: (year: string) => WrittenDay): WrittenDay {
  if (year.length === 4) return read(year);
  if (!birth) return read(`20${year}`);
  return Number(year) > BORN_THIS_CENTURY_MAX ? read(`19${year}`) : { form: "century" };
}

function dayOf(year: string, month: string, day: string): WrittenDay {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parseDate(text) === undefined ? NONE : { form: "day", day: text, shows: null };
}

const TIME_BEHIND =
  /^(\S.*?)(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?\s*([AP]\.?M\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/iu;

export interface WrittenMoment {
  /** As written, before the time. */
  readonly day: string;
  /** `08:05:00`. */
  readonly clock: string;
  /** `Z`, `-05:00`; empty = not said. */
  readonly offset: string;
}

/** A day with a time behind it, and an offset behind that if there is one; undefined for anything else. */
export function writtenMoment(cell: string): WrittenMoment | undefined {
  const m = TIME_BEHIND.exec(cell.trim());
  if (m === null) return undefined;
  const half = m[5]?.[0]?.toUpperCase();
  const hour = Number(m[2]);
  if (half !== undefined && (hour === 0 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === "P" ? 12 : 0);
  const offset = m[6] === undefined ? "" : /^(Z|UTC|GMT)$/i.test(m[6]) ? "Z" : m[6];
  return { day: m[1]!, clock: `${String(hours).padStart(2, "0")}:${m[3]!}:${m[4] ?? "00"}`, offset };
}
