/**
 * As much of PackStream, Bolt's way to write values, as its requests are read with and a routing table is answered with
 * (neo4j.com/docs/bolt/current/packstream). Messages are structures: B1 70 = one field, tag 70 (SUCCESS).
 */
import { assert } from "#base/assert.ts";

export interface Structure {
  readonly tag: number;
  readonly fields: readonly unknown[];
}

/** Every value, whole numbers as numbers however long: what is asked of them is never a count past 2^53. */
export function unpack(bytes: Buffer): Structure {
  let at = 0;
  const unsigned = (size: 1 | 2 | 4): number => {
    const value = bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const text = (size: number): string => bytes.toString("utf8", at, (at += size));
  const list = (size: number): unknown[] => Array.from({ length: size }, () => value());
  const map = (size: number): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: size }, () => [value() as string, value()]));
  const structure = (size: number): Structure => ({ tag: unsigned(1), fields: list(size) });
  const skipped = (size: number): null => ((at += size), null);
  const value = (): unknown => {
    const marker = unsigned(1);
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    const size = marker & 0x0f;
    if (marker < 0x90) return text(size);
    if (marker < 0xa0) return list(size);
    if (marker < 0xb0) return map(size);
    if (marker < 0xc0) return structure(size);
    const wide = LENGTHS[marker];
    if (wide !== undefined) return { text, list, map, bytes: skipped }[wide.of](unsigned(wide.size));
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return bytes.readDoubleBE((at += 8) - 8);
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return bytes.readInt8((at += 1) - 1);
      case 0xc9:
        return bytes.readInt16BE((at += 2) - 2);
      case 0xca:
        return bytes.readInt32BE((at += 4) - 4);
      case 0xcb:
        return Number(bytes.readBigInt64BE((at += 8) - 8));
    }
    throw new Error(`no PackStream marker: ${marker.toString(16)}`);
  };
  const message = value();
  assert(isStructure(message), "a Bolt message is a structure");
  return message;
}

const LENGTHS: Readonly<Record<number, { readonly of: "bytes" | "text" | "list" | "map"; readonly size: 1 | 2 | 4 }>> = {
  ...{ 0xcc: { of: "bytes", size: 1 }, 0xcd: { of: "bytes", size: 2 }, 0xce: { of: "bytes", size: 4 } },
  ...{ 0xd0: { of: "text", size: 1 }, 0xd1: { of: "text", size: 2 }, 0xd2: { of: "text", size: 4 } },
  ...{ 0xd4: { of: "list", size: 1 }, 0xd5: { of: "list", size: 2 }, 0xd6: { of: "list", size: 4 } },
  ...{ 0xd8: { of: "map", size: 1 }, 0xd9: { of: "map", size: 2 }, 0xda: { of: "map", size: 4 } },
};

function isStructure(value: unknown): value is Structure {
  return typeof value === "object" && value !== null && "tag" in value;
}

/** A structure of one map, of texts, small whole numbers, lists and maps. */
export function pack(tag: number, map: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.concat([Buffer.from([0xb1, tag]), packed(map)]);
}

function packed(value: unknown): Buffer {
  if (typeof value === "string") {
    const text = Buffer.from(value);
    return Buffer.concat([head(0xd1, text.length), text]);
  }
  if (typeof value === "number") {
    const number = Buffer.alloc(5, 0xca);
    number.writeInt32BE(value, 1);
    return number;
  }
  if (Array.isArray(value)) return Buffer.concat([head(0xd5, value.length), ...value.map(packed)]);
  const entries = Object.entries(value as object).flat();
  return Buffer.concat([head(0xd9, entries.length / 2), ...entries.map(packed)]);
}

function head(marker: number, length: number): Buffer {
  return Buffer.from([marker, length >> 8, length & 0xff]);
}
