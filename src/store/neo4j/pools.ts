/** Pools of names (model/pools.ts) in Neo4j: who claims them, before and after a transaction. */
import { departureOfFlight, drawn, type Drawn } from "#model/pools.ts";
import type { PoolClaim, PoolPlace } from "#model/record.ts";
import type { Tx } from "./connection.ts";
import type { RecordFacts } from "./facts.ts";
import { pack, unpack } from "./pack.ts";

type Claim = Omit<PoolClaim, "pool"> & { readonly record: string; readonly target: string };

interface PoolState {
  readonly claims: Map<string, Claim>;
  changed: boolean;
  readonly stored: boolean;
}

/** What a flight is after the transaction, and what it is called. */
export interface FlightsAfter {
  readonly idOf: (flight: string) => string;
  readonly naturalOf: (id: string) => string;
}

export class Pools {
  readonly #states = new Map<string, PoolState>();

  async load(tx: Tx, pools: Iterable<string>): Promise<void> {
    const wanted = [...pools].filter((pool) => !this.#states.has(pool));
    if (wanted.length === 0) return;
    for (const row of await tx.rows<{ id: string; said: Int8Array }>("read/pools", { ids: wanted })) {
      const claims = unpack(row.said) as Claim[];
      this.#states.set(row.id, { claims: new Map(claims.map((claim) => [keyOf(claim), claim])), changed: false, stored: true });
    }
    this.begin(wanted);
  }

  /** For a computation that begins from an empty store. */
  begin(pools: Iterable<string>): void {
    for (const pool of pools)
      if (!this.#states.has(pool)) this.#states.set(pool, { claims: new Map(), changed: false, stored: false });
  }

  /** Adds what an active record claims, or takes it away. */
  apply(record: RecordFacts, sign: 1 | -1): void {
    for (const fact of record.entities) {
      for (const { pool, ...said } of fact.claims ?? []) {
        const state = this.#states.get(pool)!;
        const claim = { record: record.id, target: fact.id, ...said };
        state.changed = true;
        if (sign === 1) state.claims.set(keyOf(claim), claim);
        else state.claims.delete(keyOf(claim));
      }
    }
  }

  changed(): string[] {
    return [...this.#states].filter(([, state]) => state.changed).map(([pool]) => pool);
  }

  /** All flights that claims of these pools name. */
  flightsOf(pools: Iterable<string>): string[] {
    return [...pools].flatMap((pool) => [...this.#states.get(pool)!.claims.values()].flatMap(({ flights = [] }) => flights));
  }

  /** Which entity a name means. One that is claimed by itself means none but itself. */
  draw(alias: string, { pool, flight }: PoolPlace, { idOf, naturalOf }: FlightsAfter): Drawn<string> {
    const claims = [...this.#states.get(pool)!.claims.values()];
    if (claims.some(({ target }) => target === alias)) return "NONE";
    const on = flight === undefined ? undefined : idOf(flight);
    const candidates = claims.map(({ target, day = null, carrier = "", flights = [] }) => ({
      ...{ entity: target, day, carrier },
      names:
        flights.length === 0
          ? ("NONE" as const)
          : flights.some((named) => idOf(named) === on)
            ? ("IT" as const)
            : ("OTHERS" as const),
    }));
    return drawn(candidates, on === undefined ? undefined : departureOfFlight(naturalOf(on)));
  }

  save(tx: Tx): void {
    const created: unknown[] = [];
    const updated: unknown[] = [];
    const gone: string[] = [];
    for (const [id, { claims, changed, stored }] of this.#states) {
      if (!changed) continue;
      const row = { id, said: pack([...claims.values()]) };
      if (claims.size > 0) (stored ? updated : created).push(row);
      else if (stored) gone.push(id);
    }
    if (created.length > 0) tx.send("write/create-pools", { rows: created });
    if (updated.length > 0) tx.send("write/update-pools", { rows: updated });
    if (gone.length > 0) tx.send("write/delete-pools", { ids: gone });
  }
}

function keyOf({ record, target }: Claim): string {
  return `${record} ${target}`;
}
