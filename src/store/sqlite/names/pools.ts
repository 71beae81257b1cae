/** Pools of names (model/pools.ts) in a file: who claims them, and which claim an alias that is drawn from one follows. */
import { departureOfFlight, drawn, type Drawn } from "#model/pools.ts";
import type { PoolClaim } from "#model/record.ts";
import type { Change } from "../change.ts";
import type { Db, Row } from "../db.ts";
import { NO_FLIGHT } from "../entity-cache.ts";
import { entityId, mintedKey } from "../keys.ts";
import { resolvedNum } from "../retract.ts";

/** Entity and flights by their numbers, aliases or not. */
export interface Claim {
  readonly entity: number;
  readonly day: number | null;
  readonly carrier: string;
  readonly flights: readonly number[];
}

const CLAIM_COLUMNS = "entity, day, carrier, flights, pool";
const NO_CLAIMS: readonly Claim[] = [];

export function flightList(flights: readonly number[]): string {
  return flights.join();
}

/** Which entity an alias on this flight means. One that is claimed by itself means none but itself. */
export function drawnBy(
  change: Change,
  claims: readonly Claim[],
  by: { readonly alias: number; readonly flight: number },
): Drawn<number> {
  const { alias, flight } = by;
  if (claims.length === 0 || claims.some(({ entity }) => entity === alias)) return "NONE";
  const on = flight === NO_FLIGHT ? NO_FLIGHT : resolvedNum(change, flight);
  const candidates = claims.map(({ entity, day, carrier, flights }) => ({
    ...{ entity: resolvedNum(change, entity), day, carrier },
    names:
      flights.length === 0
        ? ("NONE" as const)
        : flights.some((named) => resolvedNum(change, named) === on)
          ? ("IT" as const)
          : ("OTHERS" as const),
  }));
  return drawn(candidates, on === NO_FLIGHT ? undefined : departureOfFlight(naturalOf(change.db, on)));
}

function naturalOf(db: Db, entity: number): string {
  return (
    db.entities.getNum(entity)?.natural ??
    (db.one("SELECT natural FROM entity WHERE num = ?", entity) as string | undefined) ??
    ""
  );
}

/** What an alias follows by what lies in the file: an entity's number, or undefined when it is alone. */
export function drawnFromFile(change: Change, alias: number): Drawn<number> {
  const [pool, flight] = change.db.get("SELECT pool, flight FROM entity WHERE num = ?", alias) as [Uint8Array | null, number];
  return pool === null ? "NONE" : drawnBy(change, claimsOf(change.db, pool), { alias, flight });
}

function claimsOf(db: Db, pool: Uint8Array): Claim[] {
  return db.all(`SELECT ${CLAIM_COLUMNS} FROM pool_claim WHERE pool = ?`, pool).map(claimOf);
}

function claimOf(row: Row): Claim {
  const [entity, day, carrier, flights] = row as [number, number | null, string, string];
  return { entity, day, carrier, flights: flights === "" ? [] : flights.split(",").map(Number) };
}

/** A claim as its record handed it in. */
export function claimFact(db: Db, record: number, claimed: { entity: number; pool: Uint8Array }): PoolClaim {
  const { entity, pool } = claimed;
  const row = db.get(
    `SELECT ${CLAIM_COLUMNS} FROM pool_claim WHERE pool = ? AND record = ? AND entity = ?`,
    pool,
    record,
    entity,
  );
  const { day, carrier, flights } = claimOf(row!);
  const idOf = (num: number): string => entityId(db.one("SELECT key FROM entity WHERE num = ?", num) as Uint8Array);
  return {
    pool: entityId(pool),
    ...(day === null ? {} : { day }),
    ...(carrier === "" ? {} : { carrier }),
    ...(flights.length === 0 ? {} : { flights: flights.map(idOf) }),
  };
}

/** Aliases that may have to follow another claim: those drawn from pools whose claims changed, and those on flights that are others now. */
export function drawnAnew(change: Change): number[] {
  const { db } = change;
  const members = new Set<number>();
  const pools = [...change.pools].map(mintedKey).sort(Buffer.compare);
  for (const [num] of db.byKeys("SELECT num FROM entity WHERE pool", pools)) members.add(num as number);
  const on =
    "WITH RECURSIVE called (num) AS (VALUES (?) UNION SELECT e.num FROM entity e JOIN called ON e.target = called.num) SELECT num FROM entity WHERE flight IN (SELECT num FROM called)";
  for (const flight of change.flights) for (const [num] of db.all(on, flight)) members.add(num as number);
  for (const num of change.members) members.add(num);
  change.pools.clear();
  change.flights.clear();
  change.members.clear();
  return [...members].sort((a, b) => a - b);
}

/** Claims as a batch sees them: those in the file, looked up at once, and its own, which are not there yet. */
export class Pools {
  readonly #change: Change;
  readonly #stored = new Map<string, readonly Claim[]>();
  readonly #own = new Map<string, Claim[]>();

  constructor(change: Change) {
    this.#change = change;
  }

  /** Gives back the numbers of the entities that claim these pools. */
  prefetch(pools: ReadonlySet<string>): number[] {
    const entities = new Set<number>();
    const found = new Map<string, Claim[]>();
    for (const pool of pools) this.#stored.set(pool, NO_CLAIMS);
    const keys = [...pools].map(mintedKey).sort(Buffer.compare);
    for (const row of this.#change.db.byKeys(`SELECT ${CLAIM_COLUMNS} FROM pool_claim WHERE pool`, keys)) {
      const claim = claimOf(row);
      entities.add(claim.entity);
      const pool = entityId(row[4] as Uint8Array);
      const claims = found.get(pool);
      if (claims === undefined) found.set(pool, [claim]);
      else claims.push(claim);
    }
    for (const [pool, claims] of found) this.#stored.set(pool, claims);
    return [...entities];
  }

  claim(pool: string, claim: Claim): void {
    const claims = this.#own.get(pool);
    if (claims === undefined) this.#own.set(pool, [claim]);
    else claims.push(claim);
    this.#change.pools.add(pool);
  }

  draw(pool: string, by: { readonly alias: number; readonly flight: number }): Drawn<number> {
    const stored = this.#stored.get(pool) ?? claimsOf(this.#change.db, mintedKey(pool));
    const own = this.#own.get(pool);
    return drawnBy(this.#change, own === undefined ? stored : [...stored, ...own], by);
  }
}
