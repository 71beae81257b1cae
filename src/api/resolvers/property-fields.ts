/** The fields that the table of properties gives a kind. What is not in the table has a resolver of its own beside these. */
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { type Kind, propertiesOf, type ShownPropsOf } from "#model/properties.ts";
import type { Props } from "#model/record.ts";
import { shownValue } from "#model/shown-value.ts";

type Fields<K extends Kind, S> = { readonly [N in keyof ShownPropsOf<K>]: (source: S) => ShownPropsOf<K>[N] };

export function entityProperties<K extends EntityKind>(kind: K): Fields<K, { readonly props: Props }> {
  return fieldsOf(kind, ({ props }) => props);
}

/** `linkOf`: the link that a source of these fields is of. */
export function linkProperties<K extends LinkKind, S>(kind: K, linkOf: (source: S) => { readonly props: Props }): Fields<K, S> {
  return fieldsOf(kind, (source) => linkOf(source).props);
}

function fieldsOf<K extends Kind, S>(kind: K, propsOf: (source: S) => Props): Fields<K, S> {
  const fields = Object.entries(propertiesOf(kind))
    .filter(([, { shown }]) => shown !== false)
    .map(([name, property]) => [property.shown || name, (source: S) => shownValue(property, propsOf(source)[name])]);
  // By name and type they are what the same table says as types.
  return Object.fromEntries(fields) as Fields<K, S>;
}
