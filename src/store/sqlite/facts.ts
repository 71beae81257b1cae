/**
 * What a record asserts, as bytes kept with the record, so that superseding or withdrawing it needs no search:
 * variable-length integers (7 bits a byte, low first): entity count, then for each entity its number (an alias's own, never
 * its target's), flags and, if it claims aliases, how many and which, and if it claims pools, how many and the 15 bytes of the key of each;
 * link count, then for each link its number and which of the record's entities its ends are.
 */
import { AppError } from "#base/errors.ts";

const ASSERTED = 1;
const ALIAS = 2;
const CLAIMS = 4;
const POOLS = 8;

const POOL_BYTES = 15;
const NO_POOLS: readonly Uint8Array[] = [];

export interface EntityRef {
  readonly ref: number;
  readonly asserted: boolean;
  readonly alias: boolean;
  /** Numbers of the aliases that this entity claims here. */
  readonly claims: readonly number[];
  /** Keys of the pools that it claims here. */
  readonly pools: readonly Uint8Array[];
}

export interface LinkRef {
  link: number;
  readonly from: number;
  readonly to: number;
}

export interface Facts {
  readonly entities: readonly EntityRef[];
  readonly links: readonly LinkRef[];
}

let scratch = new Uint8Array(4096);

export function encodeFacts(facts: Facts): Uint8Array {
  let end = 0;
  const room = (bytes: number): void => {
    if (end + bytes <= scratch.length) return;
    const larger = new Uint8Array(scratch.length * 2);
    larger.set(scratch);
    scratch = larger;
  };
  const put = (value: number): void => {
    room(8);
    while (value > 127) {
      scratch[end++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    scratch[end++] = value;
  };
  put(facts.entities.length);
  for (const entity of facts.entities) {
    put(entity.ref);
    put(
      (entity.asserted ? ASSERTED : 0) |
        (entity.alias ? ALIAS : 0) |
        (entity.claims.length > 0 ? CLAIMS : 0) |
        (entity.pools.length > 0 ? POOLS : 0),
    );
    if (entity.claims.length > 0) {
      put(entity.claims.length);
      for (const claim of entity.claims) put(claim);
    }
    if (entity.pools.length > 0) {
      put(entity.pools.length);
      for (const pool of entity.pools) {
        room(POOL_BYTES);
        scratch.set(pool, end);
        end += POOL_BYTES;
      }
    }
  }
  put(facts.links.length);
  for (const link of facts.links) {
    put(link.link);
    put(link.from);
    put(link.to);
  }
  return scratch.slice(0, end);
}

export function decodeFacts(bytes: Uint8Array): { entities: EntityRef[]; links: LinkRef[] } {
  let at = 0;
  const take = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new AppError("STORE_CORRUPT");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const entities: EntityRef[] = [];
  for (let left = take(); left > 0; left--) {
    const ref = take();
    const flags = take();
    const claims: number[] = [];
    if (flags & CLAIMS) for (let claim = take(); claim > 0; claim--) claims.push(take());
    const pools: Uint8Array[] = [];
    if (flags & POOLS) {
      for (let pool = take(); pool > 0; pool--, at += POOL_BYTES) {
        if (at + POOL_BYTES > bytes.length) throw new AppError("STORE_CORRUPT");
        pools.push(bytes.slice(at, at + POOL_BYTES));
      }
    }
    entities.push({
      ref,
      asserted: (flags & ASSERTED) !== 0,
      alias: (flags & ALIAS) !== 0,
      claims,
      pools: pools.length === 0 ? NO_POOLS : pools,
    });
  }
  const links: LinkRef[] = [];
  for (let left = take(); left > 0; left--) links.push({ link: take(), from: take(), to: take() });
  return { entities, links };
}
