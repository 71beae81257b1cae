import type { Db } from "./db.ts";
import { decodeFacts } from "./facts.ts";

/** Numbers of the active records that assert this entity, mention it, or link it, in ascending order. */
export function recordsBehind(db: Db, entity: number): number[] {
  const sql =
    "SELECT record FROM entity WHERE num = ?1 AND record IS NOT NULL UNION SELECT record FROM entity_assertion WHERE entity = ?1 " +
    "UNION SELECT record FROM link WHERE source = ?1 AND record IS NOT NULL UNION SELECT record FROM link WHERE target = ?1 AND record IS NOT NULL " +
    "UNION SELECT a.record FROM link l JOIN link_assertion a ON a.link = l.num WHERE l.source = ?1 " +
    "UNION SELECT a.record FROM link l JOIN link_assertion a ON a.link = l.num WHERE l.target = ?1 ORDER BY 1";
  return db.all(sql, entity).map(([record]) => record as number);
}

/** Whether some record behind the entity still speaks of it by this alias. */
export function calledBy(db: Db, entity: number, alias: number): boolean {
  return recordsBehind(db, entity).some((record) => {
    const facts = db.one("SELECT facts FROM record WHERE num = ?", record) as Uint8Array;
    return decodeFacts(facts).entities.some(({ ref }) => ref === alias);
  });
}
