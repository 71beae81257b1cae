import { describe, expect, it } from "vitest";
import { openWasm, withWasm } from "#base/wasm.ts";

describe("wasm kernels", () => {
  it("are null where they are not built", () => {
    expect(openWasm("no-such-kernel")).toBeNull();
    expect(withWasm("no-such-kernel", (kernel) => kernel)).toBeNull();
  });

  it("are lent again, another one to a call within a call", () => {
    const lent = (): unknown => withWasm("communities", (kernel) => kernel);
    expect(withWasm("communities", (outer) => withWasm("communities", (inner) => inner !== outer))).toBe(true);
    const first = lent();
    expect(lent()).toBe(first);
  });

  it("are lent again while they are there when they grew large", () => {
    // What a WeakRef was made for in one turn stays until the turn ends.
    const grown = withWasm("communities", (kernel) => (kernel.arena.reserve(100 * 2 ** 20) ? kernel : null));
    expect(grown).not.toBeNull();
    expect(withWasm("communities", (kernel) => kernel)).toBe(grown);
  });

  it("have an arena of arrays on 16-byte boundaries that do not overlap, and that stay when it grows", () => {
    const { arena } = openWasm("communities")!;
    const arrays = [arena.u8(3), arena.u32(5), arena.adopt(Uint32Array.from([9, 8])), arena.f64(10_000)];
    arrays.forEach((array, i) => array.fill(i + 1));
    expect(arrays.map((array) => array.byteOffset % 16)).toEqual([0, 0, 0, 0]);
    expect(arrays.map((array) => [...new Set(array)])).toEqual([[1], [2], [3], [4]]);
    const mark = arena.mark();
    const first = arena.u32(4);
    arena.release(mark);
    expect(arena.f64(1).byteOffset).toBe(first.byteOffset);
  });

  it("say so when a 32-bit address cannot reach it, and the work is done otherwise", () => {
    expect(openWasm("communities")!.arena.reserve(2 ** 33)).toBe(false);
    expect(withWasm("communities", ({ arena }) => arena.f64(2 ** 30))).toBeNull();
    expect(() => withWasm("communities", () => Math.max(...new Array<number>(2).fill(0)).toFixed(200))).toThrow(RangeError);
  });
});
