/** Keeps search postings, and the keys of words, in step with the tokens that entities carry. A token is in the dictionary while an entity carries it. */
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

/** Only words have keys, and their number is bounded by the languages; a number is its own key. */
export async function saveTokens(tx: Tx, { added, removed }: TokenChanges): Promise<void> {
  if (added.length > 0) {
    const words = await unused(tx, added);
    if (words.length > 0) tx.send("write/create-token-keys", { rows: words });
  }
  if (removed.length > 0) tx.send("write/delete-postings", { rows: removed });
  if (added.length > 0) tx.send("write/create-postings", { rows: added });
  if (removed.length > 0) {
    const words = await unused(tx, removed);
    if (words.length > 0) tx.send("write/delete-token-keys", { rows: words });
  }
}

/** The words among these tokens that no entity carries at this point of the transaction, with their keys. */
async function unused(tx: Tx, postings: readonly Posting[]): Promise<{ token: string; keys: string[] }[]> {
  const words = [...new Set(postings.map((posting) => posting.token))]
    .map((token) => ({ token, keys: tokenKeys(token) }))
    .filter(({ keys }) => keys.length > 0);
  if (words.length === 0) return [];
  const used = await tx.rows<{ token: string }>("read/tokens-exact", {
    tokens: words.map(({ token }) => token),
    limit: int(words.length),
  });
  const carried = new Set(used.map((row) => row.token));
  return words.filter(({ token }) => !carried.has(token));
}
