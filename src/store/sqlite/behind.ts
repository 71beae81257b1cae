import { isMaskedLabel } from "#model/retention/masked-labels.ts";
import type { Db, Row } from "./db.ts";
import { decodeFacts } from "./facts.ts";

/** One question each, so that whoever needs only one of them asks no further. `?1`: the entity. */
const BEHIND = [
  "SELECT record FROM entity WHERE num = ?1 AND record IS NOT NULL",
  "SELECT record FROM entity_assertion WHERE entity = ?1",
  "SELECT record FROM link WHERE source = ?1 AND record IS NOT NULL",
  "SELECT record FROM link WHERE target = ?1 AND record IS NOT NULL",
  "SELECT a.record FROM link l JOIN link_assertion a ON a.link = l.num WHERE l.source = ?1",
  "SELECT a.record FROM link l JOIN link_assertion a ON a.link = l.num WHERE l.target = ?1",
];

/** Numbers of the active records that assert an entity (`?1`), mention it, or link it, each once. */
export const RECORDS_BEHIND = BEHIND.join(" UNION ");

/** In ascending order. */
export function recordsBehind(db: Db, entity: number): number[] {
  return db.all(`${RECORDS_BEHIND} ORDER BY 1`, entity).map(([record]) => record as number);
}

/** Of thousands of records behind an entity that is mostly called by an alias, one of the first calls it so. */
const FIRST = 16;
const ALL = -1;

/** Whether some record behind the entity still speaks of it by this alias, or some that is not masked. */
export function calledBy(db: Db, entity: number, alias: number, by: "ANY" | "UNMASKED" = "ANY"): boolean {
  const calls = ([facts, label]: Row): boolean =>
    decodeFacts(facts as Uint8Array).entities.some(({ ref }) => ref === alias) &&
    (by === "ANY" || !isMaskedLabel(db.interned.labelText(label as number)));
  return BEHIND.some((sql) => {
    const some = (limit: number): readonly Row[] =>
      db.all(`SELECT r.facts, r.label FROM (${sql}) b JOIN record r ON r.num = b.record LIMIT ?2`, entity, limit);
    const first = some(FIRST);
    return first.some(calls) || (first.length === FIRST && some(ALL).some(calls));
  });
}
