/**
 * The entities and links that a batch touches, changed in memory and written back once. What is new in the batch needs no
 * look-up of its links, and most of what travels in a batch is new: that is what makes ingest fast.
 */
import { ENTITY_PREFIX, LINK_CODES, type EntityKind, type LinkKind } from "#model/kinds.ts";
import { assert } from "#base/assert.ts";
import { fnv1a } from "#base/fnv1a.ts";
import type { EntityFact } from "#model/record.ts";
import { STUB_KINDS } from "../stub-kinds.ts";
import { BulkInsert } from "./bulk-insert.ts";
import type { Change } from "./change.ts";
import type { Db, Row } from "./db.ts";
import type { EntityState } from "./entity-cache.ts";
import { entityId, kindOfKey, mintedKey } from "./keys.ts";
import { Pools } from "./names/pools.ts";
import { Postings, splitTokens, unionTokens } from "./tokens.ts";

export interface LinkState {
  readonly num: number;
  readonly kind: number;
  readonly from: number;
  readonly to: number;
  readonly discriminator: string;
  labelSet: number;
  /** The record of the only assertion; 0 when they are in a table of their own, or there is none yet. */
  record: number;
  many: boolean;
  at: number | null;
  until: number | null;
  props: string | null;
  readonly isNew: boolean;
  dirty: boolean;
}

export interface LinkKey {
  readonly kind: LinkKind;
  readonly from: EntityState;
  readonly to: EntityState;
  readonly discriminator: string;
}

const ENTITY_COLUMNS = "key, natural, label_set, stub, target, record, tokens, base_tokens, flight";

export class Workspace {
  readonly change: Change;
  readonly #newEntities: EntityState[] = [];
  readonly #dirtyEntities: EntityState[] = [];
  /** By the number of the entity that they leave and their kind. */
  readonly #links = new Map<number, LinkState[]>();
  readonly #dirtyLinks: LinkState[] = [];

  readonly #entityRows: BulkInsert;
  readonly #linkRows: BulkInsert;
  readonly #postings: Postings;
  readonly linkAssertions: BulkInsert;
  readonly entityAssertions: BulkInsert;
  readonly claims: BulkInsert;
  readonly poolClaims: BulkInsert;
  readonly pools: Pools;
  /** Keys of ids that have been looked up and are of nothing yet. */
  readonly #absent = new Map<string, Uint8Array>();

  constructor(change: Change) {
    const { db } = change;
    this.change = change;
    this.#postings = new Postings(db);
    this.#entityRows = new BulkInsert(
      db,
      "INSERT INTO entity (num, key, natural, intrinsic, label_set, stub, target, record, props, tokens, base_tokens, pool, flight)",
      13,
    );
    this.#linkRows = new BulkInsert(
      db,
      "INSERT INTO link (num, kind, source, target, hash, label_set, record, at, until, props, discriminator)",
      11,
    );
    this.linkAssertions = new BulkInsert(db, "INSERT OR REPLACE INTO link_assertion (link, record, at, until, props)", 5);
    this.entityAssertions = new BulkInsert(db, "INSERT OR REPLACE INTO entity_assertion (entity, record, props, tokens)", 4);
    this.claims = new BulkInsert(db, "INSERT OR REPLACE INTO alias_claim (alias, record, entity)", 3);
    this.poolClaims = new BulkInsert(db, "INSERT OR REPLACE INTO pool_claim (pool, record, entity, day, carrier, flights)", 6);
    this.pools = new Pools(change);
  }

  /** Looks up at once what `own` will be asked for: one question for many ids costs a fraction of one each. */
  prefetch(records: readonly { readonly entities: readonly Pick<EntityFact, "id" | "drawnFrom">[] }[]): void {
    const { db } = this.change;
    const pools = new Set<string>();
    for (const record of records)
      for (const { id, drawnFrom } of record.entities) {
        if (drawnFrom !== undefined) pools.add(drawnFrom.pool);
        if (!this.#absent.has(id) && db.entities.get(id) === undefined) this.#absent.set(id, mintedKey(id));
      }
    const keys = [...this.#absent.values()].sort(Buffer.compare);
    for (const row of db.byKeys(`SELECT ${ENTITY_COLUMNS}, num FROM entity WHERE key`, keys))
      this.#absent.delete(this.#remember(row).id);
    const drawn = this.pools.prefetch(pools).filter((num) => db.entities.getNum(num) === undefined);
    for (const row of db.byKeys(`SELECT ${ENTITY_COLUMNS}, num FROM entity WHERE num`, drawn)) this.#remember(row);
  }

  /** The row of this very id, alias or entity; made when there is none. */
  own(id: string, kind: EntityKind): EntityState {
    const db = this.change.db;
    const known = db.entities.get(id);
    if (known !== undefined) return known;
    assert(id.startsWith(ENTITY_PREFIX[kind]), `${id} is not an id of kind ${kind}`);
    const absent = this.#absent.get(id);
    const key = absent ?? mintedKey(id);
    const num = absent === undefined ? (db.one("SELECT num FROM entity WHERE key = ?", key) as number | undefined) : undefined;
    this.#absent.delete(id);
    if (num !== undefined) return this.#load(num);
    const state: EntityState = {
      num: db.next.entity++,
      id,
      kind,
      key,
      target: 0,
      labelSet: 0,
      stub: STUB_KINDS.has(kind),
      flight: null,
      pool: null,
      record: 0,
      tokens: "",
      baseTokens: "",
      natural: "",
      intrinsic: null,
      props: null,
      isNew: true,
      dirty: false,
    };
    db.entities.add(state);
    this.#newEntities.push(state);
    return state;
  }

  /** The row of an alias that an entity claims. One that nobody has named before leads there at once; who else may claim it is for aliases.ts. */
  claimed(id: string, by: EntityState): number {
    const before = this.change.db.next.entity;
    const alias = this.own(id, by.kind);
    if (alias.num < before) this.change.aliases.add(alias.num);
    else {
      alias.target = by.num;
      alias.stub = false;
    }
    return alias.num;
  }

  /** The entity that this row leads to. */
  resolved(state: EntityState): EntityState {
    let at = state;
    while (at.target !== 0) at = this.change.db.entities.getNum(at.target) ?? this.#load(at.target);
    return at;
  }

  touch(state: EntityState): void {
    if (state.isNew || state.dirty) return;
    state.dirty = true;
    this.#dirtyEntities.push(state);
  }

  /** `surelyNew`: the caller knows that no batch before can have had it. */
  link(key: LinkKey, surelyNew: boolean): LinkState {
    const kind: number | undefined = LINK_CODES.of[key.kind];
    assert(kind !== undefined, `no link kind ${key.kind}`);
    const group = key.from.num * LINK_CODES.size + kind;
    const links = this.#links.get(group);
    if (links !== undefined) {
      for (const link of links) if (link.to === key.to.num && link.discriminator === key.discriminator) return link;
    }
    const found = surelyNew || key.from.isNew || key.to.isNew ? undefined : this.#find(kind, key);
    const state: LinkState = {
      num: found === undefined ? this.change.db.next.link++ : found[0],
      kind,
      from: key.from.num,
      to: key.to.num,
      discriminator: key.discriminator,
      labelSet: found === undefined ? 0 : found[1],
      record: found === undefined ? 0 : (found[2] ?? 0),
      many: found !== undefined && found[2] === null,
      at: found === undefined ? null : found[3],
      until: found === undefined ? null : found[4],
      props: found === undefined ? null : found[5],
      isNew: found === undefined,
      dirty: found === undefined,
    };
    if (state.isNew) {
      this.#dirtyLinks.push(state);
      this.change.countLink(key.kind, 1);
    }
    if (links === undefined) this.#links.set(group, [state]);
    else links.push(state);
    return state;
  }

  touchLink(state: LinkState): void {
    if (state.dirty) return;
    state.dirty = true;
    this.#dirtyLinks.push(state);
  }

  flush(): void {
    this.#insertEntities();
    this.#updateEntities();
    this.#writeLinks();
    this.linkAssertions.flush();
    this.entityAssertions.flush();
    this.claims.flush();
    this.poolClaims.flush();
  }

  #load(num: number): EntityState {
    const db = this.change.db;
    const known = db.entities.getNum(num);
    if (known !== undefined) return known;
    const row = db.get(`SELECT ${ENTITY_COLUMNS}, num FROM entity WHERE num = ?`, num);
    assert(row !== undefined, `no entity ${num}`);
    return this.#remember(row);
  }

  /** `row`: the columns of an entity and its number. */
  #remember(row: Row): EntityState {
    const [key, natural, labelSet, stub, target, record, tokens, baseTokens, flight, num] = row as [
      ...[Uint8Array, string, number, number, number | null, number | null, string | null, string | null, number | null, number],
    ];
    const state: EntityState = {
      num,
      id: entityId(key),
      kind: kindOfKey(key),
      key,
      target: target ?? 0,
      labelSet,
      stub: stub === 1,
      flight,
      pool: null,
      record: record ?? 0,
      tokens: tokens ?? "",
      baseTokens: baseTokens ?? "",
      natural,
      intrinsic: null,
      props: null,
      isNew: false,
      dirty: false,
    };
    this.change.db.entities.add(state);
    return state;
  }

  #find(kind: number, key: LinkKey): FoundLink | undefined {
    return findLink(this.change.db, kind, key.from.num, { to: key.to.num, discriminator: key.discriminator });
  }

  #insertEntities(): void {
    for (const e of this.#newEntities) {
      this.#entityRows.add(
        e.num,
        e.key,
        e.natural,
        e.intrinsic,
        e.labelSet,
        e.stub ? 1 : 0,
        e.target || null,
        e.record || null,
        e.props,
        e.tokens || null,
        e.baseTokens || null,
        e.pool,
        e.flight,
      );
      if (e.target === 0) this.change.countEntity(e.kind, 1);
      this.#postings.add(this.resolved(e).num, splitTokens(unionTokens(e.tokens, e.baseTokens)));
      e.isNew = false;
      e.intrinsic = null;
      e.pool = null;
      e.props = null;
    }
    this.#newEntities.length = 0;
    this.#entityRows.flush();
    this.#postings.flush();
  }

  #updateEntities(): void {
    const update = this.change.db.statement(
      "UPDATE entity SET natural = ?, label_set = ?, stub = ?, base_tokens = ? WHERE num = ?",
    );
    for (const e of this.#dirtyEntities) {
      update.run(e.natural, e.labelSet, e.stub ? 1 : 0, e.baseTokens || null, e.num);
      e.dirty = false;
    }
    this.#dirtyEntities.length = 0;
  }

  #writeLinks(): void {
    const update = this.change.db.statement("UPDATE link SET label_set = ?, record = ? WHERE num = ?");
    for (const l of this.#dirtyLinks) {
      const record = l.many ? null : l.record;
      if (!l.isNew) {
        update.run(l.labelSet, record, l.num);
        continue;
      }
      const hash = discriminatorHash(l.discriminator);
      this.#linkRows.add(l.num, l.kind, l.from, l.to, hash, l.labelSet, record, l.at, l.until, l.props, l.discriminator);
    }
    this.#linkRows.flush();
    this.#dirtyLinks.length = 0;
    this.#links.clear();
  }
}

export type FoundLink = [
  num: number,
  labelSet: number,
  record: number | null,
  at: number | null,
  until: number | null,
  props: string | null,
];

export function findLink(db: Db, kind: number, from: number, rest: { to: number; discriminator: string }): FoundLink | undefined {
  const find = db.statement(
    "SELECT num, label_set, record, at, until, props FROM link WHERE source = ? AND kind = ? AND target = ? AND hash = ? AND discriminator = ?",
  );
  const hash = discriminatorHash(rest.discriminator);
  return find.get(from, kind, rest.to, hash, rest.discriminator) as FoundLink | undefined;
}

/** 0 for holdings, which have none. FNV-1a, 32 bits; links whose numbers collide are told apart by the text. */
export function discriminatorHash(discriminator: string): number {
  return discriminator === "" ? 0 : fnv1a(discriminator);
}
