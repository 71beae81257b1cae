/**
 * What a record asserts, as bytes kept with the record, so that superseding or withdrawing it needs no search:
 * variable-length integers (7 bits a byte, low first): entity count, then for each entity its number (an alias's own, never
 * its target's), flags and, if it claims aliases, how many and which; link count, then for each link its number and which of
 * the record's entities its ends are.
 */
import { AppError } from "#base/errors.ts";

const ASSERTED = 1;
const ALIAS = 2;
const CLAIMS = 4;

export interface EntityRef {
  readonly ref: number;
  readonly asserted: boolean;
  readonly alias: boolean;
  /** Numbers of the aliases that this entity claims here. */
  readonly claims: readonly number[];
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
  const put = (value: number): void => {
    if (end + 8 > scratch.length) {
      const larger = new Uint8Array(scratch.length * 2);
      larger.set(scratch);
      scratch = larger;
    }
    while (value > 127) {
      scratch[end++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    scratch[end++] = value;
  };
  put(facts.entities.length);
  for (const entity of facts.entities) {
    put(entity.ref);
    put((entity.asserted ? ASSERTED : 0) | (entity.alias ? ALIAS : 0) | (entity.claims.length > 0 ? CLAIMS : 0));
    if (entity.claims.length > 0) {
      put(entity.claims.length);
      for (const claim of entity.claims) put(claim);
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
    entities.push({ ref, asserted: (flags & ASSERTED) !== 0, alias: (flags & ALIAS) !== 0, claims });
  }
  const links: LinkRef[] = [];
  for (let left = take(); left > 0; left--) links.push({ link: take(), from: take(), to: take() });
  return { entities, links };
}
