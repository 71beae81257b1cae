/**
 * One pass over all entities, then all links, for a snapshot. Rows come in pages of the integer key, as arrays; values of a link
 * with several assertions are merged when they are written, so that none is merged here. Ids come as text: a million byte arrays
 * cost more than the rest of their rows.
 */
import { LINK_KINDS } from "#model/kinds.ts";
import type { Props } from "#model/record.ts";
import type { Assertion, ScannedEntity, ScannedLink, Store } from "../port.ts";
import type { Db } from "./db.ts";
import { currentSeq } from "./feed.ts";
import { kindOfId, recordId } from "./keys.ts";

const PAGE = 4_000;
const NONE: Props = Object.freeze({});
const NOTHING: readonly Assertion[] = Object.freeze([]);

export function scan(db: Db, visit: Parameters<Store["scan"]>[0]): { seq: number } {
  for (let after = 0; ;) {
    const page = entityPage(db, after);
    if (page.entities.length > 0) visit.entities(page.entities);
    if (page.last === undefined) break;
    after = page.last;
  }
  for (let after = 0; ;) {
    const page = linkPage(db, after);
    if (page.length > 0) visit.links(page);
    if (page.length < PAGE) break;
    after = page.at(-1)!.linkRef;
  }
  return { seq: currentSeq(db) };
}

type EntityRow = [
  number,
  number | null,
  string,
  string,
  string | null,
  number,
  string | null,
  string,
  number | null,
  number | null,
];

function entityPage(db: Db, after: number): { entities: ScannedEntity[]; last: number | undefined } {
  const rows = db.all(
    "SELECT e.num, e.target, CAST(substr(e.key, 1, 1) AS TEXT) || '_' || lower(hex(substr(e.key, 2))), e.natural, e.intrinsic, e.label_set, e.props, 'r_' || lower(hex(r.id)), r.origin, r.label FROM entity e LEFT JOIN record r ON r.num = e.record WHERE e.num > ? ORDER BY e.num LIMIT ?",
    ...[after, PAGE],
  ) as unknown as EntityRow[];
  const last = rows.at(-1)?.[0];
  if (last === undefined) return { entities: [], last };
  const further = furtherAssertions(db, after, last);
  const entities: ScannedEntity[] = [];
  for (const [num, target, id, natural, intrinsic, labelSet, props, record, origin, label] of rows) {
    if (target !== null) continue;
    const inline: Assertion[] = origin === null ? [] : [assertion(db, record, origin, { label: label!, props })];
    const more = further.get(num);
    const all = more === undefined ? inline : [...inline, ...more].sort(inExportOrder);
    entities.push({
      ...{
        ref: num,
        id,
        kind: kindOfId(id),
        natural,
        intrinsic: intrinsic === null ? NONE : (JSON.parse(intrinsic) as Props),
      },
      ...{ assertions: all.length === 0 ? NOTHING : all, labelSet },
    });
  }
  return { entities, last: rows.length < PAGE ? undefined : last };
}

function furtherAssertions(db: Db, after: number, last: number): Map<number, Assertion[]> {
  const further = new Map<number, Assertion[]>();
  const rows = db.all(
    "SELECT a.entity, a.props, 'r_' || lower(hex(r.id)), r.origin, r.label FROM entity_assertion a JOIN record r ON r.num = a.record WHERE a.entity > ? AND a.entity <= ? AND a.props IS NOT NULL",
    ...[after, last],
  ) as [number, string, string, number, number][];
  for (const [entity, props, record, origin, label] of rows) {
    const one = assertion(db, record, origin, { label, props });
    const list = further.get(entity);
    if (list === undefined) further.set(entity, [one]);
    else list.push(one);
  }
  return further;
}

function assertion(db: Db, record: string, origin: number, said: { label: number; props: string | null }): Assertion {
  const props = said.props === null || said.props === "{}" ? NONE : (JSON.parse(said.props) as Props);
  return { record, exportedAt: db.interned.originOf(origin).exportedAt, label: said.label, props };
}

function inExportOrder(a: Assertion, b: Assertion): number {
  return a.exportedAt - b.exportedAt || (a.record < b.record ? -1 : 1);
}

function linkPage(db: Db, after: number): ScannedLink[] {
  const rows = db.all(
    "SELECT num, kind, source, target, at, until, props, label_set FROM link WHERE num > ? ORDER BY num LIMIT ?",
    after,
    PAGE,
  );
  return (rows as [number, number, number, number, number | null, number | null, string | null, number][]).map(
    ([linkRef, kind, from, to, at, until, props, labelSet]) => ({
      ...{
        kind: LINK_KINDS[kind]!,
        from,
        to,
        at,
        until,
        props: props === null ? NONE : (JSON.parse(props) as Props),
        labelSet,
        linkRef,
      },
    }),
  );
}

export function linkRecords(db: Db, linkRefs: readonly number[]): string[][] {
  return linkRefs.map((ref) => {
    const sql =
      "SELECT r.id FROM link l JOIN record r ON r.num = l.record WHERE l.num = ?1 UNION SELECT r.id FROM link_assertion a JOIN record r ON r.num = a.record WHERE a.link = ?1 ORDER BY 1";
    return db.all(sql, ref).map(([id]) => recordId(id as Uint8Array));
  });
}
