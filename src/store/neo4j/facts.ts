/** What a record asserts, as the planner of batches works on it. */
import type { EntityFact, LinkFact } from "#model/record.ts";

export interface RecordFacts {
  readonly id: string;
  readonly exportedAt: number;
  /** Canonical handling text. */
  readonly handling: string;
  readonly entities: readonly EntityFact[];
  readonly links: readonly LinkFact[];
  /** The row's key, when no version of the row was in the store before: its events cannot be there either. */
  readonly newKey?: string;
}

export function encodeFacts(facts: Pick<RecordFacts, "entities" | "links">): string {
  return JSON.stringify([facts.entities, facts.links]);
}

export function decodeFacts(text: string): Pick<RecordFacts, "entities" | "links"> {
  const [entities, links] = JSON.parse(text) as [EntityFact[], LinkFact[]];
  return { entities, links };
}

export interface FactsRow {
  readonly id: string;
  readonly exportedAt: number;
  readonly handling: string;
  readonly facts: string;
}

export function factsOfRow(row: FactsRow): RecordFacts {
  return { id: row.id, exportedAt: row.exportedAt, handling: row.handling, ...decodeFacts(row.facts) };
}
