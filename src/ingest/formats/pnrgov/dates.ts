/**
 * Dates of PNRGOV: DDMMYY in segments, ddMMMyy in the text of service requests. Travel is of this century; of births and expiries the
 * century is worked out from the day of travel, never from the clock.
 */
import { birthDate, expiryDate } from "../edifact/dates.ts";
import { parseDate, parseTime } from "#model/time.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WRITTEN = /^(\d{1,2})([A-Z]{3})(\d{2}|\d{4})$/;

/** `121210` → `2010-12-12`; "" when there is no such day. Whole years are read as well: `12122010`, `20101212`. */
export function segmentDate(text: string): string {
  const digits = text.trim();
  if (/^\d{6}$/.test(digits)) return existing(`20${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`);
  if (!/^\d{8}$/.test(digits)) return "";
  return (
    existing(`${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`) ||
    existing(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
  );
}

/** `0915` → `09:15`, "" for anything else; seconds are let go. */
export function segmentClock(text: string): string {
  const clock = /^([01]\d|2[0-3]):?([0-5]\d)(?:[0-5]\d)?$/.exec(text.trim());
  return clock === null ? "" : `${clock[1]}:${clock[2]}`;
}

/** ms since 1970, of a day and a time in UTC; the day's beginning where no time is told. */
export function segmentMoment(date: string, clock: string): number | undefined {
  const day = segmentDate(date);
  return day === "" ? undefined : parseTime(`${day}T${segmentClock(clock) || "00:00"}Z`);
}

export function isWrittenDate(text: string): boolean {
  const parts = WRITTEN.exec(text.trim());
  return parts !== null && MONTHS.includes(parts[2]!);
}

/** `13AUG54` → the latest year that is not after `day`. */
export function writtenBirth(text: string, day: string): string {
  return birthDate(yearFirst(text), day);
}

/** `26APR25` → the year nearest to `day`. */
export function writtenExpiry(text: string, day: string): string {
  return expiryDate(yearFirst(text), day);
}

/** `13AUG54` → `540813`. */
function yearFirst(text: string): string {
  const parts = WRITTEN.exec(text.trim());
  const month = parts === null ? -1 : MONTHS.indexOf(parts[2]!);
  if (parts === null || month < 0) return "";
  return `${parts[3]}${String(month + 1).padStart(2, "0")}${parts[1]!.padStart(2, "0")}`;
}

function existing(day: string): string {
  return parseDate(day) === undefined ? "" : day;
}
