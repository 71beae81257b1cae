/**
 * One pass over all entities, then all links, for a snapshot. Rows come in pages of the integer key, as arrays; values of a link
 * with several assertions are merged when they are written, so that none is merged here. Ids come as text: a million byte arrays
 * cost more than the rest of their rows.
 */
import { LINK_CODES } from "#model/kinds.ts";
import { lastProps } from "#model/assertions.ts";
import type { Props } from "#model/record.ts";
import type { ScanFilter, ScannedEntity, ScannedLink, ScanOutcome, Store } from "../port.ts";
import type { Db } from "./db.ts";
import { currentSeq } from "./feed.ts";
import { kindOfId, recordId } from "./keys.ts";
import { Reading } from "./link-times.ts";
import { Received, replacedSince } from "./received.ts";

const PAGE = 4_000;
const NONE: Props = Object.freeze({});
const NOTHING: Said = Object.freeze([]);

type Sight = Reading | Received;

/** Some thousands of one or the other. */
export type ScanPage = { readonly entities: readonly ScannedEntity[] } | { readonly links: readonly ScannedLink[] };

export function scan(db: Db, visit: Parameters<Store["scan"]>[0], filter?: ScanFilter): ScanOutcome {
  const pages = scanPages(db, filter);
  for (;;) {
    const next = pages.next();
    if (next.done === true) return next.value;
    if ("entities" in next.value) visit.entities(next.value.entities);
    else visit.links(next.value.links);
  }
}

/** The same as pages, for whoever takes one at a time, within one transaction. */
export function* scanPages(db: Db, filter: ScanFilter = {}): Generator<ScanPage, ScanOutcome> {
  const { labels, receivedUntil } = filter;
  const reading =
    receivedUntil === undefined
      ? labels === undefined
        ? undefined
        : new Reading(db, labels)
      : new Received(db, { ...filter, receivedUntil });
  for (let after = 0; ;) {
    const { entities, last } = entityPage(db, after, reading);
    if (entities.length > 0) yield { entities };
    if (last === undefined) break;
    after = last;
  }
  for (let after = 0; ;) {
    const { links, last } = linkPage(db, after, reading);
    if (links.length > 0) yield { links };
    if (last === undefined) break;
    after = last;
  }
  return { seq: currentSeq(db), replaced: receivedUntil === undefined ? 0 : replacedSince(db, receivedUntil) };
}

type EntityRow = [number, number | null, string, string, string | null, number, string | null, number | null];

/** Which records say it is looked up only where several do. */
function entityPage(db: Db, after: number, reading?: Sight): { entities: ScannedEntity[]; last: number | undefined } {
  const rows = db.all(
    "SELECT num, target, CAST(substr(key, 1, 1) AS TEXT) || '_' || lower(hex(substr(key, 2))), natural, intrinsic, label_set, props, record FROM entity WHERE num > ? ORDER BY num LIMIT ?",
    ...[after, PAGE],
  ) as unknown as EntityRow[];
  const last = rows.at(-1)?.[0];
  if (last === undefined) return { entities: [], last };
  const several = severalAssertions(db, after, last);
  const entities: ScannedEntity[] = [];
  for (const [num, target, id, natural, intrinsic, labelSet, props, record] of rows) {
    if (target !== null || reading?.seesEntity(num, labelSet) === false) continue;
    const kind = kindOfId(id);
    const told = several.get(num) ?? (record === null || isNothing(props) ? NOTHING : [{ props: propsOf(props), record }]);
    const assertions = reading?.told(told) ?? told;
    entities.push({ ref: num, id, kind, natural, intrinsic: propsOf(intrinsic), assertions, labelSet });
  }
  return { entities, last: rows.length < PAGE ? undefined : last };
}

/** What a record, by its number, says of an entity. */
type Said = readonly { readonly props: Props; readonly record: number }[];

/** In export order, of the entities that more than one record describes. */
function severalAssertions(db: Db, after: number, last: number): Map<number, Said> {
  const rows = db.all(
    "WITH a (entity, record, props) AS (SELECT entity, record, props FROM entity_assertion WHERE entity > ?1 AND entity <= ?2 AND props IS NOT NULL UNION ALL SELECT num, record, props FROM entity WHERE num IN (SELECT entity FROM entity_assertion WHERE entity > ?1 AND entity <= ?2) AND record IS NOT NULL) SELECT a.entity, a.props, a.record FROM a JOIN record r ON r.num = a.record JOIN origin o ON o.num = r.origin ORDER BY a.entity, o.exported_at, r.id",
    ...[after, last],
  ) as [number, string, number][];
  const several = new Map<number, { props: Props; record: number }[]>();
  for (const [entity, props, record] of rows) {
    const said = several.get(entity);
    if (said === undefined) several.set(entity, [{ props: propsOf(props), record }]);
    else said.push({ props: propsOf(props), record });
  }
  return several;
}

function isNothing(props: string | null): boolean {
  return props === null || props === "{}";
}

function propsOf(props: string | null): Props {
  return isNothing(props) ? NONE : (JSON.parse(props!) as Props);
}

function linkPage(db: Db, after: number, reading?: Sight): { links: ScannedLink[]; last: number | undefined } {
  const rows = db.all(
    "SELECT num, kind, source, target, at, until, props, label_set FROM link WHERE num > ? ORDER BY num LIMIT ?",
    after,
    PAGE,
  ) as [number, number, number, number, number | null, number | null, string | null, number][];
  const links: ScannedLink[] = [];
  for (const [linkRef, kind, from, to, at, until, props, labelSet] of rows) {
    if (reading?.seesLink(linkRef, labelSet) === false) continue;
    // What a row holds is merged of all its records; where not all of these may be read it is merged again of the others.
    const own = reading?.linkOf(linkRef, labelSet);
    const whole =
      own === undefined ? { at, until, props: propsOf(props) } : { at: own.at, until: own.until, props: lastProps(own.said) };
    links.push({ kind: LINK_CODES.nameOf(kind), from, to, ...whole, labelSet, linkRef });
  }
  return { links, last: rows.length < PAGE ? undefined : rows.at(-1)?.[0] };
}

export function linkRecords(db: Db, linkRefs: readonly number[]): string[][] {
  return linkRefs.map((ref) => {
    const sql =
      "SELECT r.id FROM link l JOIN record r ON r.num = l.record WHERE l.num = ?1 UNION SELECT r.id FROM link_assertion a JOIN record r ON r.num = a.record WHERE a.link = ?1 ORDER BY 1";
    return db.all(sql, ref).map(([id]) => recordId(id as Uint8Array));
  });
}
