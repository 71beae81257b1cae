import { describe, expect, it } from "vitest";
import { arenaBytes, openWasm, withWasm } from "#base/wasm.ts";

describe("wasm kernels", () => {
  it("are null where they are not built", () => {
    expect(openWasm("no-such-kernel")).toBeNull();
    expect(withWasm("no-such-kernel", (kernel) => kernel)).toBeNull();
  });

  it("are lent again when small, another one to a call within a call", () => {
    withWasm("move-nodes", (outer) => {
      expect(outer).not.toBeNull();
      withWasm("move-nodes", (inner) => expect(inner).not.toBe(outer));
    });
    const first = withWasm("move-nodes", (kernel) => kernel);
    expect(withWasm("move-nodes", (kernel) => kernel)).toBe(first);
    withWasm("move-nodes", (kernel) => kernel!.arena.reserve(100 * 2 ** 20));
    expect(withWasm("move-nodes", (kernel) => kernel)).not.toBe(first);
  });

  it("have an arena of arrays on 16-byte boundaries that do not overlap", () => {
    const { arena } = openWasm("move-nodes")!;
    expect(arena.reserve(arenaBytes(3) + arenaBytes(20) + arenaBytes(80_000))).toBe(true);
    const arrays = [arena.u8(3), arena.u32(5), arena.f64(10_000)];
    arrays.forEach((array, i) => array.fill(i + 1));
    expect(arrays.map((array) => array.byteOffset % 16)).toEqual([0, 0, 0]);
    expect(arrays.map((array) => new Set(array).size)).toEqual([1, 1, 1]);
    expect(() => arena.f64(100_000)).toThrow("not reserved");
  });

  it("cannot reserve what a 32-bit address cannot reach", () => {
    expect(openWasm("move-nodes")!.arena.reserve(2 ** 33)).toBe(false);
  });
});
