import { expect, test } from "vitest";
import { ageAt, formatDate, formatTime, parseDate, parseTime } from "#model/time.ts";

const told = (text: string) => {
  const ms = parseTime(text);
  return ms === undefined ? undefined : formatTime(ms);
};

test.each([
  ["2026-11-21T08:05Z", "2026-11-21T08:05:00Z"],
  ["2026-11-21T23:30:00-05:00", "2026-11-22T04:30:00Z"],
  ["2026-11-21T08:05:00+0530", "2026-11-21T02:35:00Z"],
  ["2026-11-21T08:05:00-05", "2026-11-21T13:05:00Z"],
  ["2026-11-21T08:05:00,5Z", "2026-11-21T08:05:00.500Z"],
  ["2024-02-29T23:59:59-14:00", "2024-03-01T13:59:59Z"],
  ["2026-12-31T23:59:60Z", "2027-01-01T00:00:00Z"],
])("%s is a time", (text, utc) => expect(told(text)).toBe(utc));

test.each([
  "2026-11-21T08:05:00",
  "2026-11-21 08:05:00Z",
  "2025-02-29T00:00:00Z",
  "2026-11-21T24:30:00Z",
  "2026-11-21T08:60:00Z",
  "2026-11-21T08:05:00-15",
  "2026-11-21T08:05:00+5",
  "2026-11-21",
  "",
])("%j is none", (text) => expect(parseTime(text)).toBeUndefined());

test("dates are those of the calendar, ages count birthdays", () => {
  expect([parseDate("2024-02-29") !== undefined, parseDate("2026-02-29"), parseDate("2026-2-1")]).toEqual([
    true,
    undefined,
    undefined,
  ]);
  const day = Date.parse("2026-11-21T12:00:00Z");
  expect([ageAt("2008-11-21", day), ageAt("2008-11-22", day), ageAt("", day)]).toEqual([18, 17, undefined]);
});

test("what is not known is not shown as a time, and whoever tries is told to ask", () => {
  for (const ms of [NaN, Infinity, 9e15]) {
    expect(() => formatTime(ms)).toThrow(/ask whether it is known/);
    expect(() => formatDate(ms)).toThrow(/ask whether it is known/);
  }
});

test("days exist where the calendar's own arithmetic has them, and are written as it writes them", () => {
  for (const year of [999, 1000, 1896, 1900, 1999, 2000, 2024, 2026, 2100, 9999]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists =
          year >= 1000 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(parseDate(text)).toBe(exists ? date.getTime() : undefined);
        if (exists) expect(formatDate(date.getTime() + 86_399_999)).toBe(text);
      }
    }
  }
});
