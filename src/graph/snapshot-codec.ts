/**
 * A snapshot as named arrays and nothing else: what goes to another thread (the arrays are shared, not copied) and into a file.
 * Texts go as string tables.
 */
import { assert } from "#base/assert.ts";
import { ENTITY_COLUMNS, LINK_COLUMNS, type ColumnType } from "#model/columns.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { ColumnName } from "#model/properties.ts";
import type { NamedArray } from "./array-file.ts";
import type { Numeric } from "./growable.ts";
import { makeSnapshot } from "./make-snapshot.ts";
import type { Column, Snapshot } from "./snapshot.ts";
import { decodeStrings, encodeStrings } from "./string-table.ts";

export interface EncodedSnapshot {
  readonly id: string;
  readonly seq: number;
  readonly asOf: number;
  readonly arrays: readonly NamedArray[];
}

const TEXTS = ["ids", "naturals", "personIds"] as const;
const U32 = ["linkFrom", "linkTo", "personOfIdentity", "personOffsets", "personIdentities"] as const;
const F64 = ["linkAt", "linkUntil", "linkRef"] as const;
const I32 = ["nodeLabelSet", "linkLabelSet"] as const;
const U8 = ["kinds", "linkKinds"] as const;

export function encodeSnapshot(s: Snapshot): EncodedSnapshot {
  const arrays: NamedArray[] = [];
  const put = (name: string, array: Numeric): void => void arrays.push({ name, array });
  const putTexts = (name: string, texts: readonly string[]): void => {
    const { bytes, offsets } = encodeStrings(texts);
    put(`${name}.bytes`, bytes);
    put(`${name}.ends`, offsets);
  };
  for (const name of TEXTS) putTexts(name, s[name]);
  for (const name of [...U32, ...F64, ...I32, ...U8]) put(name, s[name]);
  for (const side of ["out", "in"] as const) {
    put(`${side}.offsets`, s[side].offsets);
    put(`${side}.links`, s[side].links);
  }
  for (const [name, , column] of columnsOf(s)) {
    if (column.type === "dict") {
      put(name, column.codes);
      putTexts(name, column.values);
    } else put(name, column.values);
  }
  return { id: s.id, seq: s.seq, asOf: s.asOf, arrays };
}

export function decodeSnapshot(encoded: EncodedSnapshot): Snapshot {
  const arrays = new Map(encoded.arrays.map(({ name, array }) => [name, array]));
  const get = <T extends Numeric>(name: string): T => {
    const array = arrays.get(name);
    assert(array !== undefined, `an encoded snapshot without ${name}`);
    return array as T;
  };
  const texts = (name: string): string[] => decodeStrings({ bytes: get(`${name}.bytes`), offsets: get(`${name}.ends`) });
  const columns = new Map<string, Column>();
  for (const [name, type] of columnNames()) {
    if (type === "dict") columns.set(name, { type, codes: get<Uint32Array>(name), values: texts(name) });
    else if (type === "flag") columns.set(name, { type, values: get<Uint8Array>(name) });
    else columns.set(name, { type, values: get<Float64Array>(name) });
  }
  const side = (name: "in" | "out") => ({
    offsets: get<Uint32Array>(`${name}.offsets`),
    links: get<Uint32Array>(`${name}.links`),
  });
  return makeSnapshot({
    id: encoded.id,
    seq: encoded.seq,
    asOf: encoded.asOf,
    ids: texts("ids"),
    naturals: texts("naturals"),
    personIds: texts("personIds"),
    linkFrom: get("linkFrom"),
    linkTo: get("linkTo"),
    personOfIdentity: get("personOfIdentity"),
    personOffsets: get("personOffsets"),
    personIdentities: get("personIdentities"),
    linkAt: get("linkAt"),
    linkUntil: get("linkUntil"),
    linkRef: get("linkRef"),
    nodeLabelSet: get("nodeLabelSet"),
    linkLabelSet: get("linkLabelSet"),
    kinds: get("kinds"),
    linkKinds: get("linkKinds"),
    out: side("out"),
    in: side("in"),
    columns,
  });
}

function* columnNames(): Generator<[string, ColumnType, { kind: string; column: string }]> {
  for (const spec of [ENTITY_COLUMNS, LINK_COLUMNS]) {
    for (const [kind, columns] of Object.entries(spec)) {
      for (const [column, type] of Object.entries(columns)) yield [`${kind}.${column}`, type, { kind, column }];
    }
  }
}

/** Name, type and column of each kind's columns. */
export function* columnsOf(s: Snapshot): Generator<[string, ColumnType, Column]> {
  for (const [name, type, { kind, column }] of columnNames()) {
    const found =
      kind in ENTITY_COLUMNS
        ? s.entityColumn(kind as EntityKind, column as ColumnName<EntityKind>)
        : s.linkColumn(kind as LinkKind, column as ColumnName<LinkKind>);
    yield [name, type, found];
  }
}
