/** Looks search keys up; what the hits are worth is decided in the model. */
import { listAt } from "#base/list-at.ts";
import { kindOfId } from "#model/ids.ts";
import type { EntityKind } from "#model/kinds.ts";
import { TAIL_MARK } from "#model/search-keys.ts";
import type { Posting, TokenHit } from "../port.ts";
import { int, type Reads } from "./connection.ts";
import { carriersOf, type CarriersRow } from "./tokens.ts";

export interface TokenQuery {
  readonly exact?: readonly string[];
  readonly prefix?: string;
  readonly keys?: readonly string[];
  readonly limit: number;
}

export async function searchTokens(reads: Reads, query: TokenQuery): Promise<TokenHit[]> {
  const limit = int(query.limit);
  const rows = await reads.read(async (tx) => [
    ...(query.exact === undefined || query.exact.length === 0
      ? []
      : await tx.rows<TokenHit>("read/tokens-exact", { tokens: query.exact, limit })),
    ...(query.prefix === undefined ? [] : await tx.rows<TokenHit>("read/tokens-prefix", { prefix: query.prefix, limit })),
    ...(query.keys === undefined || query.keys.length === 0
      ? []
      : await tx.rows<TokenHit>("read/tokens-keys", { ...keysOf(query.keys), limit })),
  ]);
  return [...new Set(rows.map((row) => row.token))]
    .sort()
    .slice(0, query.limit)
    .map((token) => ({ token }));
}

export async function searchPostings(
  reads: Reads,
  query: { readonly tokens: readonly string[]; readonly kinds: readonly EntityKind[] | null; readonly limit: number },
): Promise<Posting[]> {
  if (query.tokens.length === 0) return [];
  const rows = await reads.read((tx) => tx.rows<CarriersRow>("read/carriers", { tokens: query.tokens }));
  const carriers = new Map<string, string[]>();
  for (const row of rows) listAt(carriers, row.token).push(...carriersOf(row));
  const found: Posting[] = [];
  for (const token of [...carriers.keys()].sort()) {
    if (found.length >= query.limit) break;
    for (const entity of carriers.get(token)!.sort()) {
      const kind = kindOfId(entity);
      if (kind !== undefined && query.kinds?.includes(kind) !== false) found.push({ token, entity, kind });
    }
  }
  return found.slice(0, query.limit);
}

/** Words are looked up by one kind of keys, numbers by their ends. */
function keysOf(keys: readonly string[]): { keys: string[]; tails: string[] } {
  const [tails, words] = [true, false].map((tail) => keys.filter((key) => key.startsWith(TAIL_MARK) === tail));
  return { keys: words!, tails: tails!.map((key) => key.slice(TAIL_MARK.length)) };
}
