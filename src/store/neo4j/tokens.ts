/** Keeps the search dictionary and the postings in step with the tokens that entities carry. */
import type { EntityKind } from "#model/kinds.ts";
import { tokenKeys } from "#model/search-keys.ts";
import { int, type Tx } from "./connection.ts";

interface Posting {
  readonly token: string;
  readonly entity: string;
  readonly kind: EntityKind;
}

/** Postings that a transaction adds and takes away. */
export class TokenChanges {
  readonly added: Posting[] = [];
  readonly removed: Posting[] = [];

  note(
    entity: { id: string; kind: EntityKind },
    before: ReadonlyMap<string, number> | undefined,
    after: ReadonlyMap<string, number> | undefined,
  ): void {
    for (const token of after?.keys() ?? []) {
      if (before?.has(token) !== true) this.added.push({ token, entity: entity.id, kind: entity.kind });
    }
    for (const token of before?.keys() ?? []) {
      if (after?.has(token) !== true) this.removed.push({ token, entity: entity.id, kind: entity.kind });
    }
  }
}

export async function saveTokens(tx: Tx, changes: TokenChanges): Promise<void> {
  if (changes.removed.length > 0) tx.send("write/delete-postings", { rows: changes.removed });
  if (changes.added.length > 0) {
    const tokens = [...new Set(changes.added.map((posting) => posting.token))];
    const known = await tx.rows<{ token: string }>("read/tokens-exact", { tokens, limit: int(tokens.length) });
    const there = new Set(known.map((row) => row.token));
    const rows = tokens.filter((token) => !there.has(token)).map(withKeys);
    if (rows.length > 0) tx.send("write/create-tokens", { rows });
    tx.send("write/create-postings", { rows: changes.added });
  }
  if (changes.removed.length > 0) {
    const tokens = [...new Set(changes.removed.map((posting) => posting.token))];
    const used = await tx.rows<{ token: string }>("read/tokens-in-use", { tokens });
    const inUse = new Set(used.map((row) => row.token));
    const rows = tokens.filter((token) => !inUse.has(token)).map(withKeys);
    if (rows.length > 0) tx.send("write/delete-tokens", { rows });
  }
}

function withKeys(token: string): { token: string; keys: string[] } {
  return { token, keys: tokenKeys(token) };
}
