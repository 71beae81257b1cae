/** Looks search keys up; what the hits are worth is decided in the model. */
import type { EntityKind } from "#model/kinds.ts";
import type { Posting, TokenHit } from "../port.ts";
import { int, type Reads } from "./connection.ts";

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
      : await tx.rows<TokenHit>("read/tokens-keys", { keys: query.keys, limit })),
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
  const rows = await reads.read((tx) => tx.rows<Posting>("read/postings", { ...query, limit: int(query.limit) }));
  return rows.map(({ token, entity, kind }) => ({ token, entity, kind }));
}
