/** Batches land in parts when the store's server has no memory for them whole. */
import { expect, it } from "vitest";
import { AppError } from "#base/errors.ts";
import { PartedIngest } from "#app/jobs/ingest-in-parts.ts";
import type { RecordBatch } from "#model/record.ts";
import { openStore } from "#store/open.ts";
import type { BatchOutcome } from "#store/port.ts";
import { batch, contentOf, draft, entity, KEY_CHECK, source } from "../support/batches.ts";

const rows = Array.from({ length: 37 }, (_, i) =>
  draft("ALFA", `${i}`, "a", {
    entities: [entity("Identity", `P${i % 9}`), entity("Contact", `PHONE/${i % 5}`)],
    links: [{ kind: "USES", from: 0, to: 1 }],
  }),
);

/** A store whose server has memory for so many records, for the first `times` batches. */
async function smallServer(recordsMax: number, times = Infinity) {
  const store = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
  await store.migrate();
  const asked: number[] = [];
  const ingestBatch = (of: RecordBatch): Promise<BatchOutcome> => {
    asked.push(of.records.length);
    return of.records.length > recordsMax && asked.length <= times
      ? Promise.reject(new AppError("STORE_MEMORY"))
      : store.ingestBatch(of);
  };
  return { store, asked, parted: new PartedIngest({ batchRecords: 20, ingestBatch }) };
}

it("halves what is refused, and holds and tells the same as in one batch", async () => {
  const [small, large] = [await smallServer(6), await smallServer(1000)];
  const outcome = await small.parted.ingest(batch(source("ALFA"), ...rows));
  const whole = await large.store.ingestBatch(batch(source("ALFA"), ...rows));
  expect(small.asked.slice(0, 5)).toEqual([20, 10, 5, 5, 5]);
  expect({ ...outcome, seq: 0 }).toEqual({ ...whole, seq: 0 });
  expect(outcome.seq).toBe(await small.store.seq());
  expect(await contentOf(small.store)).toEqual(await contentOf(large.store));
  await Promise.all([small.store.close(), large.store.close()]);
});

it("grows again while nothing is refused, to what the store takes well", async () => {
  const { store, asked, parted } = await smallServer(1, 4);
  for (let i = 0; i < 20; i++) await parted.ingest(batch(source("ALFA", { exportedAt: i }), ...rows));
  expect(asked.slice(0, 5)).toEqual([20, 10, 5, 3, 2]);
  expect(asked.slice(-2)).toEqual([20, 17]);
  await store.close();
});

it("says so when there is no memory for one record, and keeps what landed before", async () => {
  const { store, parted } = await smallServer(0);
  await expect(parted.ingest(batch(source("ALFA"), ...rows))).rejects.toMatchObject({ code: "STORE_MEMORY" });
  await store.close();
});

it("lands a batch without records, and passes on what is no matter of memory", async () => {
  const { store, parted } = await smallServer(1000);
  expect((await parted.ingest(batch(source("ALFA")))).new).toBe(0);
  const failing = new PartedIngest({ batchRecords: 20, ingestBatch: () => Promise.reject(new AppError("STORE_FULL")) });
  await expect(failing.ingest(batch(source("ALFA"), ...rows))).rejects.toMatchObject({ code: "STORE_FULL" });
  await store.close();
});
