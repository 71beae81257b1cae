/**
 * Times of links as a reader of some labels sees them. They can differ from the link's own only where its records differ in what
 * they say of the time (link_varied) and not all of these may be read; for any other link the column, and its index, tell.
 */
import type { LinkTime } from "../port.ts";
import { lastTime } from "#model/assertions.ts";
import { setsUnder } from "#model/handling.ts";
import type { Props } from "#model/record.ts";
import type { Db, Value } from "./db.ts";

/** A condition on link `l`; its value is `Reading.partly`. The + keeps the engine from beginning at these few when it has an index in order. */
export const VARIED = "+l.label_set IN (SELECT value FROM json_each(?)) AND +l.num IN (SELECT link FROM link_varied)";

/** What some records say of a link. */
export type LinkSaid = LinkTime & { readonly said: readonly { readonly props: Props }[] };

export class Reading {
  /** Label sets of which some label may be read, and those of them of which another may not; as JSON. */
  readonly seen: string;
  readonly partly: string;
  readonly #db: Db;
  readonly #labels: ReadonlySet<number>;
  readonly #seen: ReadonlySet<number>;
  readonly #partly: ReadonlySet<number>;

  constructor(db: Db, labels: ReadonlySet<number>) {
    const { seen, partly } = setsUnder(db.interned.labelSets(), labels);
    this.#db = db;
    this.#labels = labels;
    this.seen = JSON.stringify(seen);
    this.partly = JSON.stringify(partly);
    this.#seen = new Set(seen);
    this.#partly = new Set(partly);
  }

  seesEntity(_num: number, labelSet: number): boolean {
    return this.#seen.has(labelSet);
  }

  seesLink(_num: number, labelSet: number): boolean {
    return this.#seen.has(labelSet);
  }

  /** What the readable ones of these records say. */
  told<A extends { readonly record: number }>(said: readonly A[]): readonly A[] {
    return said.filter(({ record }) =>
      this.#labels.has(this.#db.get("SELECT label FROM record WHERE num = ?", record)![0] as number),
    );
  }

  /** Of a link with this label set: its time and what is said of it, by readable records; undefined when all may be read. */
  linkOf(link: number, labelSet: number): LinkSaid | undefined {
    return this.#partly.has(labelSet) ? saidOf(this.#readable(link)) : undefined;
  }

  /** What puts the link into order; undefined when it may not be read. */
  placedAt(link: number): number | null | undefined {
    const sql = `SELECT l.at, ${VARIED} FROM link l WHERE l.num = ? AND l.label_set IN (SELECT value FROM json_each(?))`;
    const row = this.#db.get(sql, this.partly, link, this.seen) as [number | null, number] | undefined;
    return row === undefined || row[1] === 0 ? row?.[0] : this.#time(link).at;
  }

  /** Links of one kind at one end of an entity, whose time may be another for this reader. */
  variedOf(side: { num: number; kind: number; end: "source" | "target" }): [number, LinkTime][] {
    if (this.partly === "[]") return [];
    const sql = `SELECT l.num FROM link l WHERE l.${side.end} = ? AND l.kind = ? AND ${VARIED}`;
    return this.#times(this.#db.all(sql, side.num, side.kind, this.partly));
  }

  /** All such links. */
  varied(): [number, LinkTime][] {
    const sql =
      "SELECT v.link FROM link_varied v JOIN link l ON l.num = v.link WHERE l.label_set IN (SELECT value FROM json_each(?))";
    return this.#times(this.#db.all(sql, this.partly));
  }

  #times(links: readonly (readonly Value[])[]): [number, LinkTime][] {
    return links.map(([link]) => [link as number, this.#time(link as number)]);
  }

  #time(link: number): LinkTime {
    return lastTime(this.#readable(link).map(([at, until]) => ({ at, until })));
  }

  /** Time, label and values of the readable assertions of a link with several, in order of version. */
  #readable(link: number): LinkRow[] {
    return assertionsOf(this.#db, link).filter(([, , , label]) => this.#labels.has(label));
  }
}

type LinkRow = [at: number | null, until: number | null, props: string | null, label: number, record: number];

/** Of a link that several records assert, in order of version; none of one that a single record does. */
export function assertionsOf(db: Db, link: number): LinkRow[] {
  return db.all(
    "SELECT a.at, a.until, a.props, r.label, a.record FROM link_assertion a JOIN record r ON r.num = a.record JOIN origin o ON o.num = r.origin WHERE a.link = ? ORDER BY o.exported_at, r.id",
    link,
  ) as LinkRow[];
}

export function saidOf(rows: readonly LinkRow[]): LinkSaid {
  const said = rows.map(([at, until, props]) => ({ at, until, props: props === null ? {} : (JSON.parse(props) as Props) }));
  return { ...lastTime(said), said };
}

/** By link, the times that are others than the links' own. */
export function linkTimesUnder(db: Db, labels: ReadonlySet<number>): Map<number, LinkTime> {
  return new Map(new Reading(db, labels).varied());
}
