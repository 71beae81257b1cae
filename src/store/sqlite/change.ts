/** What one transaction has changed so far, and what is therefore still to be put right before it commits (settle.ts, names/aliases.ts). */
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { BatchOutcome } from "../port.ts";
import type { Db } from "./db.ts";

export class Change {
  readonly db: Db;
  /** Links whose merged values, labels or existence must be looked at again. */
  readonly links = new Set<number>();
  /** Entities that lost an assertion, with the labels of what they lost. */
  readonly entities = new Map<number, Set<number>>();
  /** Tokens that entities may have lost. */
  readonly tokens = new Map<number, Set<string>>();
  /** Aliases that lost a mention while they lead to an entity. */
  readonly mentions = new Set<number>();
  /** Aliases whose claims changed. */
  readonly aliases = new Set<number>();
  /** Ids of pools whose claims changed, flights that are others than before, and aliases that have come to be drawn from a pool. */
  readonly pools = new Set<string>();
  readonly flights = new Set<number>();
  readonly members = new Set<number>();
  readonly #entityDelta = new Map<EntityKind, number>();
  readonly #linkDelta = new Map<LinkKind, number>();
  readonly #entitiesNew = new Map<EntityKind, number>();
  readonly #linksNew = new Map<LinkKind, number>();
  records = 0;

  constructor(db: Db) {
    this.db = db;
  }

  /** +1 for one that is new, -1 for one that became part of another: neither is a loss of data. */
  countEntity(kind: EntityKind, by: 1 | -1): void {
    add(this.#entityDelta, kind, by);
    add(this.#entitiesNew, kind, by);
  }

  countLink(kind: LinkKind, by: 1 | -1): void {
    add(this.#linkDelta, kind, by);
    add(this.#linksNew, kind, by);
  }

  dropEntity(kind: EntityKind): void {
    add(this.#entityDelta, kind, -1);
  }

  dropLink(kind: LinkKind): void {
    add(this.#linkDelta, kind, -1);
  }

  loses(entity: number, label: number): void {
    const labels = this.entities.get(entity);
    if (labels === undefined) this.entities.set(entity, new Set([label]));
    else labels.add(label);
  }

  losesTokens(entity: number, tokens: string): void {
    if (tokens === "") return;
    const lost = this.tokens.get(entity) ?? new Set();
    for (const token of tokens.split("\n")) lost.add(token);
    this.tokens.set(entity, lost);
  }

  newCounts(): Pick<BatchOutcome, "entities" | "links"> {
    return { entities: positive(this.#entitiesNew), links: positive(this.#linksNew) };
  }

  writeTallies(): void {
    const write = (what: string, by: number): void => {
      if (by === 0) return;
      this.db.run("INSERT INTO tally (what, n) VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET n = n + excluded.n", what, by);
    };
    write("records", this.records);
    for (const [kind, by] of this.#entityDelta) write(`entity ${kind}`, by);
    for (const [kind, by] of this.#linkDelta) write(`link ${kind}`, by);
  }
}

function add<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function positive<K extends string>(counts: Map<K, number>): Partial<Record<K, number>> {
  const kept: Partial<Record<K, number>> = {};
  for (const [key, count] of counts) if (count > 0) kept[key] = count;
  return kept;
}
