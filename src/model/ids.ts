/**
 * Ids: a kind prefix and an HMAC-SHA-256 of the natural key under the installation's key file, so that an id cannot be
 * guessed from a passport number and an upsert needs no look-up (docs/model.md, "Entities and their ids"). 112 bits, hexadecimal: at
 * 10^9 entities the chance of a collision is below 1e-15.
 */
import { hash } from "node:crypto";
import { assert } from "#base/assert.ts";
import { ENTITY_PREFIX, type EntityKind } from "./kinds.ts";

const HEX_LENGTH = 28;
const BLOCK_BYTES = 64;
/** Separates parts in hashed text; cannot occur in CSV cells or messages that passed ingest's control-character check. */
export const PART = "\u001f";

export class IdMinter {
  /** HMAC's two padded keys (RFC 2104), each with room behind it for what is hashed with it. */
  #inner: Buffer;
  readonly #outer: Buffer;

  /** `key`: the 32 bytes of the key file. */
  constructor(key: Uint8Array) {
    assert(key.byteLength === 32, `the id key has ${key.byteLength} bytes, 32 are needed`);
    this.#inner = Buffer.alloc(BLOCK_BYTES + 4096, 0x36);
    this.#outer = Buffer.alloc(BLOCK_BYTES + 32, 0x5c);
    for (let i = 0; i < key.byteLength; i++) {
      this.#inner[i]! ^= key[i]!;
      this.#outer[i]! ^= key[i]!;
    }
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

  /** Id and key of a record under the natural key that builds before gave it. */
  formerly(source: string, kind: string, was: { naturalKey: string; content: string }): { id: string; keyHash: string } {
    const keyHash = this.recordKey(source, kind, was.naturalKey);
    return { id: this.recordId(keyHash, was.content), keyHash };
  }

  /** Lets a store recognise its key without holding it. */
  keyCheck(): string {
    return this.#hash("trama key check");
  }

  /** HMAC by two one-shot hashes: a Hmac object for each of the six ids of a travel row would cost a third of ingest's time. */
  #hash(text: string): string {
    if (text.length * 3 > this.#inner.length - BLOCK_BYTES) {
      this.#inner = Buffer.concat([this.#inner.subarray(0, BLOCK_BYTES)], BLOCK_BYTES + text.length * 3);
    }
    const end = BLOCK_BYTES + this.#inner.write(text, BLOCK_BYTES);
    this.#outer.write(hash("sha256", this.#inner.subarray(0, end), "binary"), BLOCK_BYTES, "binary");
    return hash("sha256", this.#outer, "hex").slice(0, HEX_LENGTH);
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
