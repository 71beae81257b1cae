import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { locatorForm } from "#model/natural-key.ts";
import { dayOf, departureOfFlight, drawn, type Candidate } from "#model/pools.ts";
import { drawnNaive } from "../oracles/drawn-naive.ts";

const made = (entity: string, day: number | null, more: Partial<Candidate<string>> = {}): Candidate<string> => ({
  ...{ entity, day, carrier: "QM", names: "NONE" },
  ...more,
});
const flown = { day: 1000, carrier: "QM" };

describe("which of several bookings a locator on a flight means", () => {
  it("is the one made before the flight, the nearest of several, whatever its airline", () => {
    expect(drawn([made("a", 700), made("b", 990, { carrier: "ZZ" }), made("c", 1002), made("d", 599)], flown)).toEqual({
      entity: "b",
    });
    expect(drawn([made("a", 599)], flown)).toBe("NONE");
    expect(drawn([made("a", 1002)], flown)).toBe("NONE");
    // The day of the flight is local, that of the booking is not.
    expect(drawn([made("a", 1001)], flown)).toEqual({ entity: "a" });
    expect(drawn([made("a", 600)], flown)).toEqual({ entity: "a" });
    expect(drawn([made("a", 600), made("b", 1001)], flown)).toEqual({ entity: "a" });
  });

  it("is the one that names the flight before all others", () => {
    expect(drawn([made("a", 990), made("b", 800, { names: "IT" })], flown)).toEqual({ entity: "b" });
    expect(drawn([made("a", 990), made("b", null, { names: "IT" })], flown)).toEqual({ entity: "b" });
    expect(drawn([made("a", 990), made("b", 2000, { names: "IT" })], flown)).toEqual({ entity: "b" });
  });

  it("is, of those of one day, the one that names no other flights, then the one of the flight's airline, and else none", () => {
    expect(drawn([made("a", 990, { names: "OTHERS" }), made("b", 990, { carrier: "ZZ" })], flown)).toEqual({ entity: "b" });
    expect(drawn([made("a", 990), made("b", 990, { carrier: "ZZ" })], flown)).toEqual({ entity: "a" });
    expect(drawn([made("a", 990, { carrier: "YY" }), made("b", 990, { carrier: "ZZ" })], flown)).toBe("SEVERAL");
    // Two records of one booking are one.
    expect(drawn([made("a", 990), made("a", 990, { carrier: "ZZ" })], flown)).toEqual({ entity: "a" });
  });

  it("is the only one where no time tells", () => {
    expect(drawn([made("a", null)], flown)).toEqual({ entity: "a" });
    expect(drawn([made("a", null), made("b", null)], flown)).toBe("SEVERAL");
    expect(drawn([made("a", null), made("b", 1500)], flown)).toEqual({ entity: "a" });
    expect(drawn([made("a", 990)], undefined)).toEqual({ entity: "a" });
    expect(drawn([made("a", 990), made("b", 500)], undefined)).toBe("SEVERAL");
    expect(drawn([made("a", 990, { names: "OTHERS" })], flown)).toEqual({ entity: "a" });
    expect(drawn([], flown)).toBe("NONE");
  });

  it("is what a naive reading of the rule says, in whatever order", () => {
    const candidate = fc.record({
      entity: fc.constantFrom("a", "b", "c", "d"),
      day: fc.constantFrom(null, 598, 600, 800, 990, 999, 1001, 1002, 1100),
      carrier: fc.constantFrom("QM", "ZZ", ""),
      names: fc.constantFrom("IT", "OTHERS", "NONE"),
    });
    const departure = fc.constantFrom(undefined, flown);
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 5 }), departure, (candidates, departure) => {
        const expected = drawnNaive(candidates, departure);
        expect(drawn(candidates, departure)).toEqual(expected);
        expect(drawn([...candidates].reverse(), departure)).toEqual(expected);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });
});

test("a flight's natural form tells its day and airline; another name does not", () => {
  expect(departureOfFlight("CM204/PTY/2026-11-21")).toEqual({ day: dayOf(Date.UTC(2026, 10, 21)), carrier: "CM" });
  expect(departureOfFlight("P5123A/AMS/2026-03-01")).toMatchObject({ carrier: "P5" });
  expect(departureOfFlight("CMP204/MPTO/2026-11-21")).toMatchObject({ carrier: "CMP" });
  expect(["F1", "CM204/PTY/2026-02-30", "CM204-20261121", ""].map(departureOfFlight)).toEqual(new Array(4).fill(undefined));
  expect(dayOf(-1)).toBe(-1);
});

describe("a locator", () => {
  it.each([
    [
      "AB12CD",
      "ab12cd",
      " AB12CD ",
      "AB1 2CD",
      "AB-12-CD",
      "CM/AB12CD",
      "CM AB12CD",
      "1A AB12CD",
      "CMP/AB12CD",
      "AB12CD/CM",
      "AB12CD 1A",
    ],
    ["ABC12", "CM/ABC12", "ABC12/CM", "AB C12"],
    // Too little is left beside them for them to be an airline.
    ["AB12", "AB 12", "AB/12"],
    ["ABCDEF", "ABC DEF", "ABC-DEF"],
    ["1A2B3C4D", "1A 2B 3C 4D".replaceAll(" ", ""), "CM 1A2B3C4D"],
  ])("is %s however it is written", (form, ...written) => {
    expect(written.map(locatorForm)).toEqual(written.map(() => form));
    expect(locatorForm(form)).toBe(form);
  });
});
