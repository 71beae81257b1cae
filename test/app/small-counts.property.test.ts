/**
 * No small count can be worked out of a table of fairness: whoever knows every total, how counts are rounded, that what is left out is not
 * nothing, and that the upheld are among the scored and these among the travellers, still thinks 11 values and more of it possible.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ATTRIBUTES } from "#analytics/travellers.ts";
import { TOLD_FROM, toldTables, toldTotal } from "#app/answers/small-counts.ts";
import { type FairnessRow, rowsOf } from "#app/queries/fairness.ts";

const COLUMNS = ["travellers", "raised", "upheld"] as const;
type Column = (typeof COLUMNS)[number];
type Cell = Readonly<Record<Column, number>>;
type People = readonly {
  readonly many: number;
  readonly scored: number;
  readonly upheld: number;
  readonly one: number;
  readonly other: number;
}[];
interface Range {
  least: number;
  most: number;
}

/** People by two attributes, the same people by both: small cells, empty ones and large ones. */
const cells = fc.array(
  fc.record({
    many: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })),
    scored: fc.double({ min: 0, max: 1, noNaN: true }),
    upheld: fc.double({ min: 0, max: 1, noNaN: true }),
    one: fc.nat(7),
    other: fc.nat(2),
  }),
  { minLength: 1, maxLength: 12 },
);

function tableBy(people: People, by: "one" | "other"): [string, Cell][] {
  const table = new Map<string, Cell>();
  for (const { many, scored, upheld, ...at } of people) {
    const raised = Math.round(many * scored * scored);
    const add: Cell = { travellers: many, raised, upheld: Math.round(raised * upheld) };
    const before = table.get(`v${at[by]}`) ?? { travellers: 0, raised: 0, upheld: 0 };
    const sum = (column: Column): number => before[column] + add[column];
    table.set(`v${at[by]}`, { travellers: sum("travellers"), raised: sum("raised"), upheld: sum("upheld") });
  }
  return [...table];
}

/** What somebody can think of each cell, made narrower until nothing follows any more. `totals` that are not told are not known. */
function thinkable(rows: readonly FairnessRow[], totals: Readonly<Record<Column, number | null>>): Record<Column, Range>[] {
  const ranges = rows.map((row) => {
    const of = (column: Column): Range => {
      const told = row[column];
      if (told === null) return { least: 0, most: Infinity };
      return told === 0 ? { least: 0, most: 0 } : { least: Math.max(TOLD_FROM, told - 2), most: told + 2 };
    };
    return { travellers: of("travellers"), raised: of("raised"), upheld: of("upheld") };
  });
  // One that is left out where others are not is not nothing.
  for (const column of COLUMNS)
    if (rows.some((row) => row[column] !== null))
      rows.forEach((row, i) => {
        if (row[column] === null) ranges[i]![column].least = 1;
      });
  for (let changed = true; changed;) {
    changed = false;
    const narrow = (range: Range, least: number, most: number): void => {
      if (least > range.least) [range.least, changed] = [least, true];
      if (most < range.most) [range.most, changed] = [most, true];
    };
    for (const range of ranges) {
      narrow(range.raised, range.upheld.least, range.travellers.most);
      narrow(range.upheld, 0, range.raised.most);
      narrow(range.travellers, range.raised.least, Infinity);
    }
    for (const column of COLUMNS) {
      const total = totals[column];
      if (total === null) continue;
      for (const range of ranges) {
        const others = ranges.filter((one) => one !== range).map((one) => one[column]);
        const sum = (end: keyof Range): number => others.reduce((all, one) => all + one[end], 0);
        narrow(range[column], total - sum("most"), total - sum("least"));
      }
    }
  }
  return ranges;
}

describe("small counts", () => {
  test("are not to be worked out of others", () => {
    let [small, told] = [0, 0];
    fc.assert(
      fc.property(cells, (people) => {
        const tables = [
          { attribute: ATTRIBUTES[0], counts: tableBy(people, "one") },
          { attribute: ATTRIBUTES[1], counts: tableBy(people, "other") },
        ];
        const sum = (column: Column): number => tables[0]!.counts.reduce((all, [, cell]) => all + cell[column], 0);
        const all = { travellers: sum("travellers"), raised: sum("raised"), upheld: sum("upheld") };
        const rows = rowsOf(tables, all);
        for (const { attribute, counts } of tables) {
          const own = rows.filter((row) => row.attribute === attribute);
          const hasTold = (column: Column): boolean => rows.some((row) => row[column] !== null);
          const known = (column: Column): number | null => (hasTold(column) ? all[column] : null);
          const totals = { travellers: known("travellers"), raised: known("raised"), upheld: known("upheld") };
          const ranges = thinkable(own, totals);
          own.forEach((row, i) => {
            const cell = counts.find(([value]) => value === row.value)![1];
            for (const column of COLUMNS) {
              const { least, most } = ranges[i]![column];
              if (row[column] !== null) {
                told++;
                expect(cell[column] === 0 || cell[column] >= TOLD_FROM).toBe(true);
                expect(Math.abs(row[column] - cell[column])).toBeLessThanOrEqual(2);
              } else if (cell[column] > 0 && cell[column] < TOLD_FROM) {
                small++;
                expect([people, row.value, column, most - least + 1 >= TOLD_FROM]).toEqual([people, row.value, column, true]);
              }
            }
            if (row.travellers === null || row.raised === null) expect(row.raisedRate).toBeNull();
            if (row.raised === null || row.upheld === null) expect(row.upheldRate).toBeNull();
          });
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(small, told)).toBeGreaterThan(3000);
  });

  const counts = (...tables: (readonly number[])[]) => toldTables(tables).map((told) => told.counts);

  test("take no more with them than must be", () => {
    expect(counts([500, 3, 40, 0, 90])).toEqual([[500, null, null, 0, 90]]);
    expect(counts([500, 9, 8, 0, 90])).toEqual([[500, null, null, 0, 90]]);
    expect(counts([500, 1, 1, 40, 90])).toEqual([[500, null, null, null, 90]]);
    expect(counts([12, 13, 0])).toEqual([[11, 15, 0]]);
    // Where it cannot be hidden, nothing is told, nor of the same people by what else they are.
    const alone = Array.from({ length: 120 }, () => 1);
    expect(counts([7, 0], [2, 2, 3]).flat()).toEqual([null, null, null, null, null]);
    expect(counts([60, 60], alone)[0]).toEqual([null, null]);
    expect(toldTotal(120, toldTables([[60, 60]]))).toBe(120);
    expect(toldTotal(7, toldTables([[7]]))).toBeNull();
    expect(toldTotal(120, toldTables([alone]))).toBeNull();
    expect(toldTotal(0, toldTables([[], []]))).toBe(0);
  });

  test("of people one more or less are told alike, but where the rounding turns", () => {
    const all = Array.from({ length: 100 }, (_, i) => i + TOLD_FROM);
    const told = all.map((count) => counts([count, 1000])[0]![0]!);
    const turns = told.filter((one, i) => i > 0 && one !== told[i - 1]).length;
    expect(turns).toBeLessThanOrEqual(all.length / 5);
    expect(told.every((one, i) => Math.abs(one - all[i]!) <= 2)).toBe(true);
  });
});
