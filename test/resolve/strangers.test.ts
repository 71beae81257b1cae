import { describe, expect, test } from "vitest";
import { strangers } from "../../bench/strangers.ts";

describe("nobody of 3,000 strangers is another", () => {
  const found = [...strangers(3_000)];
  test.each(found.map(({ world, joined }) => [world, joined] as const))("who have in common: %s", (_, joined) => {
    expect(joined).toBe(0);
  });

  test("in each of the worlds", () => expect(found.length).toBeGreaterThan(6));
});
