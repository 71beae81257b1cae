import { expect, it } from "vitest";
import { openStore } from "#store/open.ts";
import { benchStore } from "../../bench/store.bench.ts";

it("the store benchmark runs small, and counts the links it made", async () => {
  const store = await openStore({ url: "sqlite::memory:", keyCheck: "bench" });
  const rows = 2_500;
  const result = await benchStore(store, rows);
  // Four links a row, one of each party's booking with its flight (a party may be on two), and the hub's, in whole batches.
  expect(result.links).toBeGreaterThanOrEqual(4.5 * rows + 4_000);
  expect(await store.check()).toEqual([]);
  await store.close();
});
