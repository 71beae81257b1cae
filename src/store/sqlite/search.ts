/** Looks search keys up. There is no dictionary apart from the postings: their index gives its distinct tokens by skipping. */
import type { EntityKind } from "#model/kinds.ts";
import type { Posting, TokenHit } from "../port.ts";
import type { Db } from "./db.ts";
import { entityId, kindOfKey, kindRange } from "./keys.ts";

export interface TokenQuery {
  readonly exact?: readonly string[];
  readonly prefix?: string;
  readonly keys?: readonly string[];
  readonly limit: number;
}

export function searchTokens(db: Db, query: TokenQuery): TokenHit[] {
  const found = new Set<string>();
  for (const token of query.exact ?? [])
    if (db.one("SELECT 1 FROM posting WHERE token = ? LIMIT 1", token) !== undefined) found.add(token);
  if (query.prefix !== undefined) for (const token of withPrefix(db, query.prefix, query.limit)) found.add(token);
  if (query.keys !== undefined && query.keys.length > 0) {
    const sql = "SELECT DISTINCT token FROM token_key WHERE key IN (SELECT value FROM json_each(?)) ORDER BY token LIMIT ?";
    for (const [token] of db.all(sql, JSON.stringify(query.keys), query.limit) as [string][]) found.add(token);
  }
  return [...found]
    .sort(byCodePoint)
    .slice(0, query.limit)
    .map((token) => ({ token }));
}

function withPrefix(db: Db, prefix: string, limit: number): string[] {
  const tokens: string[] = [];
  let token = db.one("SELECT min(token) FROM posting WHERE token >= ?", prefix) as string | null;
  while (token !== null && token.startsWith(prefix) && tokens.length < limit) {
    tokens.push(token);
    token = db.one("SELECT min(token) FROM posting WHERE token > ?", token) as string | null;
  }
  return tokens;
}

export function searchPostings(db: Db, tokens: readonly string[], kinds: readonly EntityKind[] | null, limit: number): Posting[] {
  const postings: Posting[] = [];
  for (const token of [...new Set(tokens)].sort(byCodePoint)) {
    if (postings.length >= limit) break;
    const ranges = kinds?.map(kindRange);
    const within = ranges === undefined ? "" : ` AND (${ranges.map(() => "(e.key >= ? AND e.key < ?)").join(" OR ") || "0"})`;
    const rows = db.all(
      `SELECT e.key FROM posting p JOIN entity e ON e.num = p.entity WHERE p.token = ?${within} ORDER BY e.key LIMIT ?`,
      ...[token, ...(ranges ?? []).flatMap((range) => [range.from, range.to]), limit - postings.length],
    ) as [Uint8Array][];
    for (const [key] of rows) postings.push({ token, entity: entityId(key), kind: kindOfKey(key) });
  }
  return postings;
}

/** SQLite's own order, which is that of UTF-8 bytes. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
