/**
 * Keeps the dictionary of search tokens in step with what entities carry. A token is a node while an entity carries it, with the packed ids
 * of its last carriers; before these become many they are handed on to a node of their own, for a list in one property is written whole
 * whenever it changes. Words have their sound and trigrams in nodes, since their number is bounded by the languages; a number has its end.
 */
import { listAt } from "#base/list-at.ts";
import { TAIL_MARK, tokenKeys } from "#model/search-keys.ts";
import type { Tx } from "./connection.ts";
import { pack, unpack } from "./pack.ts";

/** A page of so many is some hundred bytes. */
const LATEST_MAX = 24;

interface Change {
  readonly added: Set<string>;
  readonly removed: Set<string>;
}

interface Page {
  readonly ref: number;
  readonly carriers: string[];
}

/** Who comes to carry, and who no longer carries, each token in a transaction. */
export class TokenChanges {
  readonly #changes = new Map<string, Change>();

  note(entity: string, before: ReadonlyMap<string, number> | undefined, after: ReadonlyMap<string, number> | undefined): void {
    for (const token of after?.keys() ?? []) if (before?.has(token) !== true) this.#of(token).added.add(entity);
    for (const token of before?.keys() ?? []) if (after?.has(token) !== true) this.#of(token).removed.add(entity);
  }

  async save(tx: Tx): Promise<void> {
    if (this.#changes.size === 0) return;
    const rows = await tx.rows<TokenRow>("read/tokens", { tokens: [...this.#changes.keys()] });
    const stored = new Map(rows.map((row) => [row.token, row]));
    const pages = await this.#pagesOf(tx, stored);
    const created: unknown[] = [];
    const updated: unknown[] = [];
    const handedOn: unknown[] = [];
    const cut: unknown[] = [];
    const gone: string[] = [];
    for (const [token, { added, removed }] of this.#changes) {
      const row = stored.get(token);
      const latest = (row === undefined ? [] : carriersOf(row)).filter((entity) => !removed.has(entity));
      latest.push(...added);
      let left = row?.pages ?? 0;
      for (const page of pages.get(token) ?? []) {
        const kept = page.carriers.filter((entity) => !removed.has(entity));
        if (kept.length === page.carriers.length) continue;
        if (kept.length === 0) left--;
        cut.push({ ref: page.ref, carriers: kept.length === 0 ? null : pack(kept) });
      }
      if (latest.length > LATEST_MAX) {
        handedOn.push({ token, carriers: pack(latest.splice(0)) });
        left++;
      }
      if (latest.length + left === 0) gone.push(token);
      else if (row === undefined) created.push({ token, tail: tailOf(token), carriers: pack(latest), pages: left });
      else updated.push({ token, carriers: pack(latest), pages: left });
    }
    const keysOf = (tokens: readonly string[]) =>
      tokens.map((token) => ({ token, keys: wordKeys(token) })).filter(({ keys }) => keys.length > 0);
    const newKeys = keysOf([...this.#changes.keys()].filter((token) => !stored.has(token)));
    if (created.length > 0) tx.send("write/create-tokens", { rows: created });
    if (updated.length > 0) tx.send("write/update-tokens", { rows: updated });
    if (newKeys.length > 0) tx.send("write/create-token-keys", { rows: newKeys });
    if (handedOn.length > 0) tx.send("write/create-token-pages", { rows: handedOn });
    if (cut.length > 0) tx.send("write/cut-token-pages", { rows: cut });
    if (gone.length === 0) return;
    tx.send("write/delete-tokens", { tokens: gone });
    const goneKeys = keysOf(gone);
    if (goneKeys.length > 0) tx.send("write/delete-token-keys", { rows: goneKeys });
  }

  /** Of those tokens of which a carrier goes that is not among the last. */
  async #pagesOf(tx: Tx, stored: ReadonlyMap<string, TokenRow>): Promise<Map<string, Page[]>> {
    const pages = new Map<string, Page[]>();
    const tokens = [...this.#changes].flatMap(([token, { removed }]) => {
      const row = stored.get(token);
      if (row === undefined || row.pages === 0 || removed.size === 0) return [];
      const latest = new Set(carriersOf(row));
      return [...removed].every((entity) => latest.has(entity)) ? [] : [token];
    });
    if (tokens.length === 0) return pages;
    for (const row of await tx.rows<PageRow>("read/token-pages", { tokens }))
      listAt(pages, row.token).push({ ref: row.ref, carriers: carriersOf(row) });
    return pages;
  }

  #of(token: string): Change {
    let change = this.#changes.get(token);
    if (change === undefined) this.#changes.set(token, (change = { added: new Set(), removed: new Set() }));
    return change;
  }
}

export interface CarriersRow {
  readonly token: string;
  readonly carriers: Int8Array;
}

interface TokenRow extends CarriersRow {
  /** How many nodes of carriers there are beside the last. */
  readonly pages: number;
}

interface PageRow extends CarriersRow {
  readonly ref: number;
}

export function carriersOf({ carriers }: CarriersRow): string[] {
  return unpack(carriers) as string[];
}

/** The end by which a number is looked up. */
export function tailOf(token: string): string | null {
  const [key] = tokenKeys(token);
  return key?.startsWith(TAIL_MARK) === true ? key.slice(TAIL_MARK.length) : null;
}

/** The sound and trigrams by which a word is looked up. */
export function wordKeys(token: string): string[] {
  return tokenKeys(token).filter((key) => !key.startsWith(TAIL_MARK));
}
