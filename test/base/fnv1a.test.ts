import { expect, test } from "vitest";
import { fnv1a, fnv1aOf } from "#base/fnv1a.ts";

test("gives the published values", () => {
  expect(["", "a", "b", "foobar"].map((text) => fnv1a(text))).toEqual([0x811c9dc5, 0xe40c292c, 0xe70c2de5, 0xbf9cf968]);
});

test("goes on where an earlier text ended", () => {
  expect(fnv1a("bar", fnv1a("foo"))).toBe(fnv1a("foobar"));
});

test("tells texts apart by where they end", () => {
  expect(fnv1aOf(["AB", "C"])).not.toBe(fnv1aOf(["A", "BC"]));
  expect(fnv1aOf(["A", ""])).not.toBe(fnv1aOf(["A"]));
});
