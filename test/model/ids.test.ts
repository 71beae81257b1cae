import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { IdMinter, kindOfId, PART } from "#model/ids.ts";

const key = Uint8Array.from({ length: 32 }, (_, i) => i * 7);

test("an id is the HMAC-SHA-256 of its natural key, whatever came before and however long it is", () => {
  const minter = new IdMinter(key);
  for (const natural of ["", "PTY", "é".repeat(3_000), "x".repeat(70_000), "short again", "\u{1F6EB}"]) {
    const expected = createHmac("sha256", key).update(`Airport${PART}${natural}`).digest("hex").slice(0, 28);
    expect(minter.entity("Airport", natural)).toBe(`a_${expected}`);
  }
  expect(kindOfId(minter.alias("Flight", "F1"))).toBe("Flight");
});

test("another key gives other ids, another kind too, and a key of another length is refused", () => {
  const other = new IdMinter(new Uint8Array(32).fill(1));
  expect(other.entity("Airport", "PTY")).not.toBe(new IdMinter(key).entity("Airport", "PTY"));
  expect(other.entity("Zone", "PTY").slice(2)).not.toBe(other.entity("Airport", "PTY").slice(2));
  expect(other.alias("Airport", "PTY")).not.toBe(other.entity("Airport", "PTY"));
  expect(() => new IdMinter(new Uint8Array(16))).toThrow("32 are needed");
});
