/**
 * What a store of fewer records would hold, for a scan: those received by a moment and, where labels are given, with one of these. Found by
 * what each of them asserts, in one pass over the records before the scan.
 */
import type { Assertion, ScanFilter } from "../port.ts";
import { followAliases } from "./aliases.ts";
import { pointInTime, type Tx } from "./connection.ts";
import { decodeFacts } from "./facts.ts";
import type { LabelCache } from "./labels.ts";

const ALIASES_AT_ONCE = 10_000;

export class Received {
  readonly #records: ReadonlySet<string>;
  readonly #entities: ReadonlySet<string>;

  private constructor(records: ReadonlySet<string>, entities: ReadonlySet<string>) {
    this.#records = records;
    this.#entities = entities;
  }

  static async of(tx: Tx, cache: LabelCache, filter: ScanFilter & { readonly receivedUntil: number }): Promise<Received> {
    const { texts } = await cache.load(tx);
    const handlings =
      filter.labels === undefined ? undefined : new Set([...filter.labels].flatMap((label) => texts.get(label) ?? []));
    const records = new Set<string>();
    const named = new Set<string>();
    for await (const raw of tx.stream("read/facts-received", { until: pointInTime(filter.receivedUntil) })) {
      const { id, handling, facts } = raw.toObject() as unknown as { id: string; handling: string; facts: Int8Array };
      if (handlings?.has(handling) === false) continue;
      records.add(id);
      for (const entity of decodeFacts(facts).entities) named.add(entity.id);
    }
    const ids = [...named];
    for (let i = 0; i < ids.length; i += ALIASES_AT_ONCE)
      for (const target of (await followAliases(tx, ids.slice(i, i + ALIASES_AT_ONCE))).values()) named.add(target);
    return new Received(records, named);
  }

  seesEntity(id: string): boolean {
    return this.#entities.has(id);
  }

  assertions<A extends Assertion>(said: readonly A[]): A[] {
    return said.filter(({ record }) => this.#records.has(record));
  }
}

/** Rows of which another version stood at the moment: it was replaced by one received later, and what it said is not kept. */
export async function replacedSince(tx: Tx, receivedUntil: number): Promise<number> {
  const [row] = await tx.rows<{ replaced: number }>("read/replaced-since", { until: pointInTime(receivedUntil) });
  return row!.replaced;
}
