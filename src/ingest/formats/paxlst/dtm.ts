/**
 * DTM date and time.
 *
 *     DTM+189:0710081045:201'          0 what : date and time : format
 *     DTM+136+261121+1030+M05'         0 what   1 date   2 time   3 offset from UTC: of the United States' older layout
 *
 * Departure: 189 scheduled, 136, 133 estimated, 186 actual; arrival: 232 scheduled, 132 estimated, 178 actual; 329 birth, 36 expiry of a
 * document. Formats: 101 YYMMDD, 102 CCYYMMDD, 201 YYMMDDHHMM, 202 with seconds, 203 CCYYMMDDHHMM, 204 with seconds, 205 with an offset, 2
 * DDMMYY, 4 DDMMCCYY. Senders leave the format out, or write another one than they say: then the length tells, where it can.
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface Moment {
  readonly what: string;
  /** `YYMMDD` or `CCYYMMDD`, which may be no day that exists; "" when nothing like a date is there. */
  readonly date: string;
  /** `HHMM`; "" without one. */
  readonly clock: string;
}

const DEPARTURES: readonly string[] = ["189", "136", "133", "186"];
const ARRIVALS: readonly string[] = ["232", "132", "178"];

/** How much a time of departure counts, the least the most; undefined for other times. */
export function departureRank(moment: Moment): number | undefined {
  return rank(DEPARTURES, moment);
}

export function arrivalRank(moment: Moment): number | undefined {
  return rank(ARRIVALS, moment);
}

export function decodeDtm(segment: Segment): Moment {
  const text = part(segment, 0, 1) || `${part(segment, 1)} ${part(segment, 2)}`;
  const format = part(segment, 0, 2).trim();
  const what = part(segment, 0, 0)
    .trim()
    .replace(/^0+(?=\d)/, "");
  const written = /^\s*(\d{4})[-/.](\d{2})[-/.](\d{2})(?:[T ]+(\d{2}):?(\d{2}))?/.exec(text);
  if (written !== null) return { what, date: written.slice(1, 4).join(""), clock: written.slice(4, 6).join("") };
  const digits = text.replace(/[\s:]/g, "");
  // An offset behind the time is let be: times are local, and whoever writes one in UTC says so by no format.
  const [, plain = ""] = /^(\d*)(?:[+-]\d{2,4}|Z\d*)?$/i.exec(digits) ?? [];
  return { what, ...split(plain, format) };
}

function rank(order: readonly string[], { what }: Moment): number | undefined {
  const at = order.indexOf(what);
  return at < 0 ? undefined : at;
}

function split(digits: string, format: string): { date: string; clock: string } {
  if (format === "2" && digits.length === 6) return { date: turned(digits, 2), clock: "" };
  if (format === "4" && digits.length === 8) return { date: turned(digits, 4), clock: "" };
  switch (digits.length) {
    case 6:
    case 8:
      return { date: digits, clock: "" };
    case 10:
      return { date: digits.slice(0, 6), clock: digits.slice(6) };
    case 12: {
      // Twelve digits are a whole year with a time, or a short one with seconds; of both forms only one is a date in this century's lists.
      const short = format === "202" || (format !== "203" && !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(digits));
      const length = short ? 6 : 8;
      return { date: digits.slice(0, length), clock: digits.slice(length, length + 4) };
    }
    case 14:
    case 16:
      return { date: digits.slice(0, 8), clock: digits.slice(8, 12) };
    default:
      return { date: "", clock: "" };
  }
}

/** `211126` → `261121`, `21112026` → `20261121`. */
function turned(digits: string, yearLength: number): string {
  return `${digits.slice(-yearLength)}${digits.slice(2, 4)}${digits.slice(0, 2)}`;
}
