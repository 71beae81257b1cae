/** The layout of the explorer: what is there is no part of its answer, and the same question has the same answer in any order. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { layOut } from "../../../src/web/explorer/canvas/layout.ts";

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const task = fc
  .record({
    fixed: fc.nat({ max: 4 }),
    pairs: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 14 }),
  })
  .map(({ fixed, pairs }) => ({
    fixed: ids.slice(0, fixed).map((id, i) => [id, { x: i * 20, y: (i % 2) * 30 }] as const),
    loose: ids.slice(fixed),
    pairs,
  }));

it("places what is new and nothing else, the same in any order", () => {
  fc.assert(
    fc.property(task, ({ fixed, loose, pairs }) => {
      const places = layOut({ fixed, loose, pairs });
      expect(places.map(([id]) => id)).toEqual([...loose].sort());
      for (const [, { x, y }] of places) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
      const turned = { fixed: [...fixed].reverse(), loose: [...loose].reverse(), pairs: [...pairs].reverse() };
      expect(layOut(turned)).toEqual(places);
    }),
    { numRuns: 100 },
  );
});

it("lets things that hang on one lie apart, near it", () => {
  const loose = Array.from({ length: 40 }, (_, i) => `n${String(i).padStart(2, "0")}`);
  const places = layOut({ fixed: [["hub", { x: 50, y: -20 }]], loose, pairs: loose.map((id) => ["hub", id] as const) });
  const nearest = places.map(([id, a]) =>
    Math.min(...places.filter(([other]) => other !== id).map(([, b]) => Math.hypot(a.x - b.x, a.y - b.y))),
  );
  expect(Math.min(...nearest)).toBeGreaterThan(1);
  expect(Math.max(...places.map(([, { x, y }]) => Math.hypot(x - 50, y + 20)))).toBeLessThan(200);
});
