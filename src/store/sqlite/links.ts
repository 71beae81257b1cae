/**
 * Pages of an entity's links in the port's order: kind, time (latest first, none last), link id. The index on a link's target
 * gives the first two; where many links share a time, the ids of just those are sorted. Links that leave an entity are few
 * beside those that meet at one, so their order is made on reading, from the index alone.
 *
 * Under a reader's labels the few links whose records differ in their times, and of which not all records may be read, are put in
 * order apart from the index (link-times.ts) and merged into it.
 */
import { AppError } from "#base/errors.ts";
import { LINK_CODES, LINK_KINDS } from "#model/kinds.ts";
import type { LinkAssertion, LinkQuery, LinkTime, StoredLink } from "../port.ts";
import type { Db, Value } from "./db.ts";
import { assertions, entityNum } from "./entities.ts";
import { entityId } from "./keys.ts";
import { Reading, VARIED } from "./link-times.ts";
import { findLink } from "./workspace.ts";

/** A link's place in the order. */
interface Place {
  readonly num: number;
  readonly at: number | null;
  readonly id: string;
}

const END_NAMES = ["source", "target"] as const;

interface Side {
  readonly num: number;
  readonly kind: number;
  readonly end: (typeof END_NAMES)[number];
  readonly query: LinkQuery;
  readonly reading: Reading | undefined;
}

export function readLinks(db: Db, query: LinkQuery): StoredLink[] {
  const num = entityNum(db, query.entity);
  if (num === undefined || query.limit <= 0) return [];
  const reading = query.labels === undefined ? undefined : new Reading(db, query.labels);
  const after = query.after === undefined ? undefined : placeOf(db, query.after, reading);
  const ends = query.direction === "out" ? (["source"] as const) : query.direction === "in" ? (["target"] as const) : END_NAMES;
  const kindsOf = new Map(ends.map((end) => [end, kindsAt(db, num, end)]));
  const kinds = LINK_KINDS.filter((kind) => query.kinds === undefined || query.kinds.includes(kind)).map(
    (kind) => LINK_CODES.of[kind],
  );
  const page: Place[] = [];
  for (const kind of kinds) {
    if (after !== undefined && kind < after.kind) continue;
    const start = after !== undefined && kind === after.kind ? after : undefined;
    const limit = query.limit - page.length;
    const found = ends.flatMap((end) => {
      if (!kindsOf.get(end)!.has(kind)) return [];
      const side = { num, kind, end, query, reading };
      return [...placesAfter(db, side, { start, limit }), ...variedAfter(db, side, start)];
    });
    // A link from an entity to itself is found from both of its ends.
    const distinct = [...new Map(found.map((place) => [place.num, place])).values()];
    page.push(...distinct.sort(inOrder).slice(0, limit));
    if (page.length >= query.limit) break;
  }
  return page.map((place) => readLink(db, place));
}

/**
 * Kinds of which there are links at an end of the entity: two or three of all there are, so that the others need not be asked for one by
 * one. Each is looked up in the index after the one before, however many links lie between.
 */
function kindsAt(db: Db, num: number, end: Side["end"]): ReadonlySet<number> {
  const next = (after: string): string => `(SELECT min(kind) FROM link WHERE ${end} = ?1${after})`;
  const sql = `WITH RECURSIVE k (kind) AS (SELECT ${next("")} UNION ALL SELECT ${next(" AND kind > k.kind")} FROM k WHERE kind IS NOT NULL) SELECT kind FROM k WHERE kind IS NOT NULL`;
  return new Set((db.all(sql, num) as [number][]).map(([kind]) => kind));
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

function placeOf(db: Db, id: string, reading: Reading | undefined): Place & { kind: number } {
  const [kindName, from, to, ...discriminator] = id.split("~");
  const kind = (LINK_CODES.of as Partial<Record<string, number>>)[kindName ?? ""] ?? -1;
  const ends = [entityNum(db, from ?? ""), entityNum(db, to ?? "")];
  const found =
    kind < 0 || ends[0] === undefined || ends[1] === undefined
      ? undefined
      : findLink(db, kind, ends[0], { to: ends[1], discriminator: discriminator.join("~") });
  const at = found === undefined ? undefined : reading === undefined ? found[3] : reading.placedAt(found[0]);
  if (found === undefined || at === undefined) throw new AppError("CONFLICT", "the link to go on after is not there any more");
  return { num: found[0], at, id, kind };
}

function placesAfter(db: Db, side: Side, from: { start: Place | undefined; limit: number }): Place[] {
  const { start, limit } = from;
  const places: Place[] = [];
  if (start !== undefined) {
    places.push(...tied(db, side, start.at, { after: start, limit }));
    if (places.length >= limit || start.at === null) return places.sort(inOrder).slice(0, limit);
  }
  const left = limit - places.length;
  const which = conditions(side);
  const later = start === undefined ? { sql: "", values: [] } : { sql: " AND (l.at < ? OR l.at IS NULL)", values: [start.at] };
  const sql = `SELECT l.num, l.at FROM link l WHERE l.${side.end} = ? AND l.kind = ?${which.sql}${later.sql} ORDER BY l.at DESC LIMIT ?`;
  const rows = db.all(sql, side.num, side.kind, ...which.values, ...later.values, left + 1) as [number, number | null][];
  const last = rows.at(-1);
  if (last === undefined) return places;
  // Of the links that share the last time there may be more than were read.
  const complete = rows.length <= left ? rows : rows.filter(([, at]) => at !== last[1]);
  for (const [num, at] of complete) places.push({ num, at, id: linkId(db, num) });
  if (rows.length > left) places.push(...tied(db, side, last[1], { after: undefined, limit }));
  return places.sort(inOrder).slice(0, limit);
}

/** Of the links that the index does not order, all that come after a place. */
function variedAfter(db: Db, side: Side, start: Place | undefined): Place[] {
  const { query, reading } = side;
  const { from = -Infinity, until = Infinity } = query;
  const places: Place[] = [];
  for (const [num, { at }] of reading?.variedOf(side) ?? []) {
    if (at !== null && (at < from || at >= until)) continue;
    const place = { num, at, id: linkId(db, num) };
    if (start === undefined || inOrder(place, start) > 0) places.push(place);
  }
  return places;
}

/** The links of one time, in id order: of the two ends one is the same in all. */
function tied(db: Db, side: Side, at: number | null, page: { after: Place | undefined; limit: number }): Place[] {
  const other = side.end === "source" ? "target" : "source";
  const which = conditions(side);
  const values: Value[] = [side.num, side.kind, at, ...which.values];
  let later = "";
  if (page.after !== undefined) {
    const [, from, to, discriminator] = readEnds(db, page.after.num);
    const own = db.one("SELECT key FROM entity WHERE num = ?", side.num) as Uint8Array;
    later = ` AND (${side.end === "source" ? "?, e.key" : "e.key, ?"}, l.discriminator) > (?, ?, ?)`;
    values.push(own, from, to, discriminator);
  }
  const rows = db.all(
    `SELECT l.num FROM link l JOIN entity e ON e.num = l.${other} WHERE l.${side.end} = ? AND l.kind = ? AND l.at IS ?${which.sql}${later} ORDER BY e.key, l.discriminator LIMIT ?`,
    ...[...values, page.limit],
  ) as [number][];
  return rows.map(([num]) => ({ num, at, id: linkId(db, num) }));
}

function inOrder(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at === null ? 1 : b.at === null ? -1 : b.at - a.at;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Ends = [kind: number, from: Uint8Array, to: Uint8Array, discriminator: string];

function readEnds(db: Db, num: number): Ends {
  const sql =
    "SELECT l.kind, s.key, t.key, l.discriminator FROM link l JOIN entity s ON s.num = l.source JOIN entity t ON t.num = l.target WHERE l.num = ?";
  return db.get(sql, num) as unknown as Ends;
}

function linkId(db: Db, num: number): string {
  const [kind, from, to, discriminator] = readEnds(db, num);
  return `${LINK_CODES.nameOf(kind)}~${entityId(from)}~${entityId(to)}~${discriminator}`;
}

function readLink(db: Db, place: Place): StoredLink {
  const [kind, from, to, discriminator] = readEnds(db, place.num);
  const [at, until, labelSet] = db.get("SELECT at, until, label_set FROM link WHERE num = ?", place.num) as [
    number | null,
    number | null,
    number,
  ];
  const rows = db.all(
    "WITH a (record, props, at, until) AS (SELECT record, props, at, until FROM link WHERE num = ?1 AND record IS NOT NULL UNION ALL SELECT record, props, at, until FROM link_assertion WHERE link = ?1) SELECT r.id, o.exported_at, r.label, a.props, a.at, a.until FROM a JOIN record r ON r.num = a.record JOIN origin o ON o.num = r.origin ORDER BY o.exported_at, r.id",
    place.num,
  );
  const times = rows.map(([, , , , at, until]) => ({ at, until }) as LinkTime);
  const said = assertions(rows as unknown as Parameters<typeof assertions>[0]);
  return {
    ...{ id: place.id, kind: LINK_CODES.nameOf(kind), from: entityId(from), to: entityId(to), discriminator },
    ...{ at, until, assertions: said.map((one, i): LinkAssertion => ({ ...one, ...times[i]! })), labelSet },
  };
}
