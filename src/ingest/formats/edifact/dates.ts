/**
 * YYMMDD and CCYYMMDD dates, as messages and travel documents have them. The century is worked out from a day that the message itself tells, never from the clock, so that an
 * old message reads the same next year.
 */
import { parseDate } from "#model/time.ts";

interface Written {
  /** `YYMMDD` or `CCYYMMDD`, which may be no day that exists; "" when nothing like a date is there. */
  readonly date: string;
  /** `HHMM`; "" without one. */
  readonly clock: string;
}

const CENTURIES = ["19", "20", "21"] as const;
/** Where nothing tells the day of travel. */
const REFERENCE = parseDate("2020-01-01")!;

/** Flights and interchanges: this century, as advance passenger lists are a thing of it. */
export function travelDate(moment: Pick<Written, "date"> | undefined): string {
  const digits = moment?.date ?? "";
  return digits.length === 8 ? dashed(digits) : dashed(`20${digits}`);
}

/** `071008`, `1045` → `2007-10-08T10:45`; "" without a time of day that exists. */
export function travelTime(moment: Written | undefined): string {
  const date = travelDate(moment);
  const clock = /^([01]\d|2[0-3])([0-5]\d)$/.exec(moment?.clock ?? "");
  return date === "" || clock === null ? "" : `${date}T${clock[1]}:${clock[2]}`;
}

/** The latest year that is not after `day`. */
export function birthDate(digits: string, day: string): string {
  if (/^\d{8}$/.test(digits)) return dashed(digits);
  const late = dashed(`20${digits}`);
  const early = dashed(`19${digits}`);
  return late !== "" && (day === "" || late <= day) ? late : early !== "" ? early : "";
}

/** The year nearest to `day`, so at most fifty years away. */
export function expiryDate(digits: string, day: string): string {
  if (/^\d{8}$/.test(digits)) return dashed(digits);
  if (digits.length !== 6) return "";
  const reference = parseDate(day) ?? REFERENCE;
  let nearest = "";
  let least = Infinity;
  for (const century of CENTURIES) {
    const date = dashed(`${century}${digits}`);
    const away = date === "" ? Infinity : Math.abs(parseDate(date)! - reference);
    if (away >= least) continue;
    nearest = date;
    least = away;
  }
  return nearest;
}

/** `20071008` → `2007-10-08`; "" when there is no such day. */
function dashed(digits: string): string {
  if (digits.length !== 8) return "";
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return parseDate(date) === undefined ? "" : date;
}
