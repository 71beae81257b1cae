import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, shuffle } from "#base/prng.ts";
import type { RecordBatch } from "#model/record.ts";
import type { Store } from "#store/port.ts";
import { contentOf, graphOf, randomBatches, reordered } from "../support/batches.ts";
import type { Subject } from "./store.contract.ts";

const seeds = fc.integer({ min: 0, max: 0x7fffffff });

export function propertiesContract(subject: Subject): void {
  describe("for random batches", () => {
    it("content does not depend on the order of records and batches, nor on repeats", async () => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const prng = mulberry32(seed);
          const batches = randomBatches(prng);
          const straight = await contentAfter(await subject.fresh(), batches);
          const again = reordered(batches, prng);
          const repeats = shuffle([...again], prng).slice(0, 3);
          expect(await contentAfter(await subject.fresh(), [...again, ...repeats])).toEqual(straight);
        }),
        { numRuns: subject.randomRuns, seed: 1, endOnFailure: true },
      );
    });

    it("the graph is that of a store which has only ever seen the records that are active", async () => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const prng = mulberry32(seed);
          const batches = randomBatches(prng);
          const store = await subject.fresh();
          for (const one of batches) await store.ingestBatch(one);
          if (prng() < 0.5) await store.withdrawSource("ALFA", 5);
          const graph = await graphOf(store);
          const active = await activeOnly(store, batches);
          const other = await subject.fresh();
          for (const one of active) await other.ingestBatch(one);
          expect(graph).toEqual(await graphOf(other));
        }),
        { numRuns: subject.randomRuns, seed: 2, endOnFailure: true },
      );
    });
  });
}

async function contentAfter(store: Store, batches: readonly RecordBatch[]): Promise<unknown> {
  for (const one of batches) await store.ingestBatch(one);
  expect(await store.check()).toEqual([]);
  return contentOf(store);
}

/** The batches, less the records that assert nothing, as of the export that counts. */
async function activeOnly(store: Store, batches: readonly RecordBatch[]): Promise<RecordBatch[]> {
  const kept: RecordBatch[] = [];
  for (const one of batches) {
    const stored = await store.records(one.records.map((record) => record.id));
    const records = one.records.filter(
      (_, i) => stored[i]?.status === "ACTIVE" && stored[i].exportedAt === one.source.exportedAt,
    );
    kept.push({ ...one, records });
  }
  return kept;
}
