/** What a record asserts, as the planner of batches works on it. */
import type { EntityFact, LinkFact } from "#model/record.ts";
import { pack, unpack } from "./pack.ts";

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

export function encodeFacts(facts: Pick<RecordFacts, "entities" | "links">): Int8Array {
  return pack([facts.entities, facts.links]);
}

/** A database made before had them as text, until it is written anew (restyle.ts). */
export function decodeFacts(facts: Int8Array | string): Pick<RecordFacts, "entities" | "links"> {
  const [entities, links] = (typeof facts === "string" ? JSON.parse(facts) : unpack(facts)) as [EntityFact[], LinkFact[]];
  return { entities, links };
}

export interface FactsRow {
  readonly id: string;
  readonly exportedAt: number;
  readonly handling: string;
  readonly facts: Int8Array | string;
}

export function factsOfRow(row: FactsRow): RecordFacts {
  return { id: row.id, exportedAt: row.exportedAt, handling: row.handling, ...decodeFacts(row.facts) };
}
