/** The snapshot's id: SHA-256 of its content. Numbers that only one store gives (label sets, link references, the feed's sequence) are left out. */
import { createHash, type Hash } from "node:crypto";
import type { SnapshotData } from "./make-snapshot.ts";
import { encodeStrings } from "./string-table.ts";

const HEX_LENGTH = 32;

export function contentHash(data: SnapshotData): string {
  const hash = createHash("sha256");
  hash.update(`trama snapshot content 1 ${data.asOf}`);
  addStrings(hash, data.ids);
  addStrings(hash, data.naturals);
  // Kinds of nodes follow from their ids, incidence from the ends of links.
  for (const array of [data.linkKinds, data.linkFrom, data.linkTo, data.linkAt, data.linkUntil]) addArray(hash, array);
  for (const name of [...data.columns.keys()].sort()) {
    const column = data.columns.get(name)!;
    hash.update(`${name} ${column.type} `);
    if (column.type === "dict") {
      addStrings(hash, column.values);
      addArray(hash, column.codes);
    } else addArray(hash, column.values);
  }
  addStrings(hash, data.personIds);
  addArray(hash, data.personOfIdentity);
  return `s_${hash.digest("hex").slice(0, HEX_LENGTH)}`;
}

function addStrings(hash: Hash, texts: readonly string[]): void {
  const { bytes, offsets } = encodeStrings(texts);
  addArray(hash, offsets);
  addArray(hash, bytes);
}

/** Lengths go in too, so that no two contents run together. */
function addArray(hash: Hash, array: Uint8Array | Uint32Array | Float64Array): void {
  hash.update(`${array.length} `);
  hash.update(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
}
