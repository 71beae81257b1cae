/**
 * Ids as the store keeps them: the letter of the kind and the 14 bytes of the hash. Byte order is the order of the ids'
 * text, and half as long, which is what an index of millions of them costs in memory.
 */
import { assert } from "#base/assert.ts";
import { ENTITY_KINDS, ENTITY_PREFIX, type EntityKind } from "#model/kinds.ts";

const ENTITY_ID = /^[a-z]_[0-9a-f]{28}$/;
const RECORD_ID = /^r_[0-9a-f]{28}$/;
const HASH = /^[0-9a-f]{28}$/;

const KIND_OF_BYTE: (EntityKind | undefined)[] = [];
for (const kind of ENTITY_KINDS) KIND_OF_BYTE[ENTITY_PREFIX[kind].charCodeAt(0)] = kind;

/** Undefined when it is not the shape of an entity's id. */
export function entityKey(id: string): Uint8Array | undefined {
  if (!ENTITY_ID.test(id)) return undefined;
  const key = Buffer.allocUnsafe(15);
  key[0] = id.charCodeAt(0);
  key.write(id.slice(2), 1, "hex");
  return key;
}

/** For ids that ingest made: another shape is a programmer's mistake. */
export function mintedKey(id: string): Uint8Array {
  const key = entityKey(id);
  assert(key !== undefined, `not an entity id: ${id}`);
  return key;
}

const HEX = Buffer.from("0123456789abcdef");
const idText = Buffer.alloc(30, "_");

/** Written digit by digit: a text put together from pieces would be flattened anew by everyone who compares it. */
export function entityId(key: Uint8Array): string {
  idText[0] = key[0]!;
  for (let i = 1; i < 15; i++) {
    idText[2 * i] = HEX[key[i]! >>> 4]!;
    idText[2 * i + 1] = HEX[key[i]! & 15]!;
  }
  return idText.toString("latin1");
}

export function kindOfKey(key: Uint8Array): EntityKind {
  const kind = KIND_OF_BYTE[key[0]!];
  assert(kind !== undefined, `no kind has ids that begin with byte ${key[0]}`);
  return kind;
}

export function kindOfId(id: string): EntityKind {
  const kind = KIND_OF_BYTE[id.charCodeAt(0)];
  assert(kind !== undefined, `no kind has ids like ${id}`);
  return kind;
}

/** The half-open range of keys of a kind. */
export function kindRange(kind: EntityKind): { from: Uint8Array; to: Uint8Array } {
  const letter = ENTITY_PREFIX[kind].charCodeAt(0);
  return { from: Buffer.from([letter]), to: Buffer.from([letter + 1]) };
}

export function recordKeyOf(id: string): Uint8Array | undefined {
  return RECORD_ID.test(id) ? Buffer.from(id.slice(2), "hex") : undefined;
}

export function recordId(key: Uint8Array): string {
  return `r_${hex(key)}`;
}

export function hashBytes(hash: string): Uint8Array {
  assert(HASH.test(hash), `not a hash: ${hash}`);
  return Buffer.from(hash, "hex");
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
