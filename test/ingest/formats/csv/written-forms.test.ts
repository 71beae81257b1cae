/** Numbers, days and letters as offices write them, and what a column shows of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CellProblem, type Written } from "#ingest/formats/csv/cells.ts";
import { WrittenForms } from "#ingest/formats/csv/written-forms.ts";
import { writtenMoment } from "#ingest/formats/csv/written-day.ts";

/** Each cell as read beside the others: its text in the format, or the code of what is wrong. */
function read(
  written: Written,
  cells: readonly string[],
  beside: readonly (readonly [Written, readonly string[]])[] = [],
): string[] {
  const forms = new WrittenForms();
  for (const cell of cells) forms.add("this", written, cell);
  beside.forEach(([kind, others], i) => others.forEach((cell) => forms.add(`other ${i}`, kind, cell)));
  return cells.map((cell) => {
    const formed = forms.formatted("this", written, cell);
    return formed instanceof CellProblem ? formed.code : formed;
  });
}

describe("numbers", () => {
  test.each([
    ["9900", "9900"],
    ["9900.5", "9900.5"],
    ["9900,50", "9900.50"],
    ["9.900,50", "9900.50"],
    ["9,900.50", "9900.50"],
    ["1.234.567", "1234567"],
    ["1,234,567", "1234567"],
    ["9 900", "9900"],
    ["9\u00a0900,50", "9900.50"],
    ["9\u202f900,5", "9900.5"],
    ["9'900.50", "9900.50"],
    ["9’900", "9900"],
    ["0.900", "0.900"],
    ["0,900", "0.900"],
    ["1234.567", "1234.567"],
    ["2.4567", "2.4567"],
    ["(0)", "0"],
    ["+12", "12"],
    [".5", "0.5"],
    [",5", "0.5"],
    // What is no number stays, and the column's reader refuses it.
    ["1.23.456", "1.23.456"],
    ["1,2,3", "1,2,3"],
    ["12 34", "12 34"],
    ["12 kg", "12 kg"],
    ["1.234,567,8", "1.234,567,8"],
    ["two", "two"],
    ["9.900", "DOUBTFUL"],
    ["9,900", "DOUBTFUL"],
    ["12.500", "DOUBTFUL"],
    ["-5", "BAD_NUMBER"],
    ["5-", "BAD_NUMBER"],
    ["(5,25)", "BAD_NUMBER"],
    ["(9.900)", "BAD_NUMBER"],
  ])("%j alone is %s", (cell, value) => {
    expect(read("number", [cell])).toEqual([value]);
  });

  test.each([
    "USD 9900",
    "9900 USD",
    "$9,900.00",
    "US$ 9,900.00",
    "9.900,00 €",
    "€9.900,00",
    "B/. 9,900.00",
    "R$ 9.900,00",
    "usd9900",
    "S/9,900.00",
  ])("%j is an amount, and no weight", (cell) => {
    expect(Number(read("amount", [cell])[0])).toBe(9900);
    expect(read("number", [cell])).toEqual([cell]);
  });

  test("a column goes by its own majority", () => {
    expect(read("amount", ["9.900", "12.500,50"])).toEqual(["9900", "12500.50"]);
    expect(read("amount", ["9.900", "1.234.567"])).toEqual(["9900", "1234567"]);
    expect(read("amount", ["9.900", "0,5"])).toEqual(["9900", "0.5"]);
    expect(read("amount", ["9.900", "12.5"])).toEqual(["9.900", "12.5"]);
    expect(read("amount", ["9,900", "12.5"])).toEqual(["9900", "12.5"]);
    expect(read("amount", ["9,900", "12,5"])).toEqual(["9.900", "12.5"]);
    expect(read("amount", ["9.900", "12.5", "12,5"])).toEqual(["DOUBTFUL", "12.5", "12.5"]);
    const mostly = Array.from({ length: 20 }, (_, i) => `${i},25`);
    expect(read("amount", ["9.900", "12.5", ...mostly])[0]).toBe("9900");
  });

  test("a column that shows nothing goes by the others of its file", () => {
    expect(read("amount", ["9.900"], [["number", ["23,5"]]])).toEqual(["9900"]);
    expect(read("amount", ["9.900"], [["number", ["23.5"]]])).toEqual(["9.900"]);
    expect(
      read(
        "amount",
        ["9.900"],
        [
          ["number", ["23.5"]],
          ["number", ["7,25"]],
        ],
      ),
    ).toEqual(["DOUBTFUL"]);
    expect(read("amount", ["9.900"], [["day", ["21/11/2026"]]])).toEqual(["DOUBTFUL"]);
  });

  test("marks that every number of a thousand has, and no smaller one, stand between thousands", () => {
    const grouped = ["9.900", "12.500", "7.350", "10.000", "45.120", "500", "80"];
    expect(read("amount", grouped)).toEqual(["9900", "12500", "7350", "10000", "45120", "500", "80"]);
    expect(read("amount", [...grouped, "12500"])[0]).toBe("DOUBTFUL");
    expect(read("number", ["61.500", "20.000", "7.250", "1.125", "3.375", "8.000"])[0]).toBe("DOUBTFUL");
  });

  test("what is counted is whole", () => {
    expect(read("count", ["1.234", "1,234"])).toEqual(["1234", "1234"]);
  });

  test("any amount in either form is read back, whatever the order of the cells", () => {
    const value = fc.integer({ min: 0, max: 99_999_999 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 12 }),
        fc.constantFrom([".", ","], [",", "."], [" ", ","], ["'", "."]),
        (cents, [group, mark]) => {
          const cells = cents.map(
            (cent) =>
              `${Math.floor(cent / 100)
                .toString()
                .replace(/\B(?=(\d{3})+$)/g, group!)}${mark}${String(cent % 100).padStart(2, "0")}`,
          );
          expect(read("amount", cells).map((text) => Math.round(Number(text) * 100))).toEqual(cents);
          expect(read("amount", cells.toReversed()).map((text) => Math.round(Number(text) * 100))).toEqual(cents.toReversed());
        },
      ),
    );
  });
});

describe("days", () => {
  test.each([
    ["1990-04-03", "1990-04-03"],
    ["1990/04/03", "1990-04-03"],
    ["1990.4.3", "1990-04-03"],
    ["19900403", "1990-04-03"],
    ["25/04/1990", "1990-04-25"],
    ["04/25/1990", "1990-04-25"],
    ["03.04.1990", "1990-04-03"],
    ["04/04/1990", "1990-04-04"],
    ["03APR1990", "1990-04-03"],
    ["3-Apr-1990", "1990-04-03"],
    ["3 de abril de 1990", "1990-04-03"],
    ["3 février 1990", "1990-02-03"],
    ["03 fev 1990", "1990-02-03"],
    ["03ABR90", "1990-04-03"],
    ["April 3, 1990", "1990-04-03"],
    ["1990-04-03 00:00:00", "1990-04-03"],
    ["1990-04-03T00:00:00Z", "1990-04-03"],
    ["03/04/1990", "DOUBTFUL"],
    ["3-4-1990", "DOUBTFUL"],
    ["03APR15", "DOUBTFUL"],
    ["32965", "BAD_DATE"],
    ["32965.0", "BAD_DATE"],
    // What is no day stays, and the column's reader refuses it.
    ["1990-02-30", "1990-02-30"],
    ["31/02/1990", "31/02/1990"],
    ["3 jui 1990", "3 jui 1990"],
    ["1990-04-03 08:00", "1990-04-03 08:00"],
    ["soon", "soon"],
  ])("%j alone is %s", (cell, value) => {
    expect(read("birth", [cell])).toEqual([value]);
  });

  test("of travel are of this century", () => {
    expect(read("day", ["03APR15", "21/11/26"])).toEqual(["2015-04-03", "2026-11-21"]);
  });

  test("a column goes by its own cells, and by the others of its file where it shows nothing", () => {
    expect(read("birth", ["03/04/1990", "25/12/1985"])).toEqual(["1990-04-03", "1985-12-25"]);
    expect(read("birth", ["03/04/1990", "12/25/1985"])).toEqual(["1990-03-04", "1985-12-25"]);
    expect(read("birth", ["03/04/1990", "25/12/1985", "12/25/1985"])).toEqual(["DOUBTFUL", "1985-12-25", "1985-12-25"]);
    expect(read("birth", ["03/04/1990"], [["day", ["21/11/2026"]]])).toEqual(["1990-04-03"]);
    expect(read("birth", ["03/04/1990"], [["moment", ["11/21/2026 8:05 PM -05:00"]]])).toEqual(["1990-03-04"]);
  });

  test("any day in either order is read back when one of them shows it", () => {
    const day = fc
      .date({ min: new Date("1930-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.boolean(), (days, dayFirst) => {
        const cells = [...days, "1985-12-25"].map((text) => {
          const [year, month, date] = text.split("-");
          return dayFirst ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
        });
        expect(read("birth", cells)).toEqual([...days, "1985-12-25"]);
      }),
    );
  });
});

describe("times", () => {
  test.each([
    ["2026-11-21 08:05:00-05:00", "2026-11-21T08:05:00-05:00"],
    ["2026-11-21 08:05 UTC", "2026-11-21T08:05:00Z"],
    ["21/11/2026 08:05 -0500", "2026-11-21T08:05:00-0500"],
    ["11/21/2026 8:05 PM Z", "2026-11-21T20:05:00Z"],
    ["11/21/2026 12:05 a.m. Z", "2026-11-21T00:05:00Z"],
    ["21NOV2026 08:05 +01:00", "2026-11-21T08:05:00+01:00"],
    // Without an offset it says nothing certain, and stays so.
    ["2026-11-21 08:05", "2026-11-21T08:05:00"],
    ["03/04/2026 08:05 Z", "DOUBTFUL"],
    ["noon", "noon"],
  ])("%j is %s", (cell, value) => {
    expect(read("moment", [cell])).toEqual([value]);
  });

  test("have hours of a clock", () => {
    expect(writtenMoment("11/21/2026 13:05 PM")).toBeUndefined();
    expect(writtenMoment("11/21/2026 0:05 AM")).toBeUndefined();
  });
});

describe("sexes", () => {
  test("M beside H or V is a woman, unless women are F", () => {
    expect(read("sex", ["M", "F"])).toEqual(["M", "F"]);
    expect(read("sex", ["M", "H", "m"])).toEqual(["F", "H", "F"]);
    expect(read("sex", ["V", "M"])).toEqual(["V", "F"]);
    expect(read("sex", ["H", "F", "M"])).toEqual(["H", "F", "DOUBTFUL"]);
  });
});
