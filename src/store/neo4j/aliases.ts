/**
 * Source-local names. A record may mention an entity by what its source calls it (an alias); another record claims that name for
 * the entity it describes. The latest claim counts. Until there is one, the name is the id of a stub.
 */
import { compareVersions } from "../rules.ts";
import type { Tx } from "./connection.ts";
import type { RecordFacts } from "./facts.ts";

interface Claim {
  readonly record: string;
  readonly exportedAt: number;
  readonly target: string;
}

interface AliasState {
  readonly claims: Map<string, Claim>;
  /** Active records that mention the name. */
  readonly mentions: Set<string>;
  changed: boolean;
  readonly stored: boolean;
}

/** The names that a transaction touches, before and after it. */
export class Aliases {
  readonly #states = new Map<string, AliasState>();
  readonly #before = new Map<string, string>();

  /** Reads the names that these records mention or claim, unless they were read already. */
  async load(tx: Tx, records: readonly RecordFacts[]): Promise<void> {
    const wanted = this.#unread(records);
    if (wanted.size === 0) return;
    const rows = await tx.rows<{ id: string; target: string | null; claims: string[]; mentions: string[] }>("read/aliases", {
      ids: [...wanted],
    });
    for (const row of rows) {
      const claims = row.claims.map((text) => JSON.parse(text) as [string, number, string]);
      this.#states.set(row.id, {
        claims: new Map(claims.map(([record, exportedAt, target]) => [`${record} ${target}`, { record, exportedAt, target }])),
        mentions: new Set(row.mentions),
        changed: false,
        stored: true,
      });
      wanted.delete(row.id);
      if (row.target !== null) this.#before.set(row.id, row.target);
    }
    for (const id of wanted) this.#states.set(id, { claims: new Map(), mentions: new Set(), changed: false, stored: false });
  }

  /** For a computation that begins from an empty store. */
  begin(records: readonly RecordFacts[]): void {
    for (const id of this.#unread(records))
      this.#states.set(id, { claims: new Map(), mentions: new Set(), changed: false, stored: false });
  }

  #unread(records: readonly RecordFacts[]): Set<string> {
    const wanted = new Set<string>();
    for (const record of records) {
      for (const fact of record.entities) {
        if (fact.alias === true && !this.#states.has(fact.id)) wanted.add(fact.id);
        for (const alias of fact.aliases ?? []) if (!this.#states.has(alias)) wanted.add(alias);
      }
    }
    return wanted;
  }

  /** Adds what an active record mentions and claims, or takes it away. */
  apply(record: RecordFacts, sign: 1 | -1): void {
    for (const fact of record.entities) {
      if (fact.alias === true) {
        const state = this.#states.get(fact.id)!;
        state.changed = true;
        if (sign === 1) state.mentions.add(record.id);
        else state.mentions.delete(record.id);
        // A mention says nothing of what a name stands for: it claims none.
        continue;
      }
      for (const alias of fact.aliases ?? []) {
        const state = this.#states.get(alias)!;
        const key = `${record.id} ${fact.id}`;
        state.changed = true;
        if (sign === 1) state.claims.set(key, { record: record.id, exportedAt: record.exportedAt, target: fact.id });
        else state.claims.delete(key);
      }
    }
  }

  before(id: string): string {
    return this.#before.get(id) ?? id;
  }

  after(id: string): string {
    const state = this.#states.get(id);
    return state === undefined ? this.before(id) : (targetOf(state) ?? id);
  }

  /** Records whose mentions now lead elsewhere. */
  moved(): Set<string> {
    const records = new Set<string>();
    for (const [id, state] of this.#states) {
      if (state.changed && this.before(id) !== this.after(id)) for (const record of state.mentions) records.add(record);
    }
    return records;
  }

  save(tx: Tx): void {
    const created: unknown[] = [];
    const updated: unknown[] = [];
    const gone: string[] = [];
    for (const [id, state] of this.#states) {
      if (!state.changed) continue;
      if (state.claims.size === 0 && state.mentions.size === 0) {
        if (state.stored) gone.push(id);
        continue;
      }
      const claims = [...state.claims.values()].map((claim) => JSON.stringify([claim.record, claim.exportedAt, claim.target]));
      const props = { id, target: targetOf(state) ?? null, claims, mentions: [...state.mentions] };
      if (state.stored) updated.push({ id, props });
      else created.push(props);
    }
    if (created.length > 0) tx.send("write/create-aliases", { rows: created });
    if (updated.length > 0) tx.send("write/update-aliases", { rows: updated });
    if (gone.length > 0) tx.send("write/delete-aliases", { ids: gone });
  }
}

/** The ids that these names lead to, for readers. */
export async function followAliases(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; target: string | null }>("read/aliases", { ids });
  return new Map(rows.flatMap((row) => (row.target === null ? [] : [[row.id, row.target] as const])));
}

function targetOf(state: AliasState): string | undefined {
  let last: Claim | undefined;
  for (const claim of state.claims.values()) {
    if (last === undefined || order(claim, last) > 0) last = claim;
  }
  return last?.target;
}

function order(a: Claim, b: Claim): number {
  return (
    compareVersions({ exportedAt: a.exportedAt, id: a.record }, { exportedAt: b.exportedAt, id: b.record }) ||
    (a.target < b.target ? -1 : 1)
  );
}
