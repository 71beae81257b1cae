import { ENTITY_KINDS, LINK_CODES, LINK_KINDS, type EntityKind } from "#model/kinds.ts";
import type { Props } from "#model/record.ts";
import { AppError } from "#base/errors.ts";
import type { Assertion, NeighbourCount, StoredEntity, StoreInfo } from "../port.ts";
import type { Db } from "./db.ts";
import { entityId, entityKey, kindOfKey, kindRange, recordId } from "./keys.ts";
import { getMeta } from "./meta.ts";

const EMPTY: Props = Object.freeze({});

/** The number of the entity that an id leads to. */
export function entityNum(db: Db, id: string): number | undefined {
  const key = entityKey(id);
  if (key === undefined) return undefined;
  let row = db.get("SELECT num, target FROM entity WHERE key = ?", key) as [number, number | null] | undefined;
  while (row !== undefined && row[1] !== null)
    row = db.get("SELECT num, target FROM entity WHERE num = ?", row[1]) as [number, number | null] | undefined;
  return row?.[0];
}

export function readEntities(db: Db, ids: readonly string[]): (StoredEntity | undefined)[] {
  return ids.map((id) => {
    const num = entityNum(db, id);
    return num === undefined ? undefined : readEntity(db, num);
  });
}

export function listEntities(db: Db, kind: EntityKind, page: { after: string | null; limit: number }): StoredEntity[] {
  const range = kindRange(kind);
  const after = page.after === null ? range.from : entityKey(page.after);
  if (after === undefined) throw new AppError("BAD_INPUT", "to go on after an entity, its id is needed");
  const sql = "SELECT num FROM entity WHERE key > ? AND key >= ? AND key < ? AND target IS NULL ORDER BY key LIMIT ?";
  return db.all(sql, after, range.from, range.to, page.limit).map(([num]) => readEntity(db, num as number));
}

export function readEntity(db: Db, num: number): StoredEntity {
  const row = db.get("SELECT key, natural, stub, intrinsic, label_set FROM entity WHERE num = ?", num);
  const [key, natural, stub, intrinsic, labelSet] = row as [Uint8Array, string, number, string | null, number];
  return {
    id: entityId(key),
    kind: kindOfKey(key),
    natural,
    stub: stub === 1,
    intrinsic: intrinsic === null ? EMPTY : (JSON.parse(intrinsic) as Props),
    assertions: entityAssertions(db, num),
    labelSet,
  };
}

function entityAssertions(db: Db, num: number): Assertion[] {
  return assertions(
    db.all(
      "WITH a (record, props) AS (SELECT record, props FROM entity WHERE num = ?1 AND record IS NOT NULL UNION ALL SELECT record, props FROM entity_assertion WHERE entity = ?1 AND props IS NOT NULL) SELECT r.id, o.exported_at, r.label, a.props FROM a JOIN record r ON r.num = a.record JOIN origin o ON o.num = r.origin ORDER BY o.exported_at, r.id",
      num,
    ) as [Uint8Array, number, number, string | null][],
  );
}

export function assertions(rows: readonly (readonly [Uint8Array, number, number, string | null])[]): Assertion[] {
  return rows.map(([id, exportedAt, label, props]) => ({
    ...{ record: recordId(id), exportedAt, label },
    props: props === null ? EMPTY : (JSON.parse(props) as Props),
  }));
}

/** The index of what meets at an entity, which may be much, carries the label set, so that no link is read to be counted. */
export function neighbourCounts(db: Db, id: string): NeighbourCount[] {
  const num = entityNum(db, id);
  if (num === undefined) return [];
  const counts: NeighbourCount[] = [];
  for (const direction of ["out", "in"] as const) {
    const end = direction === "out" ? "source" : "target";
    const rows = db.all(`SELECT kind, label_set, count(*) FROM link WHERE ${end} = ? GROUP BY kind, label_set`, num);
    for (const [kind, labelSet, count] of rows as [number, number, number][])
      counts.push({ kind: LINK_CODES.nameOf(kind), direction, labelSet, count });
  }
  const order = (c: NeighbourCount): number => LINK_CODES.of[c.kind] * 2 + (c.direction === "out" ? 0 : 1);
  return counts.sort((a, b) => order(a) - order(b) || a.labelSet - b.labelSet);
}

export function readStubs(db: Db, limit: number): { count: number; naturals: string[] } {
  const naturals = db
    .all("SELECT natural FROM entity WHERE stub = 1 ORDER BY natural LIMIT ?", limit)
    .map(([natural]) => natural as string);
  return { count: db.one("SELECT count(*) FROM entity WHERE stub = 1") as number, naturals };
}

export function readInfo(db: Db): StoreInfo {
  const tallies = new Map(db.all("SELECT what, n FROM tally WHERE n <> 0") as [string, number][]);
  const of = <K extends string>(prefix: string, kinds: readonly K[]): Partial<Record<K, number>> => {
    const counts: Partial<Record<K, number>> = {};
    for (const kind of kinds) if (tallies.has(`${prefix} ${kind}`)) counts[kind] = tallies.get(`${prefix} ${kind}`)!;
    return counts;
  };
  const exercise = getMeta(db, "exercise");
  return {
    adapter: "sqlite",
    instance: getMeta(db, "instance") ?? "",
    schemaVersion: db.one("PRAGMA user_version") as number,
    exercise: exercise === undefined ? null : exercise === "1",
    records: tallies.get("records") ?? 0,
    entities: of("entity", ENTITY_KINDS),
    links: of("link", LINK_KINDS),
  };
}
