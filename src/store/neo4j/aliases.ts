/**
 * Source-local names. A record may mention an entity by what its source calls it (an alias); another record claims that name for
 * the entity it describes. The latest claim counts; of a name that is drawn from a pool and that nobody claims itself, the claim of the
 * pool that its flight gives (model/pools.ts). Until there is one, the name is the id of a stub.
 *
 * Who mentions a name is asked only when the name comes to lead elsewhere, and a name may be mentioned without end: the alias keeps
 * how many active records mention it and the last few of them, and hands these on to a node of their own before they become many.
 * Records that have gone since may stay in such a node; they assert nothing, so that reading what they assert leaves them out.
 */
import { compareVersions } from "#model/assertions.ts";
import { kindOfId } from "#model/ids.ts";
import type { PoolPlace } from "#model/record.ts";
import type { Tx } from "./connection.ts";
import type { RecordFacts } from "./facts.ts";
import { pack, unpack } from "./pack.ts";
import { Pools } from "./pools.ts";

interface Claim {
  readonly record: string;
  readonly exportedAt: number;
  readonly target: string;
}

/** A list in one property is written whole whenever it changes. */
const LATEST_MAX = 48;

interface AliasState {
  place: PoolPlace | undefined;
  readonly claims: Map<string, Claim>;
  /** How many active records mention the name, and those of them that no node of their own holds yet. */
  mentionCount: number;
  readonly latest: Set<string>;
  changed: boolean;
  readonly stored: boolean;
}

/** The names that a transaction touches, before and after it. */
export class Aliases {
  readonly #states = new Map<string, AliasState>();
  readonly #before = new Map<string, string>();
  readonly #pools = new Pools();
  /** Whom names that are drawn from pools mean after it; undefined: nobody, or several. Of those that are not here nothing has changed. */
  readonly #drawn = new Map<string, string | undefined>();
  readonly #doubtful = new Set<string>();

  /** Reads the names that these records mention or claim, unless they were read already. */
  async load(tx: Tx, records: readonly RecordFacts[]): Promise<void> {
    await this.#pools.load(tx, poolsClaimed(records));
    await this.#read(tx, this.#unread(records));
  }

  async #read(tx: Tx, ids: Iterable<string>): Promise<void> {
    const wanted = new Set([...ids].filter((id) => !this.#states.has(id)));
    if (wanted.size === 0) return;
    const rows = await tx.rows<AliasRow>("read/aliases", { ids: [...wanted] });
    for (const row of rows) {
      const [mentionCount, claims, latest] = unpack(row.said) as Said;
      this.#states.set(row.id, {
        claims: new Map(claims.map(([record, exportedAt, target]) => [`${record} ${target}`, { record, exportedAt, target }])),
        mentionCount,
        latest: new Set(latest),
        place: row.pool === null ? undefined : { pool: row.pool, ...(row.flight === null ? {} : { flight: row.flight }) },
        changed: false,
        stored: true,
      });
      wanted.delete(row.id);
      if (row.target !== null) this.#before.set(row.id, row.target);
    }
    for (const id of wanted) this.#states.set(id, unknown());
  }

  /** For a computation that begins from an empty store. */
  begin(records: readonly RecordFacts[]): void {
    for (const id of this.#unread(records)) this.#states.set(id, unknown());
    this.#pools.begin([...poolsClaimed(records), ...poolsDrawnFrom(records)]);
  }

  #unread(records: readonly RecordFacts[]): Set<string> {
    const wanted = new Set<string>();
    for (const record of records) {
      for (const fact of record.entities) {
        if (fact.alias === true && !this.#states.has(fact.id)) wanted.add(fact.id);
        for (const alias of fact.aliases ?? []) if (!this.#states.has(alias)) wanted.add(alias);
      }
    }
    return wanted;
  }

  /** Adds what an active record mentions and claims, or takes it away. */
  apply(record: RecordFacts, sign: 1 | -1): void {
    for (const id of new Set(record.entities.flatMap((fact) => (fact.alias === true ? [fact.id] : [])))) {
      const state = this.#states.get(id)!;
      state.changed = true;
      state.mentionCount += sign;
      if (sign === 1) state.latest.add(record.id);
      else state.latest.delete(record.id);
    }
    this.#pools.apply(record, sign);
    for (const fact of record.entities) {
      if (sign === 1 && fact.drawnFrom !== undefined) this.#states.get(fact.id)!.place = fact.drawnFrom;
      // A mention says nothing of what a name stands for: it claims none.
      if (fact.alias === true) continue;
      for (const alias of fact.aliases ?? []) {
        const state = this.#states.get(alias)!;
        const key = `${record.id} ${fact.id}`;
        state.changed = true;
        if (sign === 1) state.claims.set(key, { record: record.id, exportedAt: record.exportedAt, target: fact.id });
        else state.claims.delete(key);
      }
    }
  }

  /**
   * Once all is added and taken away: finds whom what is drawn from pools means now, also what no record of this transaction mentions but
   * whose pool or flight is another than before.
   */
  async draw(tx: Tx, records: readonly RecordFacts[]): Promise<void> {
    const flights = [...this.#states].flatMap(([id, state]) =>
      state.changed && kindOfId(id) === "Flight" && this.before(id) !== this.after(id)
        ? [id, this.before(id), this.after(id)]
        : [],
    );
    const found = [
      ...(flights.length === 0 ? [] : await tx.rows<{ id: string }>("read/flight-members", { flights })),
      ...(await this.#membersOf(tx)),
    ];
    await this.#read(
      tx,
      found.map(({ id }) => id),
    );
    const places = [...this.#states.values()].flatMap(({ place }) => place ?? []);
    if (places.length === 0) return;
    const pools = new Set(places.map(({ pool }) => pool));
    await this.#pools.load(tx, pools);
    const named = [...places.flatMap(({ flight }) => flight ?? []), ...this.#pools.flightsOf(pools)];
    await this.#read(tx, named);
    const naturals = naturalsOf(records);
    const unnamed = new Set(named.map((flight) => this.after(flight)).filter((id) => !naturals.has(id)));
    if (unnamed.size > 0)
      for (const { id, natural } of await tx.rows<{ id: string; natural: string }>("read/naturals", { ids: [...unnamed] }))
        naturals.set(id, natural);
    this.drawBy(naturals);
  }

  async #membersOf(tx: Tx): Promise<{ id: string }[]> {
    const pools = this.#pools.changed();
    return pools.length === 0 ? [] : tx.rows("read/pool-members", { pools });
  }

  /** `naturals`: what flights are called, by id. */
  drawBy(naturals: ReadonlyMap<string, string>): void {
    const flights = { idOf: (flight: string) => this.after(flight), naturalOf: (id: string) => naturals.get(id) ?? "" };
    for (const [id, state] of this.#states) {
      if (state.place === undefined) continue;
      const drawn = this.#pools.draw(id, state.place, flights);
      this.#drawn.set(id, typeof drawn === "string" ? undefined : drawn.entity);
      if (drawn === "SEVERAL") this.#doubtful.add(id);
      state.changed ||= this.before(id) !== this.after(id);
    }
  }

  /** Which of these names may mean several things. */
  async doubtful(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    await this.#read(tx, ids);
    await this.draw(tx, []);
    return this.#doubtful;
  }

  before(id: string): string {
    return this.#before.get(id) ?? id;
  }

  after(id: string): string {
    const state = this.#states.get(id);
    return state === undefined ? this.before(id) : (this.#targetOf(id, state) ?? id);
  }

  #targetOf(id: string, state: AliasState): string | undefined {
    const claimed = targetOf(state);
    if (claimed !== undefined || state.place === undefined) return claimed;
    return this.#drawn.has(id) ? this.#drawn.get(id) : this.#before.get(id);
  }

  /** Records whose mentions now lead elsewhere, if they are active. */
  async moved(tx: Tx): Promise<Set<string>> {
    const records = new Set<string>();
    const ids: string[] = [];
    for (const [id, state] of this.#states) {
      if (!state.changed || this.before(id) === this.after(id)) continue;
      for (const record of state.latest) records.add(record);
      if (state.mentionCount > state.latest.size) ids.push(id);
    }
    if (ids.length > 0) {
      for (const chunk of await tx.rows<{ records: string[] }>("read/alias-mentions", { ids }))
        for (const record of chunk.records) records.add(record);
    }
    return records;
  }

  save(tx: Tx): void {
    const created: unknown[] = [];
    const updated: unknown[] = [];
    const gone: string[] = [];
    const handedOn: unknown[] = [];
    for (const [id, state] of this.#states) {
      if (!state.changed) continue;
      if (state.claims.size === 0 && state.mentionCount === 0) {
        if (state.stored) gone.push(id);
        continue;
      }
      const claims = [...state.claims.values()].map((claim): Said[1][number] => [claim.record, claim.exportedAt, claim.target]);
      const latest = [...state.latest];
      if (latest.length > LATEST_MAX) handedOn.push({ alias: id, records: latest.splice(0) });
      const { pool = null, flight = null } = state.place ?? {};
      const target = this.#targetOf(id, state) ?? null;
      const props = { id, target, said: packSaid([state.mentionCount, claims, latest]), pool, flight };
      if (state.stored) updated.push({ id, props });
      else created.push(props);
    }
    this.#pools.save(tx);
    if (created.length > 0) tx.send("write/create-aliases", { rows: created });
    if (updated.length > 0) tx.send("write/update-aliases", { rows: updated });
    if (handedOn.length > 0) tx.send("write/create-alias-mentions", { rows: handedOn });
    if (gone.length > 0) {
      tx.send("write/delete-alias-mentions", { ids: gone });
      tx.send("write/delete-aliases", { ids: gone });
    }
  }
}

/** How it lies packed in `said`. */
type Said = [mentionCount: number, claims: [record: string, exportedAt: number, target: string][], latest: readonly string[]];

export function packSaid(said: Said): Int8Array {
  return pack(said);
}

interface AliasRow {
  readonly id: string;
  readonly target: string | null;
  readonly said: Int8Array;
  readonly pool: string | null;
  readonly flight: string | null;
}

function poolsClaimed(records: readonly RecordFacts[]): Set<string> {
  return new Set(records.flatMap(({ entities }) => entities.flatMap(({ claims = [] }) => claims.map(({ pool }) => pool))));
}

function poolsDrawnFrom(records: readonly RecordFacts[]): Set<string> {
  return new Set(records.flatMap(({ entities }) => entities.flatMap(({ drawnFrom }) => drawnFrom?.pool ?? [])));
}

/** What records call flights, by id. */
export function naturalsOf(records: readonly RecordFacts[]): Map<string, string> {
  return new Map(
    records.flatMap(({ entities }) => entities.filter(({ kind }) => kind === "Flight").map(({ id, natural }) => [id, natural])),
  );
}

function unknown(): AliasState {
  return { place: undefined, claims: new Map(), mentionCount: 0, latest: new Set(), changed: false, stored: false };
}

/** The ids that these names lead to, for readers. */
export async function followAliases(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; target: string | null }>("read/aliases", { ids });
  return new Map(rows.flatMap((row) => (row.target === null ? [] : [[row.id, row.target] as const])));
}

function targetOf(state: AliasState): string | undefined {
  let last: Claim | undefined;
  for (const claim of state.claims.values()) {
    if (last === undefined || order(claim, last) > 0) last = claim;
  }
  return last?.target;
}

function order(a: Claim, b: Claim): number {
  return (
    compareVersions({ exportedAt: a.exportedAt, id: a.record }, { exportedAt: b.exportedAt, id: b.record }) ||
    (a.target < b.target ? -1 : 1)
  );
}
