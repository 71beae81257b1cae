/** The search dictionary and its postings. A token is in the dictionary as long as some entity carries it. */
import { tokenKeys } from "#model/search-keys.ts";
import { BulkInsert } from "./bulk-insert.ts";
import type { Db } from "./db.ts";

export function joinTokens(tokens: readonly string[] | undefined): string {
  return tokens === undefined ? "" : tokens.join("\n");
}

export function splitTokens(joined: string | null): string[] {
  return joined === null || joined === "" ? [] : joined.split("\n");
}

/** Both, each token once. */
export function unionTokens(a: string, b: string): string {
  if (a === "" || a === b) return b;
  if (b === "") return a;
  return [...new Set([...a.split("\n"), ...b.split("\n")])].join("\n");
}

export function post(db: Db, entity: number, tokens: Iterable<string>): void {
  const insert = db.statement("INSERT OR IGNORE INTO posting (token, entity) VALUES (?, ?)");
  for (const token of tokens) {
    const keys = tokenKeys(token);
    // A word has many keys and many carriers: asking first is cheaper. A number has one key and mostly one carrier.
    if (keys.length === 1 || (keys.length > 0 && !carried(db, token)))
      for (const key of keys) db.run("INSERT OR IGNORE INTO token_key (key, token) VALUES (?, ?)", key, token);
    insert.run(token, entity);
  }
}

/** Postings of new entities, gathered; a word is looked up once a batch. */
export class Postings {
  readonly #db: Db;
  readonly #rows: BulkInsert;
  readonly #keyRows: BulkInsert;
  readonly #keys: { readonly key: string; readonly token: string }[] = [];
  readonly #words = new Set<string>();
  readonly #waiting: { readonly token: string; readonly entity: number }[] = [];

  constructor(db: Db) {
    this.#db = db;
    this.#rows = new BulkInsert(db, "INSERT OR IGNORE INTO posting (token, entity)", 2);
    this.#keyRows = new BulkInsert(db, "INSERT OR IGNORE INTO token_key (key, token)", 2);
  }

  add(entity: number, tokens: readonly string[]): void {
    for (const token of tokens) {
      if (!this.#words.has(token)) {
        const keys = tokenKeys(token);
        if (keys.length > 0) {
          this.#words.add(token);
          if (keys.length === 1 || !carried(this.#db, token)) for (const key of keys) this.#keys.push({ key, token });
        }
      }
      this.#waiting.push({ token, entity });
    }
  }

  /** In the order of the tree, so that rows of one page are written together. */
  flush(): void {
    this.#waiting.sort((a, b) => (a.token < b.token ? -1 : a.token > b.token ? 1 : a.entity - b.entity));
    for (const { token, entity } of this.#waiting) this.#rows.add(token, entity);
    this.#waiting.length = 0;
    this.#rows.flush();
    this.#keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.token < b.token ? -1 : 1));
    for (const { key, token } of this.#keys) this.#keyRows.add(key, token);
    this.#keys.length = 0;
    this.#keyRows.flush();
  }
}

export function unpost(db: Db, entity: number, tokens: Iterable<string>): void {
  for (const token of tokens) {
    db.run("DELETE FROM posting WHERE token = ? AND entity = ?", token, entity);
    const keys = tokenKeys(token);
    if (keys.length > 0 && !carried(db, token))
      for (const key of keys) db.run("DELETE FROM token_key WHERE key = ? AND token = ?", key, token);
  }
}

/** All tokens that what is left of an entity's facts gives it. */
export function tokensOf(db: Db, entity: number): Set<string> {
  const tokens = new Set<string>();
  const own = db.get("SELECT tokens, base_tokens FROM entity WHERE num = ?", entity) as
    [string | null, string | null] | undefined;
  if (own !== undefined) for (const joined of own) for (const token of splitTokens(joined)) tokens.add(token);
  const further =
    "SELECT tokens FROM entity_assertion WHERE entity = ?1 UNION ALL SELECT base_tokens FROM entity WHERE target = ?1";
  for (const [joined] of db.all(further, entity) as [string | null][]) for (const token of splitTokens(joined)) tokens.add(token);
  return tokens;
}

function carried(db: Db, token: string): boolean {
  return db.one("SELECT 1 FROM posting WHERE token = ? LIMIT 1", token) !== undefined;
}
