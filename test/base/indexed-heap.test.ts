import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IndexedHeap } from "#base/indexed-heap.ts";
import { mulberry32, randomInt } from "#base/prng.ts";

describe("IndexedHeap", () => {
  it("gives the least of a plain list, also after keys were lowered and it was cleared", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const prng = mulberry32(seed);
        const heap = new IndexedHeap(20);
        const list = new Map<number, readonly [number, number]>();
        for (let step = 0; step < 200; step++) {
          const dice = prng();
          if (dice < 0.01) {
            heap.clear();
            list.clear();
          } else if (dice < 0.7) {
            const [item, key, tie] = [randomInt(prng, 20), randomInt(prng, 8), randomInt(prng, 3)];
            heap.put(item, key, tie);
            const known = list.get(item);
            if (known === undefined || key < known[0] || (key === known[0] && tie < known[1])) list.set(item, [key, tie]);
          } else if (heap.size > 0) {
            const least = [...list.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])[0]!;
            expect(heap.leastKey).toBe(least[0]);
            const item = heap.pop();
            expect(list.get(item)).toEqual(least);
            list.delete(item);
          }
          expect(heap.size).toBe(list.size);
        }
      }),
      { numRuns: 50 },
    );
  });
});
