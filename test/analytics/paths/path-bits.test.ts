import { expect, test } from "vitest";
import { type PathView, stepBits } from "#analytics/paths/path-view.ts";

/** A world of 100,000 persons with three things in it, shared by so many. */
function view(sharing: readonly number[]): PathView {
  return { snapshot: { nodeCount: 3 }, sharing: Uint32Array.from(sharing), bitsMax: Math.log2(99_999) } as unknown as PathView;
}

test.each([
  ["a phone that two share", 2, 16.6],
  ["an agency of five thousand", 5000, 4.3],
  ["a flight of two hundred", 200, 9.0],
])("%s is worth log2((N − 1)/(d − 1)) bits", (_, sharedBy, bits) => {
  const person = 3;
  expect(stepBits(view([sharedBy, 1, 1]), person, 0)).toBeCloseTo(bits, 1);
  expect(stepBits(view([sharedBy, 1, 1]), 0, person)).toBeCloseTo(bits, 1);
  // Between two things that which more share tells less.
  expect(stepBits(view([sharedBy, 1, 1]), 0, 1)).toBeCloseTo(bits, 1);
});
