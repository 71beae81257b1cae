import { describe, expect, test } from "vitest";
import { resolveMany } from "../../bench/many-identities.ts";
import { strangers } from "../../bench/strangers.ts";

describe("nobody of 3,000 strangers is another", () => {
  const found = [...strangers(3_000)];
  test.each(found.map(({ world, joined }) => [world, joined] as const))("who have in common: %s", (_, joined) => {
    expect(joined).toBe(0);
  });

  test("in each of the worlds", () => expect(found.length).toBeGreaterThan(6));
});

test("households of people who are reported twice come out as so many persons", () => {
  const { people, persons, wrong, missed } = resolveMany(6_000);
  expect({ wrong, missed }).toEqual({ wrong: 0, missed: 0 });
  expect(persons).toBe(people);
});
