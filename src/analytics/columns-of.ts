/** Reads snapshot columns by node or link index, so that the questions above need not know how a column is encoded. */
import { assert } from "#base/assert.ts";
import type { Snapshot, Column } from "#graph/snapshot.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { ColumnName, ScoredColumnName } from "#model/properties.ts";

export type TextAt = (index: number) => string;
export type NumberAt = (index: number) => number;

/** Text of an entity by node index; "" = not known. Not of what no score may rest on: that is read by `entityCodes`, where it is for show. */
export function entityText<K extends EntityKind>(snapshot: Snapshot, kind: K, name: ScoredColumnName<K>): TextAt {
  return text(snapshot.entityColumn(kind, name), snapshot.nodeRange(kind).start);
}

/** Number, time (ms) or flag (1, 0) of an entity by node index; NaN = not known. */
export function entityNumber<K extends EntityKind>(snapshot: Snapshot, kind: K, name: ColumnName<K>): NumberAt {
  return number(snapshot.entityColumn(kind, name), snapshot.nodeRange(kind).start);
}

export function linkText<K extends LinkKind>(snapshot: Snapshot, kind: K, name: ColumnName<K>): TextAt {
  return text(snapshot.linkColumn(kind, name), snapshot.linkRange(kind).start);
}

export function linkNumber<K extends LinkKind>(snapshot: Snapshot, kind: K, name: ColumnName<K>): NumberAt {
  return number(snapshot.linkColumn(kind, name), snapshot.linkRange(kind).start);
}

/** A dictionary column's distinct values and the code of each row, for work that is done once a value. */
export function entityCodes<K extends EntityKind>(
  snapshot: Snapshot,
  kind: K,
  name: ColumnName<K>,
): { codeAt: NumberAt; values: readonly string[] } {
  const column = snapshot.entityColumn(kind, name);
  assert(column.type === "dict", `${kind}.${name} is not a dictionary column`);
  const { codes, values } = column;
  const start = snapshot.nodeRange(kind).start;
  return { codeAt: (index) => codes[index - start]!, values };
}

function text(column: Column, start: number): TextAt {
  assert(column.type === "dict", "not a text column");
  const { codes, values } = column;
  return (index) => values[codes[index - start]!]!;
}

function number(column: Column, start: number): NumberAt {
  assert(column.type !== "dict", "not a number column");
  if (column.type === "flag") {
    const flags = column.values;
    return (index) => (flags[index - start]! === 255 ? NaN : flags[index - start]!);
  }
  const values = column.values;
  return (index) => values[index - start]!;
}
