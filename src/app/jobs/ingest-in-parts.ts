/**
 * Lands batches in as many parts as the store's server has memory for: each part is a transaction, which Neo4j holds whole until its end.
 * Parts halve when one is refused, and grow again while none is. What a store comes to hold does not depend on how records are parted.
 */
import { AppError } from "#base/errors.ts";
import type { RecordBatch } from "#model/record.ts";
import type { BatchOutcome, Store } from "#store/port.ts";

/** Parts that must land before a greater one is tried; twice as many each time that one is refused, which may take the driver a quarter of a minute. */
const PATIENCE = 8;

export class PartedIngest {
  readonly #store: Pick<Store, "batchRecords" | "ingestBatch">;
  #size: number;
  #landed = 0;
  #patience = PATIENCE;
  #grew = false;

  constructor(store: Pick<Store, "batchRecords" | "ingestBatch">) {
    this.#store = store;
    this.#size = store.batchRecords;
  }

  /** STORE_MEMORY only when there is none for a single record. */
  async ingest(batch: RecordBatch): Promise<BatchOutcome> {
    let sum: BatchOutcome | undefined;
    for (let from = 0; from < batch.records.length || sum === undefined;) {
      const records = batch.records.slice(from, from + this.#size);
      try {
        const outcome = await this.#store.ingestBatch({ ...batch, records });
        sum = sum === undefined ? outcome : added(sum, outcome);
      } catch (error) {
        if (!isOutOfMemory(error) || records.length <= 1) throw error;
        this.#size = Math.ceil(records.length / 2);
        this.#landed = 0;
        if (this.#grew) this.#patience *= 2;
        this.#grew = false;
        continue;
      }
      from += records.length;
      if (++this.#landed < this.#patience) continue;
      this.#landed = 0;
      this.#grew = true;
      this.#size = Math.min(2 * this.#size, this.#store.batchRecords);
    }
    return sum;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof AppError && error.code === "STORE_MEMORY";
}

function added(a: BatchOutcome, b: BatchOutcome): BatchOutcome {
  return {
    seq: b.seq,
    new: a.new + b.new,
    superseding: a.superseding + b.superseding,
    unchanged: a.unchanged + b.unchanged,
    outdated: a.outdated + b.outdated,
    entities: addedCounts(a.entities, b.entities),
    links: addedCounts(a.links, b.links),
  };
}

function addedCounts<K extends string>(
  a: Readonly<Partial<Record<K, number>>>,
  b: Readonly<Partial<Record<K, number>>>,
): Partial<Record<K, number>> {
  const sum: Partial<Record<K, number>> = { ...a };
  for (const [kind, count] of Object.entries(b) as [K, number][]) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}
