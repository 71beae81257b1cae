/** Dates as people write them (`1990-05-03`, `03/05/1990`, `3 May 1990`, `3 de mayo de 1990`, `03MAY90`), for searching by a birth date. */
import { parseDate } from "./time.ts";

export interface WrittenDate {
  /** The text as written. */
  readonly text: string;
  /** What it may mean, each `YYYY-MM-DD`, the likelier first: `03/05/1990` is 3 May, and in the United States 5 March. Never empty. */
  readonly dates: readonly string[];
}

/** In English, Spanish, Portuguese and French; three letters of a name are enough, where they are no other month's. */
const MONTHS = [
  ["JANUARY", "ENERO", "JANEIRO", "JANVIER"],
  ["FEBRUARY", "FEBRERO", "FEVEREIRO", "FEVRIER"],
  ["MARCH", "MARZO", "MARCO", "MARS"],
  ["APRIL", "ABRIL", "AVRIL"],
  ["MAY", "MAYO", "MAIO", "MAI"],
  ["JUNE", "JUNIO", "JUNHO", "JUIN"],
  ["JULY", "JULIO", "JULHO", "JUILLET"],
  ["AUGUST", "AGOSTO", "AOUT"],
  ["SEPTEMBER", "SEPTIEMBRE", "SETIEMBRE", "SETEMBRO", "SEPTEMBRE"],
  ["OCTOBER", "OCTUBRE", "OUTUBRO", "OCTOBRE"],
  ["NOVEMBER", "NOVIEMBRE", "NOVEMBRO", "NOVEMBRE"],
  ["DECEMBER", "DICIEMBRE", "DEZEMBRO", "DECEMBRE"],
];

type Read = (groups: readonly string[]) => readonly string[];

/** A form must not be a part of something longer: `CM204/PTY/2026-11-21` is a flight. */
const FORMS: readonly (readonly [pattern: RegExp, read: Read])[] = [
  [whole`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})`, ([year, , month, day]) => calendarDay(year!, month!, day!)],
  [
    whole`(\d{1,2})([-/.])(\d{1,2})\2(\d{4})`,
    ([first, , second, year]) => [...calendarDay(year!, second!, first!), ...calendarDay(year!, first!, second!)],
  ],
  [
    whole`(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+|de\s+)?([a-z]{3,10})\.?,?[\s-]+(?:del?\s+)?(\d{4})`,
    ([day, month, year]) => calendarDay(year!, monthCalled(month!), day!),
  ],
  [
    whole`([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`,
    ([month, day, year]) => calendarDay(year!, monthCalled(month!), day!),
  ],
  [whole`(\d{2})([a-z]{3})(\d{4})`, ([day, month, year]) => calendarDay(year!, monthCalled(month!), day!)],
  [
    whole`(\d{2})([a-z]{3})(\d{2})`,
    ([day, month, year]) => ["19", "20"].flatMap((century) => calendarDay(`${century}${year!}`, monthCalled(month!), day!)),
  ],
  [whole`((?:19|20)\d{2})(\d{2})(\d{2})`, ([year, month, day]) => calendarDay(year!, month!, day!)],
];

/** The dates in a text, and what is left of it. */
export function takeDates(text: string): { readonly dates: readonly WrittenDate[]; readonly rest: string } {
  const found: WrittenDate[] = [];
  let rest = text;
  for (const [pattern, read] of FORMS) {
    rest = rest.replace(pattern, (written: string, ...more: string[]) => {
      const dates = [...new Set(read(more))];
      if (dates.length === 0) return written;
      found.push({ text: written, dates });
      return " ";
    });
  }
  return { dates: found, rest };
}

function whole(pattern: TemplateStringsArray): RegExp {
  return new RegExp(`(?<![\\w/.:-])${pattern.raw[0]}(?![\\w/:-]|\\.\\w)`, "gi");
}

/** `5` for May; empty for a word that is no month's, or two months' (`JUI`). */
export function monthCalled(word: string): string {
  const upper = word.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const [month, another] = MONTHS.flatMap((names, i) => (names.some((name) => name.startsWith(upper)) ? [i + 1] : []));
  return month === undefined || another !== undefined ? "" : String(month);
}

/** The day, or none when the calendar has no such one. */
function calendarDay(year: string, month: string, day: string): string[] {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parseDate(date) === undefined ? [] : [date];
}
