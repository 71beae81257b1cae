/**
 * A batch as one text, to cross from the parser's thread. Handing over the objects themselves (structured clone) costs the
 * receiver some 50 microseconds a travel row, JSON some 7; entities that rows of a batch share are written once.
 */
import type { EntityFact, RecordDraft } from "#model/record.ts";
import type { ParsedBatch } from "./parse-bundle.ts";

interface Packed extends Omit<ParsedBatch, "records"> {
  /** Records whose entities are indices into `facts`. */
  readonly records: readonly (Omit<RecordDraft, "entities"> & { entities: readonly number[] | readonly EntityFact[] })[];
  readonly facts: readonly EntityFact[];
}

export function encodeBatch(batch: ParsedBatch): string {
  const facts: EntityFact[] = [];
  const indices = new Map<EntityFact, number>();
  const records = batch.records.map((record) => ({
    ...record,
    entities: record.entities.map((fact) => {
      let index = indices.get(fact);
      if (index === undefined) {
        index = facts.push(fact) - 1;
        indices.set(fact, index);
      }
      return index;
    }),
  }));
  return JSON.stringify({ ...batch, records, facts } satisfies Packed);
}

export function decodeBatch(text: string): ParsedBatch {
  const { facts, ...packed } = JSON.parse(text) as Packed;
  // In place: the objects are ours alone.
  for (const record of packed.records) record.entities = (record.entities as readonly number[]).map((index) => facts[index]!);
  return packed as ParsedBatch;
}
