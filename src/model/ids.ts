/**
 * Ids: a kind prefix and an HMAC-SHA-256 of the natural key under the installation's key file, so that an id cannot be
 * guessed from a passport number and an upsert needs no look-up (design, "The model"). 112 bits, hexadecimal: at 10^9
 * entities the chance of a collision is below 1e-15.
 */
import { createHmac } from "node:crypto";
import { assert } from "#base/assert.ts";
import { ENTITY_PREFIX, type EntityKind } from "./kinds.ts";

const HEX_LENGTH = 28;
/** Separates parts in hashed text; cannot occur in CSV cells or messages that passed ingest's control-character check. */
export const PART = "\u001f";

export class IdMinter {
  readonly #key: Buffer;

  /** `key`: the 32 bytes of the key file. */
  constructor(key: Uint8Array) {
    assert(key.byteLength === 32, `the id key has ${key.byteLength} bytes, 32 are needed`);
    this.#key = Buffer.from(key);
  }

  /** The id of the entity with this natural key. */
  entity(kind: EntityKind, naturalKey: string): string {
    return `${ENTITY_PREFIX[kind]}_${this.#hash(`${kind}${PART}${naturalKey}`)}`;
  }

  /** The id under which a source-local name (e.g. source + flight_id) is kept until, and after, its entity is known. */
  alias(kind: EntityKind, localKey: string): string {
    return `${ENTITY_PREFIX[kind]}_${this.#hash(`alias${PART}${kind}${PART}${localKey}`)}`;
  }

  recordKey(source: string, kind: string, naturalKey: string): string {
    return this.#hash(`key${PART}${source}${PART}${kind}${PART}${naturalKey}`);
  }

  recordId(keyHash: string, content: string): string {
    return `r_${this.#hash(`record${PART}${keyHash}${PART}${content}`)}`;
  }

  /** Lets a store recognise its key without holding it. */
  keyCheck(): string {
    return this.#hash("trama key check");
  }

  #hash(text: string): string {
    return createHmac("sha256", this.#key).update(text).digest("hex").slice(0, HEX_LENGTH);
  }
}

/** A person's id from an identity's: `i_abc` → `p_abc`. */
export function personIdOf(identityId: string): string {
  assert(identityId.startsWith("i_"), `not an identity id: ${identityId}`);
  return `p_${identityId.slice(2)}`;
}

/** The identity a person id speaks of: any `p_X` resolves to whoever now holds identity X. */
export function identityIdOf(personId: string): string {
  assert(personId.startsWith("p_"), `not a person id: ${personId}`);
  return `i_${personId.slice(2)}`;
}

const KIND_OF_PREFIX = new Map<string, EntityKind>(
  (Object.entries(ENTITY_PREFIX) as [EntityKind, string][]).map(([kind, prefix]) => [prefix, kind]),
);

/** The kind an id speaks of, or undefined when it is not the shape of an entity id. */
export function kindOfId(id: string): EntityKind | undefined {
  return /^[a-z]_[0-9a-f]{28}$/.test(id) ? KIND_OF_PREFIX.get(id[0]!) : undefined;
}
