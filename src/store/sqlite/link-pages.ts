/**
 * A page of links of an entity that has many. The index on a link's target gives kind and time in order; where many links share a time,
 * just those are put in the order of ids. Those that leave an entity are fewer than those that meet at one: their order is made on reading.
 *
 * Under a reader's labels the few links whose records differ in their times, and of which not all records may be read, are put in
 * order apart from the index (link-times.ts) and merged into it.
 */
import { AppError } from "#base/errors.ts";
import { LINK_CODES } from "#model/kinds.ts";
import type { LinkQuery } from "../port.ts";
import type { Db, Value } from "./db.ts";
import { entityNum } from "./entities.ts";
import { entityId } from "./keys.ts";
import { type Reading, VARIED } from "./link-times.ts";
import { findLink } from "./workspace.ts";

/** All that is read of a link; `record`, `origin` and `label` are of the one record that asserts it, null when several do. */
export type LinkRow = [
  num: number,
  kind: number,
  at: number | null,
  until: number | null,
  other: Uint8Array,
  discriminator: string,
  labelSet: number,
  record: Uint8Array | null,
  origin: number | null,
  label: number | null,
  props: string | null,
];

/** An entity by its number, key and id. */
interface Own {
  readonly num: number;
  readonly key: Uint8Array;
  readonly id: string;
}

export interface Place {
  readonly kind: number;
  /** What puts it into order for the reader: not always the link's own time. */
  readonly at: number | null;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly row: LinkRow;
}

/** A place to go on after. */
interface Mark {
  readonly kind: number;
  readonly at: number | null;
  readonly id: string;
  /** Keys of its ends. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly discriminator: string;
}

/** Links at one end with what is at the other, in the order in which the engine finds the links. */
function rowsOf(other: "source" | "target"): string {
  return `SELECT l.num, l.kind, l.at, l.until, e.key, l.discriminator, l.label_set, r.id, r.origin, r.label, l.props FROM link l CROSS JOIN entity e ON e.num = l.${other} LEFT JOIN record r ON r.num = l.record`;
}
export const ROWS_FROM = { source: rowsOf("target"), target: rowsOf("source") };

export function placed({ id, end }: Own & { readonly end: "source" | "target" }, row: LinkRow, at: number | null): Place {
  const kind = row[1];
  const other = entityId(row[4]);
  const [from, to] = end === "source" ? [id, other] : [other, id];
  return { kind, at, from, to, row, id: `${LINK_CODES.nameOf(kind)}~${from}~${to}~${row[5]}` };
}

/** Of an id of a link, for a reader; CONFLICT when it is not there to be read. */
export function markOf(db: Db, id: string, reading: Reading | undefined): Mark {
  const [kindName, ...named] = id.split("~");
  const kind = (LINK_CODES.of as Partial<Record<string, number>>)[kindName ?? ""] ?? -1;
  const discriminator = named.slice(2).join("~");
  const [from, to] = named.slice(0, 2).map((end) => entityNum(db, end));
  const found = kind < 0 || from === undefined || to === undefined ? undefined : findLink(db, kind, from, { to, discriminator });
  const at = found === undefined ? undefined : reading === undefined ? found[3] : reading.placedAt(found[0]);
  if (at === undefined) throw new AppError("CONFLICT", "the link to go on after is not there any more");
  const keys = { from: keyOf(db, from!), to: keyOf(db, to!) };
  return { kind, at, ...keys, discriminator, id: `${kindName}~${entityId(keys.from)}~${entityId(keys.to)}~${discriminator}` };
}

export function keyOf(db: Db, num: number): Uint8Array {
  return db.one("SELECT key FROM entity WHERE num = ?", num) as Uint8Array;
}

type Ordered = Pick<Place, "kind" | "at" | "id">;

export function byPlace(a: Ordered, b: Ordered): number {
  if (a.kind !== b.kind) return a.kind - b.kind;
  if (a.at !== b.at) return a.at === null ? 1 : b.at === null ? -1 : b.at - a.at;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function comesAfter(place: Place, mark: Mark): boolean {
  return byPlace(place, mark) > 0;
}

/** A query as it is put to the tables. */
export interface Asked {
  readonly own: Own;
  readonly query: LinkQuery;
  readonly reading: Reading | undefined;
  readonly after: Mark | undefined;
  readonly ends: readonly ("source" | "target")[];
  /** Codes, in order. */
  readonly kinds: readonly number[];
}

interface Side extends Own {
  readonly kind: number;
  readonly end: "source" | "target";
  readonly query: LinkQuery;
  readonly reading: Reading | undefined;
}

export function pageOfMany(db: Db, { own, query, reading, after, ends, kinds }: Asked): Place[] {
  const kindsOf = new Map(ends.map((end) => [end, kindsAt(db, own.num, end)]));
  const page: Place[] = [];
  for (const kind of kinds) {
    if (after !== undefined && kind < after.kind) continue;
    const start = after !== undefined && kind === after.kind ? after : undefined;
    const limit = query.limit - page.length;
    const found = ends.flatMap((end) => {
      if (!kindsOf.get(end)!.has(kind)) return [];
      const side = { ...own, kind, end, query, reading };
      return [...placesAfter(db, side, { start, limit }), ...variedAfter(db, side, start)];
    });
    // A link from an entity to itself is found from both of its ends.
    const distinct = [...new Map(found.map((place) => [place.row[0], place])).values()];
    page.push(...distinct.sort(byPlace).slice(0, limit));
    if (page.length >= query.limit) break;
  }
  return page;
}

/**
 * Kinds of which there are links at an end of the entity: two or three of all there are, so that the others need not be asked for one by
 * one. Each is looked up in the index after the one before, however many links lie between.
 */
function kindsAt(db: Db, num: number, end: Side["end"]): ReadonlySet<number> {
  const next = (after: string): string => `(SELECT min(kind) FROM link WHERE ${end} = ?1${after})`;
  const sql = `WITH RECURSIVE k (kind) AS (SELECT ${next("")} UNION ALL SELECT ${next(" AND kind > k.kind")} FROM k WHERE kind IS NOT NULL) SELECT kind FROM k WHERE kind IS NOT NULL`;
  return new Set(db.all<[number]>(sql, num).map(([kind]) => kind));
}

/** What the query and the reader leave of the links that the index puts in order. */
function conditions({ query, reading }: Side): { readonly sql: string; readonly values: readonly Value[] } {
  const window = timeWindow(query);
  if (reading === undefined) return window;
  const { seen, partly } = reading;
  return {
    sql: `${window.sql} AND +l.label_set IN (SELECT value FROM json_each(?)) AND NOT (${VARIED})`,
    values: [...window.values, seen, partly],
  };
}

function timeWindow(query: LinkQuery): { readonly sql: string; readonly values: readonly Value[] } {
  const from = query.from ?? null;
  const until = query.until ?? null;
  const within = [...(from === null ? [] : ["l.at >= ?"]), ...(until === null ? [] : ["l.at < ?"])];
  if (within.length === 0) return { sql: "", values: [] };
  return { sql: ` AND (l.at IS NULL OR (${within.join(" AND ")}))`, values: [from, until].filter((value) => value !== null) };
}

function placesAfter(db: Db, side: Side, from: { start: Mark | undefined; limit: number }): Place[] {
  const { start, limit } = from;
  const places: Place[] = [];
  if (start !== undefined) {
    places.push(...tied(db, side, start.at, { after: start, limit }));
    if (places.length >= limit || start.at === null) return places.sort(byPlace).slice(0, limit);
  }
  const left = limit - places.length;
  const which = conditions(side);
  const later = start === undefined ? { sql: "", values: [] } : { sql: " AND (l.at < ? OR l.at IS NULL)", values: [start.at] };
  const sql = `${ROWS_FROM[side.end]} WHERE l.${side.end} = ? AND l.kind = ?${which.sql}${later.sql} ORDER BY l.at DESC LIMIT ?`;
  const rows = db.all<LinkRow>(sql, side.num, side.kind, ...which.values, ...later.values, left + 1);
  const last = rows.at(-1);
  if (last === undefined) return places;
  // Of the links that share the last time there may be more than were read.
  const complete = rows.length <= left ? rows : rows.filter((row) => row[2] !== last[2]);
  for (const row of complete) places.push(placed(side, row, row[2]));
  if (rows.length > left) places.push(...tied(db, side, last[2], { after: undefined, limit }));
  return places.sort(byPlace).slice(0, limit);
}

/** Of the links that the index does not order, all that come after a place. */
function variedAfter(db: Db, side: Side, start: Mark | undefined): Place[] {
  const { query, reading } = side;
  const { from = -Infinity, until = Infinity } = query;
  const places: Place[] = [];
  for (const [num, { at }] of reading?.variedOf(side) ?? []) {
    if (at !== null && (at < from || at >= until)) continue;
    const place = placed(side, db.get<LinkRow>(`${ROWS_FROM[side.end]} WHERE l.num = ?`, num)!, at);
    if (start === undefined || comesAfter(place, start)) places.push(place);
  }
  return places;
}

/** The links of one time, in id order: of the two ends one is the same in all. */
function tied(db: Db, side: Side, at: number | null, page: { after: Mark | undefined; limit: number }): Place[] {
  const which = conditions(side);
  const values: Value[] = [side.num, side.kind, at, ...which.values];
  let later = "";
  if (page.after !== undefined) {
    const { from, to, discriminator } = page.after;
    later = ` AND (${side.end === "source" ? "?, e.key" : "e.key, ?"}, l.discriminator) > (?, ?, ?)`;
    values.push(side.key, from, to, discriminator);
  }
  const sql = `${ROWS_FROM[side.end]} WHERE l.${side.end} = ? AND l.kind = ? AND l.at IS ?${which.sql}${later} ORDER BY e.key, l.discriminator LIMIT ?`;
  return db.all<LinkRow>(sql, ...values, page.limit).map((row) => placed(side, row, at));
}
