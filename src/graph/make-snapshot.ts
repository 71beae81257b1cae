/** Puts the reading side of the snapshot (ranges, look-ups) over its arrays, whether these were built, loaded or sent by another thread. */
import { assert } from "#base/assert.ts";
import { identityIdOf } from "#model/ids.ts";
import type { Codes } from "#model/codes.ts";
import { ENTITY_CODES, LINK_CODES, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { Column, Range, Snapshot } from "./snapshot.ts";

/** A snapshot's data without what follows from it. Columns are keyed `Identity.surname`, `HOLDS.expiry`. */
export type SnapshotData = Omit<
  Snapshot,
  | "nodeCount"
  | "linkCount"
  | "personCount"
  | "nodeRange"
  | "nodeIndex"
  | "linkRange"
  | "entityColumn"
  | "linkColumn"
  | "personIndex"
> & { readonly columns: ReadonlyMap<string, Column> };

export function makeSnapshot(data: SnapshotData): Snapshot {
  const { columns, ...parts } = data;
  const nodeRanges = rangesOf(data.kinds, ENTITY_CODES);
  const linkRanges = rangesOf(data.linkKinds, LINK_CODES);
  const identities = nodeRanges.get("Identity")!;
  const column = (kind: string, name: string): Column => {
    const found = columns.get(`${kind}.${name}`);
    assert(found !== undefined, `the snapshot has no column ${kind}.${name}: see the table of properties in model`);
    return found;
  };
  const nodeIndex = (id: string): number | undefined => indexIn(data.ids, id);
  return Object.freeze({
    ...parts,
    nodeCount: data.ids.length,
    linkCount: data.linkFrom.length,
    personCount: data.personIds.length,
    nodeRange: (kind: EntityKind) => nodeRanges.get(kind)!,
    nodeIndex,
    linkRange: (kind: LinkKind) => linkRanges.get(kind)!,
    entityColumn: (kind: EntityKind, name: string) => column(kind, name),
    linkColumn: (kind: LinkKind, name: string) => column(kind, name),
    personIndex(id: string) {
      const exact = indexIn(data.personIds, id);
      if (exact !== undefined || !id.startsWith("p_")) return exact;
      // Any p_X is whoever now holds identity X.
      const identity = nodeIndex(identityIdOf(id));
      return identity === undefined ? undefined : data.personOfIdentity[identity - identities.start];
    },
  });
}

/** Each kind's rows are contiguous; a kind with none has an empty range. */
function rangesOf<K extends string>(codes: Uint8Array, words: Codes<K>): ReadonlyMap<K, Range> {
  const ranges = new Map<K, Range>(words.names.map((name) => [name, { start: 0, end: 0 }]));
  let start = 0;
  for (let i = 1; i <= codes.length; i++) {
    if (i < codes.length && codes[i] === codes[start]) continue;
    ranges.set(words.nameOf(codes[start]!), { start, end: i });
    start = i;
  }
  return ranges;
}

/** Binary search in ascending texts. */
function indexIn(sorted: readonly string[], text: string): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === text ? low : undefined;
}
