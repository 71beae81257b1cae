/** The table of properties as types: what may be said of a kind, under which names, and what of it is a column of the snapshot. */
import { ENTITY_PROPERTIES } from "./entity-properties.ts";
import type { EntityKind, LinkKind } from "./kinds.ts";
import { LINK_PROPERTIES } from "./link-properties.ts";
import type { Property, ValueOf } from "./property.ts";
import type { ShownAs } from "./shown-value.ts";

export const PROPERTIES = { ...ENTITY_PROPERTIES, ...LINK_PROPERTIES };

type Table = typeof ENTITY_PROPERTIES & typeof LINK_PROPERTIES;
type RowsOf<K extends Kind> = K extends keyof Table ? Table[K] : Record<never, Property>;

export type Kind = EntityKind | LinkKind;

/** Names of the properties of a kind; of several kinds, of any of them. */
export type PropertyName<K extends Kind> = K extends Kind
  ? { [N in keyof RowsOf<K>]: RowsOf<K>[N] extends { readonly gathered: true } ? never : N & string }[keyof RowsOf<K>]
  : never;

/** Values of one thing of this kind, any of them absent; of several kinds, what one of them may have. */
export type PropsOf<K extends Kind> = { readonly [N in PropertyName<K>]?: ValueIn<K, N> };

type ValueIn<K extends Kind, N extends string> = K extends Kind
  ? RowsOf<K> extends Readonly<Record<N, infer P extends Property>>
    ? ValueOf<P>
    : never
  : never;

/** What the API shows of one thing of this kind, by the names of the fields. */
export type ShownPropsOf<K extends Kind> = {
  readonly [N in keyof RowsOf<K> as FieldName<RowsOf<K>[N], N>]: RowsOf<K>[N] extends infer P extends Property
    ? ShownAs<P>
    : never;
};

type FieldName<P, N> = P extends { readonly shown: infer S } ? (S extends string ? S : never) : N;

/** Names of those that the snapshot keeps a column of. */
export type ColumnName<K extends Kind> = K extends Kind
  ? { [N in keyof RowsOf<K>]: RowsOf<K>[N] extends { readonly column: true } ? N & string : never }[keyof RowsOf<K>]
  : never;

/** Names of the columns that may be read for a score. */
export type ScoredColumnName<K extends Kind> = K extends Kind
  ? Exclude<
      ColumnName<K>,
      { [N in keyof RowsOf<K>]: RowsOf<K>[N] extends { readonly neverScored: true } ? N : never }[keyof RowsOf<K>]
    >
  : never;

export function propertiesOf(kind: Kind): Readonly<Record<string, Property>> {
  return (PROPERTIES as Partial<Record<Kind, Readonly<Record<string, Property>>>>)[kind] ?? {};
}
