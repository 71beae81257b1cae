import { ENTITY_KINDS, LINK_CODES, LINK_KINDS, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { Mention } from "#model/yield/joins.ts";
import type { Props } from "#model/record.ts";
import { AppError } from "#base/errors.ts";
import type { Assertion, NeighbourCount, StoredEntity, StoreInfo } from "../port.ts";
import { Change } from "./change.ts";
import type { Db } from "./db.ts";
import { entityId, entityKey, kindOfKey, kindRange, recordId } from "./keys.ts";
import { getMeta } from "./meta.ts";
import { drawnFromFile } from "./names/pools.ts";

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

/** What is read of an entity in one go; `record` and what follows it are of its inline assertion, null where it has none. */
type EntityRow = [
  num: number,
  target: number | null,
  key: Uint8Array,
  natural: string,
  stub: number,
  intrinsic: string | null,
  labelSet: number,
  props: string | null,
  record: Uint8Array | null,
  origin: number | null,
  label: number | null,
];

const ROWS =
  "SELECT e.num, e.target, e.key, e.natural, e.stub, e.intrinsic, e.label_set, e.props, r.id, r.origin, r.label FROM entity e LEFT JOIN record r ON r.num = e.record";

export function readEntities(db: Db, ids: readonly string[]): (StoredEntity | undefined)[] {
  return ids.map((id) => {
    const key = entityKey(id);
    let row = key === undefined ? undefined : db.get<EntityRow>(`${ROWS} WHERE e.key = ?`, key);
    while (row !== undefined && row[1] !== null) row = db.get<EntityRow>(`${ROWS} WHERE e.num = ?`, row[1]);
    return row === undefined ? undefined : storedEntity(db, row);
  });
}

export function listEntities(db: Db, kind: EntityKind, page: { after: string | null; limit: number }): StoredEntity[] {
  const range = kindRange(kind);
  const after = page.after === null ? range.from : entityKey(page.after);
  if (after === undefined) throw new AppError("BAD_INPUT", "to go on after an entity, its id is needed");
  const sql = `${ROWS} WHERE e.key > ? AND e.key >= ? AND e.key < ? AND e.target IS NULL ORDER BY e.key LIMIT ?`;
  return db.all<EntityRow>(sql, after, range.from, range.to, page.limit).map((row) => storedEntity(db, row));
}

function storedEntity(db: Db, row: EntityRow): StoredEntity {
  const [num, , key, natural, stub, intrinsic, labelSet, props, record, origin, label] = row;
  const inline = record === null ? [] : [assertion(db, [record, origin!, label!, props])];
  const apart = db.all<SaidRow>(
    "SELECT r.id, r.origin, r.label, a.props FROM entity_assertion a CROSS JOIN record r ON r.num = a.record WHERE a.entity = ? AND a.props IS NOT NULL",
    num,
  );
  return {
    id: entityId(key),
    kind: kindOfKey(key),
    natural,
    stub: stub === 1,
    intrinsic: intrinsic === null ? EMPTY : (JSON.parse(intrinsic) as Props),
    assertions: [...inline, ...apart.map((said) => assertion(db, said))].sort(byVersion),
    labelSet,
  };
}

type SaidRow = [record: Uint8Array, origin: number, label: number, props: string | null];

export function assertion(db: Db, [record, origin, label, props]: SaidRow): Assertion {
  const { exportedAt } = db.interned.originOf(origin);
  return { record: recordId(record), exportedAt, label, props: props === null ? EMPTY : (JSON.parse(props) as Props) };
}

/** By export, then by record. */
export function byVersion(a: Assertion, b: Assertion): number {
  return a.exportedAt - b.exportedAt || (a.record < b.record ? -1 : 1);
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

export function readMentions(db: Db, ids: readonly string[], by?: LinkKind): Mention[] {
  const isMet =
    by === undefined
      ? (num: number) =>
          db.one(
            "SELECT 1 FROM entity WHERE num = ?1 AND record IS NOT NULL UNION ALL SELECT 1 FROM entity_assertion WHERE entity = ?1 AND props IS NOT NULL LIMIT 1",
            num,
          ) !== undefined
      : (num: number) => db.one("SELECT 1 FROM link WHERE target = ? AND kind = ? LIMIT 1", num, LINK_CODES.of[by]) !== undefined;
  const change = new Change(db);
  return ids.map((id) => {
    const num = entityNum(db, id);
    if (num === undefined) return "WAITING";
    return isMet(num) ? "JOINED" : drawnFromFile(change, num) === "SEVERAL" ? "AMBIGUOUS" : "WAITING";
  });
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
