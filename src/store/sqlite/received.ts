/**
 * What a store of fewer records would hold, for a scan: those received by a moment and, where labels are given, with one of these. Found by
 * what each of them asserts, in one pass over the records before the scan.
 */
import { Bitset } from "#base/bitset.ts";
import type { ScanFilter } from "../port.ts";
import type { Db } from "./db.ts";
import { decodeFacts } from "./facts.ts";
import { assertionsOf, type LinkSaid, saidOf } from "./link-times.ts";

const PAGE = 4_000;

export class Received {
  readonly #records: Bitset;
  readonly #entities: Bitset;
  readonly #links: Bitset;
  readonly #db: Db;

  constructor(db: Db, filter: ScanFilter & { readonly receivedUntil: number }) {
    const room = (table: string): Bitset => new Bitset((db.one(`SELECT coalesce(max(num), 0) FROM ${table}`) as number) + 1);
    this.#db = db;
    this.#records = room("record");
    this.#entities = room("entity");
    this.#links = room("link");
    const targets = new Map(db.all("SELECT num, target FROM entity WHERE target IS NOT NULL") as [number, number][]);
    for (let after = 0; ;) {
      const rows = db.all(
        "SELECT num, label, facts FROM record WHERE num > ? AND received_at <= ? AND facts IS NOT NULL ORDER BY num LIMIT ?",
        ...[after, filter.receivedUntil, PAGE],
      ) as [number, number, Uint8Array][];
      for (const [num, label, facts] of rows) if (filter.labels?.has(label) !== false) this.#add(num, facts, targets);
      if (rows.length < PAGE) break;
      after = rows.at(-1)![0];
    }
  }

  #add(record: number, bytes: Uint8Array, targets: ReadonlyMap<number, number>): void {
    this.#records.add(record);
    const { entities, links } = decodeFacts(bytes);
    for (const { link } of links) this.#links.add(link);
    for (let { ref } of entities) {
      for (let target = targets.get(ref); target !== undefined; target = targets.get(ref)) ref = target;
      this.#entities.add(ref);
    }
  }

  seesEntity(num: number): boolean {
    return this.#entities.has(num);
  }

  seesLink(num: number): boolean {
    return this.#links.has(num);
  }

  told<A extends { readonly record: number }>(said: readonly A[]): readonly A[] {
    return said.filter(({ record }) => this.#records.has(record));
  }

  /** Of a link with several assertions, when some of them are not there; undefined when all are. */
  linkOf(link: number): LinkSaid | undefined {
    const all = assertionsOf(this.#db, link);
    const some = all.filter(([, , , , record]) => this.#records.has(record));
    return some.length === all.length ? undefined : saidOf(some);
  }
}

/** Rows of which another version stood at the moment: it was replaced by one received later, and what it said is not kept. */
export function replacedSince(db: Db, receivedUntil: number): number {
  const sql =
    "SELECT count(*) FROM record r WHERE r.received_at > ?1 AND r.facts IS NOT NULL AND EXISTS (SELECT 1 FROM record o WHERE o.key = r.key AND o.received_at <= ?1)";
  return db.one(sql, receivedUntil) as number;
}
