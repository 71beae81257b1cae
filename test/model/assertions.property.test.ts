/** The last assertion wins, value by value: held against what is said one record after another. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVersions, lastProps, lastTime, lastValue } from "#model/assertions.ts";
import type { Props } from "#model/record.ts";

const NAMES = ["role", "seat", "__proto__"];
const props: fc.Arbitrary<Props> = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom("a", "b", 3)), { maxLength: 3 })
  .map((entries) => Object.fromEntries(entries));
const time = fc.option(fc.integer({ min: 0, max: 9 }));
const said = fc.array(fc.record({ props, at: time, until: time }), { minLength: 1, maxLength: 5 });

test("each value is the last one given, the intrinsic one where nobody gives any", () => {
  fc.assert(
    fc.property(said, props, (assertions, intrinsic) => {
      const naive = new Map<string, unknown>(Object.entries(intrinsic));
      for (const one of assertions) for (const [name, value] of Object.entries(one.props)) naive.set(name, value);
      expect(new Map(Object.entries(lastProps(assertions, intrinsic)))).toEqual(naive);
      // Names of a prototype's own are asked for by nobody.
      for (const name of ["role", "seat"]) expect(lastValue({ assertions, intrinsic }, name)).toBe(naive.get(name));
    }),
  );
});

test("each end of the time is the last one given, whichever record gave the other", () => {
  fc.assert(
    fc.property(said, (assertions) => {
      const of = (end: "at" | "until") =>
        assertions
          .map((one) => one[end])
          .filter((ms) => ms !== null)
          .at(-1) ?? null;
      expect(lastTime(assertions)).toEqual({ at: of("at"), until: of("until") });
    }),
  );
});

test("a later export outranks an earlier one, and of one moment's the greater id", () => {
  const versions = [
    { exportedAt: 2, id: "r_a" },
    { exportedAt: 1, id: "r_b" },
    { exportedAt: 1, id: "r_a" },
  ];
  expect([...versions].sort(compareVersions)).toEqual([versions[2], versions[1], versions[0]]);
  expect(compareVersions(versions[0]!, { ...versions[0]! })).toBe(0);
});
