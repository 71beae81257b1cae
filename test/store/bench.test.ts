import { expect, it } from "vitest";
import { openStore } from "#store/open.ts";
import { benchStore } from "../../bench/store.bench.ts";

it("the store benchmark runs small, and counts the links it made", async () => {
  const store = await openStore({ url: "sqlite::memory:", keyCheck: "bench" });
  const rows = 2_500;
  const result = await benchStore(store, rows);
  // Five links a row, and one booking-to-flight link a party of two, one more where a party is on two flights.
  expect(result.links).toBeGreaterThanOrEqual(5.5 * rows);
  expect(await store.check()).toEqual([]);
  await store.close();
});
