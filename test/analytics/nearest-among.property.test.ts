/** Who is nearest, beside sorting all of them by distance. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestAmong } from "#analytics/nearest-among.ts";

// Few values, so that many rows are equally near.
const rows = fc
  .integer({ min: 0, max: 4 })
  .chain((width) =>
    fc.array(fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 40 }),
  );

test("the nearest references, equally near ones by number, a quarter at most, and never oneself", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), (table, count, step) => {
      const references = table.map((_, row) => row).filter((row) => row % step === 0);
      const nearest = nearestAmong(table, references, count);
      table.forEach((own, row) => {
        const others = references.filter((other) => other !== row);
        const apart = (other: number): number => own.reduce<number>((sum, value, c) => sum + (value - table[other]![c]!) ** 2, 0);
        const expected = others
          .toSorted((a, b) => apart(a) - apart(b) || a - b)
          .slice(0, Math.min(count, Math.ceil(others.length / 4)));
        expect(nearest(row)).toEqual(expected);
      });
    }),
    { numRuns: 200 },
  );
});
