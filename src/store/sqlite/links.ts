/**
 * Pages of an entity's links in the port's order: kind, time (latest first, none last), link id. Most entities have few links: these are
 * read all, and put into order here, which takes one question to the engine. Of those that many links meet at, link-pages.ts reads a page.
 */
import { LINK_CODES, LINK_KINDS } from "#model/kinds.ts";
import type { LinkAssertion, LinkQuery, RecordsAbout, RecordsAboutQuery, StoredLink } from "../port.ts";
import { later, recordsAbout } from "../records-about.ts";
import type { Db } from "./db.ts";
import { assertion, byVersion, entityNum } from "./entities.ts";
import { entityId, recordId } from "./keys.ts";
import {
  type Asked,
  byPlace,
  comesAfter,
  keyOf,
  type LinkRow,
  markOf,
  pageOfMany,
  type Place,
  placed,
  ROWS_FROM,
} from "./link-pages.ts";
import { Reading } from "./link-times.ts";

/** Past so many links at one end it costs less to read a page than all. */
const ALL_MAX = 256;

/** `allMax`: of up to so many links at one end all are read; the answer does not hang on it. */
export function readLinks(db: Db, query: LinkQuery, allMax = ALL_MAX): StoredLink[] {
  const num = entityNum(db, query.entity);
  if (num === undefined || query.limit <= 0) return [];
  const key = keyOf(db, num);
  const own = { num, key, id: entityId(key) };
  const reading = query.labels === undefined ? undefined : new Reading(db, query.labels);
  const after = query.after === undefined ? undefined : markOf(db, query.after, reading);
  const { direction = "both" } = query;
  const codes = LINK_KINDS.filter((kind) => query.kinds === undefined || query.kinds.includes(kind));
  const asked: Asked = {
    ...{ own, query, reading, after },
    ends: direction === "both" ? ["source", "target"] : direction === "out" ? ["source"] : ["target"],
    kinds: codes.map((kind) => LINK_CODES.of[kind]),
  };
  return (pageOfFew(db, asked, allMax) ?? pageOfMany(db, asked)).map((place) => storedLink(db, place));
}

/** Undefined when there are too many links to read them all. */
function pageOfFew(db: Db, { own, query, reading, after, ends, kinds }: Asked, allMax: number): Place[] | undefined {
  const { from = -Infinity, until = Infinity } = query;
  const wanted = query.kinds === undefined ? [] : kinds;
  const ofKinds = query.kinds === undefined ? "" : ` AND l.kind IN (${kinds.map(() => "?").join(", ")})`;
  // A link from an entity to itself is found from both of its ends.
  const places = new Map<number, Place>();
  for (const end of ends) {
    const sql = `${ROWS_FROM[end]} WHERE l.${end} = ?${ofKinds} LIMIT ?`;
    const rows = db.all<LinkRow>(sql, own.num, ...wanted, allMax + 1);
    if (rows.length > allMax) return undefined;
    for (const row of rows) {
      const [num, , at, , , , labelSet] = row;
      if (reading?.seesLink(num, labelSet) === false) continue;
      const told = reading?.linkOf(num, labelSet);
      const place = placed({ ...own, end }, row, told === undefined ? at : told.at);
      if (place.at !== null && (place.at < from || place.at >= until)) continue;
      if (after === undefined || comesAfter(place, after)) places.set(num, place);
    }
  }
  return [...places.values()].sort(byPlace).slice(0, query.limit);
}

type SaidRow = [record: Uint8Array, origin: number, label: number, props: string | null, at: number | null, until: number | null];

const SAID =
  "SELECT r.id, r.origin, r.label, a.props, a.at, a.until FROM link_assertion a CROSS JOIN record r ON r.num = a.record WHERE a.link = ?";

function storedLink(db: Db, { id, from, to, row }: Place): StoredLink {
  const [num, kind, at, until, , discriminator, labelSet, record, origin, label, props] = row;
  const said = record === null ? db.all<SaidRow>(SAID, num) : [[record, origin!, label!, props, at, until] satisfies SaidRow];
  return {
    id,
    kind: LINK_CODES.nameOf(kind),
    from,
    to,
    discriminator,
    at,
    until,
    assertions: said.map((one) => linkAssertion(db, one)).sort(byVersion),
    labelSet,
  };
}

function linkAssertion(db: Db, [record, origin, label, props, at, until]: SaidRow): LinkAssertion {
  // Spreading an assertion into it would take longer than all of the rest.
  const { record: id, exportedAt, props: told } = assertion(db, [record, origin, label, props]);
  return { record: id, exportedAt, label, props: told, at, until };
}

/** To whom all may be read, of the few links that most have, it takes neither their other ends nor their values. */
export function readRecordsAbout(db: Db, { entities, labels, limit }: RecordsAboutQuery): RecordsAbout[] {
  return entities.map((entity) => {
    const about = labels === undefined ? aboutFew(db, entity, limit) : undefined;
    if (about !== undefined) return about;
    const query = { entity, direction: "out", limit } as const;
    return recordsAbout(readLinks(db, labels === undefined ? query : { ...query, labels }), labels);
  });
}

type AboutRow = [link: number, at: number | null, record: Uint8Array | null];

/** Undefined where there are more links than are asked for, so that it matters in which order they come. */
function aboutFew(db: Db, entity: string, limit: number): RecordsAbout | undefined {
  const num = entityNum(db, entity);
  if (num === undefined) return { records: [], newest: null };
  const sql = "SELECT l.num, l.at, r.id FROM link l LEFT JOIN record r ON r.num = l.record WHERE l.source = ? LIMIT ?";
  const rows = db.all<AboutRow>(sql, num, limit + 1);
  if (rows.length > limit) return undefined;
  const records = new Set<string>();
  let newest: number | null = null;
  for (const [link, at, record] of rows) {
    for (const [id] of record === null ? assertedBy(db, link) : [[record] as const]) records.add(recordId(id));
    newest = later(newest, at);
  }
  return { records: [...records], newest };
}

function assertedBy(db: Db, link: number): readonly [Uint8Array][] {
  return db.all<[Uint8Array]>(
    "SELECT r.id FROM link_assertion a CROSS JOIN record r ON r.num = a.record WHERE a.link = ?",
    link,
  ) as [Uint8Array][];
}
