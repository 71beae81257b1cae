/**
 * Birth dates held against each other, and which of them are no whole dates: where only the year is known people write 1 January, or another
 * day that then stands on far more birth dates than people can be born on.
 */
import { WEIGHTS } from "./weights.ts";

export type BirthOutcome = "MISSING" | "EXACT" | "DAY_MONTH_SWAP" | "ONE_DIGIT" | "YEAR_OFF" | "DIFFERENT";

export const BIRTH_BITS: Readonly<Record<Exclude<BirthOutcome, "EXACT">, number>> = {
  MISSING: 0,
  DAY_MONTH_SWAP: WEIGHTS.birth.dayMonthSwap,
  ONE_DIGIT: WEIGHTS.birth.oneDigit,
  YEAR_OFF: WEIGHTS.birth.yearOff,
  DIFFERENT: WEIGHTS.birth.different,
};

export function birthOutcome(one: number, other: number): BirthOutcome {
  if (one === 0 || other === 0) return "MISSING";
  if (one === other) return "EXACT";
  const [dayA, dayB] = [one % 100, other % 100];
  const [monthA, monthB] = [Math.floor(one / 100) % 100, Math.floor(other / 100) % 100];
  const [yearA, yearB] = [Math.floor(one / 10_000), Math.floor(other / 10_000)];
  if (yearA === yearB && dayA === monthB && monthA === dayB) return "DAY_MONTH_SWAP";
  if (isOneDigitOff(one, other)) return "ONE_DIGIT";
  return dayA === dayB && monthA === monthB && Math.abs(yearA - yearB) === 1 ? "YEAR_OFF" : "DIFFERENT";
}

/** One digit is another, or two beside each other changed places. */
function isOneDigitOff(one: number, other: number): boolean {
  let off = 0;
  let [lastX, lastY] = [-1, -1];
  for (let x = one, y = other; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10)) {
    const [digitX, digitY] = [x % 10, y % 10];
    const changedPlaces = off === 1 && digitX !== digitY && digitX === lastY && digitY === lastX;
    if (digitX !== digitY && !changedPlaces) off++;
    [lastX, lastY] = changedPlaces ? [-1, -1] : [digitX, digitY];
  }
  return off === 1;
}

/** A parent is older than a child by so many years. */
const GENERATION_YEARS = { min: 13, max: 70 } as const;

/** Whether one may be the other's parent, by birth dates as `yyyymmdd`; a father and a son often bear one name. */
export function areGenerationsApart(one: number, other: number): boolean {
  const years = Math.abs(one - other) / 10_000;
  return years >= GENERATION_YEARS.min && years <= GENERATION_YEARS.max;
}

/** A day of the year is one that is written for want of another when so many times more bear it than bear a day by chance. */
const VAGUE_DAY_TIMES = 5;
const VAGUE_DAY_MIN = 30;
/** The same of a whole date, of which there are some 22,000. */
const VAGUE_DATE_TIMES = 15;
const VAGUE_DATE_MIN = 20;
const DATES = 22_000;
const DAYS = 365.25;
const NEW_YEAR = 101;

/**
 * Days of the year as `mmdd` and dates as `yyyymmdd`, ascending. `born`: birth dates, 0 where none is known, one for each name that bears it
 * and not for each report of it.
 */
export function vagueBirthsOf(born: Iterable<number>): readonly string[] {
  const days = new Map<number, number>();
  const dates = new Map<number, number>();
  let total = 0;
  for (const date of born) {
    if (date === 0) continue;
    total++;
    const day = date % 10_000;
    days.set(day, (days.get(day) ?? 0) + 1);
    dates.set(date, (dates.get(date) ?? 0) + 1);
  }
  const among = (counts: ReadonlyMap<number, number>, { times, of, min }: { times: number; of: number; min: number }) =>
    [...counts].filter(([, count]) => count >= min && count > (times * total) / of).map(([value]) => value);
  return [
    ...among(days, { times: VAGUE_DAY_TIMES, of: DAYS, min: VAGUE_DAY_MIN }).map((day) => String(day).padStart(4, "0")),
    ...among(dates, { times: VAGUE_DATE_TIMES, of: DATES, min: VAGUE_DATE_MIN }).map(String),
  ].sort();
}

/** Whether a birth date tells the year at most. */
export function isVague(date: number, vagueBirths: ReadonlySet<string>): boolean {
  const text = String(date);
  return date % 10_000 === NEW_YEAR || vagueBirths.has(text.slice(4)) || vagueBirths.has(text);
}
