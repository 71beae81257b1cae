/** Takes back what a record asserts. What is left is put right afterwards, once a thing however many records it lost (settle.ts). */
import { LINK_CODES } from "#model/kinds.ts";
import type { Change } from "./change.ts";
import { decodeFacts, type Facts } from "./facts.ts";
import { entityId } from "./keys.ts";

/**
 * `claims: false` leaves the aliases it claims alone, for a record that is about to be asserted again. `forGood`: no record of this
 * transaction can assert its links anew, so that those which it alone asserted go at once.
 */
export function retract(
  change: Change,
  record: { num: number; label: number; facts: Uint8Array },
  options: { claims: boolean; forGood?: true },
): Facts {
  const { db } = change;
  const facts = decodeFacts(record.facts);
  for (const { link } of facts.links) {
    if (options.forGood && dropOwnLink(change, link, record.num)) continue;
    db.statement("DELETE FROM link_assertion WHERE link = ? AND record = ?").run(link, record.num);
    change.links.add(link);
  }
  for (const entity of facts.entities) {
    const num = resolvedNum(change, entity.ref);
    change.loses(num, record.label);
    if (num !== entity.ref) change.mentions.add(entity.ref);
    if (entity.asserted) retractAssertion(change, num, record.num);
    else db.statement("DELETE FROM entity_assertion WHERE entity = ? AND record = ?").run(num, record.num);
    if (options.claims) for (const alias of entity.claims) change.aliases.add(alias);
    if (options.claims && entity.claims.length > 0) {
      for (const alias of entity.claims) db.run("DELETE FROM alias_claim WHERE alias = ? AND record = ?", alias, record.num);
    }
    for (const pool of options.claims ? entity.pools : []) {
      change.pools.add(entityId(pool));
      db.run("DELETE FROM pool_claim WHERE pool = ? AND record = ?", pool, record.num);
    }
  }
  if (options.forGood) return facts;
  // A link whose only assertion this was has nothing left to say.
  for (const { link } of facts.links)
    db.statement("UPDATE link SET record = NULL WHERE num = ? AND record = ?").run(link, record.num);
  return facts;
}

function dropOwnLink(change: Change, link: number, record: number): boolean {
  const kind = change.db.one("DELETE FROM link WHERE num = ? AND record = ? RETURNING kind", link, record) as number | undefined;
  if (kind === undefined) return false;
  change.dropLink(LINK_CODES.nameOf(kind));
  return true;
}

/** The number of the entity that this row leads to. */
export function resolvedNum(change: Change, ref: number): number {
  let at = ref;
  for (;;) {
    const cached = change.db.entities.getNum(at);
    const target =
      cached === undefined
        ? (change.db.one("SELECT target FROM entity WHERE num = ?", at) as number | null | undefined)
        : cached.target || null;
    if (target === null || target === undefined) return at;
    at = target;
  }
}

function retractAssertion(change: Change, entity: number, record: number): void {
  const { db } = change;
  const inline = db.get("SELECT record, tokens FROM entity WHERE num = ?", entity) as [number | null, string | null] | undefined;
  if (inline?.[0] === record) {
    change.losesTokens(entity, inline[1] ?? "");
    db.run("UPDATE entity SET record = NULL, props = NULL, tokens = NULL WHERE num = ?", entity);
    db.entities.remove(entity);
    return;
  }
  const extra = db.get("SELECT tokens FROM entity_assertion WHERE entity = ? AND record = ?", entity, record) as
    [string | null] | undefined;
  change.losesTokens(entity, extra?.[0] ?? "");
  db.run("DELETE FROM entity_assertion WHERE entity = ? AND record = ?", entity, record);
}
