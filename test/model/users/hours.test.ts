import { describe, expect, test } from "vitest";
import { isTimeZone, onDuty, parseHours } from "#model/users/hours.ts";

const MINUTE = 60_000;
const WEEK_FROM = Date.UTC(2026, 2, 2);
const WEEK_MINUTES = 7 * 24 * 60;

test.each([
  ["MON 06:00-18:00", [0]],
  ["SAT-MON 22:00-06:00", [5, 6, 0]],
  ["MON-SUN 00:00-24:00", [0, 1, 2, 3, 4, 5, 6]],
])("%s", (text, days) => {
  expect(parseHours(text)?.days).toEqual(days);
});

test.each([
  "",
  "MON",
  "mon 06:00-18:00",
  "MON 6:00-18:00",
  "MON 06:00-24:01",
  "MON 06:00-06:00",
  "MON-XXX 06:00-18:00",
  "MON 25:00-26:00",
])("%s says no hours", (text) => {
  expect(parseHours(text)).toBeUndefined();
});

describe("each minute of a week", () => {
  const on = (hours: readonly string[], zone: string): number[] => {
    const isOn = onDuty({ zone, hours });
    return Array.from({ length: WEEK_MINUTES }, (_, i) => i).filter((i) => isOn(WEEK_FROM + i * MINUTE));
  };

  test("is within hours of a day, or not", () => {
    expect(on(["TUE 08:00-08:03"], "UTC")).toEqual([0, 1, 2].map((i) => (24 + 8) * 60 + i));
  });

  test("past midnight, and past the week", () => {
    const night = on(["SUN 23:58-00:02"], "UTC");
    expect(night).toEqual([0, 1, WEEK_MINUTES - 2, WEEK_MINUTES - 1]);
  });

  test("all of it", () => {
    expect(on(["MON-SUN 00:00-24:00"], "America/Panama").length).toBe(WEEK_MINUTES);
  });

  test("by the clocks of the zone, which are put forward", () => {
    // In Madrid the 29th of March 2026 has no 02:00 to 03:00.
    const isOn = onDuty({ zone: "Europe/Madrid", hours: ["SUN 01:30-03:30"] });
    const there = Array.from({ length: 24 * 60 }, (_, i) => Date.UTC(2026, 2, 29) + i * MINUTE).filter(isOn);
    expect([there.length, there[0]]).toEqual([60, Date.UTC(2026, 2, 29, 0, 30)]);
  });
});

test("zones are those of the database", () => {
  expect(["America/Panama", "UTC", "America/Nowhere", ""].map(isTimeZone)).toEqual([true, true, false, false]);
});
